"""A box filled with slanting lines, for what is idle: a tint alone would not tell it from the rest in grey."""

from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Shape, Stroke
from journey_editor.scene.path import Path, Segment

_STEP = 5.0


def hatched_box(x: float, y: float, width: float, height: float, color: Color) -> Group:
    """The box with its lines in the colour, on a tint of it."""
    segments: list[Segment] = []
    start = x - height + _STEP
    while start < x + width:
        left, right = max(start, x), min(start + height, x + width)
        segments += [("M", (left, y + height - (left - start))), ("L", (right, y + height - (right - start)))]
        start += _STEP
    ground = Box(x, y, width, height, fill=theme.blend(color, theme.WHITE, 0.16))
    edge = Box(x + 0.4, y + 0.4, max(0.0, width - 0.8), height - 0.8, stroke=Stroke(color, 0.8))
    lines = (Shape(Path(tuple(segments)), stroke=Stroke(color, 1.0)),) if segments else ()
    return Group((ground, *lines, edge), role="hatching")
