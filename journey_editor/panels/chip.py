"""A word that was put on something and can be taken off again."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journey_editor.panels.dynamic_style import set_style

_PADDING = 8
_ABOVE_AND_BELOW = 8
_CROSS = 20  # the width of the place of the cross
_ARM = 3.0


class Chip(QAbstractButton):
    """A rounded label with a cross; a click on the cross, Delete or Return emit `removed`."""

    removed = Signal()

    def __init__(self, lead: int = 0) -> None:
        """`lead` is kept free before the word, for a mark."""
        super().__init__()
        self._lead = lead
        self._known: tuple[QSize, QSize] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("Delete takes it off.")
        set_style(self, role="chip")

    def show_word(self, word: str) -> None:
        if word == self.text():
            return
        self.setText(word)
        self.setAccessibleName(word)
        self._known = None
        self.updateGeometry()
        self.update()

    def cross_place(self) -> QRect:
        """Where a click takes the word off."""
        return QRect(self.width() - _CROSS, 0, _CROSS, self.height())

    def sizeHint(self) -> QSize:
        return self._sizes()[0]

    def minimumSizeHint(self) -> QSize:
        return self._sizes()[1]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._known = None
        super().changeEvent(event)

    def _sizes(self) -> tuple[QSize, QSize]:
        """The size it likes and the least one; measured once for a word, as layouts ask again and again."""
        if self._known is None:
            metrics = self.fontMetrics()
            height = metrics.height() + _ABOVE_AND_BELOW
            width = _PADDING + self._lead + metrics.horizontalAdvance(self.text()) + _CROSS + 2
            self._known = QSize(width, height), QSize(_PADDING + _CROSS + 24, height)
        return self._known

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = palette.color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(focused, 1) if self.hasFocus() or self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            right = _CROSS if self.isEnabled() else _PADDING
            left = _PADDING + self._lead
            room = QRect(left, 0, self.width() - left - right, self.height())
            word = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
            if self.isEnabled():
                painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.3))
                at = QRectF(self.cross_place()).center() - QPointF(1, 0)
                painter.drawLine(at - QPointF(_ARM, _ARM), at + QPointF(_ARM, _ARM))
                painter.drawLine(at - QPointF(_ARM, -_ARM), at + QPointF(_ARM, -_ARM))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.cross_place().contains(event.position().toPoint()):
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
