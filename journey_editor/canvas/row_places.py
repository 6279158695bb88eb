"""Between which lanes a point of the map lies."""

from typing import TYPE_CHECKING

from journey_editor.canvas.header_drag import HeaderPlace
from journey_editor.document.edits.ordering import position, without
from journey_editor.document.queries import lanes

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def row_place_at(view: "MapView", y: float, *, moving: str = "") -> HeaderPlace:
    """Between the rows that show, by their middles; hidden lanes stay behind the one before them.

    `moving` is the id of the lane that leaves its place, "" for a new one.
    """
    shown = [row for row in view.shown.layout.rows if row.drawn]
    tops = {row.lane.id: row.drawn.y for row in shown if row.drawn}
    others = [row for row in shown if row.lane.id != moving]
    siblings = without(lanes(view.session.records), moving)
    before = sum(tops[row.lane.id] + row.height / 2 < y for row in others)
    is_home = moving in tops and list(tops).index(moving) == before
    if before < len(others):
        return HeaderPlace(position(siblings, others[before].lane.id), tops[others[before].lane.id], is_home=is_home)
    index = position(siblings, others[-1].lane.id) + 1 if others else len(siblings)
    return HeaderPlace(index, view.shown.sheet[3], is_home=is_home)
