"""A plot of feelings: where scores lie, and the curves, fills and marks of a persona on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journey_editor.document.records import Emotion, EmotionScale
from journey_editor.lanes.curves import monotone_curve
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke, VerticalGradient
from journey_editor.scene.faces import face, mood
from journey_editor.scene.path import Path, Point, Segment, joined, polyline
from journey_editor.scene.persona_look import PersonaLook, point_mark

FACE_RADIUS = 9.0
MARK_RADIUS = 4.6
STATE_STROKES = {
    "expected": Stroke(theme.SECONDARY, 1.6, (1.5, 3.0)),
    "future": Stroke(theme.FUTURE, 1.8, (3.0, 3.0)),
}

_CURVE_WIDTH = 3.2  # of the first persona, whose points are faces
_OTHER_CURVE_WIDTH = 2.4
_AIR = 3.0  # between marks that stand side by side


@dataclass(frozen=True, slots=True)
class Series:
    """One persona in one state: its feelings by column, from left to right, one a column."""

    look: PersonaLook
    state: str
    feelings: tuple[tuple[int, Emotion], ...]

    def around(self, column: int) -> Iterator[float]:
        """The scores that bound the curve in a column: the one there, and the nearest before and after."""
        before = [feeling.score for at, feeling in self.feelings if at < column][-1:]
        after = [feeling.score for at, feeling in self.feelings if at > column][:1]
        here = [feeling.score for at, feeling in self.feelings if at == column]
        if here or (before and after):
            yield from (*before, *here, *after)


@dataclass(frozen=True, slots=True)
class Plot:
    """Where scores lie: `high` at the y `top`, `low` at the y `bottom`. `scale` is the map's, which may be narrower."""

    grid: Grid
    scale: EmotionScale
    low: float
    high: float
    top: float
    bottom: float

    @property
    def neutral(self) -> float:
        return self.y((self.scale.min + self.scale.max) / 2)

    def y(self, score: float) -> float:
        return self.top + (self.high - score) / (self.high - self.low) * (self.bottom - self.top)

    def score(self, y: float) -> float:
        """The score that lies at a height; beyond the plot, beyond its scores."""
        return self.high - (y - self.top) / (self.bottom - self.top) * (self.high - self.low)

    def points(self, series: Series) -> list[Point]:
        return [(self.grid.columns[column].center, self.y(feeling.score)) for column, feeling in series.feelings]


def draw_curve(series: Series, plot: Plot) -> Iterator[Item]:
    """The line itself; where steps without a feeling lie between, a pale dotted bridge."""
    width = _CURVE_WIDTH if series.look.point == "face" else _OTHER_CURVE_WIDTH
    stroke = STATE_STROKES.get(series.state) or series.look.stroke(width)
    lines, bridges = _pieces(series, plot)
    if bridges:
        yield Shape(joined(bridges), stroke=Stroke(series.look.color, 1.6, (1.0, 4.0)), opacity=0.7)
    if lines:
        yield Shape(joined(lines), stroke=stroke)


def draw_fill(series: Series, plot: Plot) -> Iterator[Item]:
    """The area between the curve and the neutral line: green above, red below, fading towards neutral."""
    zero = plot.neutral
    green, red = (theme.blend(color, theme.WHITE, 0.24) for color in (theme.FACE_COLORS[4], theme.FACE_COLORS[0]))
    gradient = VerticalGradient(((plot.top, green), (zero, theme.WHITE), (plot.bottom, red)))
    for line in _pieces(series, plot)[0]:
        left, right = line.segments[0][1][0], line.segments[-1][1][-2]
        down, *rest = polyline([(right, zero), (left, zero)], closed=True).segments
        yield Shape(Path((*line.segments, ("L", down[1]), *rest)), fill=gradient, opacity=0.8)


def _pieces(series: Series, plot: Plot) -> tuple[list[Path], list[Path]]:
    """The curve in stretches of neighbouring columns, and the bridges over what is not known between them."""
    points = plot.points(series)
    curve = monotone_curve(points).segments
    lines: list[list[Segment]] = []
    bridges: list[Path] = []
    is_open = False
    for index, ((before, _), (after, _)) in enumerate(pairwise(series.feelings)):
        start: Segment = ("M", points[index])
        if after > before + 1:
            bridges.append(Path((start, curve[index + 1])))
        elif is_open:
            lines[-1].append(curve[index + 1])
        else:
            lines.append([start, curve[index + 1]])
        is_open = after == before + 1
    return [Path(tuple(line)) for line in lines], bridges


def draw_marks(series: Series, everyone: Sequence[Series], plot: Plot) -> Iterator[Item]:
    """Faces for the first persona, point shapes for the others, each at the height of its score."""
    if series.state != "current":
        return
    for (column, feeling), (x, y) in zip(series.feelings, plot.points(series), strict=True):
        x += _aside(series, column, y, everyone, plot)
        if series.look.point == "face":
            radius = FACE_RADIUS
            mark = face(mood(feeling.score, plot.scale.min, plot.scale.max), radius, radius, radius, series.look.color)
        else:
            radius = MARK_RADIUS
            mark = point_mark(series.look, radius, radius, radius)
        yield Group(
            mark, x - radius, y - radius, record_id=feeling.id, role="emotion", width=2 * radius, height=2 * radius
        )


def _aside(series: Series, column: int, y: float, everyone: Sequence[Series], plot: Plot) -> float:
    """How far a mark steps aside, right and left by turns, for marks before it at nearly the same score."""
    close = [
        other
        for other in everyone
        if other.state == "current"
        for at, feeling in other.feelings
        if at == column and abs(plot.y(feeling.score) - y) < FACE_RADIUS + MARK_RADIUS
    ]
    rank = close.index(series)
    if not rank:
        return 0.0
    nearest = (FACE_RADIUS if close[0].look.point == "face" else MARK_RADIUS) + MARK_RADIUS + _AIR
    between = 2 * MARK_RADIUS + _AIR
    furthest = nearest + (len(close) // 2 - 1) * between
    squeeze = min(1.0, (plot.grid.columns[column].width / 2 - MARK_RADIUS - 2) / furthest)
    distance = (nearest + ((rank + 1) // 2 - 1) * between) * squeeze
    return distance if rank % 2 else -distance
