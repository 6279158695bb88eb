"""The mark in a header that folds it, as it shows under the pointer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journey_editor.canvas.hit_test import Hit
from journey_editor.layout.fold_mark import FOLD_MARK, fold_mark_in
from journey_editor.painting.paths import make_outline
from journey_editor.scene.display_list import Shape

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_GROUND = 60  # opacity of 255 of what lies under the mark that a click would hit


def paint_fold_mark(painter: QPainter, view: "MapView", hit: Hit) -> None:
    """The mark of the header under the pointer, on a ground of its own where the pointer is over the mark itself."""
    header = hit.located
    mark = fold_mark_in(header.group) if header else None
    if header is None or mark is None or view.writer.is_open:
        return
    scale = view.camera.scale(header.surface)
    angle = next(item for item in mark.items if isinstance(item, Shape))
    if angle.stroke is None:
        return
    ink = QColor(angle.stroke.color)
    painter.save()
    painter.translate(*view.camera.to_view(header.x, header.y, header.surface))
    painter.scale(scale, scale)
    painter.translate(mark.x, mark.y)
    if hit.part == FOLD_MARK:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), _GROUND))
        side = mark.width
        painter.drawRoundedRect(QRectF(0, (mark.height - 1.6 * side) / 2, side, 1.6 * side), 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, angle.stroke.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(make_outline(angle), pen)
    painter.restore()
