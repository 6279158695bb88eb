"""The order in which a map is read: lane by lane, from the first step to the last, from top to bottom."""

from collections.abc import Iterable
from typing import TypeVar

from journey_editor.document.queries import holds_cards, lanes, stages, steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Record, Stage, Step

R = TypeVar("R", bound=Record)


def showing(records: RecordSet) -> tuple[list[str], list[str]]:
    """The ids of the lanes of cards and of the steps that show, in order: what a block of cells counts through."""
    hidden = {stage.id for stage in stages(records) if stage.hidden or stage.folded}
    rows = [lane.id for lane in lanes(records) if holds_cards(lane) and not (lane.hidden or lane.folded)]
    return rows, [step.id for step in steps(records) if not step.hidden and step.stage not in hidden]


def in_reading_order(records: RecordSet, found: Iterable[R]) -> list[R]:
    """Records as they are read; what is parked comes last."""
    row = {lane.id: index for index, lane in enumerate(lanes(records))}
    column = {step.id: index for index, step in enumerate(steps(records))}
    stage = {stage.id: index for index, stage in enumerate(stages(records))}

    def place(record: Record) -> tuple[float, float, float, str, str]:
        end = float("inf")
        lane_id, step_id, stage_id = (getattr(record, name, None) for name in ("lane", "step", "stage"))
        if isinstance(record, Stage):
            stage_id = record.id
        elif isinstance(record, Step):
            step_id, stage_id = record.id, None
        elif isinstance(record, Lane):
            lane_id = record.id
        return (
            row.get(lane_id or "", end),
            column.get(step_id or "", end if stage_id is None else -1),
            stage.get(stage_id or "", -1),
            getattr(record, "order", ""),
            record.id,
        )

    return sorted(found, key=place)
