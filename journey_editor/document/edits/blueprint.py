"""Make a service blueprint of a map."""

from journey_editor.document.blueprint import BLUEPRINT, LINE_OPTION, BlueprintRow, is_row
from journey_editor.document.edits.ordering import make_room, position
from journey_editor.document.ids import new_id
from journey_editor.document.queries import lanes
from journey_editor.document.records import Lane
from journey_editor.document.store import Transaction


def add_blueprint(t: Transaction) -> list[str]:
    """Add the rows of a service blueprint that are missing, each in its place beside those that are there.

    Without any they go to the bottom. Answers the ids of the new lanes; none when all are there.
    """
    present = lanes(t.records)
    index = next((place for place, lane in enumerate(present) if any(is_row(lane, r) for r in BLUEPRINT)), None)
    index = len(present) if index is None else index
    added = []
    for row in BLUEPRINT:
        present = lanes(t.records)
        found = next((lane.id for lane in present if is_row(lane, row)), None)
        if found is None:
            found = add_row(t, row, index)
            added.append(found)
        index = position(lanes(t.records), found) + 1
    return added


def add_row(t: Transaction, row: BlueprintRow, index: int | None = None) -> str:
    """One row of a blueprint before the index-th lane, at the bottom without an index."""
    [order] = make_room(t, lanes(t.records), index)
    lane = Lane(id=new_id("lane"), name=row.name, question=row.question, card_kind="action", order=order)
    if row.line:
        lane = lane.patched(kind="divider", card_kind="note", options={LINE_OPTION: row.line})
    return t.add(lane).id
