"""Five segments of which as many are filled as the rating says: 1 to 5, or none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen

from journey_editor.panels.five_picker import FivePicker

MOST = 5
_HEIGHT = 28
_BAR = 8.0
_GAP = 3.0
_EDGE = 4.0


class RatingDots(FivePicker):
    """The value is the rating; a click on the one that is there clears it."""

    VALUES = range(1, MOST + 1)
    FIRST = 1

    @property
    def rating(self) -> int | None:
        """What is filled; None when nothing is."""
        return self._value

    def show_rating(self, rating: int | None) -> None:
        if rating != self._value:
            self._value = rating
            self.setAccessibleDescription(f"{rating} of {MOST}" if rating else "Not rated")
            self.update()

    def segment(self, rating: int) -> QRectF:
        """Where the segment stands that a click for this rating hits."""
        width = (self.width() - 2 * _EDGE - (MOST - 1) * _GAP) / MOST
        return QRectF(_EDGE + (rating - 1) * (width + _GAP), (self.height() - _BAR) / 2, width, _BAR)

    def sizeHint(self) -> QSize:
        return QSize(MOST * 24, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(MOST * 14, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        filled, empty = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Mid)
        if not self.isEnabled():
            filled = palette.color(QPalette.ColorRole.PlaceholderText)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for rating in range(1, MOST + 1):
                painter.setBrush(filled if rating <= (self._value or 0) else empty)
                painter.drawRoundedRect(self.segment(rating), _BAR / 2, _BAR / 2)
                if self._hovered and rating <= self._hovered and self.isEnabled():
                    painter.setBrush(_half(filled))
                    painter.drawRoundedRect(self.segment(rating), _BAR / 2, _BAR / 2)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._value_at(event.position()) == self._value:
            self.cleared.emit()
        else:
            super().mousePressEvent(event)

    def _value_at(self, position: QPointF) -> int:
        x = position.x()
        return next((rating for rating in range(1, MOST) if x < self.segment(rating).right() + _GAP / 2), MOST)

    def _name(self, value: int) -> str:
        return f"{value} of {MOST}"


def _half(color: QColor) -> QColor:
    paler = QColor(color)
    paler.setAlphaF(0.35)
    return paler
