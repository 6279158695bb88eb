"""The readings of a figure over time, as a small line without scales."""

import re

from journey_editor.document.records import Kpi
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Item, Shape, Stroke
from journey_editor.scene.path import circle, polyline

_LINE = 1.6
_DOT = 2.4
_FIRST_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def readings(kpi: Kpi) -> list[tuple[float, float]]:
    """When (in years) and how much, from the first to the last; the present value is the last one."""
    known = {reading.on: reading.value for reading in kpi.history}
    if kpi.value is not None and kpi.on:
        known[kpi.on] = kpi.value
    points = sorted((_years(on), value) for on, value in known.items())
    if kpi.value is not None and not kpi.on and points:
        # Nobody said when: as long after the last reading as that came after the one before.
        step = points[-1][0] - points[-2][0] if len(points) > 1 else 1.0
        points.append((points[-1][0] + (step or 1.0), kpi.value))
    return points


def draw_readings(
    points: list[tuple[float, float]], x: float, y: float, width: float, height: float, color: Color
) -> list[Item]:
    """The line in the box with its top left corner at (x, y), with a dot at its end."""
    left, top, inner_width, inner_height = x + _LINE, y + _DOT, width - _LINE - _DOT - 1, height - 2 * _DOT
    first, last = points[0][0], points[-1][0]
    least, most = min(value for _, value in points), max(value for _, value in points)

    def place(when: float, value: float) -> tuple[float, float]:
        across = (when - first) / (last - first) if last > first else 0.5
        up = (value - least) / (most - least) if most > least else 0.5
        return left + across * inner_width, top + (1 - up) * inner_height

    line = [place(when, value) for when, value in points]
    return [
        Shape(polyline(line), stroke=Stroke(theme.ZERO_LINE, _LINE, round=True)),
        Shape(circle(*line[-1], _DOT), fill=color),
    ]


def _years(date: str) -> float:
    """A date of a year, a month or a day as years; 0 for what is none."""
    found = _FIRST_DATE.match(date)
    if not found:
        return 0.0
    year, month, day = (int(part or 1) for part in found.groups())
    return year + (month - 1) / 12 + (day - 1) / 372
