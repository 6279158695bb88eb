"""A plot of feelings: where scores lie, and the curves, fills and marks of a persona on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journey_editor.document.records import Emotion, EmotionScale
from journey_editor.lanes.curves import height_at, monotone_curve
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke, VerticalGradient
from journey_editor.scene.faces import face, mood
from journey_editor.scene.path import Path, Point, joined, polyline
from journey_editor.scene.persona_look import PersonaLook, point_mark

FACE_RADIUS = 9.0
_MARK_RADIUS = 4.6
_CURVE_WIDTH = 3.2  # of the first persona, whose points are faces
_OTHER_CURVE_WIDTH = 2.4
_FAN = 8.5  # how far marks of one step that would cover each other move apart, along their curves

_STATE_STROKES = {
    "expected": Stroke(theme.SECONDARY, 1.6, (1.5, 3.0), round=False),
    "future": Stroke(theme.FUTURE, 1.8, (3.0, 3.0)),
}


@dataclass(frozen=True, slots=True)
class Series:
    """One persona in one state: its feelings by column, from left to right."""

    look: PersonaLook
    state: str
    feelings: tuple[tuple[int, Emotion], ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Where scores lie: `top` is the y of the best, `bottom` that of the worst."""

    grid: Grid
    scale: EmotionScale
    top: float
    bottom: float

    def y(self, score: float) -> float:
        share = (self.scale.max - score) / (self.scale.max - self.scale.min)
        return self.top + share * (self.bottom - self.top)

    def point(self, column: int, feeling: Emotion) -> Point:
        return self.grid.columns[column].center, self.y(feeling.score)

    def points(self, series: Series) -> list[Point]:
        return [self.point(column, feeling) for column, feeling in series.feelings]


def _stretches(series: Series) -> list[list[tuple[int, Emotion]]]:
    """The feelings in stretches of neighbouring columns: between them nothing is known."""
    stretches: list[list[tuple[int, Emotion]]] = []
    for column, feeling in series.feelings:
        if not stretches or column != stretches[-1][-1][0] + 1:
            stretches.append([])
        stretches[-1].append((column, feeling))
    return stretches


def draw_curve(series: Series, plot: Plot) -> Iterator[Item]:
    """The line itself; where steps without a feeling lie between, a pale dotted bridge."""
    points = plot.points(series)
    whole = monotone_curve(points)
    stroke = _STATE_STROKES.get(series.state) or series.look.stroke(
        _CURVE_WIDTH if series.look.point == "face" else 2.4
    )
    known: list[Path] = []
    bridges: list[Path] = []
    for index, ((before, _), (after, _)) in enumerate(pairwise(series.feelings)):
        piece = Path((("M", points[index]), whole.segments[index + 1]))
        if after == before + 1:
            # One path a stretch, so that dashes run on from piece to piece.
            if known and known[-1].segments[-1][1][-2:] == points[index]:
                known[-1] = Path((*known[-1].segments, whole.segments[index + 1]))
            else:
                known.append(piece)
        else:
            bridges.append(piece)
    if bridges:
        yield Shape(joined(bridges), stroke=Stroke(series.look.color, 1.6, (1.0, 4.0)), opacity=0.7)
    if known:
        yield Shape(joined(known), stroke=stroke)


def draw_fill(series: Series, plot: Plot) -> Iterator[Item]:
    """The area between the curve and the neutral line: green above, red below, fading towards neutral."""
    zero = plot.y((plot.scale.min + plot.scale.max) / 2)
    green, red = (theme.blend(color, theme.WHITE, 0.24) for color in (theme.FACE_COLORS[4], theme.FACE_COLORS[0]))
    gradient = VerticalGradient(((plot.top, green), (zero, theme.WHITE), (plot.bottom, red)))
    for stretch in _stretches(series):
        if len(stretch) > 1:
            points = [plot.point(column, feeling) for column, feeling in stretch]
            curve = monotone_curve(plot.points(series))
            first = series.feelings.index(stretch[0])
            pieces = curve.segments[first + 1 : first + len(stretch)]
            base = polyline([(points[-1][0], zero), (points[0][0], zero)], closed=True).segments
            area = Path((("M", points[0]), *pieces, ("L", base[0][1]), *base[1:]))
            yield Shape(area, fill=gradient, opacity=0.8)


def draw_marks(series: Series, everyone: tuple[Series, ...], plot: Plot) -> Iterator[Item]:
    """Faces for the first persona, point shapes for the others; none for expected and future states."""
    if series.state != "current":
        return
    points = plot.points(series)
    for (column, feeling), (x, y) in zip(series.feelings, points, strict=True):
        shift = _fan(series, column, y, everyone, plot)
        mark_x, mark_y = x + shift, height_at(points, x + shift) if shift else y
        if mark_y is None:
            mark_y = y
        if series.look.point == "face":
            index = mood(feeling.score, plot.scale.min, plot.scale.max)
            mark = face(index, mark_x, mark_y, FACE_RADIUS, series.look.color)
        else:
            mark = point_mark(series.look, mark_x, mark_y, _MARK_RADIUS)
        yield Group(mark, record_id=feeling.id, role="emotion")


def _fan(series: Series, column: int, y: float, everyone: tuple[Series, ...], plot: Plot) -> float:
    """How far along its curve a mark moves so that marks at nearly one point stand side by side."""
    close = [
        other
        for other in everyone
        if other.state == "current"
        for at, feeling in other.feelings
        if at == column and abs(plot.y(feeling.score) - y) < FACE_RADIUS + _MARK_RADIUS
    ]
    return (close.index(series) - (len(close) - 1) / 2) * 2 * _FAN
