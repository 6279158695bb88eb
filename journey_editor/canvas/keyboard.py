"""What keys do on the canvas when no text is being written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def press_key(view: "MapView", event: QKeyEvent) -> bool:
    """Do what a key means here; whether it means anything."""
    if event.key() == Qt.Key.Key_Escape:
        view.session.selection.clear()
        return True
    return False
