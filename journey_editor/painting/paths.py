"""Shapes and boxes of the display list as QPainterPath."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from journey_editor.painting.pens import make_pen
from journey_editor.scene.display_list import Box, Shape
from journey_editor.scene.path import Path, rounded_rect

# How far a dashed curve may lie from the true one, in points.
TOLERANCE = 0.01


def make_outline(item: Shape | Box) -> QPainterPath:
    if isinstance(item, Shape):
        return make_painter_path(item.path)
    return make_painter_path(rounded_rect(item.x, item.y, item.width, item.height, item.radii))


def make_dashes(item: Shape | Box) -> QPainterPath:
    """The dashes of an item's stroke as a path to fill.

    Qt's painter leaves out dashes beyond the clip and then sets the next ones a little differently: the edges of two
    bands would not meet.
    """
    stroker = QPainterPathStroker(make_pen(item.stroke))
    stroker.setCurveThreshold(TOLERANCE)
    dashes = stroker.createStroke(make_outline(item))
    dashes.setFillRule(Qt.FillRule.WindingFill)
    return dashes


def make_painter_path(path: Path) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for verb, values in path.segments:
        if verb == "M":
            made.moveTo(values[0], values[1])
        elif verb == "L":
            made.lineTo(values[0], values[1])
        elif verb == "C":
            made.cubicTo(values[0], values[1], values[2], values[3], values[4], values[5])
        else:
            made.closeSubpath()
    return made
