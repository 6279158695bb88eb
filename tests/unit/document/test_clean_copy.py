"""A map without what is for the team alone."""

import pytest

from journey_editor.document.clean_copy import INTERNAL, clean_copy, count_internal
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Comment,
    Emotion,
    Evidence,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    UnknownRecord,
    View,
    Vote,
    make_record,
)
from journey_editor.document.soundness import make_sound
from journey_editor.document.store import Store

SAID = Citation(source="source", count=7, of=12, speaker="SECRET Anna", quote="I gave up")
RECORDS: tuple[Record, ...] = (
    Map(title="Title", next_review="2031-12-24"),
    Stage(id="stage"),
    Step(id="step", stage="stage"),
    Lane(id="lane"),
    Lane(id="feel", kind="emotion"),
    Persona(id="mara", name="Mara", business_goal="SECRET goal", evidence=(SAID,)),
    Evidence(id="source", kind="interview", title="Talks", note="SECRET note", url="https://secret.example/1"),
    Card(
        id="card", lane="lane", step="step", title="Shown", body="SECRET body", owner="SECRET owner", fact="31 %",
        fields={"SECRET name": "SECRET value"}, evidence=(SAID,),
    ),
    Card(id="parked", title="SECRET parked"),
    Step(id="step:hidden", stage="stage", name="SECRET step", hidden=True),
    Card(id="card:hidden", lane="lane", step="step:hidden", title="SECRET step"),
    Emotion(id="emotion:feel:mara:step:current", lane="feel", persona="mara", step="step", score=1, evidence=(SAID,)),
    Link(id="link", source="card", target="parked"),
    Comment(id="comment", target="card", author="SECRET", text="SECRET talk"),
    Vote(id="vote", target="card", voter="SECRET voter"),
    Comment(id="comment:parked", target="parked", text="SECRET talk"),
    View(id="view", name="Ours", filter={"owners": ["SECRET owner"], "kinds": ["pain"]}),
    make_record({"type": "chat", "id": "chat:1", "text": "SECRET"}),
)  # fmt: skip


def written(records: RecordSet) -> str:
    return "\n".join(str(record.to_json()) for record in records)


def test_nothing_internal_is_left_and_the_rest_is_as_it_was() -> None:
    records = RecordSet(RECORDS)
    before = written(records)
    clean = clean_copy(records)
    assert not any(secret in written(clean) for secrets in LEFT.values() for secret in secrets)
    assert "SECRET" not in written(clean)
    assert written(records) == before
    assert {record.id for record in records} - {record.id for record in clean} == {
        "parked", "link", "comment", "vote", "comment:parked", "chat:1", "step:hidden", "card:hidden",
    }  # fmt: skip
    card = clean.find(Card, "card")
    assert card is not None
    assert (card.title, card.fact, card.evidence[0].count, card.evidence[0].quote) == ("Shown", "31 %", 7, "I gave up")
    view = clean.find(View, "view")
    assert view is not None
    assert view.filter == {"kinds": ("pain",)}


def test_a_clean_copy_is_sound_and_cleaning_it_again_changes_nothing() -> None:
    clean = clean_copy(RecordSet(RECORDS))
    store = Store(clean)
    with store.begin("Check") as t:
        make_sound(t._draft, clean.ids())
        assert t.commit() is None
    assert clean_copy(clean) == clean
    assert set(count_internal(clean).values()) == {0}


LEFT = {
    "comments": {"SECRET talk"},
    "votes": {"SECRET voter"},
    "notes": {"SECRET body"},
    "owners": {"SECRET owner"},
    "own_fields": {"SECRET name", "SECRET value"},
    "speakers": {"SECRET Anna"},
    "source_notes": {"SECRET note"},
    "addresses": {"https://secret.example/1"},
    "business_goals": {"SECRET goal"},
    "next_review": {"2031-12-24"},
    "hidden": {"SECRET step"},
    "parking_lot": {"SECRET parked"},
}


@pytest.mark.parametrize("name", INTERNAL)
def test_each_thing_can_be_kept(name: str) -> None:
    clean = written(clean_copy(RecordSet(RECORDS), set(INTERNAL) - {name}))
    assert {word for words in LEFT.values() for word in words if word in clean} == LEFT[name]


def test_counts_say_what_there_is() -> None:
    assert count_internal(RecordSet(RECORDS)) == {
        "comments": 2, "votes": 1, "notes": 1, "owners": 1, "own_fields": 1, "speakers": 3, "source_notes": 1,
        "addresses": 1, "business_goals": 1, "next_review": 1, "hidden": 1, "parking_lot": 1,
    }  # fmt: skip


def test_what_is_hidden_goes_with_all_in_it_but_not_what_reaches_beyond_it() -> None:
    records = RecordSet(
        [
            Map(), Stage(id="shown", order="1"), Step(id="a", stage="shown", order="1", hidden=True),
            Step(id="b", stage="shown", order="2"), Stage(id="hidden", order="2", hidden=True),
            Step(id="c", stage="hidden"), Stage(id="empty", order="3"), Step(id="d", stage="empty", hidden=True),
            Lane(id="lane", order="1"), Lane(id="backstage", order="2", hidden=True),
            Card(id="wide", lane="lane", step="a", span=2), Card(id="1", lane="lane", step="c"),
            Card(id="2", lane="lane", stage="hidden"), Card(id="3", lane="backstage", step="b"),
            Card(id="4", lane="lane", step="d"),
        ]
    )  # fmt: skip
    assert count_internal(records)["hidden"] == 4
    clean = clean_copy(records)
    assert {record.id for record in clean} == {"map", "shown", "b", "lane", "wide"}
    wide = clean.find(Card, "wide")
    assert wide is not None
    assert (wide.step, wide.span) == ("b", 1)


def test_fields_that_nobody_here_knows_are_left_out() -> None:
    odd = make_record({"type": "card", "id": "card:odd", "title": "Odd", "internal": "SECRET"})
    assert not isinstance(odd, UnknownRecord)
    clean = clean_copy(RecordSet([Map(), Lane(id="lane"), Stage(id="s"), odd]), ())
    assert "SECRET" not in written(clean)
    assert "card:odd" in clean
