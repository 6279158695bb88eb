"""A plot of feelings: where scores lie, and the curves and fills on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from journey_editor.document.measures import Good
from journey_editor.document.records import EmotionScale
from journey_editor.lanes.curves import Points, monotone_curve
from journey_editor.lanes.emotion_series import Series
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Fill, Item, Shape, Stroke, VerticalGradient
from journey_editor.scene.palette import Palette
from journey_editor.scene.path import Path, Point, Segment, joined, polyline

_CURVE_WIDTH = 3.2  # of the first persona, whose points are faces
_OTHER_CURVE_WIDTH = 2.4
_BENCHMARK_WIDTH = 1.4
_AREA_OPACITY = 0.13


@dataclass(frozen=True, slots=True)
class Plot:
    """Where scores lie: `high` at the y `top`, `low` at the y `bottom`. `scale` is the lane's, which may be narrower.

    `good` says which end of it is the good one.
    """

    grid: Grid
    scale: EmotionScale
    low: float
    high: float
    top: float
    bottom: float
    good: Good = "up"

    @property
    def neutral(self) -> float:
        return self.y((self.scale.min + self.scale.max) / 2)

    def y(self, score: float) -> float:
        return self.top + (self.high - score) / (self.high - self.low) * (self.bottom - self.top)

    def score(self, y: float) -> float:
        """The score that lies at a height; beyond the plot, beyond its scores."""
        return self.high - (y - self.top) / (self.bottom - self.top) * (self.high - self.low)

    def points(self, series: Series) -> Points:
        """Where the scores of a series lie, from left to right; the same object for the same series."""
        return _points(self, series)


def state_strokes(palette: Palette) -> dict[str, Stroke]:
    """The lines of the states other than the current one."""
    return {
        "expected": Stroke(theme.SECONDARY, 1.5, (1.2, 3.0)),
        "future": Stroke(palette.future, 1.8, (3.0, 3.0)),
    }


@lru_cache(maxsize=256)
def _points(plot: Plot, series: Series) -> Points:
    columns = plot.grid.columns
    return Points(
        (columns[column].center, plot.y(score)) for column, score in zip(series.columns, series.scores, strict=True)
    )


# What is drawn of a series on a plot is kept: in a drag one of them changes from frame to frame.


@lru_cache(maxsize=256)
def draw_curve(series: Series, plot: Plot) -> tuple[Item, ...]:
    """The line itself; where steps without a feeling or a folded stage lie between, a pale dotted bridge."""
    return tuple(_curve(series, plot))


def _curve(series: Series, plot: Plot) -> Iterator[Item]:
    strength = theme.FADED if series.is_faded else 1.0
    lines, bridges = _pieces(series, plot)
    if bridges:
        bridge = Stroke(series.look.color, 1.6, (1.0, 4.0))
        yield Shape(joined(bridges), stroke=bridge, opacity=0.7 * strength)
    if lines:
        yield Shape(joined(lines), stroke=_stroke(series, plot), opacity=strength)


@lru_cache(maxsize=64)
def draw_fill(series: Series, plot: Plot) -> tuple[Item, ...]:
    """The area between the curve and the neutral line: green on the good side, red on the bad, fading to neutral."""
    return tuple(_fill(series, plot))


def _fill(series: Series, plot: Plot) -> Iterator[Item]:
    zero = plot.neutral
    fill: Fill = theme.blend(series.look.color, theme.WHITE, 0.12)
    if plot.good != "none":
        faces = plot.grid.palette.faces
        best, worst = (theme.blend(color, theme.WHITE, 0.24) for color in (faces[4], faces[0]))
        above, below = (best, worst) if plot.good == "up" else (worst, best)
        fill = VerticalGradient(((plot.top, above), (zero, theme.WHITE), (plot.bottom, below)))
    for line in _pieces(series, plot)[0]:
        left, right = line.segments[0][1][0], line.segments[-1][1][-2]
        down, *rest = polyline([(right, zero), (left, zero)], closed=True).segments
        yield Shape(Path((*line.segments, ("L", down[1]), *rest)), fill=fill, opacity=0.8)


@lru_cache(maxsize=64)
def draw_gap(received: Series, expected: Series, plot: Plot) -> tuple[Item, ...]:
    """The area between what a persona felt and what it expected, wherever both lines are drawn."""
    return tuple(_gap(received, expected, plot))


def _gap(received: Series, expected: Series, plot: Plot) -> Iterator[Item]:
    one, other = _spans(received, plot), _spans(expected, plot)
    shared = sorted(one.keys() & other.keys())
    start = 0
    for index in range(1, len(shared) + 1):
        if index == len(shared) or shared[index] != shared[index - 1] + 1:
            run = shared[start:index]
            yield _area([one[column] for column in run], [other[column] for column in run], received)
            start = index


@lru_cache(maxsize=256)
def draw_spread(series: Series, plot: Plot) -> tuple[Item, ...]:
    """A pale band along the curve where the room disagrees; it narrows to the line where it does not."""
    return tuple(_spread(series, plot))


def _spread(series: Series, plot: Plot) -> Iterator[Item]:
    for run in series.runs(plot.grid):
        if len(run) > 1 and any(feeling.low is not None or feeling.high is not None for _, feeling in run):
            centers = [plot.grid.columns[column].center for column, _ in run]
            highs = [plot.y(feeling.score if feeling.high is None else feeling.high) for _, feeling in run]
            lows = [plot.y(feeling.score if feeling.low is None else feeling.low) for _, feeling in run]
            above, below = (_cubics(list(zip(centers, ys, strict=True))) for ys in (highs, lows))
            yield _area(above, below, series)


# A cubic curve with its beginning.
_Span = tuple[Point, tuple[float, ...]]


def _stroke(series: Series, plot: Plot) -> Stroke:
    state = state_strokes(plot.grid.palette).get(series.state)
    if state:
        # What is expected is the persona's own, as what it feels is; what shall be is the same promise to all.
        color = series.look.color if series.state == "expected" else state.color
        return Stroke(color, state.width, state.dash)
    if series.is_benchmark:
        return series.look.stroke(_BENCHMARK_WIDTH)
    return series.look.stroke(_CURVE_WIDTH if series.look.point == "face" else _OTHER_CURVE_WIDTH)


def _cubics(points: Sequence[Point]) -> list[_Span]:
    curve = monotone_curve(points).segments[1:]
    return [(start, values) for start, (_, values) in zip(points, curve, strict=False)]


def _spans(series: Series, plot: Plot) -> Mapping[int, _Span]:
    """The cubics between neighbouring columns by the first of the two."""
    spans = _cubics(plot.points(series))
    pairs = pairwise(column for column, _ in series.feelings)
    return {pair[0]: span for pair, span in zip(pairs, spans, strict=True) if plot.grid.is_next(*pair)}


def _area(one: list[_Span], other: list[_Span], series: Series) -> Item:
    """What lies between two curves of the same columns, in the persona's colour."""
    segments: list[Segment] = [("M", one[0][0]), *(("C", values) for _, values in one)]
    last = other[-1][1]
    segments.append(("L", (last[4], last[5])))
    for (x, y), (x1, y1, x2, y2, _, _) in reversed(other):
        segments.append(("C", (x2, y2, x1, y1, x, y)))
    opacity = _AREA_OPACITY * (theme.FADED if series.is_faded else 1.0)
    return Shape(Path((*segments, ("Z", ()))), fill=series.look.color, opacity=opacity)


def _pieces(series: Series, plot: Plot) -> tuple[list[Path], list[Path]]:
    """The curve in stretches of neighbouring columns, and the bridges over what is not known between them."""
    points = plot.points(series)
    curve = monotone_curve(points).segments
    lines: list[list[Segment]] = []
    bridges: list[Path] = []
    is_open = False
    for index, ((before, _), (after, _)) in enumerate(pairwise(series.feelings)):
        start: Segment = ("M", points[index])
        is_next = plot.grid.is_next(before, after)
        if not is_next:
            bridges.append(Path((start, curve[index + 1])))
        elif is_open:
            lines[-1].append(curve[index + 1])
        else:
            lines.append([start, curve[index + 1]])
        is_open = is_next
    return [Path(tuple(line)) for line in lines], bridges
