"""A page as it will be printed, as large as there is room."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import DisplayList

_MARGIN = 20
_SHADOW = ((4, 10), (2, 16), (1, 22))  # how far it reaches, and how dark it is (of 255)
_WAITING_OPACITY = 0.4


class PagePreview(QWidget):
    """The page on a quiet ground. While another one is awaited, the last one stays, paler."""

    def __init__(self, assets: Mapping[str, bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface = DisplayListPainter(assets)
        self._page: DisplayList | None = None
        self._is_waiting = True
        self._picture: QPixmap | None = None
        self.setAccessibleName("Preview of the page")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: DisplayList) -> None:
        self._is_waiting = False
        if page is not self._page:
            self._page, self._picture = page, None
        self.update()

    def show_waiting(self) -> None:
        """Another page comes soon."""
        self._is_waiting = True
        self.update()

    @property
    def sheet(self) -> QRectF:
        """Where the page stands, in whole pixels; empty when there is none yet."""
        if self._page is None:
            return QRectF()
        zoom = self._zoom(self._page)
        width, height = max(1, round(self._page.width * zoom)), max(1, round(self._page.height * zoom))
        return QRectF((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
            painter.drawPixmap(sheet.topLeft(), self._painted(self._page, sheet))

    def _zoom(self, page: DisplayList) -> float:
        """Pixels a point. A small page is not made larger than a sheet in the hand."""
        width, height = max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN)
        return min(width / page.width, height / page.height, 2.0)

    def _painted(self, page: DisplayList, sheet: QRectF) -> QPixmap:
        """The page in pixels, painted anew when it has another size."""
        ratio = self.devicePixelRatio()
        size = QSize(round(sheet.width() * ratio), round(sheet.height() * ratio))
        if self._picture is None or self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.fill(Qt.GlobalColor.white)
            with QPainter(self._picture) as painter:
                painter.scale(size.width() / page.width, size.width() / page.width)
                self._surface.paint(painter, page.groups)
            self._picture.setDevicePixelRatio(ratio)
        return self._picture
