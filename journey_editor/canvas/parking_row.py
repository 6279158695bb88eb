"""The parking lot: the cards that have no cell yet, in a row below the map."""

from math import ceil

from journey_editor.document import wording
from journey_editor.document.queries import parked_cards
from journey_editor.document.records import Card
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.card_block import lay_out_card
from journey_editor.scene.display_list import Color, Group, Item
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_LABEL = TextStyle(12.5, 600)
_HINT = TextStyle(12)
_PADDING = 14.0
_GAP = 10.0
_NARROWEST, _WIDEST = 72.0, 200.0
_WIDTH_STEP = 4  # so that a card whose title is written has few widths, and each is laid out once
_LEAST_HEIGHT = 60.0


class ParkingRow:
    """The groups of the row, from (0, 0) at its top left corner, in view pixels; `height` 0 when it is closed.

    `label` stays in sight at the left, `label_width` wide, while the others scroll.
    """

    def __init__(self, setting: LaneSetting, ink: Color, secondary: Color, *, is_open: bool) -> None:
        """`setting` holds the records, and the cards that are laid out already."""
        self.groups: tuple[Group, ...] = ()
        self.cards: tuple[Group, ...] = ()
        self.label: Group | None = None
        self.width = self.height = self.label_width = 0.0
        if not is_open:
            return
        cards = [_parked_card(card, setting) for card in parked_cards(setting.records)]
        self.height = max([_LEAST_HEIGHT, *(card.height + 2 * _PADDING for card in cards)])
        label = lay_out_text(f"Parking lot · {len(cards)}", _LABEL, None)
        x = _PADDING + 4
        self.label = self._group(tuple(texts(label, x, (self.height - label.height) / 2, ink)), "parking label")
        x += label.width + 18
        self.label_width = x - _GAP
        placed = []
        for card in cards:
            placed.append(card.at(x, (self.height - card.height) / 2))
            x += card.width + _GAP
        hint = lay_out_text("paste or type lines here; drag them onto the map", _HINT, None)
        said = self._group(tuple(texts(hint, x + 8, (self.height - hint.height) / 2, secondary)), "parking hint")
        self.cards = tuple(placed)
        self.groups = (said, *placed)
        self.width = x + 8 + hint.width + _PADDING

    def _group(self, items: tuple[Item, ...], role: str) -> Group:
        return Group(items, role=role, height=self.height)

    def find(self, card_id: str) -> Group | None:
        return next((card for card in self.cards if card.record_id == card_id), None)

    def card_at(self, x: float, y: float) -> Group | None:
        return next((c for c in self.cards if c.x <= x < c.x + c.width and c.y <= y < c.y + c.height), None)

    def index_at(self, x: float) -> int:
        """Before which of the cards something dropped at x goes."""
        return sum(card.x + card.width / 2 < x for card in self.cards)


def _parked_card(card: Card, setting: LaneSetting) -> Group:
    """The card as wide as its title on one line, within reason."""
    title = lay_out_text(card.title or wording.word(setting.records.map, card.kind), theme.TITLE_ON_CARD, None)
    width = ceil((title.width + 44) / _WIDTH_STEP) * _WIDTH_STEP
    return setting.card_block(lay_out_card, card, min(max(width, _NARROWEST), _WIDEST), frozenset())
