"""A drag from the palette onto the map: the palette has the mouse, and tells of it in global points."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from journey_editor.canvas.gesture import Pointer
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.canvas.tools.drop_from_palette import drop_from_palette

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


class PaletteDrag:
    """Hands the drag to the view as if it had begun there."""

    def __init__(self, view: "MapView") -> None:
        self._view = view

    def begin(self, item: PaletteItem, at: QPoint) -> None:
        self._view.writer.close()
        self._view.pointer_input.cancel()
        self._view.pointer_input.begin(drop_from_palette(self._view, item), self._pointer_at(at))

    def move(self, at: QPoint) -> None:
        self._view.pointer_input.move(self._pointer_at(at))

    def finish(self, at: QPoint) -> None:
        self._view.pointer_input.release(self._pointer_at(at))

    def cancel(self) -> None:
        self._view.pointer_input.cancel()

    def _pointer_at(self, at: QPoint) -> Pointer:
        inside = self._view.viewport().mapFromGlobal(at)
        return Pointer(inside.x(), inside.y())
