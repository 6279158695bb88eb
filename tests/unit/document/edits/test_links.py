"""Links say what their ends suggest, can be turned round, and survive a merge of steps only with two ends."""

import pytest

from journey_editor.document.edits.cards import duplicate_cards
from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.links import add_link, guess_kind, reverse_link, set_link_kind
from journey_editor.document.edits.steps import merge_step_with_next
from journey_editor.document.records import Card, Kpi, Lane, Link, Map, Stage, Step
from journey_editor.document.store import Store, Transaction

PLACE = {"lane": "lane", "step": "one"}


def begin(*more: Link) -> Transaction:
    kinds = ("pain", "opportunity", "solution", "need", "touchpoint")
    return Store([
        Map(), Stage(id="stage"), Step(id="one", stage="stage", order="a"), Step(id="two", stage="stage", order="b"),
        Lane(id="lane"), Lane(id="figures", kind="kpi"), Kpi(id="kpi", lane="figures", step="one"),
        *(Card(id=kind, kind=kind, **PLACE) for kind in kinds), Card(id="other pain", kind="pain", **PLACE), *more,
    ]).begin("Test")  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("pain", "opportunity", "answered by"),
        ("pain", "solution", "answered by"),
        ("opportunity", "solution", "answered by"),
        ("pain", "other pain", "causes"),
        ("touchpoint", "pain", "causes"),
        ("need", "touchpoint", "met by"),
        ("solution", "kpi", "moves"),
        ("touchpoint", "kpi", "moves"),
        ("one", "two", "then"),
        ("touchpoint", "two", "then"),
    ],
)
def test_a_link_says_what_its_ends_suggest(source: str, target: str, kind: str) -> None:
    t = begin()
    assert guess_kind(t.records, source, target) == kind
    link = t.records.find(Link, add_link(t, source, target))
    assert link
    assert link.kind == kind


def test_only_what_leaves_leads_nowhere() -> None:
    t = begin()
    leaves = add_link(t, "one", "one", "leaves")
    with pytest.raises(ValueError, match="two ends"):
        set_link_kind(t, leaves, "then")
    then = add_link(t, "one", "two")
    set_link_kind(t, then, "leaves")
    assert t.records[then] == Link(id=then, source="one", target="one", kind="leaves")


def test_a_link_leads_the_other_way() -> None:
    t = begin(Link(id="link", source="one", target="two", label="again"))
    reverse_link(t, "link")
    assert t.records["link"] == Link(id="link", source="two", target="one", label="again")


def test_where_people_leave_stays_when_steps_merge() -> None:
    t = begin(
        Link(id="leaves", source="two", target="two", kind="leaves"), Link(id="then", source="one", target="two")
    )  # fmt: skip
    merge_step_with_next(t, "one")
    assert t.records["leaves"] == Link(id="leaves", source="one", target="one", kind="leaves")
    assert "then" not in t.records


def test_copies_take_the_links_between_them_along() -> None:
    t = begin(
        Link(id="inside", source="pain", target="solution", kind="answered by"),
        Link(id="leaves", source="one", target="one", kind="leaves"),
        Link(id="out", source="pain", target="two"),
    )
    ids = copy_records(t, with_contents(t.records, "one"))
    inside, leaves = t.records.find(Link, ids["inside"]), t.records.find(Link, ids["leaves"])
    assert inside
    assert (inside.source, inside.target) == (ids["pain"], ids["solution"])
    assert leaves
    assert leaves.source == leaves.target == ids["one"]
    assert "out" not in ids


def test_cards_that_are_duplicated_together_stay_linked() -> None:
    t = begin(
        Link(id="inside", source="pain", target="solution", kind="answered by", label="soon"),
        Link(id="out", source="pain", target="need", kind="causes"),
    )
    pain, solution = duplicate_cards(t, ["pain", "solution"])
    copies = [link for link in t.records.of_type(Link) if link.id not in ("inside", "out")]
    assert [(link.source, link.target, link.kind, link.label) for link in copies] == [
        (pain, solution, "answered by", "soon")
    ]


def test_a_card_that_is_named_twice_is_duplicated_once() -> None:
    t = begin()
    assert len(duplicate_cards(t, ["pain", "pain"])) == 1
    assert sum(card.kind == "pain" for card in t.records.of_type(Card)) == 3
