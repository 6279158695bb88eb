"""Stages and steps, and what stands in them."""

from collections.abc import Callable
from typing import Any

import pytest

from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.edits.cards import add_card
from journey_editor.document.edits.stages import (
    add_stage,
    duplicate_stage,
    merge_stage_with_next,
    move_stage,
    remove_stage,
    split_stage,
)
from journey_editor.document.edits.steps import (
    add_step,
    add_steps,
    duplicate_step,
    merge_step_with_next,
    move_step,
    remove_step,
)
from journey_editor.document.queries import stages, steps_of
from journey_editor.document.records import Card, Comment, Emotion, Kpi, Lane, Link, Persona, Stage, Step, Vote
from journey_editor.document.store import Store, Transaction

STEPS = {"A": "abc", "B": "de"}


def a_store() -> Store:
    """Two stages, A with the steps a, b, c and B with d, e; ids are names."""
    store = Store([Lane(id="lane", card_kind="pain"), Persona(id="persona")])
    with store.begin("Columns") as t:
        for stage, steps in STEPS.items():
            t.add(Stage(id=stage, name=stage, order=stage))
            for step in steps:
                t.add(Step(id=step, stage=stage, name=step, order=step))
    return store


def outline(t: Transaction) -> str:
    """The names of the steps of each stage, from left to right."""
    return " ".join(
        stage.name + ":" + "".join(step.name or "_" for step in steps_of(t.records, stage.id))
        for stage in stages(t.records)
    )


def covered(t: Transaction, card_id: str) -> str:
    card = t.records.find(Card, card_id)
    if card is None:
        return ""
    ids = [step.id for stage in stages(t.records) for step in steps_of(t.records, stage.id)]
    first = ids.index(card.step or "")
    return "".join(
        step.name or "_" for step_id in ids[first : first + card.span] if (step := t.records.find(Step, step_id))
    )


def outline_after(edit: Callable[[Transaction], Any]) -> str:
    t = a_store().begin("Edit")
    edit(t)
    return outline(t)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda t: add_stage(t, "N", steps=["x", "y"]), "A:abc B:de N:xy"),
        (lambda t: add_stage(t, index=0), ":_ A:abc B:de"),
        (lambda t: add_stage(t, "N", index=1), "A:abc N:_ B:de"),
        (lambda t: move_stage(t, "B", 0), "B:de A:abc"),
        (lambda t: move_stage(t, "A", 9), "B:de A:abc"),
        (lambda t: remove_stage(t, "A"), "B:de"),
        (lambda t: duplicate_stage(t, "A"), "A:abc A:abc B:de"),
        (lambda t: split_stage(t, "A", "b"), "A:a :bc B:de"),
        (lambda t: merge_stage_with_next(t, "A"), "A / B:abcde"),
        (lambda t: merge_stage_with_next(t, "B"), "A:abc B:de"),
        (lambda t: add_step(t, "A", "x"), "A:abcx B:de"),
        (lambda t: add_steps(t, "B", ["x", "y"], index=1), "A:abc B:dxye"),
        (lambda t: move_step(t, "a", "A", 1), "A:bac B:de"),
        (lambda t: move_step(t, "a", "B", 1), "A:bc B:dae"),
        (lambda t: remove_step(t, "b"), "A:ac B:de"),
        (lambda t: duplicate_step(t, "b"), "A:abbc B:de"),
        (lambda t: merge_step_with_next(t, "b"), "A:ab / c B:de"),
        (lambda t: merge_step_with_next(t, "c"), "A:abc B:de"),
    ],
)
def test_columns(edit: Callable[[Transaction], Any], expected: str) -> None:
    assert outline_after(edit) == expected


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda t: add_step(t, "A", "x", index=2), "bxcd"),
        (lambda t: add_step(t, "A", "x", index=1), "bcd"),
        (lambda t: add_step(t, "B", "x", index=1), "bcd"),
        (lambda t: add_stage(t, "N", steps=["x"], index=1), "bcxd"),
        (lambda t: duplicate_step(t, "c"), "bccd"),
        (lambda t: move_step(t, "a", "A", 1), "bacd"),
        (lambda t: move_step(t, "c", "A", 0), "bd"),
        (lambda t: move_step(t, "c", "B", 1), "bdc"),
        (lambda t: move_step(t, "c", "B", 2), "bd"),
        (lambda t: move_stage(t, "B", 0), "bc"),
        (lambda t: remove_step(t, "b"), "cd"),
        (lambda t: remove_step(t, "c"), "bd"),
        (lambda t: remove_step(t, "d"), "bc"),
        (lambda t: remove_step(t, "e"), "bcd"),
        (lambda t: remove_stage(t, "A"), "d"),
        (lambda t: remove_stage(t, "B"), "bc"),
        (lambda t: split_stage(t, "A", "c"), "bcd"),
        (lambda t: merge_step_with_next(t, "a"), "a / bcd"),
        (lambda t: merge_step_with_next(t, "b"), "b / cd"),
        (lambda t: merge_stage_with_next(t, "A"), "bcd"),
    ],
)
def test_a_card_goes_on_covering_its_steps(edit: Callable[[Transaction], Any], expected: str) -> None:
    store = a_store()
    with store.begin("Card") as t:
        t.add(Card(id="card", lane="lane", step="b", span=3))
    t = store.begin("Edit")
    edit(t)
    assert covered(t, "card") == expected


