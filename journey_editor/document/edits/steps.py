"""What a person does to steps. Renaming and hiding are plain patches."""

from collections.abc import Sequence

from journey_editor.document.cell import Cell
from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.merging import append_cards, hand_over, joined
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.edits.spans import spans_kept
from journey_editor.document.ids import new_id
from journey_editor.document.queries import lanes, steps_of
from journey_editor.document.records import Step
from journey_editor.document.store import Transaction


def add_step(t: Transaction, stage_id: str, name: str = "", *, index: int | None = None) -> str:
    """A new step in the stage, at the end without an index."""
    return add_steps(t, stage_id, [name], index=index)[0]


def add_steps(t: Transaction, stage_id: str, names: Sequence[str], *, index: int | None = None) -> list[str]:
    """New steps in the stage, one a name, as a paste of lines makes them."""
    orders = make_room(t, steps_of(t.records, stage_id), index, len(names))
    with spans_kept(t):
        return [
            t.add(Step(id=new_id("step"), stage=stage_id, name=name, order=order)).id
            for name, order in zip(names, orders, strict=True)
        ]


def move_step(t: Transaction, step_id: str, stage_id: str, index: int) -> None:
    """Put the step into the stage, before the index-th of its other steps; all in it follows."""
    [order] = make_room(t, without(steps_of(t.records, stage_id), step_id), index)
    with spans_kept(t, moving=[step_id]):
        t.patch(step_id, stage=stage_id, order=order)


def remove_step(t: Transaction, step_id: str) -> None:
    """Delete the step with all that stands in it; cards that reach beyond it keep the rest of their steps."""
    with spans_kept(t, going=[step_id]):
        t.remove(step_id)


def duplicate_step(t: Transaction, step_id: str) -> str:
    """A copy of the step with its cards, points and figures, right behind it."""
    siblings = steps_of(t.records, _step(t, step_id).stage)
    [order] = make_room(t, siblings, position(siblings, step_id) + 1)
    with spans_kept(t):
        copy = copy_records(t, with_contents(t.records, step_id))[step_id]
        t.patch(copy, order=order)
    return copy


def merge_step_with_next(t: Transaction, step_id: str) -> None:
    """Take what stands in the next step of the stage into this one; the last step stays as it is.

    Where both have a point of one persona, the point of this step stays.
    """
    step = _step(t, step_id)
    siblings = steps_of(t.records, step.stage)
    following = siblings[position(siblings, step_id) + 1 :]
    if not following:
        return
    next_step = following[0]
    with spans_kept(t, heirs={next_step.id: step_id}):
        for lane in lanes(t.records):
            append_cards(t, Cell(lane.id, step=next_step.id), Cell(lane.id, step=step_id))
        hand_over(t, next_step.id, step_id)
    t.patch(step_id, name=joined(step.name, next_step.name))


def _step(t: Transaction, step_id: str) -> Step:
    step = t.records[step_id]
    if not isinstance(step, Step):
        raise ValueError(f"{step_id!r} is a {step.type}, not a step")
    return step
