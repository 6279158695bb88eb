"""A path: straight lines and cubic curves, in points, y down."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Verb = Literal["M", "L", "C", "Z"]
Segment = tuple[Verb, tuple[float, ...]]
Point = tuple[float, float]

# The distance of the control points that makes a cubic curve a quarter of a circle, within 0.03 %.
KAPPA = 0.5522847498


@dataclass(frozen=True, slots=True)
class Path:
    """Segments: ("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)), ("Z", ())."""

    segments: tuple[Segment, ...]

    def moved(self, dx: float, dy: float, scale: float = 1.0) -> "Path":
        """The path scaled about the origin, then shifted."""
        shifted: list[Segment] = []
        for verb, values in self.segments:
            pairs = zip(values[::2], values[1::2], strict=True)
            shifted.append((verb, tuple(v for x, y in pairs for v in (x * scale + dx, y * scale + dy))))
        return Path(tuple(shifted))

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of all points and control points; zeros for an empty path."""
        xs = [x for _, values in self.segments for x in values[::2]]
        ys = [y for _, values in self.segments for y in values[1::2]]
        return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)

    def __add__(self, other: "Path") -> "Path":
        return Path(self.segments + other.segments)


def polyline(points: Sequence[Point], *, closed: bool = False) -> Path:
    segments: list[Segment] = [("M", points[0]), *(("L", point) for point in points[1:])]
    return Path((*segments, ("Z", ())) if closed else tuple(segments))


def circle(x: float, y: float, radius: float) -> Path:
    k = radius * KAPPA
    return Path((
        ("M", (x + radius, y)),
        ("C", (x + radius, y + k, x + k, y + radius, x, y + radius)),
        ("C", (x - k, y + radius, x - radius, y + k, x - radius, y)),
        ("C", (x - radius, y - k, x - k, y - radius, x, y - radius)),
        ("C", (x + k, y - radius, x + radius, y - k, x + radius, y)),
        ("Z", ()),
    ))  # fmt: skip


def rounded_rect(
    x: float, y: float, width: float, height: float, radii: float | tuple[float, float, float, float]
) -> Path:
    """A rectangle whose corners are rounded: one radius, or top left, top right, bottom right, bottom left."""
    limit = min(width, height) / 2
    corners = (radii,) * 4 if isinstance(radii, (int, float)) else radii
    tl, tr, br, bl = (min(radius, limit) for radius in corners)
    right, bottom = x + width, y + height
    segments: list[Segment] = [("M", (x + tl, y)), ("L", (right - tr, y))]
    _corner(segments, tr, right - tr, y, right, y, right, y + tr)
    segments.append(("L", (right, bottom - br)))
    _corner(segments, br, right, bottom - br, right, bottom, right - br, bottom)
    segments.append(("L", (x + bl, bottom)))
    _corner(segments, bl, x + bl, bottom, x, bottom, x, bottom - bl)
    segments.append(("L", (x, y + tl)))
    _corner(segments, tl, x, y + tl, x, y, x + tl, y)
    segments.append(("Z", ()))
    return Path(tuple(segments))


def _corner(
    segments: list[Segment], radius: float, x0: float, y0: float, cx: float, cy: float, x1: float, y1: float
) -> None:
    """A quarter of a circle from (x0, y0) to (x1, y1) about the corner point (cx, cy)."""
    if radius > 0:
        k = KAPPA
        segments.append(("C", (x0 + (cx - x0) * k, y0 + (cy - y0) * k, x1 + (cx - x1) * k, y1 + (cy - y1) * k, x1, y1)))


def left_edge(height: float, width: float, top_radius: float, bottom_radius: float) -> Path:
    """The part left of x = `width` of a box whose left corners are rounded by radii that are 0 or at least `width`."""
    top_inset, top = _left_corner(width, min(top_radius, height / 2))
    bottom_inset, bottom = _left_corner(width, min(bottom_radius, height / 2))
    down = [(x, height - y) for x, y in reversed(bottom)]
    return Path((
        ("M", (width, top_inset)),
        ("C", (*top[0], *top[1], *top[2])),
        ("L", down[0]),
        ("C", (*down[1], *down[2], width, height - bottom_inset)),
        ("Z", ()),
    ))  # fmt: skip


def _left_corner(width: float, radius: float) -> tuple[float, list[Point]]:
    """How far the corner cuts in at x = `width`, and the rest of the cubic from there to the left side."""
    if radius < width:
        return 0.0, [(0.0, 0.0)] * 3
    angle = math.acos((radius - width) / radius)
    reach = 4 / 3 * math.tan(angle / 4) * radius
    inset = radius - radius * math.sin(angle)
    start = (width - reach * math.sin(angle), inset + reach * math.cos(angle))
    return inset, [start, (0.0, radius - reach), (0.0, radius)]


def joined(paths: Iterable[Path]) -> Path:
    return Path(tuple(segment for path in paths for segment in path.segments))
