"""The card: how one unit of content is drawn at a given width. Nothing in it is ever cut; it grows downwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from journey_editor.document import wording
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Link, Tag
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.scene import theme
from journey_editor.scene.card_color import BY_KIND, CardColors
from journey_editor.scene.card_ground import TAIL, card_ground
from journey_editor.scene.card_more import chips_on_request, texts_on_request
from journey_editor.scene.channel_icons import channel_icon
from journey_editor.scene.chips import Chip, lay_out_chips, link_chip
from journey_editor.scene.display_list import Color, Group, Item, LinkArea, Picture, Shape, Stroke, TextPlace
from journey_editor.scene.evidence_mark import evidence_chip
from journey_editor.scene.marks import icon_mark, star
from journey_editor.scene.palette import Palette
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.path import circle
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.question_chip import question_chip
from journey_editor.scene.tag_look import tag_chip
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

ICON_SIZE = 12.0
ICON_GAP = 4.0
STAR_RADIUS = 6.5
RING_RADIUS = 4.5  # of the mark of a need that nothing meets
CORNER_GAP = 4.0
MARK_GAP = 8.0  # between the end of a title and the marks behind it
LEAST_FIRST_WORD = 16.0  # what a first line must leave for a word beside icon and marks
PICTURE_SHAPE = 0.62  # height of a card's picture over its width, as long as it is no higher than
HIGHEST_PICTURE = 220.0


@dataclass(frozen=True, slots=True)
class CardSetting:
    """What a card needs to know of its surroundings. `shows` names what prints by request only (card_more.py).

    `for_editing` names the kind where a title is yet to be written.
    """

    records: RecordSet
    persona_looks: dict[str, PersonaLook]
    shows: frozenset[str] = frozenset()
    for_editing: bool = False
    showing: Showing = EVERYTHING
    is_backstage: bool = False  # behind the line of visibility
    link_numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # by card, of those linked on paper
    colors: CardColors = BY_KIND

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return palette_of(self.records, self.showing)


def lay_out_card(card: Card, setting: CardSetting, width: float) -> Group:
    """The card, `width` points wide and as high as it needs, at (0, 0)."""
    look = setting.palette.look(card.kind, is_backstage=setting.is_backstage)
    look = setting.colors.look(card, look, setting.records)
    bubble = look.style == "bubble"
    stripe = 0.0 if bubble else theme.CARD_STRIPE + (1.5 if look.style == "doubled" else 0.0)
    left = stripe + theme.CARD_PADDING_X - (2.0 if stripe else 0.0)
    inner = width - left - theme.CARD_PADDING_X + 2
    y = theme.CARD_PADDING_Y
    items: list[Item] = []
    if card.image:
        picture_height = min(width * PICTURE_SHAPE, HIGHEST_PICTURE)
        items.append(Picture(card.image, 0, 0, width, picture_height, theme.CARD_RADIUS))
        y += picture_height

    ink = theme.WHITE if look.style == "filled head" else look.ink
    corner = _corner_marks(card, setting, theme.WHITE if look.style == "filled head" else theme.SECONDARY, inner)
    corner_width = sum(mark.width + CORNER_GAP for mark in corner)
    indent = ICON_SIZE + ICON_GAP if look.icon else 0.0
    if corner_width and indent + corner_width + LEAST_FIRST_WORD > inner:
        # Too narrow for marks beside the title: each has a line of its own above it.
        for mark in corner:
            items.append(mark.at(left, y))
            y += mark.height + 2
        corner, corner_width = [], 0.0
    style = theme.THOUGHT if bubble else theme.TITLE_ON_CARD
    title = lay_out_text(card.title, style, inner, balance=True, first_line=(indent, corner_width))
    if look.icon:
        tint = theme.WHITE if look.style == "filled head" else look.accent
        icon_x = left + inner - ICON_SIZE if title.right_to_left else left
        items.append(icon_mark(look.icon, icon_x, y + (title.line_height - ICON_SIZE) / 2, ICON_SIZE, tint))
    items += texts(title, left, y, ink)
    shown = title
    if setting.for_editing and not card.title:
        kind = wording.word(setting.records.map, card.kind)
        shown = lay_out_text(kind, style, inner, first_line=(indent, corner_width))
        items += texts(shown, left, y, theme.pale(ink, look.accent if look.style == "filled head" else look.fill))
    place = TextPlace("title", title, left, y, inner, ink)
    # The marks stand where the first line ends, which is at the left for a title that reads leftwards.
    mark_x = left + (corner_width - CORNER_GAP if title.right_to_left else inner)
    for mark in corner:
        mark_x -= mark.width
        items.append(mark.at(mark_x, y))
        mark_x -= CORNER_GAP
    title_bottom = y + title.height
    y += max(title.height, title.line_height, shown.height)
    head = y + 3

    for text in texts_on_request(card, setting.shows):
        body = lay_out_text(text, theme.BODY_ON_CARD, inner)
        items += texts(body, left, y + 3, theme.SECONDARY)
        y += 3 + body.height

    found = _chips(card, setting, look)
    labels, small = [chip for chip in found if chip.has_rim], [chip for chip in found if not chip.has_rim]
    chips, chips_height = lay_out_chips(found, inner)
    if small and not setting.for_editing and look.style != "filled head":
        fewer, fewer_height = lay_out_chips(labels, inner)
        behind = _marks_behind(title, small, inner - (corner_width if len(title.lines) == 1 else 0.0))
        if fewer_height < chips_height and behind:
            # On paper they stand behind the title where they would take a line of their own below it.
            items += [mark.at(left + mark.x, title_bottom - title.line_height + mark.y) for mark in behind]
            chips, chips_height = fewer, fewer_height
    if chips:
        y += 7 if look.style == "filled head" else 4
        items += [chip.at(left + chip.x, y + chip.y) for chip in chips]
        y += chips_height

    height = y + theme.CARD_PADDING_Y + (TAIL if bubble else 0)
    if y + 3 == head:
        head = height  # nothing stands below it
    if card.url:
        items.append(LinkArea(0, 0, width, height, card.url))
    ground = card_ground(look, width, height, head, planned=card.state == "planned")
    return Group(
        (*ground, *items), record_id=card.id, role="card", width=width, height=height, places=(place,),
        opacity=theme.FADED if setting.showing.fades_card(card) else 1.0,
    )  # fmt: skip


def _marks_behind(title: TextBlock, marks: Sequence[Chip], right: float) -> list[Group]:
    """The marks on the last line of a title, up to `right`, or none where they have no room."""
    line = title.lines[-1]
    drawn, _ = lay_out_chips(marks, inf)
    width = drawn[-1].x + drawn[-1].width
    if title.right_to_left or line.x + line.width + MARK_GAP + width > right:
        return []
    # Each is centred on the line, as a badge is not as high as a number.
    return [mark.at(right - width + mark.x, (title.line_height - mark.height) / 2) for mark in drawn]


def _corner_marks(card: Card, setting: CardSetting, ink: Color, width: float) -> list[Group]:
    """The marks in the corner, from the outside inwards; the first line of the title leaves room for them."""
    marks = []
    if card.moment_of_truth:
        size = 2 * STAR_RADIUS
        marks.append(
            Group(
                (star(STAR_RADIUS, 8, STAR_RADIUS, setting.palette.moment_star),), role="mark", width=size, height=size
            )
        )
    if card.state == "planned":
        new = hugged(wording.word(setting.records.map, "new"), theme.CHIP_STRONG, width)
        marks.append(Group(tuple(texts(new, 0, 1.5, ink)), role="mark", width=new.width, height=new.height))
    if setting.for_editing and card.kind == "need" and not is_met(card, setting.records):
        ring = Shape(circle(RING_RADIUS + 1, 8, RING_RADIUS), stroke=Stroke(ink, 1.2, (2.0, 1.6)))
        marks.append(Group((ring,), role="unmet", width=2 * RING_RADIUS + 2, height=16))
    return marks


def is_met(need: Card, records: RecordSet) -> bool:
    """Whether a link says what meets the need."""
    return any(link.kind == "met by" for link in records.referring_to(need.id, Link))


def _chips(card: Card, setting: CardSetting, look: theme.KindLook) -> list[Chip]:
    records = setting.records
    chips = []
    for channel_id in card.channels:
        channel = records.find(Channel, channel_id)
        if channel and channel.name.strip():
            color = theme.color_or(channel.color, theme.SECONDARY)
            chips.append(Chip(channel.name, accent=color, icon=channel_icon(channel)))
    if card.fact.strip():
        chips.append(Chip(card.fact))
    chips += [
        chip for chip in (question_chip(card, records, setting.palette), evidence_chip(card.evidence, records)) if chip
    ]
    if card.impact and card.effort:
        chips.append(Chip(wording.quadrant(card.impact, card.effort, records.map), "strong", look.accent))
    for tag_id in card.tags:
        tag = records.find(Tag, tag_id)
        chips += [chip for chip in (tag_chip(tag) if tag else None,) if chip]
    chips += chips_on_request(card, setting.shows, records)
    for persona_id in card.personas:
        persona = setting.persona_looks.get(persona_id)
        if persona:
            chips.append(Chip(persona.initial, "badge", persona.color))
    if numbers := setting.link_numbers.get(card.id):
        chips.append(link_chip(numbers))
    return chips
