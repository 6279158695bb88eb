"""Emotion faces as paths: five moods from furious to delighted, drawn inside a circle about (0, 0)."""

import math

from journey_editor.scene.display_list import Color, Item, Shape, Stroke
from journey_editor.scene.path import Path, circle, joined
from journey_editor.scene.theme import WHITE

_DASHES = 12  # and as many gaps of their length, around what is assumed
# Where the ends of the mouth and its middle lie, below the centre, in radii: a frown bends up, a smile down.
_MOUTHS = ((0.52, 0.20), (0.46, 0.27), (0.36, 0.36), (0.26, 0.50), (0.18, 0.18))


def mood(score: float, low: float, high: float) -> int:
    """The nearest of the five faces, 0 (worst) to 4 (best), for a score on the scale from `low` to `high`."""
    share = (score - low) / (high - low) if high > low else 0.5
    return min(4, max(0, int(share * 4 + 0.5)))


def face(
    mood_index: int, x: float, y: float, radius: float, fill: Color, ring: Color, *, is_assumed: bool = False
) -> tuple[Item, ...]:
    """A face of that mood at (x, y), on a white rim and ringed thinly in the persona's colour: dashed when assumed."""
    eyes = joined(circle(x + side * radius * 0.36, y - radius * 0.22, radius * 0.13) for side in (-1, 1))
    rim = Shape(circle(x, y, radius + 1.1), fill=ring)
    if is_assumed:
        dash = 2 * math.pi * (radius + 0.8) / (2 * _DASHES)
        rim = Shape(circle(x, y, radius + 0.8), stroke=Stroke(ring, 1.5, (dash, dash)))
    items: list[Item] = [
        Shape(circle(x, y, radius + 2.4), fill=WHITE),
        rim,
        Shape(circle(x, y, radius - 1.2 if is_assumed else radius), fill=fill),
        Shape(eyes, fill=WHITE),
    ]
    end, middle = _MOUTHS[mood_index]
    half = radius * 0.46
    left, right, top = x - half, x + half, y + radius * end
    if mood_index == 4:
        bottom = y + radius * 0.86
        grin = Path(
            (("M", (left, top)), ("L", (right, top)), ("C", (right, bottom, left, bottom, left, top)), ("Z", ()))
        )
        items.append(Shape(grin, fill=WHITE))
    else:
        # The middle of a cubic lies three quarters of the way to its control points.
        control = y + radius * (end + (middle - end) * 4 / 3)
        mouth = Path((("M", (left, top)), ("C", (x - half / 3, control, x + half / 3, control, right, top))))
        items.append(Shape(mouth, stroke=Stroke(WHITE, radius * 0.17, round=True)))
    return tuple(items)
