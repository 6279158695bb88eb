"""Colours, fills and strokes of the display list as Qt's colours, brushes and pens."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen

from journey_editor.scene.display_list import Color, Fill, Stroke, VerticalGradient

# PDF's own: a corner sharper than this is cut off. Qt's SvgMiterJoin counts as PDF does, its MiterJoin does not.
MITER_LIMIT = 10.0
# Qt leaves out a dash of no length, PDF draws its round ends.
SHORTEST_DASH = 0.0001


@lru_cache(1_000)
def make_color(color: Color) -> QColor:
    return QColor(color)


@lru_cache(1_000)
def make_brush(fill: Fill | None) -> QBrush:
    if fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    if isinstance(fill, VerticalGradient):
        return _gradient_brush(fill)
    return QBrush(make_color(fill))


def is_dashed(stroke: Stroke | None) -> bool:
    return stroke is not None and stroke.width > 0 and any(stroke.dash)


def _gradient_brush(fill: VerticalGradient) -> QBrush:
    top, bottom = fill.stops[0][0], fill.stops[-1][0]
    height = bottom - top
    if height <= 0:
        return QBrush(make_color(fill.stops[-1][1]))
    gradient = QLinearGradient(QPointF(0, top), QPointF(0, bottom))
    for y, color in fill.stops:
        gradient.setColorAt((y - top) / height, make_color(color))
    return QBrush(gradient)


@lru_cache(1_000)
def make_pen(stroke: Stroke | None) -> QPen:
    if stroke is None or stroke.width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(make_color(stroke.color), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if stroke.round else Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(MITER_LIMIT)
    if any(stroke.dash):
        # Qt counts in widths of the pen, and wants an even number of lengths.
        dash = stroke.dash * 2 if len(stroke.dash) % 2 else stroke.dash
        pen.setDashPattern([max(length / stroke.width, SHORTEST_DASH) for length in dash])
    return pen
