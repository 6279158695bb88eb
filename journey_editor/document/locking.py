"""What of a map is locked, and so stays as it is until it is unlocked."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Map, Persona, Record, Stage, Step


def is_locked(records: RecordSet, record: Record) -> bool:
    """Whether the record is locked itself, or stands in a stage, a lane or a map that is."""
    if records.map.locked:
        return True
    if isinstance(record, (Map, Persona)):
        return False
    if isinstance(record, (Stage, Lane)):
        return record.locked
    if isinstance(record, Step):
        return _is_locked(records.find(Stage, record.stage))
    if isinstance(record, (Card, Emotion, Kpi)):
        return is_cell_locked(records, record.lane, record.step, getattr(record, "stage", None))
    return False


def is_cell_locked(records: RecordSet, lane: str | None, step: str | None, stage: str | None = None) -> bool:
    """Whether nothing may be put into the cell, or taken out of it."""
    if records.map.locked or _is_locked(records.find(Lane, lane)):
        return True
    found = records.find(Step, step)
    return _is_locked(records.find(Stage, found.stage if found else stage))


def _is_locked(record: Stage | Lane | None) -> bool:
    return record is not None and record.locked
