"""A page as it will be printed, as large as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journey_editor.shell.page_worker import CheckedPage, sheet_size

_MARGIN = 20
_SHADOW = ((4, 10), (2, 16), (1, 22))  # how far it reaches, and how dark it is (of 255)
_WAITING_OPACITY = 0.4


class PagePreview(QWidget):
    """The page on a quiet ground. While another one is awaited, the last one stays, paler.

    `room_changed` tells that pictures for another `room` are needed.
    """

    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: CheckedPage | None = None
        self._is_waiting = True
        self.setAccessibleName("Preview of the page")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def room(self) -> QSize:
        """What a page may take, in pixels of the screen."""
        return self._room * self.devicePixelRatio()

    @property
    def sheet(self) -> QRectF:
        """Where the page stands; empty when there is none yet."""
        if self._page is None:
            return QRectF()
        is_exact = self._page.room == self.room
        picture = self._page.picture.size() / self.devicePixelRatio()
        size = picture if is_exact else sheet_size(self._page.page, self._room)
        return QRectF((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())

    def show_page(self, page: CheckedPage) -> None:
        self._page, self._is_waiting = page, False
        self.update()

    def show_waiting(self) -> None:
        """Another page comes soon."""
        self._is_waiting = True
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(self.rect(), 8, 8)
            if self._page is None:
                painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Laying out the page…")
                return
            sheet = self.sheet
            for reach, darkness in _SHADOW:
                painter.setBrush(QColor(0, 0, 0, darkness))
                painter.drawRoundedRect(sheet.adjusted(-reach, 1 - reach, reach, 1 + reach), reach, reach)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            painter.setOpacity(_WAITING_OPACITY if self._is_waiting else 1.0)
            painter.drawImage(sheet, self._page.picture)

    @property
    def _room(self) -> QSize:
        return QSize(max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN))
