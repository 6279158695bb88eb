"""How each persona is told apart: a colour, a line and a point shape, so that no two look alike even in grey."""

from dataclasses import dataclass

from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Item, Shape, Stroke
from journey_editor.scene.path import Path, circle, polyline

POINT_SHAPES = ("face", "square", "triangle", "diamond", "circle")

_DASHES: dict[str, tuple[float, ...]] = {
    "solid": (),
    "dashed": (6.0, 4.0),
    "dotted": (1.5, 3.5),
    "dash-dot": (7.0, 3.5, 1.5, 3.5),
}


@dataclass(frozen=True, slots=True)
class PersonaLook:
    color: Color
    dash: tuple[float, ...]
    point: str
    initial: str

    def stroke(self, width: float) -> Stroke:
        return Stroke(self.color, width, self.dash, round=not self.dash or self.dash[0] > 2)


def persona_looks(records: RecordSet) -> dict[str, PersonaLook]:
    """The look of every persona by id; what a record leaves open follows from its place among the others."""
    looks = {}
    for index, persona in enumerate(personas(records)):
        line = persona.line or theme.PERSONA_LINES[index % len(theme.PERSONA_LINES)]
        looks[persona.id] = PersonaLook(
            color=theme.color_or(persona.color, theme.PERSONA_COLORS[index % len(theme.PERSONA_COLORS)]),
            dash=_DASHES.get(line, ()),
            point=POINT_SHAPES[0] if index == 0 else POINT_SHAPES[1 + (index - 1) % (len(POINT_SHAPES) - 1)],
            initial=next((letter.upper() for letter in persona.name if letter.isalnum()), "?"),
        )
    return looks


def point_mark(look: PersonaLook, x: float, y: float, radius: float) -> tuple[Item, ...]:
    """The persona's point shape at (x, y): white, ringed in the persona's colour."""
    ring = Stroke(look.color, radius * 0.42)
    return (Shape(_point_path(look.point, x, y, radius), fill=theme.WHITE, stroke=ring),)


def _point_path(point: str, x: float, y: float, radius: float) -> Path:
    if point == "triangle":
        return polyline(
            [(x, y - radius * 1.1), (x + radius * 1.1, y + radius * 0.9), (x - radius * 1.1, y + radius * 0.9)],
            closed=True,
        )
    if point == "diamond":
        reach = radius * 1.25
        return polyline([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], closed=True)
    if point == "square":
        side = radius * 0.9
        return polyline(
            [(x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)], closed=True
        )
    return circle(x, y, radius)


def line_sample(look: PersonaLook, x: float, y: float, length: float, width: float) -> Item:
    """A short stretch of the persona's line, for keys and legends."""
    return Shape(polyline([(x, y), (x + length, y)]), stroke=look.stroke(width))
