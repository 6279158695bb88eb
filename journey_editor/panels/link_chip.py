"""The other end of a link, in the colour of what stands there."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journey_editor.scene import theme

_PADDING = 8
_ABOVE_AND_BELOW = 8
_CROSS = 20  # the width of the place of the cross
_ARM = 3.0
_TINT = 0.1


class LinkChip(QAbstractButton):
    """A click or Enter emits `opened`; the cross, where there is one, and Delete emit `removed`."""

    opened = Signal()
    removed = Signal()

    def __init__(self, words: str, color: str, *, can_go: bool = True) -> None:
        super().__init__()
        self._tint = theme.blend(color, theme.WHITE, _TINT)
        self._ink = theme.readable(color, self._tint)
        self._can_go = can_go
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription("Enter goes there. Delete ends the link." if can_go else "Enter goes there.")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "chip")

    def cross_place(self) -> QRect:
        """Where a click ends the link."""
        return QRect(self.width() - _CROSS, 0, _CROSS if self._has_cross else 0, self.height())

    @property
    def _has_cross(self) -> bool:
        return self._can_go and self.isEnabled()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        end = _CROSS if self._can_go else _PADDING
        return QSize(_PADDING + metrics.horizontalAdvance(self.text()) + end + 2, metrics.height() + _ABOVE_AND_BELOW)

    def minimumSizeHint(self) -> QSize:
        return QSize(_PADDING + _CROSS + 24, self.fontMetrics().height() + _ABOVE_AND_BELOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 1) if self.hasFocus() or self.underMouse() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tint))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(self._ink))
            end = _CROSS if self._has_cross else _PADDING
            room = QRect(_PADDING, 0, self.width() - _PADDING - end, self.height())
            words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            if self._has_cross:
                painter.setPen(QPen(QColor(self._ink), 1.2))
                at = QRectF(self.cross_place()).center() - QPointF(1, 0)
                painter.drawLine(at - QPointF(_ARM, _ARM), at + QPointF(_ARM, _ARM))
                painter.drawLine(at - QPointF(_ARM, -_ARM), at + QPointF(_ARM, -_ARM))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(at):
            (self.removed if self.cross_place().contains(at) else self.opened).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._has_cross:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
