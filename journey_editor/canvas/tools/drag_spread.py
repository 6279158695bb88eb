"""Drag how far the room disagrees about a point: from an end of its whisker, or from the point with Shift held."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.bubble import paint_bubble
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.canvas.tools.drag_emotion import select_point
from journey_editor.canvas.tools.held_edit import HeldEdit
from journey_editor.document.edits.emotions import set_spread
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Emotion

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_BESIDE = 16.0  # map points from the middle of a whisker to the bubble
_ENDS = ("emotion low", "emotion high")


def start_drag_spread(view: "MapView", press: Press) -> Gesture | None:
    """From an end of a whisker; with Shift from the point itself, up or down."""
    role = press.hit.role
    if role not in _ENDS and not (role == "emotion" and press.pointer.shift):
        return None
    point = view.session.records.find(Emotion, press.hit.record_id)
    if point is None or is_locked(view.session.records, point):
        return None
    plot = ScorePlot.at(view, point.lane, press.hit.y)
    return DragSpread(view, press, point, plot) if plot else None


class DragSpread(HeldEdit):
    """The end that is dragged stays on its side of the score; on the score itself there is no disagreement."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, view: "MapView", press: Press, point: Emotion, plot: ScorePlot) -> None:
        super().__init__(view, "Set disagreement")
        self._point = point
        self._plot = plot
        self._end = press.hit.role if press.hit.role in _ENDS else ""
        self._score = point.score
        self._has_moved = False
        select_point(view.session.selection, point)

    def move(self, pointer: Pointer) -> None:
        _, y = self._view.camera.to_map(pointer.x, pointer.y)
        point, score = self._point, self._plot.score(y, is_free=pointer.alt)
        if self._has_moved and score == self._score:
            return
        self._score, self._has_moved = score, True
        is_high = self._end == "emotion high" or (not self._end and self._score > point.score)
        low, high = (point.low, self._score) if is_high else (self._score, point.high)
        self._t.restart()
        set_spread(self._t, point.id, low, high)
        self._t.preview()

    def paint(self, painter: QPainter) -> None:
        located, camera = self._view.shown.locate(self._point.id), self._view.camera
        if located:
            beside = camera.to_view(located.x + _BESIDE + located.group.width / 2, self._plot.y(self._score))
            paint_bubble(painter, self._plot.name(self._score), beside, camera.part("body"))
