"""Shapes and boxes of the display list as QPainterPath."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from journey_editor.painting.pens import make_pen
from journey_editor.scene.display_list import Box, Shape
from journey_editor.scene.path import Path, rounded_rect

# Qt follows a curve with straight lines to within half a unit when it sets dashes; a larger unit is a finer one.
DASH_PRECISION = 64.0


def make_outline(item: Shape | Box) -> QPainterPath:
    if isinstance(item, Shape):
        return make_painter_path(item.path)
    return make_painter_path(rounded_rect(item.x, item.y, item.width, item.height, item.radii))


def make_dashes(item: Shape | Box) -> QPainterPath:
    """The dashes of an item's stroke as a path to fill.

    Qt's painter leaves out dashes beyond the clip and then sets the next ones a little differently: the edges of two
    bands would not meet.
    """
    pen = make_pen(item.stroke)
    stroker = QPainterPathStroker(pen)
    stroker.setWidth(pen.widthF() * DASH_PRECISION)
    enlarged = QTransform.fromScale(DASH_PRECISION, DASH_PRECISION).map(make_outline(item))
    dashes = QTransform.fromScale(1 / DASH_PRECISION, 1 / DASH_PRECISION).map(stroker.createStroke(enlarged))
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
