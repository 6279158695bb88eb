"""Drag the map itself: with Space held, or with the middle button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.gesture import Gesture, Pointer

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


class PanView(Gesture):
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: "MapView", start: Pointer) -> None:
        self._view = view
        self._last = start

    def move(self, pointer: Pointer) -> None:
        self._view.camera = self._view.camera.scrolled(pointer.x - self._last.x, pointer.y - self._last.y)
        self._last = pointer

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)

    def cancel(self) -> None:
        """Where the map lies is no change to take back."""

    def paint(self, painter: QPainter) -> None:
        """The map moves; there is nothing to show over it."""
