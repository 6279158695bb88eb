"""What shows over the map: the selection, and what the pointer is over. In view pixels."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journey_editor.canvas.camera import Rect
from journey_editor.canvas.hit_test import Hit
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

ACCENT = QColor("#3B5BDB")
_AWAY, _WIDTH = 2.0, 2.5


def paint_selection(painter: QPainter, view: "MapView") -> None:
    """The outline of every selected record, and of the selected cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    camera = view.camera
    for record_id in view.session.selection.ids:
        located = view.shown.locate(record_id)
        if located:
            rect = camera.rect_to_view(located.rect, located.surface)
            _outline(painter, rect, ACCENT, _WIDTH, theme.CARD_RADIUS * camera.scale(located.surface))
    cell = view.session.selection.cell
    if cell and not view.session.selection.ids and (rect_of := view.shown.cell_rect(cell)):
        _outline(painter, _inset(camera.rect_to_view(rect_of), 4), ACCENT, 2, 4)


def paint_hover(painter: QPainter, view: "MapView", hit: Hit) -> None:
    """A faint outline around what a click would select."""
    if hit.located and hit.role in ("card", "stage", "step", "lane") and hit.record_id not in view.session.selection:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        color = QColor(ACCENT)
        color.setAlphaF(0.35)
        rect = view.camera.rect_to_view(hit.located.rect, hit.located.surface)
        _outline(painter, rect, color, 1.5, theme.CARD_RADIUS * view.camera.scale(hit.located.surface))


def _outline(painter: QPainter, rect: Rect, color: QColor, width: float, radius: float) -> None:
    left, top, right, bottom = rect
    away = _AWAY
    painter.setPen(QPen(color, width))
    box = QRectF(left - away, top - away, right - left + 2 * away, bottom - top + 2 * away)
    painter.drawRoundedRect(box, radius + away, radius + away)


def _inset(rect: Rect, by: float) -> Rect:
    return rect[0] + by, rect[1] + by, rect[2] - by, rect[3] - by
