"""The round portrait of a persona that is a button and takes pictures."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from journey_editor.canvas.clipboard import may_hold_pictures, read_pictures
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.persona_portrait import portrait

_SIDE = 76
_RING = 2.5
_MARGIN = 4  # for the ring of the focus
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PortraitButton(QAbstractButton):
    """`brought` carries pictures that were dropped or pasted, by sha256; `removed` asks to take the photo away."""

    brought = Signal(object)
    removed = Signal()

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__()
        self._surface = DisplayListPainter(assets)
        self._drawing = Group(())
        self._is_target = False
        self._has_photo = False
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Enter chooses a picture file, Ctrl+V pastes a picture, Delete removes it.")
        self.setToolTip("Choose a photo, or drop or paste one here")

    def show_persona(self, photo: str, look: PersonaLook) -> None:
        self._has_photo = bool(photo)
        middle = _SIDE / 2
        self._drawing = Group(tuple(portrait(photo, look, middle, middle, middle - _MARGIN, ring=_RING)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._surface.paint(painter, (self._drawing,))
            if self.hasFocus() or self._is_target or self.underMouse():
                strong = self.hasFocus() or self._is_target
                role = QPalette.ColorRole.Highlight if strong else QPalette.ColorRole.Mid
                painter.setPen(QPen(self.palette().color(role), 2))
                middle = _SIDE / 2
                painter.drawEllipse(QPointF(middle, middle), middle - 1, middle - 1)

    # Pictures from elsewhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.isEnabled() and may_hold_pictures(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._mark(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.brought.emit(read_pictures(event.mimeData()))

    def _mark(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    def _paste(self) -> None:
        self.brought.emit(read_pictures(QGuiApplication.clipboard().mimeData()))

    # Keys and menu

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()  # before the shortcuts of the window
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in _REMOVING:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Choose a photo…", self.click)
        can_paste = may_hold_pictures(QGuiApplication.clipboard().mimeData())
        menu.addAction("&Paste picture", self._paste).setEnabled(can_paste)
        menu.addAction("&Remove", self.removed.emit).setEnabled(self._has_photo)
        menu.popup(event.globalPos())


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Paste) or event.key() in _REMOVING
