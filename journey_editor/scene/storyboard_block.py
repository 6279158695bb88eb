"""A card of a storyboard: its picture without a frame, four to three, and what happens on it below."""

from journey_editor.document import wording
from journey_editor.document.records import Card
from journey_editor.scene import theme
from journey_editor.scene.card_block import CardSetting
from journey_editor.scene.card_more import texts_on_request
from journey_editor.scene.display_list import Box, Group, Item, LinkArea, Picture, Stroke, TextPlace
from journey_editor.scene.marks import icon_mark, star
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text

SHAPE = 0.75  # height of the picture over its width
_ICON = 22.0
_GAP = 5.0
_STAR = 8.0


def lay_out_storyboard_card(card: Card, setting: CardSetting, width: float) -> Group:
    """The card, `width` points wide, at (0, 0). Where its picture is yet to come, an empty frame waits for it."""
    height = width * SHAPE
    items: list[Item] = []
    if card.image:
        items.append(Picture(card.image, 0, 0, width, height, theme.CARD_RADIUS))
    elif setting.for_editing:
        line = Stroke(theme.ZERO_LINE, 1.0, (4.0, 3.0))
        items.append(Box(0.5, 0.5, width - 1, height - 1, theme.CARD_RADIUS - 0.5, fill=theme.HEADER_FILL, stroke=line))
        items.append(icon_mark("image", (width - _ICON) / 2, (height - _ICON) / 2, _ICON, theme.ZERO_LINE))
    else:
        height = 0.0
    if card.moment_of_truth and height:
        items.append(star(width - _STAR - 6, _STAR + 6, _STAR, setting.palette.moment_star))
    bottom = height
    y = height + (_GAP if height else 0.0)
    if card.state == "planned" and (card.title or height):
        new = hugged(wording.word(setting.records.map, "new"), theme.CHIP_STRONG, width)
        items += texts(new, 0, y, theme.SECONDARY)
        bottom = y + new.height
        y = bottom + 1
    caption = lay_out_text(card.title, theme.TITLE_ON_CARD, width, balance=True)
    items += texts(caption, 0, y, theme.INK)
    shown = caption
    if setting.for_editing and not card.title:
        shown = lay_out_text(wording.word(setting.records.map, card.kind), theme.TITLE_ON_CARD, width)
        items += texts(shown, 0, y, theme.pale(theme.INK, theme.WHITE))
    place = TextPlace("title", caption, 0, y, width, theme.INK)
    if card.title or setting.for_editing:
        y += max(caption.height, shown.height, caption.line_height)
    else:
        y = bottom
    for text in texts_on_request(card, setting.shows):
        body = lay_out_text(text, theme.BODY_ON_CARD, width)
        items += texts(body, 0, y + 2, theme.SECONDARY)
        y += 2 + body.height
    if card.url:
        items.append(LinkArea(0, 0, width, y, card.url))
    return Group(
        tuple(items), record_id=card.id, role="card", width=width, height=y, places=(place,),
        opacity=theme.FADED if setting.showing.fades_card(card) else 1.0,
    )  # fmt: skip
