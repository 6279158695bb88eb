"""Elliptical arcs of SVG as cubic curves."""

import math
from collections.abc import Iterator

from journey_editor.scene.path import Point


def arc_curves(
    start: Point, end: Point, radii: Point, rotation: float, *, large: bool, clockwise: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """The cubics of an arc: two control points and the end of each, none longer than a quarter of the ellipse.

    `rotation` is that of the ellipse in degrees. Radii too small to reach from start to end are scaled up, as SVG 2
    asks for ("Elliptical arc parameter conversion").
    """
    turn = math.radians(rotation)
    # Where the ellipse is a circle of radius 1 about the origin, halfway between start and end is at (0, 0) first.
    half_x, half_y = _turned(((start[0] - end[0]) / 2, (start[1] - end[1]) / 2), -turn)
    rx, ry = abs(radii[0]), abs(radii[1])
    unit_x, unit_y = half_x / rx, half_y / ry
    reach = math.hypot(unit_x, unit_y)
    if reach > 1:
        rx, ry, unit_x, unit_y, reach = rx * reach, ry * reach, unit_x / reach, unit_y / reach, 1.0
    # The centre lies on the perpendicular of the chord, on the side that the two flags choose.
    away = math.sqrt(1 - reach * reach) / reach * (-1 if large == clockwise else 1)
    center_x, center_y = away * unit_y, -away * unit_x
    first = math.atan2(unit_y - center_y, unit_x - center_x)
    last = math.atan2(-unit_y - center_y, -unit_x - center_x)
    sweep = (last - first) % math.tau if clockwise else -((first - last) % math.tau)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    def on_page(x: float, y: float) -> Point:
        turned_x, turned_y = _turned((rx * (center_x + x), ry * (center_y + y)), turn)
        return middle[0] + turned_x, middle[1] + turned_y

    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    arm = 4 / 3 * math.tan(step / 4)
    for index in range(count):
        angle, until = first + index * step, first + (index + 1) * step
        cos, sin, cos_end, sin_end = math.cos(angle), math.sin(angle), math.cos(until), math.sin(until)
        yield (
            on_page(cos - arm * sin, sin + arm * cos),
            on_page(cos_end + arm * sin_end, sin_end - arm * cos_end),
            end if index == count - 1 else on_page(cos_end, sin_end),
        )


def _turned(point: Point, angle: float) -> Point:
    x, y = point
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
