"""Drag a point of a curve up and down; it stops at whole and half scores, unless Alt is held."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.bubble import paint_bubble
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.canvas.selection import Selection
from journey_editor.canvas.tools.held_edit import HeldEdit
from journey_editor.document.cell import Cell
from journey_editor.document.edits.emotions import set_emotion
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Emotion

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_MARK = 12.0  # map points from the middle of a point to the bubble


def start_drag_emotion(view: "MapView", press: Press) -> Gesture | None:
    """From a point, or from what was said there."""
    point = view.session.records.find(Emotion, press.hit.record_id)
    if point is None or is_locked(view.session.records, point):
        return None
    plot = ScorePlot.at(view, point.lane, press.hit.y)
    return DragEmotion(view, press, point, plot) if plot else None


class DragEmotion(HeldEdit):
    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, view: "MapView", press: Press, point: Emotion, plot: ScorePlot) -> None:
        super().__init__(view, "Set emotion")
        self._point = point
        self._plot = plot
        self._score = point.score
        # The point keeps its distance to the pointer, so that a drag begins without a jump.
        self._away = press.hit.y - plot.y(point.score)
        select_point(view.session.selection, point)

    def move(self, pointer: Pointer) -> None:
        _, y = self._view.camera.to_map(pointer.x, pointer.y)
        score = self._plot.score(y - self._away, is_free=pointer.alt)
        if score == self._score:
            return  # between two scores at which it stops, and nothing is to be laid out again
        self._score = score
        self._t.restart()
        if score != self._point.score:
            point = self._point
            set_emotion(self._t, point.lane, point.persona, point.step, score, state=point.state)
        self._t.preview()

    def paint(self, painter: QPainter) -> None:
        located, camera = self._view.shown.locate(self._point.id), self._view.camera
        if located:
            left, top, right, bottom = located.rect
            beside = camera.to_view((left + right) / 2 + _MARK, (top + bottom) / 2)
            paint_bubble(painter, self._plot.name(self._score), beside, camera.part("body"))


def select_point(selection: Selection, point: Emotion) -> None:
    """Select a point of a curve with its cell, in which keys go on."""
    selection.select(point.id, cell=Cell(point.lane, point.step))
