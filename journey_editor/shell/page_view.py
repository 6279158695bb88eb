"""A page to look at closely: zoomed, scrolled, and led to a place on it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import DisplayList

_MARGIN = 24
_STEP = 1.2
_MOST_ZOOM, _LEAST_ZOOM = 4.0, 0.05
_NOTCH = 120.0
_MARK_GAP, _MARK_WIDTH = 6.0, 3.0  # of the frame around the place that is shown
_CLOSE_ENOUGH = 0.8  # at which a place on the page can be read

Rect = tuple[float, float, float, float]


class PageView(QAbstractScrollArea):
    """Fits the page until somebody zooms: Ctrl+wheel, Ctrl and plus or minus, Ctrl+0; drags and the wheel scroll."""

    def __init__(self) -> None:
        super().__init__()
        self._page = DisplayList(1, 1, ())
        self._painter = DisplayListPainter({})
        self._zoom = 1.0
        self._is_fitted = True
        self._marked: Rect | None = None
        self._held: QPointF | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Page")
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def zoom(self) -> float:
        """Pixels a point."""
        return self._zoom

    def show_page(self, page: DisplayList, assets: Mapping[str, bytes]) -> None:
        """Show another page, as large and at the same place as the last one."""
        self._page, self._marked = page, None
        self._painter = DisplayListPainter(assets)
        self._lay_out()

    def show_place(self, place: Rect) -> None:
        """Frame a part of the page (left, top, right, bottom in points) and bring it to the middle, large enough."""
        self._marked = place
        if self._zoom < _CLOSE_ENOUGH:
            self._is_fitted, self._zoom = False, _CLOSE_ENOUGH
            self._lay_out()
        middle = QPointF((place[0] + place[2]) / 2, (place[1] + place[3]) / 2) * self._zoom
        size = self.viewport().size()
        self.horizontalScrollBar().setValue(round(middle.x() + _MARGIN - size.width() / 2))
        self.verticalScrollBar().setValue(round(middle.y() + _MARGIN - size.height() / 2))
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole page."""
        self._is_fitted = True
        self._lay_out()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with a point of the view kept where it is: the middle when none is given."""
        at = at or QPointF(self.viewport().rect().center())
        on_page = (at - self._origin()) / self._zoom
        self._is_fitted, self._zoom = False, min(_MOST_ZOOM, max(_LEAST_ZOOM, self._zoom * factor))
        self._lay_out()
        moved = on_page * self._zoom + self._origin() - at
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(moved.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved.y()))

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = event.position() - self._held
            self._held = event.position()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - round(moved.x()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - round(moved.y()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Midlight))
            origin, zoom = self._origin(), self._zoom
            sheet = QRectF(origin.x(), origin.y(), self._page.width * zoom, self._page.height * zoom)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            shown = sheet.intersected(QRectF(event.rect())).translated(-origin)
            painter.save()
            painter.setClipRect(sheet)
            painter.translate(origin)
            painter.scale(zoom, zoom)
            region = (shown.left() / zoom, shown.top() / zoom, shown.right() / zoom, shown.bottom() / zoom)
            self._painter.paint(painter, self._page.groups, region)
            painter.restore()
            if self._marked:
                self._paint_mark(painter, self._marked, origin)

    def _paint_mark(self, painter: QPainter, place: Rect, origin: QPointF) -> None:
        left, top, right, bottom = (side * self._zoom for side in place)
        frame = QRectF(left, top, right - left, bottom - top).translated(origin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#3B5BDB"), _MARK_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(-_MARK_GAP, -_MARK_GAP, _MARK_GAP, _MARK_GAP), _MARK_GAP, _MARK_GAP)

    def _origin(self) -> QPointF:
        """Where the page's corner lies in the view: in the middle as long as the page is smaller than it."""
        room = self.viewport().size()
        x = max((room.width() - self._page.width * self._zoom) / 2, _MARGIN) - self.horizontalScrollBar().value()
        y = max((room.height() - self._page.height * self._zoom) / 2, _MARGIN) - self.verticalScrollBar().value()
        return QPointF(QPoint(round(x), round(y)))

    def _lay_out(self) -> None:
        room = self.viewport().size()
        if self._is_fitted:
            width, height = room.width() - 2 * _MARGIN, room.height() - 2 * _MARGIN
            fitting = min(width / self._page.width, height / self._page.height)
            self._zoom = min(_MOST_ZOOM, max(_LEAST_ZOOM, fitting))
        for bar, length, visible in (
            (self.horizontalScrollBar(), self._page.width, room.width()),
            (self.verticalScrollBar(), self._page.height, room.height()),
        ):
            bar.setRange(0, max(0, round(length * self._zoom) + 2 * _MARGIN - visible))
            bar.setPageStep(visible)
            bar.setSingleStep(40)
        self.viewport().update()
