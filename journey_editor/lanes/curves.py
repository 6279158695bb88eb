"""Curves through points: monotone cubics, which never rise above or fall below the points they join."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from journey_editor.scene.path import Path, Point, Segment


class Points(tuple[Point, ...]):
    """The points of a curve, of rising x; equal to themselves alone, for what is kept by them."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


def monotone_curve(points: Sequence[Point]) -> Path:
    """A smooth path through points of rising x (Steffen 1990: a simple method for monotonic interpolation)."""
    if len(points) < 2:
        return Path((("M", points[0]),) if points else ())
    slopes = _slopes(points)
    segments: list[Segment] = [("M", points[0])]
    for (x0, y0), (x1, y1), s0, s1 in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (x1 - x0) / 3
        segments.append(("C", (x0 + third, y0 + s0 * third, x1 - third, y1 - s1 * third, x1, y1)))
    return Path(tuple(segments))


def height_at(points: Sequence[Point], x: float) -> float | None:
    """The y of `monotone_curve(points)` at x; None outside the points."""
    return next(heights_at(points, (x,)), None)


def heights_at(points: Sequence[Point], xs: Iterable[float]) -> Iterator[float]:
    """The y of `monotone_curve(points)` at each of rising x that lies within the points."""
    slopes = _slopes(points)
    index = 0
    for x in xs:
        if not points or not points[0][0] <= x <= points[-1][0]:
            continue
        while index < len(points) - 2 and x > points[index + 1][0]:
            index += 1
        if len(points) == 1:
            yield points[0][1]
            continue
        (x0, y0), (x1, y1) = points[index], points[index + 1]
        width = x1 - x0
        t = (x - x0) / width
        yield (
            (1 + 2 * t) * (1 - t) ** 2 * y0
            + t * (1 - t) ** 2 * width * slopes[index]
            + t * t * (3 - 2 * t) * y1
            + t * t * (t - 1) * width * slopes[index + 1]
        )


def _slopes(points: Sequence[Point]) -> list[float]:
    """The slope at each point; 0 at the ends, so that a curve begins and ends level, and at every peak and trough."""
    steps = [(x1 - x0, (y1 - y0) / (x1 - x0)) for (x0, y0), (x1, y1) in pairwise(points)]
    slopes = [0.0]
    for (before, left), (after, right) in pairwise(steps):
        mean = (left * after + right * before) / (before + after)
        sign = (left > 0) + (right > 0) - (left < 0) - (right < 0)
        slopes.append(sign * min(abs(left), abs(right), abs(mean) / 2))
    slopes.append(0.0)
    return slopes
