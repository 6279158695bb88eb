"""The header of a lane at the left of the map, and the corner between lane headers and stages."""

from dataclasses import dataclass
from typing import Literal

from journey_editor.document import wording
from journey_editor.document.records import Lane, Map
from journey_editor.lanes.header_texts import ICON_INDENT, LEFT, RIGHT, TOP, lay_out_header_texts
from journey_editor.lanes.lane_body import HeaderLine, KeyLine
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.fold_mark import fold_mark
from journey_editor.layout.headers import RULE, ColumnHeaders
from journey_editor.scene import theme
from journey_editor.scene.chips import persona_badge
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape, TextPlace
from journey_editor.scene.marks import icon_mark
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.path import left_edge, polyline
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text

STRIPE = 4.0
_LINE_ICON = 12.0
_KEY_SAMPLE, _KEY_INDENT = 20.0, 26.0
_FOLDED_PADDING = 6.0
_MARK_X, _MARK_WIDTH, _MARK_HEIGHT = 8.5, 11.0, 24.0


@dataclass(frozen=True, slots=True)
class LaneHeader:
    """Name, question and key of a lane, laid out; `height` is what they need, `color` that of its stripe."""

    lane: Lane
    items: tuple[Item, ...]
    width: float
    height: float
    places: tuple[TextPlace, ...]
    color: Color

    def draw(self, height: float, *, is_last: bool, is_alone: bool = False) -> Group:
        """The header at the height of its row; the last one follows the round corner of the sheet.

        `is_alone` says that no column stands beside it, so that the sheet ends where it ends.
        """
        corner = theme.MAP_RADIUS if is_last else 0.0
        ground = Box(0, 0, self.width, height, (0, 0, corner if is_alone else 0.0, corner), fill=theme.HEADER_FILL)
        stripe = Shape(left_edge(height, STRIPE, 0, corner), fill=self.color)
        return Group(
            (ground, row_rule(self.width), stripe, *self.items), record_id=self.lane.id, role="lane",
            width=self.width, height=height, layer="row headers", places=self.places,
        )  # fmt: skip


def _lane_color(lane: Lane, palette: Palette) -> Color:
    """The stripe of a lane: its own colour, else that of the pains or solutions it holds, else grey."""
    if lane.kind == "cards" and lane.card_kind in ("pain", "opportunity", "solution"):
        return theme.color_or(lane.color, palette.look(lane.card_kind).accent)
    return theme.color_or(lane.color, theme.LANE_STRIPE)


def lane_header(
    lane: Lane, key: tuple[KeyLine | HeaderLine, ...], width: float, actor: PersonaLook | None = None,
    palette: Palette = STANDARD, *, for_editing: bool = False,
) -> LaneHeader:  # fmt: skip
    """Lay out the header of a lane; `actor` is the look of the persona whose doing it shows."""
    said = lay_out_header_texts(lane, width)
    items: list[Item] = texts(said.name, LEFT, TOP, theme.INK)
    if for_editing:
        items.append(_fold_mark(TOP + said.name.line_height / 2, is_folded=False))
    if lane.question:
        items += texts(said.question, LEFT, said.question_y, theme.SECONDARY)
    if actor:
        items.append(_badge(actor, width, TOP + said.name.line_height / 2))
    places = (
        TextPlace("name", said.name, LEFT, TOP, said.name_width, theme.INK),
        TextPlace("question", said.question, LEFT, said.question_y, said.width, theme.SECONDARY),
    )
    y = said.bottom + (3 if key else 0)
    for entry in key:
        if isinstance(entry, HeaderLine):
            line = _header_line(entry, said.width)
            top = y if entry.y is None else entry.y - line.height / 2
        else:
            line, top = _key_line(entry, said.width, palette), y
        items.append(line.at(LEFT, top))
        y = max(y, top + line.height + 2)
    return LaneHeader(lane, tuple(items), width, y + 10, places, _lane_color(lane, palette))


