"""Why records cannot be changed, in one line."""

from collections.abc import Iterable, Sequence

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Map, Record, Stage, Step


def lock_sentence(records: RecordSet, shown: Sequence[Record]) -> str:
    """What is locked and what to do about it; "" when all of them can be changed."""
    for record in shown:
        for holder in _holders(records, record):
            if isinstance(holder, (Map, Stage, Lane)) and holder.locked:
                return f"{_called(holder)} is locked. Unlock it to change this."
    return ""


def _holders(records: RecordSet, record: Record) -> Iterable[Record | None]:
    yield records.map
    yield record
    step: Step | None = None
    if isinstance(record, (Card, Emotion, Kpi)):
        yield records.find(Lane, record.lane)
        step = records.find(Step, record.step)
        if not isinstance(record, Emotion):
            yield records.find(Stage, record.stage)
    elif isinstance(record, Step):
        step = record
    if step is not None:
        yield records.find(Stage, step.stage)


def _called(holder: Map | Stage | Lane) -> str:
    if isinstance(holder, Map):
        return "The map"
    name = f" “{holder.name}”" if holder.name else ""
    return f"The {holder.type}{name}"
