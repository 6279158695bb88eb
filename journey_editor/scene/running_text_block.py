"""A card as running text: its words alone, without frame, stripe or icon."""

from journey_editor.document import wording
from journey_editor.document.records import Card
from journey_editor.scene import theme
from journey_editor.scene.card_block import CardSetting
from journey_editor.scene.card_more import texts_on_request
from journey_editor.scene.display_list import Group, Item, LinkArea, TextPlace
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text


def lay_out_running_text(card: Card, setting: CardSetting, width: float) -> Group:
    """The text, broken at `width` points, at (0, 0)."""
    block = lay_out_text(card.title, theme.RUNNING_TEXT, width)
    items: list[Item] = texts(block, 0, 0, theme.INK)
    shown = block
    if setting.for_editing and not card.title:
        shown = lay_out_text(wording.word(setting.records.map, card.kind), theme.RUNNING_TEXT, width)
        items += texts(shown, 0, 0, theme.pale(theme.INK, theme.WHITE))
    y = max(block.height, shown.height, block.line_height)
    for text in texts_on_request(card, setting.shows):
        body = lay_out_text(text, theme.BODY_ON_CARD, width)
        items += texts(body, 0, y + 3, theme.SECONDARY)
        y += 3 + body.height
    if card.url:
        items.append(LinkArea(0, 0, width, y, card.url))
    place = TextPlace("title", block, 0, 0, width, theme.INK)
    return Group(
        tuple(items), record_id=card.id, role="card", width=width, height=y, places=(place,),
        opacity=theme.FADED if setting.showing.fades_card(card) else 1.0,
    )  # fmt: skip
