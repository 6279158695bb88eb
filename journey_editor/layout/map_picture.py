"""The map or some of its cards as a picture to put elsewhere: without the frame of a poster."""

from collections.abc import Collection, Iterator

from journey_editor.document.queries import parked_cards
from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.card_block import CardSetting, lay_out_card
from journey_editor.scene.display_list import Box, DisplayList, Group
from journey_editor.scene.persona_look import persona_looks

MARGIN = 16.0

_PARKED_WIDTH = theme.COLUMN_WIDTH - 2 * theme.CELL_PADDING


def lay_out_picture(records: RecordSet, card_ids: Collection[str] = (), showing: Showing = EVERYTHING) -> DisplayList:
    """The cards of these ids as they stand to each other, parked ones in a row below; without any, the whole map."""
    layout = MapLayout(records, theme.COLUMN_WIDTH, showing=showing)
    drawn = layout.draw()
    cards = tuple(_cards_in(drawn, card_ids))
    parked = _parked_row(records, card_ids, showing, max((card.y + card.height for card in cards), default=0.0))
    shown = (*cards, *(card.at(card.x + min((c.x for c in cards), default=0.0), card.y) for card in parked))
    if not shown:
        shown = (Group(drawn, width=layout.width, height=layout.height),)
    left, top = min(group.x for group in shown), min(group.y for group in shown)
    width = max(group.x + group.width for group in shown) - left + 2 * MARGIN
    height = max(group.y + group.height for group in shown) - top + 2 * MARGIN
    paper = Group((Box(0, 0, width, height, fill=theme.WHITE),), role="paper", width=width, height=height)
    picture = Group(shown, x=MARGIN - left, y=MARGIN - top)
    return DisplayList(width, height, (paper, picture), records.map.title, records.map.language)


def _cards_in(groups: Collection[object], card_ids: Collection[str], x: float = 0.0, y: float = 0.0) -> Iterator[Group]:
    """The groups of the cards, where they stand on the map."""
    for group in groups:
        if not isinstance(group, Group):
            continue
        if group.role == "card" and group.record_id in card_ids:
            yield group.at(x + group.x, y + group.y)
        else:
            yield from _cards_in(group.items, card_ids, x + group.x, y + group.y)


def _parked_row(records: RecordSet, card_ids: Collection[str], showing: Showing, bottom: float) -> Iterator[Group]:
    """The cards that lie in the parking lot, from left to right, below `bottom`."""
    setting = CardSetting(records, persona_looks(records, showing), showing=showing)
    x, y = 0.0, bottom + theme.CARD_GAP if bottom else 0.0
    for card in parked_cards(records):
        if card.id in card_ids:
            yield lay_out_card(card, setting, _PARKED_WIDTH).at(x, y)
            x += _PARKED_WIDTH + theme.CARD_GAP
