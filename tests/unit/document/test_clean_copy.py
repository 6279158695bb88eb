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
    Map(title="Title"),
    Stage(id="stage"),
    Step(id="step", stage="stage"),
    Lane(id="lane"),
    Lane(id="feel", kind="emotion"),
    Persona(id="mara", name="Mara", evidence=(SAID,)),
    Evidence(id="source", kind="interview", title="Talks", note="SECRET note"),
    Card(
        id="card", lane="lane", step="step", title="Shown", body="SECRET body", owner="SECRET owner", fact="31 %",
        fields={"SECRET name": "SECRET value"}, evidence=(SAID,),
    ),
    Card(id="parked", title="SECRET parked"),
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
    assert "SECRET" not in written(clean)
    assert written(records) == before
    assert {record.id for record in records} - {record.id for record in clean} == {
        "parked", "link", "comment", "vote", "comment:parked", "chat:1",
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
    "parking_lot": {"SECRET parked"},
}


@pytest.mark.parametrize("name", INTERNAL)
def test_each_thing_can_be_kept(name: str) -> None:
    clean = written(clean_copy(RecordSet(RECORDS), set(INTERNAL) - {name}))
    assert {word for words in LEFT.values() for word in words if word in clean} == LEFT[name]


def test_counts_say_what_there_is() -> None:
    assert count_internal(RecordSet(RECORDS)) == {
        "comments": 2, "votes": 1, "notes": 1, "owners": 1, "own_fields": 1, "speakers": 3, "source_notes": 1,
        "parking_lot": 1,
    }  # fmt: skip


def test_fields_that_nobody_here_knows_are_left_out() -> None:
    odd = make_record({"type": "card", "id": "card:odd", "title": "Odd", "internal": "SECRET"})
    assert not isinstance(odd, UnknownRecord)
    clean = clean_copy(RecordSet([Map(), Lane(id="lane"), Stage(id="s"), odd]), ())
    assert "SECRET" not in written(clean)
    assert "card:odd" in clean
