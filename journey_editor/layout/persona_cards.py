"""The personas in a poster's head: cards when they say something, chips when they are many or only names."""

from collections.abc import Sequence

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Persona
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.drawn import drawn_feelings
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Stroke
from journey_editor.scene.persona_look import PersonaLook, persona_looks
from journey_editor.scene.persona_portrait import portrait
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_NAME = TextStyle(27, 600, leading=1.2)
_TAGLINE = TextStyle(17, 400)
_QUOTE = TextStyle(20, 400, italic=True)
_LABEL = TextStyle(13.5, 600)
_TEXT = TextStyle(17, 400)
_CHIP = TextStyle(17, 500)
_INITIAL = 26.0
_PADDING = 20.0
_BAR = 6.0
_RADIUS = 10.0
_SAMPLE = 36.0
_MOST_STRETCH = 1.15  # a card much higher than its content looks unfinished


def says_more_than_its_name(persona: Persona) -> bool:
    """Whether a card would hold more than a chip."""
    said = (persona.quote, _about(persona), persona.photo, _needs(persona), persona.pains)
    return any(said)


def lay_out_persona_cards(
    people: Sequence[Persona], records: RecordSet, width: float, gap: float, showing: Showing = EVERYTHING,
    *, beside: float = 0.0,
) -> list[Group]:  # fmt: skip
    """The cards side by side from (0, 0), all as high as the highest of them needs.

    They grow a little to end with what stands `beside` them, `beside` points high.
    """
    looks = persona_looks(records)
    with_curve = _with_curve(records, showing)
    contents = [_content(persona, looks[persona.id], records, width, persona.id in with_curve) for persona in people]
    needed = max(height for _, height in contents)
    height = max(needed, min(beside, _MOST_STRETCH * needed))
    return [
        Group(
            (*_ground(looks[persona.id], width, height), *items), x=index * (width + gap), record_id=persona.id,
            role="persona", width=width, height=height,
            opacity=theme.FADED if showing.fades_persona(persona.id) else 1.0,
        )
        for index, (persona, (items, _)) in enumerate(zip(people, contents, strict=True))
    ]  # fmt: skip


def _content(
    persona: Persona, look: PersonaLook, records: RecordSet, width: float, has_curve: bool
) -> tuple[list[Item], float]:
    """What stands on a card, and how high the card must be for it."""
    items: list[Item] = []
    radius = _INITIAL
    center = _PADDING + radius
    top = _BAR + _PADDING - 2
    items += portrait(persona.photo, look, center, top + radius, radius)
    x = center + radius + 14
    name = lay_out_text(persona.name, _NAME, width - x - _PADDING)
    items += texts(name, x, top, theme.INK)
    y = top + name.height
    about = _about(persona)
    tagline = hugged(about, _TAGLINE, width - x - _PADDING - (_SAMPLE + 12 if has_curve else 0))
    items += texts(tagline, x, y + 1, theme.SECONDARY)
    if has_curve:
        sample_x = x + (tagline.lines[-1].width + 12 if about else 0)
        middle = y + 1 + tagline.height - tagline.line_height / 2
        items += curve_sample(look, sample_x, middle, _SAMPLE, 2.6, 4)
    y = max(y + tagline.height + 1, top + 2 * radius) + 10
    inner = width - 2 * _PADDING
    if persona.quote:
        quote = lay_out_text(wording.quoted(persona.quote), _QUOTE, inner)
        items += texts(quote, _PADDING, y, theme.INK)
        y += quote.height + 10
    columns = [(key, said) for key, said in (("needs", _needs(persona)), ("pains", ", ".join(persona.pains))) if said]
    each = (inner - 16 * (len(columns) - 1)) / max(1, len(columns))
    bottom = y
    for index, (key, said) in enumerate(columns):
        column_x = _PADDING + index * (each + 16)
        label = lay_out_text(wording.word(records.map, key), _LABEL, each)
        text = lay_out_text(said, _TEXT, each)
        items += texts(label, column_x, y, theme.SECONDARY)
        items += texts(text, column_x, y + label.height + 2, theme.INK)
        bottom = max(bottom, y + label.height + 2 + text.height)
    return items, bottom + _PADDING - 4


def _ground(look: PersonaLook, width: float, height: float) -> list[Item]:
    """A white card under a bar of the persona's colour."""
    return [
        Box(0, 0, width, height, _RADIUS, fill=look.color),
        Box(0, _BAR, width, height - _BAR, (0, 0, _RADIUS, _RADIUS), fill=theme.WHITE),
        Box(0.5, _BAR, width - 1, height - _BAR - 0.5, (0, 0, _RADIUS, _RADIUS), stroke=Stroke(theme.LINE, 1.2)),
    ]


def _with_curve(records: RecordSet, showing: Showing) -> set[str]:
    """The personas whose line is drawn on the map."""
    grid = make_grid(records, 1.0, showing=showing)
    return {e.persona for e in drawn_feelings(records, grid, showing) if e.state == "current"}


def _about(persona: Persona) -> str:
    return wording.dotted(persona.tagline or persona.segment, persona.share)


def _needs(persona: Persona) -> str:
    return ", ".join(persona.needs or persona.goals)


def lay_out_persona_chips(
    people: Sequence[Persona], records: RecordSet, width: float, showing: Showing = EVERYTHING
) -> tuple[list[Group], float]:
    """A row of chips: initial, name and line sample; answers them and the height they take."""
    looks = persona_looks(records)
    with_curve = _with_curve(records, showing)
    chips: list[Group] = []
    x = y = row_height = 0.0
    for persona in people:
        chip = _chip(persona, looks[persona.id], width, persona.id in with_curve)
        if x and x + chip.width > width:
            x, y, row_height = 0.0, y + row_height + 12, 0.0
        chips.append(chip.at(x, y))
        x += chip.width + 28
        row_height = max(row_height, chip.height)
    return chips, y + row_height


def _chip(persona: Persona, look: PersonaLook, width: float, has_curve: bool) -> Group:
    radius = 15.0
    name = hugged(persona.name, _CHIP, width - 2 * radius - 10 - (_SAMPLE + 10 if has_curve else 0))
    height = max(2 * radius, name.height)
    items = portrait(persona.photo, look, radius, height / 2, radius)
    items += texts(name, 2 * radius + 10, (height - name.height) / 2, theme.INK)
    end = 2 * radius + 10 + name.width
    if has_curve:
        items += curve_sample(look, end + 10, height / 2, _SAMPLE, 2.6, 4)
        end += 10 + _SAMPLE
    return Group(tuple(items), record_id=persona.id, role="persona", width=end, height=height)
