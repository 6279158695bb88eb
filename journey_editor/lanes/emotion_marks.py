"""The points of curves: faces and point shapes at their scores, and whiskers where the room disagrees."""

from collections.abc import Iterator, Mapping, Sequence

from journey_editor.lanes.emotion_plot import Plot
from journey_editor.lanes.emotion_series import Series
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.faces import face, mood
from journey_editor.scene.path import joined, polyline
from journey_editor.scene.persona_look import point_mark

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


def draw_marks(
    series: Series, everyone: Sequence[Series], plot: Plot, places: Mapping[str, TextPlace], *, has_handles: bool
) -> Iterator[Item]:
    """A mark at the height of each score, on its whisker.

    `everyone` are the series whose marks show; `places`, in the coordinates of the plot, are where what is said at a
    point stands, by its id. `has_handles` lets the ends of whiskers be taken hold of.
    """
    strength = theme.FADED if series.is_faded else 1.0
    radius = radius_of(series)
    for (column, feeling), (x, y) in zip(series.feelings, plot.points(series), strict=True):
        x += _aside(series, column, y, everyone, plot)
        ends = [score for score in (feeling.low, feeling.high) if score is not None]
        if ends:
            yield _whisker(x, [plot.y(score) for score in (*ends, feeling.score)], series.look.color, strength)
        is_assumed = feeling.id in series.assumed
        if series.look.point == "face":
            nearest = mood(feeling.score, plot.scale.min, plot.scale.max)
            shown = 4 - nearest if plot.good == "down" else nearest
            shape = face(shown, radius, radius, radius, series.look.color, is_assumed=is_assumed)
        else:
            shape = point_mark(series.look, radius, radius, radius, is_assumed=is_assumed)
        left, top = x - radius, y - radius
        said = places.get(feeling.id)
        yield Group(
            shape, left, top, record_id=feeling.id, role="emotion", width=2 * radius, height=2 * radius,
            opacity=strength,
            places=(TextPlace(said.field, said.block, said.x - left, said.y - top, said.width, said.color),)
            if said else (),
        )  # fmt: skip
        if has_handles:
            for role, score in (("emotion low", feeling.low), ("emotion high", feeling.high)):
                if score is not None:
                    yield Group(
                        (), x - _HANDLE, plot.y(score) - _HANDLE, record_id=feeling.id, role=role,
                        width=2 * _HANDLE, height=2 * _HANDLE,
                    )  # fmt: skip


def _whisker(x: float, ys: Sequence[float], color: str, strength: float) -> Item:
    top, bottom = min(ys), max(ys)
    lines = [polyline([(x, top), (x, bottom)])]
    lines += [polyline([(x - _CAP, y), (x + _CAP, y)]) for y in (top, bottom)]
    return Shape(joined(lines), stroke=Stroke(color, 1.3), opacity=0.85 * strength)


def _aside(series: Series, column: int, y: float, everyone: Sequence[Series], plot: Plot) -> float:
    """How far a mark steps aside, right and left by turns, for marks before it at nearly the same score."""
    close = [
        other
        for other in everyone
        for at, feeling in other.feelings
        if at == column and abs(plot.y(feeling.score) - y) < radius_of(other) + radius_of(series)
    ]
    rank = close.index(series)
    if not rank:
        return 0.0
    nearest = radius_of(close[0]) + MARK_RADIUS + _AIR
    between = 2 * MARK_RADIUS + _AIR
    furthest = nearest + (len(close) // 2 - 1) * between
    squeeze = min(1.0, (plot.grid.columns[column].width / 2 - MARK_RADIUS - 2) / furthest)
    distance = (nearest + ((rank + 1) // 2 - 1) * between) * squeeze
    return distance if rank % 2 else -distance
