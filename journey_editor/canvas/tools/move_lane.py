"""Drag a lane by its header, or a divider by its line, to another place among the lanes."""

from typing import TYPE_CHECKING

from journey_editor.canvas.gesture import Gesture, Press
from journey_editor.canvas.header_drag import HeaderDrag, HeaderPlace
from journey_editor.canvas.row_places import row_place_at
from journey_editor.document.edits.lanes import move_lane
from journey_editor.document.locking import is_locked
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_move_lane(view: "MapView", press: Press) -> Gesture | None:
    """Also from a persona's line in the header."""
    if press.hit.role not in ("lane", "persona"):
        return None
    row = view.shown.row_at(press.hit.y)
    header = view.shown.locate(row.lane.id) if row else None
    if row is None or header is None or is_locked(view.session.records, row.lane):
        return None
    return MoveLane(view, press, header)


class MoveLane(HeaderDrag):
    is_across = False

    def _place_at(self, x: float, y: float) -> HeaderPlace | None:  # noqa: ARG002
        return row_place_at(self._view, y, moving=self._header.group.record_id)

    def _drop(self, t: Transaction, place: HeaderPlace) -> None:
        move_lane(t, self._header.group.record_id, place.index)
