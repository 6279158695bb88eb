"""One row of the palette: a swatch and a name, to be clicked, or dragged onto the map."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.wording import dotted
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels import swatches
from journey_editor.scene.display_list import Group

COMPACT_WIDTH = 40

_PADDING = 6
_TEXT_LEFT = _PADDING + int(swatches.WIDTH) + 8
_LEAST_HEIGHT = 28
_RADIUS = 6
_BAR = 3  # at the left of the active one


class PaletteRow(QAbstractButton):
    """A click without a drag is `clicked`, a double click `opened`, and a call for the context menu `menu_wanted`.

    With a payload it can be dragged, which Escape cancels. Positions are global.
    """

    drag_started = Signal(object, QPoint)
    drag_moved = Signal(QPoint)
    drag_finished = Signal(QPoint)
    drag_cancelled = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)
    focused = Signal()

    def __init__(self, surface: DisplayListPainter, payload: PaletteItem | None, parent: QWidget | None = None) -> None:
        """`surface` paints the swatches of all rows."""
        super().__init__(parent)
        self.payload = payload
        self._surface = surface
        self._swatch: Group | None = None
        self._detail = ""
        self._state = ""
        self._is_compact = False
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # A click leaves the focus on the map, where the next keys belong; arrows and F6 come here all the same.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_as(self, swatch: Group, text: str, *, detail: str = "", state: str = "", hint: str = "") -> None:
        """What the row looks like: a name, more about it, how it stands with it, and in the tool tip what it is for."""
        self._swatch = swatch
        self._detail = detail
        self._state = state
        self.setText(text)
        self.setAccessibleName(dotted(text, detail, state))
        self.setAccessibleDescription(hint)
        self._show_tool_tip()
        self.updateGeometry()
        self.update()

    def set_compact(self, is_compact: bool) -> None:
        self._is_compact = is_compact
        self._show_tool_tip()
        self.updateGeometry()
        self.update()

    def _show_tool_tip(self) -> None:
        """What it is for; the name too where the row does not show it."""
        name, hint = self.accessibleName(), self.accessibleDescription()
        lines = [name, hint] if self._is_compact or not hint else [hint]
        self.setToolTip("".join(f"<div>{escape(line)}</div>" for line in lines if line))

    # Size

    def sizeHint(self) -> QSize:
        lines = 1 if self._is_compact else len(self._lines())
        return QSize(COMPACT_WIDTH, max(_LEAST_HEIGHT, lines * self.fontMetrics().lineSpacing() + _PADDING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # a name and its detail that do not fit on one line take two

    def _lines(self) -> list[str]:
        """The name and its detail: on one line, or on two when they need the room; what is longer is elided.

        The state is said in full: room is made for it.
        """
        metrics = self.fontMetrics()
        room = self.text_room()
        whole = dotted(self.text(), self._detail, self._state)
        if metrics.horizontalAdvance(whole) <= room or not (self._detail or self._state):
            return [self._elided(whole, room)]
        after = metrics.horizontalAdvance(dotted(" ", self._state)) if self._state else 0
        detail = self._elided(self._detail, room - after)
        return [self._elided(self.text(), room), self._elided(dotted(detail, self._state), room)]

    def _elided(self, text: str, room: int) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def text_room(self) -> int:
        """The width that name and detail may take."""
        return self.width() - _TEXT_LEFT - _PADDING

    # Look

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            if self._swatch:
                left = (self.width() - swatches.WIDTH) / 2 if self._is_compact else _PADDING
                painter.translate(round(left), round((self.height() - swatches.HEIGHT) / 2))
                self._surface.paint(painter, (self._swatch,))
                painter.resetTransform()
            if not self._is_compact:
                self._paint_text(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        box = QRectF(self.rect())
        if self.isDown() or self.underMouse() or self.isChecked():
            tint = QColor(accent)
            tint.setAlpha(40 if self.isDown() else 24)
            path = QPainterPath()
            path.addRoundedRect(box, _RADIUS, _RADIUS)
            painter.fillPath(path, tint)
            if self.isChecked():
                painter.save()
                painter.setClipPath(path)
                painter.fillRect(0, 0, _BAR, self.height(), accent)
                painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _paint_text(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        lines = self._lines()
        y = (self.height() - len(lines) * metrics.lineSpacing()) // 2 + metrics.ascent()
        for line, role in zip(lines, (QPalette.ColorRole.WindowText, QPalette.ColorRole.PlaceholderText), strict=False):
            painter.setPen(self.palette().color(role))
            painter.drawText(_TEXT_LEFT, y, line)
            y += metrics.lineSpacing()

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.payload:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._is_dragging:
            self.drag_moved.emit(at)
        elif self._pressed_at and (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            # The focus stays where it is, so Escape has to be caught on its way there.
            if application := QApplication.instance():
                application.installEventFilter(self)
            self.drag_started.emit(self.payload, at)
            self.drag_moved.emit(at)
        elif self._pressed_at or not self.payload:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._is_dragging:
            self._end_drag()
            self.drag_finished.emit(event.globalPosition().toPoint())
        elif self._pressed_at or not self.payload:
            self._pressed_at = None
            super().mouseReleaseEvent(event)
            event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click: it may become a drag, but is no second click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint() if self.payload else None
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Hide) and self._is_dragging:
            self._cancel_drag()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # so that it comes back as a key
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._cancel_drag()
                return True
        return super().eventFilter(watched, event)

    def _cancel_drag(self) -> None:
        self._end_drag()
        self.drag_cancelled.emit()

    def _end_drag(self) -> None:
        self._is_dragging = False
        self._pressed_at = None
        self.unsetCursor()
        if application := QApplication.instance():
            application.removeEventFilter(self)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the palette moves between the rows; a button would go through all widgets
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
