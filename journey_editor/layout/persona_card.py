"""What stands on one persona card of a poster: who it is, what it says, and first of all its needs and pains."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.evidence import is_assumed
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Channel, Persona
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.trait_sliders import lay_out_traits
from journey_editor.scene import theme
from journey_editor.scene.chips import Chip, lay_out_chips
from journey_editor.scene.display_list import Box, Group, Item, Stroke
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.persona_portrait import portrait
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

PADDING = 20.0
SAMPLE = 36.0
_NAME = TextStyle(27, 600, leading=1.2)
_TAGLINE = TextStyle(17, 400)
_QUOTE = TextStyle(20, 400, italic=True)
_LABEL = TextStyle(13.5, 600)
_TEXT = TextStyle(17, 400)
_FACTS = TextStyle(15, 400)
_PORTRAIT = 28.0
_BAR = 6.0
_RADIUS = 10.0
_COLUMN_GAP = 20.0
_ROW_GAP = 12.0
_CHIP_GAP = 12.0
_CHIP_SCALE = 1.3  # chips are drawn at the scale of cards on the map

_Row = tuple[tuple[str, tuple[str, ...]], ...]  # keys of labels and what stands below them, side by side
_Drawn = tuple[list[Item], float]  # from (0, 0), and the height


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """The content of a card, and how high the card must be for it."""

    items: tuple[Item, ...]
    height: float


def about(persona: Persona) -> str:
    """ "Commuter · 62 % of riders" """
    return wording.dotted(persona.tagline or persona.segment, persona.share)


def state_words(persona: Persona, records: RecordSet) -> list[str]:
    """What has to be said of a persona beside its name: that it is no customer, that nobody has checked it."""
    key = {"staff": "staff", "competitor": "benchmark"}.get(persona.kind)
    words = [wording.word(records.map, key)] if key else []
    return [*words, wording.word(records.map, "assumed")] if is_assumed(persona.evidence, records) else words


def says_more_than_its_name(persona: Persona, records: RecordSet, *, says_all: bool = False) -> bool:
    """Whether a card would hold more than a chip; `says_all` as for the card."""
    more = any(said for row in _further_rows(persona, records) for _, said in row) if says_all else False
    said = (
        persona.quote, about(persona), persona.photo, persona.needs, persona.goals, persona.pains, persona.traits,
        persona.demographics,
    )  # fmt: skip
    return more or any(said)


def lay_out_persona_card(
    persona: Persona, look: PersonaLook, records: RecordSet, width: float, *, has_curve: bool, says_all: bool = False
) -> PersonaCard:
    """The content of a card that is `width` points wide; `says_all` adds what prints by request only."""
    inner = width - 2 * PADDING
    top = _BAR + PADDING - 2
    items = portrait(persona.photo, look, PADDING + _PORTRAIT, top + _PORTRAIT, _PORTRAIT)
    x = PADDING + 2 * _PORTRAIT + 14
    head, head_height = _head(persona, look, records, width - x - PADDING, has_curve=has_curve)
    items.append(Group(tuple(head), x=x, y=top))
    y = top + max(head_height, 2 * _PORTRAIT) + 10
    if persona.quote:
        quote = lay_out_text(wording.quoted(persona.quote, records.map), _QUOTE, inner)
        items += texts(quote, PADDING, y, theme.INK)
        y += quote.height + 10
    for row in (*_rows(persona), *(_further_rows(persona, records) if says_all else ())):
        drawn, height = _lay_out_row(row, records, inner)
        items.append(Group(tuple(drawn), x=PADDING, y=y))
        y += height + _ROW_GAP
    if persona.traits:
        drawn, height = lay_out_traits(persona.traits, inner, look.color)
        items.append(Group(tuple(drawn), x=PADDING, y=y))
        y += height + _ROW_GAP
    facts = wording.dotted(*(f"{name}: {said}" if said else name for name, said in persona.demographics.items()))
    if facts:
        said = lay_out_text(facts, _FACTS, inner)
        items += texts(said, PADDING, y, theme.SECONDARY)
        y += said.height + _ROW_GAP
    return PersonaCard(tuple(items), y - _ROW_GAP + PADDING)


def card_ground(persona: Persona, look: PersonaLook, width: float, height: float) -> list[Item]:
    """A white card under a bar of the persona's colour; one to compare with has a dashed border.

    Nothing lies under anything else, as it would shine through where the persona is behind another.
    """
    corners = (0, 0, _RADIUS, _RADIUS)
    dash = (6.0, 4.0) if persona.kind == "competitor" else ()
    border = Stroke(look.color if dash else theme.LINE, 1.2, dash)
    return [
        Box(0, 0, width, _BAR, (_BAR, _BAR, 0, 0), fill=look.color),
        Box(0, _BAR, width, height - _BAR, corners, fill=theme.WHITE),
        Box(0.6, _BAR, width - 1.2, height - _BAR - 0.6, corners, stroke=border),
    ]


def _head(persona: Persona, look: PersonaLook, records: RecordSet, width: float, *, has_curve: bool) -> _Drawn:
    """Name, tagline with a sample of the curve, and the chips of what has to be said of it."""
    name = hugged(persona.name, _NAME, width)
    items = texts(name, 0, 0, theme.INK)
    chips, chips_width, chips_height = _state_chips(persona, records, width)
    is_beside = bool(chips) and len(name.lines) == 1 and name.width + _CHIP_GAP + chips_width <= width
    if is_beside:
        items.append(Group(chips, name.width + _CHIP_GAP, (name.height - chips_height) / 2 + 1, _CHIP_SCALE))
    said = about(persona)
    tagline = hugged(said, _TAGLINE, width - (SAMPLE + 12 if has_curve else 0))
    y = name.height + 1
    items += texts(tagline, 0, y, theme.SECONDARY)
    if has_curve:
        sample_x = tagline.lines[-1].width + 12 if said else 0
        items += curve_sample(look, sample_x, y + tagline.height - tagline.line_height / 2, SAMPLE, 2.6, 4)
    if said or has_curve:
        y += tagline.height + 1
    if chips and not is_beside:
        items.append(Group(chips, y=y + 5, scale=_CHIP_SCALE))
        y += 5 + chips_height
    return items, y


def _state_chips(persona: Persona, records: RecordSet, width: float) -> tuple[tuple[Group, ...], float, float]:
    """What has to be said of a persona, to be drawn at _CHIP_SCALE; the width and height that it takes then."""
    words = state_words(persona, records)
    chips, height = lay_out_chips([Chip(word) for word in words], width / _CHIP_SCALE)
    right = max((chip.x + chip.width for chip in chips), default=0.0)
    return chips, right * _CHIP_SCALE, height * _CHIP_SCALE


def _rows(persona: Persona) -> Iterator[_Row]:
    """The lists on the card by the keys of their labels, as they stand side by side: needs and pains first."""
    first = ("needs", persona.needs) if persona.needs else ("goals", persona.goals)
    yield from _held((first, ("pains", persona.pains)), (("goals", persona.goals if persona.needs else ()),))


def _further_rows(persona: Persona, records: RecordSet) -> Iterator[_Row]:
    """What a card says by request only; what the business wants of a persona is for the team and never on paper."""
    channels = (records.find(Channel, channel_id) for channel_id in persona.channels)
    names = tuple(channel.name for channel in channels if channel and channel.name.strip())
    # Without a tagline the segment stands in its place.
    segment = (persona.segment,) if persona.tagline and persona.segment else ()
    background = (persona.background,) if persona.background else ()
    yield from _held(
        (("jobs", persona.jobs), ("motivations", persona.motivations)),
        (("behaviours", persona.behaviours), ("persona_channels", names)),
        (("segment", segment),),
        (("background", background),),
    )


def _held(*rows: _Row) -> Iterator[_Row]:
    """The rows without what has nothing to say."""
    for row in rows:
        held = tuple((key, said) for key, said in row if said)
        if held:
            yield held


def _lay_out_row(row: _Row, records: RecordSet, width: float) -> _Drawn:
    each = (width - _COLUMN_GAP * (len(row) - 1)) / len(row)
    items: list[Item] = []
    bottom = 0.0
    for index, (key, said) in enumerate(row):
        x = index * (each + _COLUMN_GAP)
        label = lay_out_text(wording.word(records.map, key), _LABEL, each)
        text = lay_out_text(wording.dotted(*said), _TEXT, each)
        items += texts(label, x, 0, theme.SECONDARY)
        items += texts(text, x, label.height + 2, theme.INK)
        bottom = max(bottom, label.height + 2 + text.height)
    return items, bottom