def folded_lane_header(
    lane: Lane, width: float, height: float, actor: PersonaLook | None = None, palette: Palette = STANDARD
) -> LaneHeader:
    """The header of a folded lane: its name alone, in the middle of a row that is `height` points high or higher."""
    said = lay_out_header_texts(lane, width)
    needed = max(height, said.name.height + 2 * _FOLDED_PADDING)
    top = (needed - said.name.height) / 2
    middle = top + said.name.line_height / 2
    items: list[Item] = [*texts(said.name, LEFT, top, theme.INK), _fold_mark(middle, is_folded=True)]
    if actor:
        items.append(_badge(actor, width, middle))
    place = TextPlace("name", said.name, LEFT, top, said.name_width, theme.INK)
    return LaneHeader(lane, tuple(items), width, needed, (place,), _lane_color(lane, palette))


def _fold_mark(middle: float, *, is_folded: bool) -> Group:
    """The mark between the stripe and the name."""
    points: Literal["right", "down"] = "right" if is_folded else "down"
    return fold_mark(points, (_MARK_X, middle), _MARK_WIDTH, _MARK_HEIGHT, theme.SECONDARY, is_folded=is_folded)


def _badge(actor: PersonaLook, width: float, middle: float) -> Group:
    badge = persona_badge(actor)
    return badge.at(width - badge.width - 8, middle - badge.height / 2)


def _header_line(entry: HeaderLine, width: float) -> Group:
    ink = theme.pale(theme.SECONDARY, theme.HEADER_FILL) if entry.is_pale else theme.SECONDARY
    tint = ink if entry.is_pale else theme.color_or(entry.color, ink)
    indent = ICON_INDENT if entry.icon else 0.0
    block = hugged(entry.label, theme.KEY, width - indent)
    items = texts(block, indent, 0, ink)
    if entry.icon:
        items.append(icon_mark(entry.icon, 0, (block.line_height - _LINE_ICON) / 2, _LINE_ICON, tint))
    return Group(tuple(items), width=width, height=block.height)


def _key_line(entry: KeyLine, width: float, palette: Palette) -> Group:
    """An entry of the key, with its line before it; what can be done is in the colour of what can be clicked."""
    indent = _KEY_INDENT if entry.look or entry.stroke else 0.0
    label = hugged(entry.label, theme.KEY, width - indent)
    middle = label.line_height / 2
    items: list[Item] = []
    if entry.look:
        items += curve_sample(entry.look, 0, middle, _KEY_SAMPLE, 2.4, 3)
    elif entry.stroke:
        items.append(Shape(polyline([(0, middle), (_KEY_SAMPLE, middle)]), stroke=entry.stroke))
    items += texts(label, indent, 0, theme.INK if indent else palette.path)
    return Group(tuple(items), record_id=entry.persona, role=entry.role, width=width, height=label.height)


def corner(map_record: Map, headers: ColumnHeaders, width: float) -> Group:
    """The cell above the lane headers and left of the stages; it names the row of steps and the band of paths."""
    height = headers.height
    right = 0.0 if headers.groups else theme.MAP_RADIUS
    items: list[Item] = [Box(0, 0, width, height, (theme.MAP_RADIUS, right, 0, 0), fill=theme.HEADER_FILL)]
    if headers.step_height:
        label = lay_out_text(wording.word(map_record, "steps"), theme.LANE, width - LEFT - RIGHT)
        y = headers.step_top + (headers.step_height - headers.brace_below - label.height) / 2
        items += texts(label, LEFT, y, theme.INK)
        items.append(
            Box(0, headers.step_top, STRIPE, headers.step_height + headers.band.height, fill=theme.LANE_STRIPE)
        )
    if headers.band.height:
        label = lay_out_text(wording.word(map_record, "paths"), theme.QUESTION, width - LEFT - RIGHT)
        y = headers.band_top + (headers.band.height - label.height) / 2
        items += [Box(STRIPE, headers.band_top, width - STRIPE, RULE, fill=theme.LINE)]
        items += texts(label, LEFT, y, theme.SECONDARY)
    return Group(tuple(items), role="corner", width=width, height=height, layer="corner")


def row_rule(width: float) -> Item:
    """The fine line that begins a row: within it, as a stroke along the edge would be spread over two pixels."""
    return Box(0, 0, width, RULE, fill=theme.LINE)
