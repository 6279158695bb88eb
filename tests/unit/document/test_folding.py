"""What is folded away in which stage and lane, and what is not."""

import pytest

from journey_editor.document.comparing import compare_maps
from journey_editor.document.edits.folding import fold, unfold_around
from journey_editor.document.folding import folded_around, folded_records
from journey_editor.document.ids import emotion_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record, Stage, Step
from journey_editor.document.store import Store

POINT = emotion_id("feel", "mara", "s1")


def a_map(*folded: str, locked: str = "") -> RecordSet:
    """Three stages with steps s0 and s1, s2, s3; in `touch` cards at s0, across s1 and s2, and across stage c."""
    records: list[Record] = [Stage(id=name, order=name) for name in ("a", "b", "c")]
    records += [Step(id=f"s{n}", stage=stage, order=f"{n}") for n, stage in enumerate("aabc")]
    records += [
        Lane(id="touch", order="a"),
        Lane(id="feel", kind="emotion", order="b"),
        Lane(id="line", kind="divider", order="c"),
        Lane(id="kpi", kind="kpi", order="d"),
        Card(id="one", lane="touch", step="s0"),
        Card(id="wide", lane="touch", step="s1", span=2),
        Card(id="across", lane="touch", stage="c"),
        Card(id="parked"),
        Emotion(id=POINT, lane="feel", persona="mara", step="s1", score=1),
        Kpi(id="of stage", lane="kpi", stage="c"),
        Kpi(id="of card", lane="kpi", card="one"),
    ]
    return RecordSet(
        record.patched(folded=record.id in folded, locked=record.id == locked)
        if isinstance(record, (Stage, Lane))
        else record
        for record in records
    )


@pytest.mark.parametrize(
    ("folded", "record_id", "around"),
    [
        (["a"], "one", ["a"]),
        (["a"], "s1", ["a"]),
        (["a"], POINT, ["a"]),
        (["a"], "of card", ["a"]),
        (["a", "touch"], "one", ["touch", "a"]),
        (["touch"], "one", ["touch"]),
        (["touch"], "of card", []),  # a figure stands in a lane of its own
        (["c"], "across", ["c"]),
        (["c"], "of stage", ["c"]),
        (["a"], "wide", []),  # it reaches out of the stage, and is seen there
        (["a", "b"], "wide", ["a"]),
        (["b"], "one", []),
        (["a", "touch"], "parked", []),
        (["a"], "a", []),
        (["a"], "nobody", []),
    ],
)
def test_what_a_record_is_folded_away_in(folded: list[str], record_id: str, around: list[str]) -> None:
    assert [holder.id for holder in folded_around(a_map(*folded), record_id)] == around


def test_a_line_across_the_map_has_nothing_to_fold() -> None:
    assert folded_records(a_map("line")) == []
    assert {record.id for record in folded_records(a_map("line", "feel", "b"))} == {"feel", "b"}


def test_unfolding_around_leaves_what_is_locked() -> None:
    store = Store(a_map("a", "b", "touch", locked="touch"))
    with store.begin("Unfold") as t:
        unfold_around(t, "one", POINT)
    assert {record.id for record in folded_records(store.records)} == {"b", "touch"}


def test_what_is_folded_is_no_difference_between_maps() -> None:
    store = Store(a_map())
    with store.begin("Fold") as t:
        fold(t, ["a", "touch"])
    assert {record.id for record in folded_records(store.records)} == {"a", "touch"}
    assert compare_maps(Store(a_map()).records, store.records).differences == ()
