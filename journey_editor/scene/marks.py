"""Small marks of our own: the star of a moment of truth, icons, arrows of change."""

import math

from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, Item, Shape, Stroke
from journey_editor.scene.icons import icon
from journey_editor.scene.path import polyline


def star(x: float, y: float, radius: float, color: Color = theme.MOMENT_STAR) -> Item:
    """The mark of a moment of truth, centred at (x, y)."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = math.pi * corner / 5
        points.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
    return Shape(polyline(points, closed=True), fill=color)


def icon_mark(name: str, x: float, y: float, size: float, color: Color) -> Item:
    """An icon of the bundled set with its top left corner at (x, y)."""
    # The set is drawn in a 24 x 24 box with a line of 2; small icons need a little more to hold beside text.
    drawing = Shape(icon(name), stroke=Stroke(color, 2.4, round=True))
    return Group((drawing,), x=x, y=y, scale=size / 24, role="icon", width=24, height=24)


def change_arrow(x: float, y: float, size: float, color: Color, *, up: bool, good: bool) -> Item:
    """A triangle that points up or down: filled when the change is good, hollow when it is bad."""
    half, tip, base = size / 2, (0.0 if up else size * 0.86), (size * 0.86 if up else 0.0)
    path = polyline([(x, y + base), (x + half, y + tip), (x + size, y + base)], closed=True)
    if good:
        return Shape(path, fill=color, stroke=Stroke(color, 1, round=True))
    return Shape(path, fill=theme.WHITE, stroke=Stroke(color, 1.4, round=True))
