"""A word beside what is dragged, on a dark ground that is read on any other."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journey_editor.canvas.camera import Rect
from journey_editor.scene import theme

_PADDING_X, _PADDING_Y = 8.0, 4.0
_GAP = 10.0
_RADIUS = 6.0


def paint_bubble(painter: QPainter, text: str, beside: tuple[float, float], part: Rect) -> None:
    """The text right of a point of the view, or left of it where `part` of the view ends."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text) + 2 * _PADDING_X
    height = metrics.height() + 2 * _PADDING_Y
    x, y = beside
    left = x + _GAP if x + _GAP + width <= part[2] else x - _GAP - width
    top = min(max(y - height / 2, part[1]), part[3] - height)
    box = QRectF(round(left), round(top), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.INK))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    painter.setPen(QColor(theme.WHITE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
