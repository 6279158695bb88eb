"""Where things stand, in words."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Record, Stage, Step


def column_words(stage: Stage | None, step: Step | None) -> str:
    """ "Sign up › Creates account"; "" where neither has a name."""
    return " › ".join(part.name.strip() for part in (stage, step) if part and part.name.strip())


def column_of(record: Record, records: RecordSet) -> str:
    """The stage and the step in which a thing stands."""
    step = records.find(Step, getattr(record, "step", None))
    return column_words(records.find(Stage, step.stage if step else getattr(record, "stage", None)), step)


def lane_of(record: Record, records: RecordSet) -> str:
    """The lane in which a thing stands."""
    lane = records.find(Lane, getattr(record, "lane", None))
    return lane.name.strip() if lane else ""
