"""The headers of a map: stages as chevrons, steps under them, lanes at the left, and the corner between."""

from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.records import Lane, Map
from journey_editor.lanes.grid import Column, Grid, StageSpan
from journey_editor.lanes.lane_body import KeyLine
from journey_editor.layout.curve_sample import curve_sample
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Shape, TextPlace
from journey_editor.scene.marks import star
from journey_editor.scene.path import left_edge, polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

NOTCH = 10.0
STRIPE = 4.0
RULE = 1.0  # the width of the lines between rows, steps and stages
_CHEVRON_MARGIN = 4.0
_STAR_RADIUS = 11.0
_HEADER_PADDING = 14.0
_STEP_PADDING = 6.0
_BEFORE_STAGE, _AFTER_STAGE = 8.0, 2.0  # between a stage's name and the notch before it, the tip after it
_BLACK = "#000000"

# What a column holds beside the name of its stage (at least: less when the tip reaches into the next) and of its step.
STAGE_FURNITURE = 2 * _CHEVRON_MARGIN + 2 * NOTCH + _BEFORE_STAGE + _AFTER_STAGE
STEP_FURNITURE = 2 * _STEP_PADDING


@dataclass(frozen=True, slots=True)
class ColumnHeaders:
    """Stages and steps over the columns; `stage_height` and `step_height` (0 when no step has a name) are rows."""

    groups: tuple[Group, ...]
    stage_height: float
    step_height: float


def column_headers(grid: Grid, *, for_editing: bool = False) -> ColumnHeaders:
    """Lay out stages and steps; both rows grow until the longest name fits.

    `for_editing` keeps the row of steps even when none has a name, and shows where names are yet to be written.
    """
    names = [_stage_name(grid, index) for index in range(len(grid.stages))]
    stage_height = max([theme.STAGE_HEIGHT, *(name.height + 18 for name in names)])
    step_names = [
        lay_out_text(c.step.name, theme.STEP, c.width - STEP_FURNITURE, align="center", balance=True)
        for c in grid.columns
    ]
    has_steps = for_editing or any(column.step.name or column.step.moment_of_truth for column in grid.columns)
    step_height = max([theme.STEP_HEIGHT, *map(_step_needs, grid.columns, step_names)]) if has_steps else 0.0
    groups = []
    for index, (span, name) in enumerate(zip(grid.stages, names, strict=True)):
        is_last = index == len(grid.stages) - 1
        groups.append(_chevron(span, name, stage_height, is_last=is_last, for_editing=for_editing))
        if has_steps:
            for column, step_name in zip(
                grid.columns[span.first : span.last + 1], step_names[span.first : span.last + 1], strict=True
            ):
                step = _step(column, step_name, span.color, step_height, for_editing=for_editing)
                groups.append(step.at(column.x, stage_height))
    return ColumnHeaders(tuple(groups), stage_height, step_height)


def _chevron_edges(grid_span: StageSpan, *, is_last: bool) -> tuple[float, float]:
    """Left edge, and where the tip begins. The tip of all but the last reaches into the notch of the next."""
    left = grid_span.x + _CHEVRON_MARGIN
    right = grid_span.x + grid_span.width - (NOTCH + _CHEVRON_MARGIN if is_last else NOTCH - _CHEVRON_MARGIN)
    return left, right


def _stage_name(grid: Grid, index: int) -> TextBlock:
    left, right = _chevron_edges(grid.stages[index], is_last=index == len(grid.stages) - 1)
    return lay_out_text(
        grid.stages[index].stage.name, theme.STAGE, right - left - NOTCH - _BEFORE_STAGE - _AFTER_STAGE, balance=True
    )


def _chevron(span: StageSpan, name: TextBlock, height: float, *, is_last: bool, for_editing: bool) -> Group:
    left, right = (edge - span.x for edge in _chevron_edges(span, is_last=is_last))
    top, bottom = 3.0, height - 3.0
    middle = height / 2
    outline = polyline(
        [(left, top), (right, top), (right + NOTCH, middle), (right, bottom), (left, bottom), (left + NOTCH, middle)],
        closed=True,
    )
    items: list[Item] = [Shape(outline, fill=span.color)]
    ink = theme.ink_on(span.color)
    name_x, name_y = left + NOTCH + _BEFORE_STAGE, (height - name.height) / 2
    items += texts(name, name_x, name_y, ink)
    place = TextPlace("name", name, name_x, name_y, right - _AFTER_STAGE - name_x, ink)
    if for_editing and not name.text:
        prompt = lay_out_text("Stage", theme.STAGE, place.width)
        items += texts(prompt, name_x, name_y, theme.pale(ink, span.color))
    return Group(
        tuple(items), x=span.x, record_id=span.stage.id, role="stage", width=span.width, height=height,
        layer="column headers", places=(place,),
    )  # fmt: skip


def _step_needs(column: Column, name: TextBlock) -> float:
    return name.height + 12 + (2 * _STAR_RADIUS + 2 if column.step.moment_of_truth else 0)


def _step(column: Column, name: TextBlock, color: str, height: float, *, for_editing: bool) -> Group:
    fill = theme.MOMENT_FILL if column.step.moment_of_truth else theme.blend(color, theme.WHITE, 0.07)
    items: list[Item] = [Box(0, 0, column.width, height, fill=fill)]
    y = (height - _step_needs(column, name)) / 2 + 6
    if column.step.moment_of_truth:
        items.append(star(column.width / 2, y + _STAR_RADIUS, _STAR_RADIUS))
        y += 2 * _STAR_RADIUS + 2
    ink = theme.readable(theme.blend(color, _BLACK, 0.75), fill)
    items += texts(name, _STEP_PADDING, y, ink)
    place = TextPlace("name", name, _STEP_PADDING, y, column.width - STEP_FURNITURE, ink)
    if for_editing and not name.text:
        prompt = lay_out_text("Step", theme.STEP, place.width, align="center")
        items += texts(prompt, _STEP_PADDING, y, theme.pale(ink, fill))
    return Group(
        tuple(items), record_id=column.step.id, role="step", width=column.width, height=height,
        layer="column headers", places=(place,),
    )  # fmt: skip


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
    """The cell above the lane headers and left of the stages; it names the row of steps."""
    height = headers.stage_height + headers.step_height
    right = 0.0 if headers.groups else theme.MAP_RADIUS
    items: list[Item] = [Box(0, 0, width, height, (theme.MAP_RADIUS, right, 0, 0), fill=theme.HEADER_FILL)]
    if headers.step_height:
        label = lay_out_text(wording.word(map_record, "steps"), theme.LANE, width - _HEADER_PADDING - 10)
        y = headers.stage_height + (headers.step_height - label.height) / 2
        items += texts(label, _HEADER_PADDING, y, theme.INK)
        items.append(Box(0, headers.stage_height, STRIPE, headers.step_height, fill=theme.LANE_STRIPE))
    return Group(tuple(items), role="corner", width=width, height=height, layer="corner")


def row_rule(width: float) -> Item:
    """The fine line that begins a row: within it, as a stroke along the edge would be spread over two pixels."""
    return Box(0, 0, width, RULE, fill=theme.LINE)
