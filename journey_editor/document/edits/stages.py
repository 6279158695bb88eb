"""What a person does to stages. Renaming, colouring, hiding and locking are plain patches."""

from collections.abc import Sequence

from journey_editor.document.cell import Cell
from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.merging import append_cards, hand_over, joined
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.edits.spans import spans_kept
from journey_editor.document.edits.steps import add_steps
from journey_editor.document.ids import new_id
from journey_editor.document.queries import lanes, stages, steps_of
from journey_editor.document.records import Stage
from journey_editor.document.store import Transaction


def add_stage(t: Transaction, name: str = "", *, steps: Sequence[str] = ("",), index: int | None = None) -> str:
    """A new stage with steps of these names, at the end without an index."""
    [order] = make_room(t, stages(t.records), index)
    stage = t.add(Stage(id=new_id("stage"), name=name, order=order))
    add_steps(t, stage.id, steps)
    return stage.id


def move_stage(t: Transaction, stage_id: str, index: int) -> None:
    """Put the stage before the index-th of the others; all in it follows."""
    [order] = make_room(t, without(stages(t.records), stage_id), index)
    with spans_kept(t, moving=_step_ids(t, stage_id)):
        t.patch(stage_id, order=order)


def remove_stage(t: Transaction, stage_id: str) -> None:
    """Delete the stage with all that stands in it; cards that reach beyond it keep the rest of their steps."""
    with spans_kept(t, going=_step_ids(t, stage_id)):
        t.remove(stage_id)


def duplicate_stage(t: Transaction, stage_id: str) -> str:
    """A copy of the stage with its steps, cards, points and figures, right behind it."""
    siblings = stages(t.records)
    [order] = make_room(t, siblings, position(siblings, stage_id) + 1)
    with spans_kept(t):
        copy = copy_records(t, with_contents(t.records, stage_id))[stage_id]
        t.patch(copy, order=order)
    return copy


def split_stage(t: Transaction, stage_id: str, first_step: str) -> str:
    """A new stage right behind this one, of its steps from `first_step` on.

    Raises ValueError when that is the first step, or none of the stage.
    """
    steps = steps_of(t.records, stage_id)
    index = position(steps, first_step)
    if index == 0:
        raise ValueError("a stage cannot be split before its first step")
    siblings = stages(t.records)
    [order] = make_room(t, siblings, position(siblings, stage_id) + 1)
    group = t.records.find(Stage, stage_id)
    stage = t.add(Stage(id=new_id("stage"), order=order, group=group.group if group else ""))
    for step in steps[index:]:
        t.patch(step.id, stage=stage.id)
    return stage.id


def merge_stage_with_next(t: Transaction, stage_id: str) -> None:
    """Take the steps of the next stage, and all that stands in it, into this one; the last stage stays as it is."""
    siblings = stages(t.records)
    following = siblings[position(siblings, stage_id) + 1 :]
    if not following:
        return
    stage, next_stage = siblings[position(siblings, stage_id)], following[0]
    steps = steps_of(t.records, next_stage.id)
    for step, order in zip(steps, make_room(t, steps_of(t.records, stage_id), count=len(steps)), strict=True):
        t.patch(step.id, stage=stage_id, order=order)
    for lane in lanes(t.records):
        append_cards(t, Cell(lane.id, stage=next_stage.id), Cell(lane.id, stage=stage_id))
    hand_over(t, next_stage.id, stage_id)
    t.patch(stage_id, name=joined(stage.name, next_stage.name))


def _step_ids(t: Transaction, stage_id: str) -> list[str]:
    return [step.id for step in steps_of(t.records, stage_id)]
