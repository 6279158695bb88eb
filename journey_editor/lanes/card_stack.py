"""Cards in their cells: from top to bottom, beside each other in wide columns; the row grows with them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from journey_editor.document.queries import cards_of_lane
from journey_editor.document.records import Card, Lane
from journey_editor.lanes.grid import Column
from journey_editor.lanes.lane_body import LaneSetting, StandingBody
from journey_editor.lanes.prompt import prompt
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group

# A column twice as wide as cards read well holds its cards side by side.
WIDEST_SLOT = 180.0
_STRETCH, _EMPTY_STRETCH = 1.0, 0.3

MakeBlock = Callable[[Card, float], Group]


@dataclass(slots=True)
class _Slot:
    """A place for cards inside a column: `bottom` is where the next card may begin."""

    x: float
    width: float
    bottom: float


def stack_cards(lane: Lane, setting: LaneSetting, make_block: MakeBlock) -> StandingBody:
    """Stack the cards of the lane: each as high as its cell's cards above and, when it spans, its neighbours' allow.

    `make_block` draws a card at a width.
    """
    found = [
        (card, columns)
        for card in _stage_wide_first(cards_of_lane(setting.records, lane.id))
        if setting.showing.has_card(card) and (columns := setting.grid.columns_of(card.step, card.span, card.stage))
    ]
    if not found:
        asked = prompt(lane.question, setting)
        height = max((2 * group.y + group.height for group in asked), default=2 * theme.CELL_PADDING)
        return StandingBody(asked, height, _EMPTY_STRETCH)
    in_column = Counter(first for _, (first, last) in found if first == last)
    slots = [_slots_of(column, in_column[index]) for index, column in enumerate(setting.grid.columns)]
    placed: list[tuple[int, Group]] = []
    for card, (first, last) in found:
        if first == last:
            taken = [min(slots[first], key=lambda slot: slot.bottom)]
        else:
            taken = [slot for index in range(first, last + 1) for slot in slots[index]]
        x, y = taken[0].x, max(slot.bottom for slot in taken)
        block = make_block(card, taken[-1].x + taken[-1].width - x)
        placed.append((first, block.at(x, y)))
        for slot in taken:
            slot.bottom = y + block.height + theme.CARD_GAP
    # By column, then down and across, so that a reader of the exported text meets a cell's cards in their order.
    placed.sort(key=lambda entry: (entry[0], entry[1].y, entry[1].x))
    bottom = max(slot.bottom for column in slots for slot in column)
    height = bottom - theme.CARD_GAP + theme.CELL_PADDING
    return StandingBody(tuple(block for _, block in placed), height, _STRETCH)


def shows_of(lane: Lane, setting: LaneSetting) -> frozenset[str]:
    """What the cards of a lane show beside the default: what the lane asks for, and the view."""
    return _names(lane.options) | setting.showing.shows


def _slots_of(column: Column, cards: int) -> list[_Slot]:
    """The slots of a column: as many as its width holds, and no more than it has cards of its own."""
    count = max(1, min(cards, int(column.width // WIDEST_SLOT)))
    width = (column.width - 2 * theme.CELL_PADDING - (count - 1) * theme.CARD_GAP) / count
    left = column.x + theme.CELL_PADDING
    return [_Slot(left + index * (width + theme.CARD_GAP), width, theme.CELL_PADDING) for index in range(count)]


def _stage_wide_first(cards: list[Card]) -> list[Card]:
    return sorted(cards, key=lambda card: card.step is not None)


def _names(options: Mapping[str, Any]) -> frozenset[str]:
    shows = options.get("shows", ())
    return frozenset(name for name in shows if isinstance(name, str)) if isinstance(shows, tuple) else frozenset()
