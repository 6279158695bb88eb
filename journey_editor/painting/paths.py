"""Shapes and boxes of the display list as QPainterPath."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QTransform

from journey_editor.painting.bounds import Rect, overlap, reach_of
from journey_editor.painting.pens import make_pen
from journey_editor.scene.display_list import Box, Shape
from journey_editor.scene.path import Path, rounded_rect
from journey_editor.scene.path_parts import Stretch, box_of, stretches

# Qt follows a curve with straight lines to within half a unit when it sets dashes; a larger unit is a finer one.
DASH_PRECISION = 64.0

EVERYWHERE: Rect = (float("-inf"), float("-inf"), float("inf"), float("inf"))

_PART = 4  # segments whose dashes are painted together


def make_outline(item: Shape | Box) -> QPainterPath:
    if isinstance(item, Shape):
        return make_painter_path(item.path)
    return make_painter_path(rounded_rect(item.x, item.y, item.width, item.height, item.radii))


@dataclass(frozen=True)
class Dashes:
    """The dashes along a line, before which the length `gone` of its stroke lies; `around` holds them all."""

    around: Rect
    line: QPainterPath
    pen: QPen
    gone: float = 0.0

    @cached_property
    def areas(self) -> QPainterPath:
        """The dashes as areas to fill, made when they come into sight."""
        stroker = QPainterPathStroker(self.pen)
        stroker.setWidth(self.pen.widthF() * DASH_PRECISION)
        stroker.setDashOffset(self.gone / self.pen.widthF())
        enlarged = QTransform.fromScale(DASH_PRECISION, DASH_PRECISION).map(self.line)
        dashes = QTransform.fromScale(1 / DASH_PRECISION, 1 / DASH_PRECISION).map(stroker.createStroke(enlarged))
        dashes.setFillRule(Qt.FillRule.WindingFill)
        return dashes


def make_dashes(item: Shape | Box) -> list[Dashes]:
    """The dashes of an item's stroke, part by part.

    Qt's painter leaves out dashes beyond the clip and then sets the next ones a little differently: the edges of two
    bands would not meet.
    """
    if isinstance(item, Box):
        return [Dashes(EVERYWHERE, make_outline(item), make_pen(item.stroke))]
    return list(_along(item.path, make_pen(item.stroke), reach_of(item)))


def dashes_in(parts: Iterable[Dashes], region: Rect = EVERYWHERE) -> QPainterPath:
    """Those in a region as one path: what a dash has on both sides of a joint is one area."""
    found = QPainterPath()
    found.setFillRule(Qt.FillRule.WindingFill)
    for part in parts:
        if overlap(part.around, region):
            found.addPath(part.areas)
    return found


def _along(path: Path, pen: QPen, by: float) -> Iterator[Dashes]:
    """Each part goes on with the dashes where the one before it ends; they reach beyond it `by` so much."""
    for run in _runs(path):
        gone = 0.0
        for begin in range(0, len(run), _PART):
            part = run[begin : begin + _PART]
            line = make_painter_path(Path((("M", part[0][0]), *(segment for _, segment in part))))
            lefts, tops, rights, bottoms = zip(*map(box_of, part), strict=True)
            around = min(lefts) - by, min(tops) - by, max(rights) + by, max(bottoms) + by
            yield Dashes(around, line, pen, gone)
            gone += line.length()


def _runs(path: Path) -> Iterator[list[Stretch]]:
    """The stretches of a path, those in one list that follow on each other."""
    run: list[Stretch] = []
    for stretch in stretches(path):
        if run and run[-1][1][1][-2:] != stretch[0]:
            yield run
            run = []
        run.append(stretch)
    if run:
        yield run


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
