"""Draw a whole curve: press on an emotion lane and sweep across the steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.bubble import paint_bubble
from journey_editor.canvas.commands.emotions import NO_PERSONA
from journey_editor.canvas.commands.selected import may_fill
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.canvas.tools.held_edit import HeldEdit
from journey_editor.document.edits.emotions import sweep_emotions
from journey_editor.document.locking import is_cell_locked

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def start_sweep_emotions(view: "MapView", press: Press) -> Gesture | None:
    """From an emotion lane where there is no point; with Shift or Ctrl points are selected instead."""
    cell = press.hit.cell
    plot = ScorePlot.at(view, cell.lane, press.hit.y) if cell and not press.hit.record_id else None
    if cell is None or cell.lane is None or plot is None or press.pointer.shift or press.pointer.ctrl:
        return None
    if not view.session.active_persona:
        view.hint.emit(NO_PERSONA)
        return None
    return SweepEmotions(view, press, cell.lane, plot) if may_fill(view, cell) else None


class SweepEmotions(HeldEdit):
    """Sets the points of the active persona, or of the one whose band it began in, at the steps that it passes.

    Each where the pointer passes the middle of the step.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: "MapView", press: Press, lane: str, plot: ScorePlot) -> None:
        super().__init__(view, "Draw curve")
        self._lane = lane
        self._persona = plot.persona or view.session.active_persona
        self._state = view.session.active_state
        self._plot = plot
        self._last = (press.hit.x, press.hit.y)
        self._scores: dict[str, float] = {}
        self._distances: dict[str, float] = {}  # from the middle of the step to where its score was taken
        self._said = ""

    def move(self, pointer: Pointer) -> None:
        at = self._view.camera.to_map(pointer.x, pointer.y)
        self._draw(self._last, at, is_free=pointer.alt)
        self._last = at
        self._said = self._plot.name(self._plot.score(at[1], is_free=pointer.alt))
        self._t.restart()
        sweep_emotions(self._t, self._lane, self._persona, self._scores, state=self._state)
        self._t.preview()

    def paint(self, painter: QPainter) -> None:
        camera = self._view.camera
        paint_bubble(painter, self._said, camera.to_view(*self._last), camera.part("body"))

    def _draw(self, start: tuple[float, float], end: tuple[float, float], *, is_free: bool) -> None:
        """Take the scores of the steps that a straight stroke touches.

        Nearest to its middle counts for a step, and the later of two strokes.
        """
        left, right = sorted((start[0], end[0]))
        for column in self._view.shown.layout.grid.columns:
            if column.x + column.width < left or column.x > right:
                continue
            if is_cell_locked(self._view.session.records, self._lane, column.step.id):
                continue
            x = min(max(column.center, left), right)
            distance = abs(x - column.center)
            if distance <= self._distances.get(column.step.id, distance):
                share = (x - start[0]) / (end[0] - start[0]) if end[0] != start[0] else 1.0
                y = start[1] + (end[1] - start[1]) * share
                self._distances[column.step.id] = distance
                self._scores[column.step.id] = self._plot.score(y, is_free=is_free)
