"""Take records out of a map, with what stands in them."""

from collections.abc import Iterable

from journey_editor.document.edits.stages import remove_stage
from journey_editor.document.edits.steps import remove_step
from journey_editor.document.records import Record, Stage, Step
from journey_editor.document.store import Transaction


def remove_records(t: Transaction, records: Iterable[Record]) -> None:
    """Remove the records; cards that reach beyond a stage or a step keep the rest of their steps."""
    for record in records:
        if isinstance(record, Stage):
            remove_stage(t, record.id)
        elif isinstance(record, Step):
            remove_step(t, record.id)
        else:
            t.remove(record.id)
