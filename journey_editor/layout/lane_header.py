"""The header of a lane at the left of the map, and the corner between lane headers and stages."""

from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.records import Lane, Map
from journey_editor.lanes.lane_body import KeyLine
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.layout.headers import RULE, ColumnHeaders
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Shape, TextPlace
from journey_editor.scene.path import left_edge
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text

STRIPE = 4.0
_HEADER_PADDING = 14.0


@dataclass(frozen=True, slots=True)
class LaneHeader:
    """Name, question and key of a lane, laid out; `height` is what they need."""

    lane: Lane
    items: tuple[Item, ...]
    width: float
    height: float
    places: tuple[TextPlace, ...]

    def draw(self, height: float, *, is_last: bool, is_alone: bool = False) -> Group:
        """The header at the height of its row; the last one follows the round corner of the sheet.

        `is_alone` says that no column stands beside it, so that the sheet ends where it ends.
        """
        corner = theme.MAP_RADIUS if is_last else 0.0
        ground = Box(0, 0, self.width, height, (0, 0, corner if is_alone else 0.0, corner), fill=theme.HEADER_FILL)
        stripe = Shape(left_edge(height, STRIPE, 0, corner), fill=lane_color(self.lane))
        return Group(
            (ground, row_rule(self.width), stripe, *self.items), record_id=self.lane.id, role="lane",
            width=self.width, height=height, layer="row headers", places=self.places,
        )  # fmt: skip


def lane_color(lane: Lane) -> str:
    """The stripe of a lane: its own colour, else that of the pains or solutions it holds, else grey."""
    if lane.kind == "cards" and lane.card_kind in ("pain", "opportunity", "solution"):
        return theme.color_or(lane.color, theme.kind_look(lane.card_kind).accent)
    return theme.color_or(lane.color, theme.LANE_STRIPE)


def lane_header(lane: Lane, key: tuple[KeyLine, ...], width: float) -> LaneHeader:
    """Lay out the header of a lane."""
    inner = width - _HEADER_PADDING - 10
    name = lay_out_text(lane.name, theme.LANE, inner)
    y = 10.0
    items: list[Item] = texts(name, _HEADER_PADDING, y, theme.INK)
    places = [TextPlace("name", name, _HEADER_PADDING, y, inner, theme.INK)]
    y += name.height
    question = lay_out_text(lane.question, theme.QUESTION, inner)
    places.append(TextPlace("question", question, _HEADER_PADDING, y + 1, inner, theme.SECONDARY))
    if lane.question:  # One that is yet to be written takes no room, but has its place.
        items += texts(question, _HEADER_PADDING, y + 1, theme.SECONDARY)
        y += question.height + 1
    y += 3 if key else 0
    for entry in key:
        label = hugged(entry.label, theme.KEY, inner - 26)
        middle = y + label.line_height / 2
        sample = (*curve_sample(entry.look, 0, middle - y, 20, 2.4, 3), *texts(label, 26, 0, theme.INK))
        items.append(
            Group(sample, _HEADER_PADDING, y, record_id=entry.persona, role="persona", width=inner, height=label.height)
        )
        y += label.height + 2
    return LaneHeader(lane, tuple(items), width, y + 10, tuple(places))


def corner(map_record: Map, headers: ColumnHeaders, width: float) -> Group:
    """The cell above the lane headers and left of the stages; it names the row of steps and the band of paths."""
    height = headers.height
    right = 0.0 if headers.groups else theme.MAP_RADIUS
    items: list[Item] = [Box(0, 0, width, height, (theme.MAP_RADIUS, right, 0, 0), fill=theme.HEADER_FILL)]
    if headers.step_height:
        label = lay_out_text(wording.word(map_record, "steps"), theme.LANE, width - _HEADER_PADDING - 10)
        y = headers.step_top + (headers.step_height - label.height) / 2
        items += texts(label, _HEADER_PADDING, y, theme.INK)
        items.append(
            Box(0, headers.step_top, STRIPE, headers.step_height + headers.band.height, fill=theme.LANE_STRIPE)
        )
    if headers.band.height:
        label = lay_out_text(wording.word(map_record, "paths"), theme.QUESTION, width - _HEADER_PADDING - 10)
        y = headers.band_top + (headers.band.height - label.height) / 2
        items += [Box(STRIPE, headers.band_top, width - STRIPE, RULE, fill=theme.LINE)]
        items += texts(label, _HEADER_PADDING, y, theme.SECONDARY)
    return Group(tuple(items), role="corner", width=width, height=height, layer="corner")


def row_rule(width: float) -> Item:
    """The fine line that begins a row: within it, as a stroke along the edge would be spread over two pixels."""
    return Box(0, 0, width, RULE, fill=theme.LINE)
