"""The points of curves: faces and point shapes at their scores, and whiskers where the room disagrees."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from journey_editor.document.records import Emotion
from journey_editor.lanes.emotion_plot import Plot
from journey_editor.lanes.emotion_series import Series
from journey_editor.lanes.same import Same
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.faces import face, mood
from journey_editor.scene.path import joined, polyline
from journey_editor.scene.persona_look import PersonaLook, point_mark

FACE_RADIUS = 9.0
MARK_RADIUS = 4.6
STATE_RADIUS = 3.4  # of points of other states than the current one
BENCHMARK_RADIUS = 3.4

_AIR = 3.0  # between marks that stand side by side
_CAP = 4.0  # half of the short line at the end of a whisker
_HANDLE = 5.0  # half of the place where the end of a whisker is taken hold of


def radius_of(series: Series) -> float:
    if series.state != "current":
        return STATE_RADIUS
    if series.is_benchmark:
        return BENCHMARK_RADIUS
    return FACE_RADIUS if series.look.point == "face" else MARK_RADIUS


@dataclass(frozen=True, slots=True)
class _Mark:
    series: Series
    y: float
    radius: float


# The marks by column, in the order in which they give way.
Marked = Mapping[int, Sequence[_Mark]]


def marks_by_column(everyone: Sequence[Series], plot: Plot) -> Marked:
    """The marks of all series that show any, for `draw_marks`."""
    found: dict[int, list[_Mark]] = {}
    for series in everyone:
        radius = radius_of(series)
        for column, (_, y) in zip(series.columns, plot.points(series), strict=True):
            found.setdefault(column, []).append(_Mark(series, y, radius))
    return found


def draw_marks(
    series: Series, marked: Marked, plot: Plot, places: Mapping[str, TextPlace], *, has_handles: bool
) -> tuple[Item, ...]:
    """A mark at the height of each score, on its whisker.

    `marked` are the marks of all; `places`, in the coordinates of the plot, are where what is said at a
    point stands, by its id. `has_handles` lets the ends of whiskers be taken hold of.
    """
    columns = plot.grid.columns
    asides = tuple(
        _aside(series, y, marked[column], columns[column].width)
        for column, (_, y) in zip(series.columns, plot.points(series), strict=True)
    )
    said = tuple(Same(places.get(feeling.id)) for _, feeling in series.feelings)
    return _drawn_marks(series, plot, asides, said, has_handles)


@lru_cache(maxsize=64)
def _drawn_marks(
    series: Series, plot: Plot, asides: Sequence[float], said: Sequence[Same[TextPlace | None]], has_handles: bool
) -> tuple[Item, ...]:
    at = ((x + aside, y) for (x, y), aside in zip(plot.points(series), asides, strict=True))
    each = zip(series.feelings, at, said, strict=True)
    return tuple(
        item
        for (_, feeling), (x, y), place in each
        for item in _draw_mark(series, feeling, plot, x, y, place.value, has_handles=has_handles)
    )


def _draw_mark(
    series: Series, feeling: Emotion, plot: Plot, x: float, y: float, said: TextPlace | None, *, has_handles: bool
) -> Iterator[Item]:
    strength = theme.FADED if series.is_faded else 1.0
    radius = radius_of(series)
    ends = [score for score in (feeling.low, feeling.high) if score is not None]
    if ends:
        ys = [plot.y(score) for score in (*ends, feeling.score)]
        yield _whisker(x, min(ys), max(ys), series.look.color, strength)
    nearest = mood(feeling.score, plot.scale.min, plot.scale.max)
    at = 4 - nearest if plot.good == "down" else nearest
    left, top = x - radius, y - radius
    yield Group(
        _shape(series.look, at, plot.grid.palette.faces[at], radius, feeling.id in series.assumed), left, top,
        record_id=feeling.id, role="emotion", width=2 * radius, height=2 * radius, opacity=strength,
        places=(TextPlace(said.field, said.block, said.x - left, said.y - top, said.width, said.color),)
        if said else (),
    )  # fmt: skip
    if has_handles:
        for role, score in (("emotion low", feeling.low), ("emotion high", feeling.high)):
            if score is not None:
                yield _handle(feeling.id, role, x, plot.y(score))


@lru_cache(maxsize=512)
def _shape(look: PersonaLook, mood_index: int, color: Color, radius: float, is_assumed: bool) -> tuple[Item, ...]:
    """A mark with its top left corner at (0, 0)."""
    if look.point == "face":
        return face(mood_index, radius, radius, radius, color, look.color, is_assumed=is_assumed)
    return point_mark(look, radius, radius, radius, is_assumed=is_assumed)


@lru_cache(maxsize=4096)
def _handle(record_id: str, role: str, x: float, y: float) -> Group:
    size = 2 * _HANDLE
    return Group((), x - _HANDLE, y - _HANDLE, record_id=record_id, role=role, width=size, height=size)


@lru_cache(maxsize=4096)
def _whisker(x: float, top: float, bottom: float, color: str, strength: float) -> Item:
    lines = [polyline([(x, top), (x, bottom)])]
    lines += [polyline([(x - _CAP, y), (x + _CAP, y)]) for y in (top, bottom)]
    return Shape(joined(lines), stroke=Stroke(color, 1.3), opacity=0.85 * strength)


def _aside(series: Series, y: float, marks: Sequence[_Mark], width: float) -> float:
    """How far a mark steps aside, right and left by turns, for marks before it at nearly the same score.

    `marks` are those of the column, which is `width` points wide.
    """
    if marks[0].series is series:
        return 0.0
    own = radius_of(series)
    close = [mark for mark in marks if abs(mark.y - y) < mark.radius + own]
    rank = next(place for place, mark in enumerate(close) if mark.series is series)
    if not rank:
        return 0.0
    nearest = close[0].radius + MARK_RADIUS + _AIR
    between = 2 * MARK_RADIUS + _AIR
    furthest = nearest + (len(close) // 2 - 1) * between
    squeeze = min(1.0, (width / 2 - MARK_RADIUS - 2) / furthest)
    distance = (nearest + ((rank + 1) // 2 - 1) * between) * squeeze
    return distance if rank % 2 else -distance
