"""How each persona is told apart: a colour, a line and a point shape, so that no two look alike even in grey."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Item, Shape, Stroke
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.path import Path, circle, polyline

_OUTLINES = ("square", "triangle", "diamond", "circle")
# Lines repeat after four personas; by then the points are filled, so that the pair is a new one.
POINT_SHAPES = ("face", *_OUTLINES, *(f"filled {outline}" for outline in _OUTLINES))

_BENCHMARK_LINE = "dash-dot"
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


def persona_looks(records: RecordSet, showing: Showing = EVERYTHING) -> dict[str, PersonaLook]:
    """The look of every persona by id; what a record leaves open follows from its place among the others."""
    looks = {}
    palette = palette_of(records, showing)
    people = personas(records)
    initials = _initials([persona.name for persona in people])
    first = next((index for index, persona in enumerate(people) if persona.kind != "competitor"), 0)
    for index, persona in enumerate(people):
        # A competitor is what the others are measured by: grey, in a line of its own, and without a face.
        is_benchmark = persona.kind == "competitor"
        usual_line = _BENCHMARK_LINE if is_benchmark else theme.PERSONA_LINES[index % len(theme.PERSONA_LINES)]
        usual = theme.SECONDARY if is_benchmark else palette.persona(index)
        looks[persona.id] = PersonaLook(
            color=theme.color_or(persona.color, usual),
            dash=_DASHES.get(persona.line or usual_line, ()),
            point=_point(index, is_first=index == first and not is_benchmark),
            initial=initials[index],
        )
    return looks


def _point(index: int, *, is_first: bool) -> str:
    """A face for the first, an outline of their own for the others."""
    return POINT_SHAPES[0] if is_first else POINT_SHAPES[1 + (index - 1) % (len(POINT_SHAPES) - 1)]


def _initials(names: Sequence[str]) -> list[str]:
    """One letter for each name, two where names begin alike."""
    firsts = [next(_abbreviations(name)) for name in names]
    times = Counter(firsts)
    taken = set(firsts)
    initials = []
    for name, first in zip(names, firsts, strict=True):
        initial = first
        if times[first] > 1:
            initial = next(short for short in _abbreviations(name) if short not in taken)
            taken.add(initial)
        initials.append(initial)
    return initials


def _abbreviations(name: str) -> Iterator[str]:
    """From the shortest: "A", then for "Anna Bell" "AB", for "Anna, 29" "An", "Aa"; at the end "A1", "A2", ..."""
    words = [letters for word in name.split() if (letters := [letter for letter in word if letter.isalnum()])]
    first = words[0][0].upper() if words else "?"
    yield first
    for word in words[1:]:
        if word[0].isdigit() and len(word) > 1:
            continue  # an age says less than the name
        yield first + word[0].upper()
    for letter in words[0][1:] if words else ():
        yield first + letter.lower()
    for number in count(1):
        yield f"{first}{number}"


def point_mark(look: PersonaLook, x: float, y: float, radius: float, *, is_assumed: bool = False) -> tuple[Item, ...]:
    """The persona's point shape at (x, y): white or filled, ringed in the persona's colour, dashed when assumed."""
    dash = (radius * 0.5, radius * 0.42) if is_assumed else ()
    ring = Stroke(look.color, radius * 0.42, dash)
    outline = look.point.removeprefix("filled ")
    fill = theme.WHITE if outline == look.point else look.color
    return (Shape(_point_path(outline, x, y, radius), fill=fill, stroke=ring),)


def _point_path(outline: str, x: float, y: float, radius: float) -> Path:
    if outline == "triangle":
        return polyline(
            [(x, y - radius * 1.1), (x + radius * 1.1, y + radius * 0.9), (x - radius * 1.1, y + radius * 0.9)],
            closed=True,
        )
    if outline == "diamond":
        reach = radius * 1.25
        return polyline([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], closed=True)
    if outline == "square":
        side = radius * 0.9
        return polyline(
            [(x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)], closed=True
        )
    return circle(x, y, radius)


def line_sample(look: PersonaLook, x: float, y: float, length: float, width: float) -> Item:
    """A short stretch of the persona's line, for keys and legends."""
    return Shape(polyline([(x, y), (x + length, y)]), stroke=look.stroke(width))
