"""A short stretch of a curve with its point shape, for keys and legends."""

from journey_editor.scene.display_list import Item
from journey_editor.scene.persona_look import PersonaLook, line_sample, point_mark


def curve_sample(look: PersonaLook, x: float, y: float, length: float, width: float, radius: float) -> list[Item]:
    """A persona's line `width` thick from (x, y) to the right; no face, which would be too small."""
    items: list[Item] = [line_sample(look, x, y, length, width)]
    if look.point != "face":
        items += point_mark(look, x + length / 2, y, radius)
    return items
