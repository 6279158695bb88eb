"""The picture of a persona: its photo cropped round, or its initials on a disc of its colour."""

from journey_editor.scene import theme
from journey_editor.scene.display_list import Item, Picture, Shape, Stroke
from journey_editor.scene.path import circle
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_TWO_LETTERS = 0.72  # of the radius, so that they lie inside the disc


def portrait(photo: str, look: PersonaLook, x: float, y: float, radius: float, *, ring: float = 0.0) -> list[Item]:
    """The portrait around (x, y); a photo gets a ring of the persona's colour inside the radius, `ring` points wide."""
    if photo:
        inner = radius - 1.5 * ring
        picture = Picture(photo, x - inner, y - inner, 2 * inner, 2 * inner, inner)
        return [picture, Shape(circle(x, y, radius - ring / 2), stroke=Stroke(look.color, ring))] if ring else [picture]
    size = radius if len(look.initial) == 1 else _TWO_LETTERS * radius
    initial = lay_out_text(look.initial, TextStyle(size, 600), None)
    disc: Item = Shape(circle(x, y, radius), fill=look.color)
    return [disc, *texts(initial, x - initial.width / 2, y - initial.height / 2, theme.ink_on(look.color))]