def test_a_card_goes_with_the_last_of_its_steps() -> None:
    store = a_store()
    with store.begin("Card") as t:
        t.add(Card(id="card", lane="lane", step="b", span=2))
        remove_step(t, "b")
        assert covered(t, "card") == "c"
        remove_step(t, "c")
        assert "card" not in t.records


def test_a_stage_that_lost_its_last_step_gets_another() -> None:
    store = a_store()
    with store.begin("Move") as t:
        for step in STEPS["B"]:
            move_step(t, step, "A", 0)
    assert outline(store.begin("Look")) == "A:edabc B:_"


def test_a_stage_is_not_split_before_its_first_step() -> None:
    t = a_store().begin("Split")
    with pytest.raises(ValueError, match="before its first step"):
        split_stage(t, "A", "a")


def fill(t: Transaction) -> None:
    """Cards x in b and y in c, a wide card in each stage, points in b and c, a figure, links, a vote, comments."""
    t.add(Card(id="x", lane="lane", step="b", title="x", order="V"))
    t.add(Card(id="y", lane="lane", step="c", title="y", order="A"))
    t.add(Card(id="wide A", lane="lane", stage="A", title="wide A", order="V"))
    t.add(Card(id="wide B", lane="lane", stage="B", title="wide B", order="A"))
    t.add(Emotion(id="emotion:lane:persona:b:current", lane="lane", persona="persona", step="b", score=1))
    t.add(Emotion(id="emotion:lane:persona:c:current", lane="lane", persona="persona", step="c", score=2))
    t.add(
        Emotion(id="emotion:lane:persona:c:future", lane="lane", persona="persona", step="c", state="future", score=2)
    )
    t.add(Kpi(id="kpi", lane="lane", step="c", value=1))
    t.add(Link(id="inside", source="x", target="y"))
    t.add(Link(id="outside", source="y", target="wide B"))
    t.add(Link(id="between", source="b", target="c"))
    t.add(Vote(id="vote", target="x"))
    t.add(Comment(id="on c", target="c"))
    t.add(Comment(id="on B", target="B"))


def filled() -> Store:
    store = a_store()
    with store.begin("Fill") as t:
        fill(t)
    return store


def test_the_copy_of_a_stage_holds_all_that_stands_in_it() -> None:
    store = filled()
    with store.begin("Duplicate") as t:
        copy = duplicate_stage(t, "A")
    records = store.records
    b, c = [step.id for step in steps_of(records, copy)][1:]
    assert [card.title for card in cards_in(records, Cell("lane", b))] == ["x"]
    assert [card.title for card in cards_in(records, Cell("lane", stage=copy))] == ["wide A"]
    assert {emotion.step for emotion in records.of_type(Emotion)} == {"b", "c", b, c}
    assert {kpi.step for kpi in records.of_type(Kpi)} == {"c", c}
    [x], [y] = cards_in(records, Cell("lane", b)), cards_in(records, Cell("lane", c))
    links = {(link.source, link.target) for link in records.of_type(Link)} - {("x", "y"), ("y", "wide B"), ("b", "c")}
    assert links == {(x.id, y.id), (b, c)}
    # What was said about the original stays with it.
    assert len(list(records.of_type(Vote))) == 1
    assert len(list(records.of_type(Comment))) == 2


def test_the_copy_of_a_step_leaves_its_alternative_alone() -> None:
    store = a_store()
    with store.begin("Duplicate") as t:
        t.patch("e", alternative_of="b")
        duplicate_step(t, "b")
    assert outline(store.begin("Look")) == "A:abbc B:de"


def test_merged_steps_hold_what_both_held() -> None:
    store = filled()
    with store.begin("Merge") as t:
        merge_step_with_next(t, "b")
    records = store.records
    assert [card.title for card in cards_in(records, Cell("lane", "b"))] == ["x", "y"]
    # Where both had a point, that of the first stays.
    assert {(point.step, point.state, point.score) for point in records.of_type(Emotion)} == {
        ("b", "current", 1),
        ("b", "future", 2),
    }
    assert records["kpi"] == Kpi(id="kpi", lane="lane", step="b", value=1)
    assert records["on c"] == Comment(id="on c", target="b")
    assert {link.id for link in records.of_type(Link)} == {"inside", "outside"}


def test_merged_stages_hold_what_both_held() -> None:
    store = filled()
    with store.begin("Merge") as t:
        merge_stage_with_next(t, "A")
    assert [card.title for card in cards_in(store.records, Cell("lane", stage="A"))] == ["wide A", "wide B"]
    assert store.records["on B"] == Comment(id="on B", target="A")
    assert "B" not in store.records


def test_new_cards_find_their_place_in_new_columns() -> None:
    store = a_store()
    with store.begin("Add") as t:
        stage = add_stage(t, "N", steps=["x"])
        [step] = steps_of(t.records, stage)
        card = add_card(t, Cell("lane", step.id), "Queue")
    assert [found.id for found in cards_in(store.records, Cell("lane", step.id))] == [card]
