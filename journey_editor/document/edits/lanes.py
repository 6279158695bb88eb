"""What a person does to lanes. Renaming, colouring, hiding and locking are plain patches; folding.py folds."""

from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import lanes
from journey_editor.document.records import Lane
from journey_editor.document.store import Transaction


def add_lane(
    t: Transaction,
    name: str = "",
    *,
    kind: str = "cards",
    card_kind: str = "touchpoint",
    question: str = "",
    index: int | None = None,
) -> str:
    """A new lane, at the bottom without an index."""
    [order] = make_room(t, lanes(t.records), index)
    lane = Lane(id=new_id("lane"), kind=kind, name=name, question=question, card_kind=card_kind, order=order)
    return t.add(lane).id


def move_lane(t: Transaction, lane_id: str, index: int) -> None:
    """Put the lane before the index-th of the others."""
    [order] = make_room(t, without(lanes(t.records), lane_id), index)
    t.patch(lane_id, order=order)


def duplicate_lane(t: Transaction, lane_id: str) -> str:
    """A copy of the lane with all that stands in it, right below it."""
    siblings = lanes(t.records)
    [order] = make_room(t, siblings, position(siblings, lane_id) + 1)
    copy = copy_records(t, with_contents(t.records, lane_id))[lane_id]
    t.patch(copy, order=order)
    return copy
