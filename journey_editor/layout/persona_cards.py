"""The personas in a poster's head: cards when they say something, chips when they are many or only names."""

from collections.abc import Sequence

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Persona
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.drawn import drawn_feelings
from journey_editor.layout.persona_card import SAMPLE, card_ground, lay_out_persona_card, state_words
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group
from journey_editor.scene.persona_look import PersonaLook, persona_looks
from journey_editor.scene.persona_portrait import portrait
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.style import TextStyle

_CHIP = TextStyle(17, 500)
_CHIP_STATE = TextStyle(15, 400)
_CHIP_PORTRAIT = 15.0
_CHIP_GAP = 28.0
_MOST_STRETCH = 1.15  # a card much higher than its content looks unfinished


def lay_out_persona_cards(
    people: Sequence[Persona], records: RecordSet, width: float, gap: float, showing: Showing = EVERYTHING,
    *, beside: float = 0.0,
) -> list[Group]:  # fmt: skip
    """The cards side by side from (0, 0), all as high as the highest of them needs.

    They grow a little to end with what stands `beside` them, `beside` points high.
    """
    looks = persona_looks(records, showing)
    with_curve = _with_curve(records, showing)
    contents = [
        lay_out_persona_card(
            persona,
            looks[persona.id],
            records,
            width,
            has_curve=persona.id in with_curve,
            says_all="personas" in showing.shows,
        )
        for persona in people
    ]
    needed = max(content.height for content in contents)
    height = max(needed, min(beside, _MOST_STRETCH * needed))
    return [
        Group(
            (*card_ground(persona, looks[persona.id], width, height), *content.items), x=index * (width + gap),
            record_id=persona.id, role="persona", width=width, height=height, opacity=_opacity(persona, showing),
        )
        for index, (persona, content) in enumerate(zip(people, contents, strict=True))
    ]  # fmt: skip


def lay_out_persona_chips(
    people: Sequence[Persona], records: RecordSet, width: float, showing: Showing = EVERYTHING
) -> tuple[list[Group], float]:
    """A row of chips: portrait, name, line sample and what has to be said; answers them and the height they take."""
    looks = persona_looks(records, showing)
    with_curve = _with_curve(records, showing)
    chips: list[Group] = []
    x = y = row_height = 0.0
    for persona in people:
        chip = _chip(persona, looks[persona.id], records, width, showing, has_curve=persona.id in with_curve)
        if x and x + chip.width > width:
            x, y, row_height = 0.0, y + row_height + 12, 0.0
        chips.append(chip.at(x, y))
        x += chip.width + _CHIP_GAP
        row_height = max(row_height, chip.height)
    return chips, y + row_height


def _chip(
    persona: Persona, look: PersonaLook, records: RecordSet, width: float, showing: Showing, *, has_curve: bool
) -> Group:
    radius = _CHIP_PORTRAIT
    end = 2 * radius + 10
    sample = SAMPLE + 10 if has_curve else 0.0
    name = hugged(persona.name, _CHIP, width - end - sample)
    state = hugged(wording.dotted(*state_words(persona, records)), _CHIP_STATE, max(1.0, width - end - sample))
    is_beside = end + name.width + 10 + state.width + sample <= width
    height = max(2 * radius, name.height + (0.0 if is_beside or not state.width else state.height))
    items = portrait(persona.photo, look, radius, height / 2, radius)
    if is_beside or not state.width:
        items += texts(name, end, (height - name.height) / 2, theme.INK)
        items += texts(state, end + name.width + 10, (height - state.height) / 2, theme.SECONDARY)
        end += name.width + (10 + state.width if state.width else 0.0)
    else:
        items += texts(name, end, 0, theme.INK)
        items += texts(state, end, name.height, theme.SECONDARY)
        end += max(name.width, state.width)
    if has_curve:
        items += curve_sample(look, end + 10, height / 2, SAMPLE, 2.6, 4)
        end += sample
    return Group(
        tuple(items), record_id=persona.id, role="persona", width=end, height=height, opacity=_opacity(persona, showing)
    )


def _with_curve(records: RecordSet, showing: Showing) -> set[str]:
    """The personas whose line is drawn on the map."""
    grid = make_grid(records, 1.0, showing=showing)
    return {e.persona for e in drawn_feelings(records, grid, showing) if e.state == "current"}


def _opacity(persona: Persona, showing: Showing) -> float:
    return theme.FADED if showing.fades_persona(persona.id) else 1.0
