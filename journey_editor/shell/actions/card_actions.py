"""What becomes of the cards that are selected, as a part of the Map menu."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.cards import park_selection, set_kind, stretch_selection, toggle_channel
from journey_editor.canvas.commands.personas import toggle_selected_concern
from journey_editor.canvas.commands.selected import selected
from journey_editor.canvas.commands.tags import toggle_selected_tag
from journey_editor.document.queries import channels, personas
from journey_editor.document.records import Card
from journey_editor.document.tag_order import tag_name, tags
from journey_editor.document.wording import persona_name, word
from journey_editor.document.words import WORDS
from journey_editor.panels.palette_entries import CARDS
from journey_editor.shell.actions.action import LINE, Action, Choice, Choices, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _has_cards(window: "MainWindow") -> bool:
    return window.facts.has(Card)


def _has_placed_cards(window: "MainWindow") -> bool:
    return window.facts.has_placed_cards


def _channels(window: "MainWindow") -> Iterator[Choice]:
    chosen = selected(window.session, Card)
    for channel in channels(window.session.records):
        name = channel.name.strip() or "Unnamed channel"
        is_on = all(channel.id in card.channels for card in chosen)
        yield Choice(name, partial(_toggle_channel, channel.id), is_on)


def _toggle_channel(channel_id: str, window: "MainWindow") -> None:
    toggle_channel(window.view, channel_id)


def _tags(window: "MainWindow") -> Iterator[Choice]:
    chosen = selected(window.session, Card)
    for tag in tags(window.session.records):
        yield Choice(tag_name(tag), partial(_toggle_tag, tag.id), all(tag.id in card.tags for card in chosen))


def _toggle_tag(tag_id: str, window: "MainWindow") -> None:
    toggle_selected_tag(window.view, tag_id)


def _concerned(window: "MainWindow") -> Iterator[Choice]:
    """Whom the selected cards are about; a card that names nobody is about everyone."""
    chosen = selected(window.session, Card)
    for persona in personas(window.session.records):
        is_on = all(persona.id in card.personas for card in chosen)
        yield Choice(persona_name(persona), partial(_toggle_concern, persona.id), is_on)


def _toggle_concern(persona_id: str, window: "MainWindow") -> None:
    toggle_selected_concern(window.view, persona_id)


def _kind_action(kind: str) -> Action:
    return Action(
        f"map.kind.{kind}",
        WORDS[kind],
        lambda w: set_kind(w.view, kind),
        swatch_when=lambda w: w.session.palette.look(kind).accent,
        enabled_when=_has_cards,
        checked_when=lambda w: w.facts.kinds == {kind},
        text_when=lambda w: word(w.session.records.map, kind),
    )


def _stretch_action(how: str, text: str, arrow: str, by: int) -> Action:
    return Action(
        f"map.{how}",
        text,
        lambda w: stretch_selection(w.view, by),
        canvas_keys=f"Alt+Shift+{arrow}",
        enabled_when=_has_placed_cards,
    )


KINDS = Menu("map.kind", "Kind", tuple(_kind_action(entry.item.kind) for entry in CARDS), enabled_when=_has_cards)
CHANNELS = Choices(
    "map.channels", "Channels", _channels, "No channels yet: Edit channels adds some", enabled_when=_has_cards
)

TAGS = Choices("map.tags", "Tags", _tags, "No tags yet: Edit tags adds some", enabled_when=_has_cards)

CONCERNS = Choices(
    "map.concerns", "Concerns", _concerned, "No personas yet: add one in the Insert menu", enabled_when=_has_cards
)

OF_CARDS = Menu(
    "map.cards",
    "Card",
    (
        KINDS,
        CHANNELS,
        TAGS,
        CONCERNS,
        LINE,
        _stretch_action("wider", "Over one more step", "Right", 1),
        _stretch_action("narrower", "Over one step less", "Left", -1),
        Action(
            "map.park",
            "Move to the parking lot",
            lambda w: park_selection(w.view),
            enabled_when=_has_placed_cards,
        ),
    ),
    enabled_when=_has_cards,
)
