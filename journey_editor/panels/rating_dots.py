"""Five segments of which as many are filled as the rating says: 1 to 5, or none."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

MOST = 5
_HEIGHT = 28
_BAR = 8.0
_GAP = 3.0
_EDGE = 4.0


class RatingDots(QWidget):
    """`chosen` carries the rating that was clicked or entered, `cleared` says that there shall be none.

    Digits 1 to 5 choose, arrows go up and down, Delete clears, and so does a click on the rating that is there.
    """

    chosen = Signal(int)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rating: int | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rating(self) -> int | None:
        """What is filled; None when nothing is."""
        return self._rating

    def show_rating(self, rating: int | None) -> None:
        if rating != self._rating:
            self._rating = rating
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
                painter.setBrush(filled if rating <= (self._rating or 0) else empty)
                painter.drawRoundedRect(self.segment(rating), _BAR / 2, _BAR / 2)
                if self._hovered and rating <= self._hovered and self.isEnabled():
                    painter.setBrush(_half(filled))
                    painter.drawRoundedRect(self.segment(rating), _BAR / 2, _BAR / 2)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            rating = self._rating_at(event.position().x())
            if rating == self._rating:
                self.cleared.emit()
            else:
                self.chosen.emit(rating)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._rating_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.chosen.emit(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self.chosen.emit(min((self._rating or 0) + 1, MOST))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self.chosen.emit(max((self._rating or 2) - 1, 1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _rating_at(self, x: float) -> int:
        return next((rating for rating in range(1, MOST) if x < self.segment(rating).right() + _GAP / 2), MOST)

    def _hover(self, rating: int | None) -> None:
        if rating != self._hovered:
            self._hovered = rating
            self.setToolTip(f"{rating} of {MOST}" if rating else "")
            self.update()


def _half(color: QColor) -> QColor:
    paler = QColor(color)
    paler.setAlphaF(0.35)
    return paler
