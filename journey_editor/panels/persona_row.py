"""The row of a persona in the palette: dragged onto cards or among the others, put in front, given a photo."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)

from journey_editor.canvas.clipboard import may_hold_pictures, read_pictures
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.painting.icons import make_icon
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.palette_row import PaletteRow

_EYE = 16
_EYE_WIDTH = 26  # of the place that takes the click


class PersonaRow(PaletteRow):
    """`brought` carries pictures that were dropped on it, by sha256. `solo_wanted` tells of a click on its eye.

    A click with Alt means the eye too, which shows while the pointer is over the row and while the persona is in front.
    """

    brought = Signal(object)
    solo_wanted = Signal()

    def __init__(self, surface: DisplayListPainter, persona_id: str) -> None:
        super().__init__(surface, PaletteItem("persona", persona_id))
        self.is_solo = False
        self._has_eye = True
        self._takes_drop = False
        self.setCheckable(True)
        self.setAcceptDrops(True)

    def show_solo(self, is_solo: bool) -> None:
        """Whether the persona stands in front of the others."""
        self.is_solo = is_solo
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        self._has_eye = not is_compact
        super().set_compact(is_compact)

    def eye_place(self) -> QRect:
        """Where a click puts the persona in front."""
        return QRect(self.width() - _EYE_WIDTH, 0, _EYE_WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shows_eye = self._has_eye and (self.is_solo or self.underMouse() or self.hasFocus())
        with QPainter(self) as painter:
            if shows_eye:
                role = QPalette.ColorRole.Highlight if self.is_solo else QPalette.ColorRole.PlaceholderText
                eye = make_icon("eye", self.palette().color(role).name().upper(), _EYE)
                eye.paint(painter, self.eye_place())
            if self._takes_drop:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)

    def text_room(self) -> int:
        return super().text_room() - (_EYE_WIDTH - 6 if self._has_eye else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_eye(event):
            self.solo_wanted.emit()
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_on_eye(event):
            self.solo_wanted.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def _is_on_eye(self, event: QMouseEvent) -> bool:
        is_on_eye = self._has_eye and self.eye_place().contains(event.position().toPoint())
        return is_on_eye or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    # Photos

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_hold_pictures(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_drop(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.brought.emit(read_pictures(event.mimeData()))

    def _show_drop(self, takes: bool) -> None:
        self._takes_drop = takes
        self.update()
