"""The headers over the columns: stages as chevrons, steps under them, the band of paths below; braces join some."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from journey_editor.lanes.grid import Column, Grid, StageSpan
from journey_editor.layout.braces import BRACE_HEIGHT, alternatives, brace, stage_groups
from journey_editor.layout.chevron import CHEVRON_MARGIN, NOTCH, chevron_edges, chevron_outline
from journey_editor.layout.folded_stage import folded_stage, stage_mark, step_ink
from journey_editor.layout.paths import NO_PATHS, PathBand
from journey_editor.scene import theme
from journey_editor.scene.chips import lay_out_chips, link_chip
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape, TextPlace
from journey_editor.scene.marks import icon_mark, star
from journey_editor.scene.palette import Palette
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

RULE = 1.0  # the width of the lines between rows, steps and stages
_STAR_RADIUS = 11.0
_STAR_GAP = 2.0  # below a star over its name
_BESIDE_STAR = 5.0
_STEP_PADDING = 6.0
_GOAL_GAP = 2.0  # between a name and the goal below it
_BEFORE_STAGE, _AFTER_STAGE = 8.0, 2.0  # between a stage's name and the notch before it, the tip after it
MAP_ICON = 12.0
NO_NUMBERS: Mapping[str, Sequence[int]] = MappingProxyType({})
LINKED_MAP = "linked map"  # the role of the icon of a step that another map tells in detail

# What a column holds beside the name of its stage (at least: less when the tip reaches into the next) and of its step.
STAGE_FURNITURE = 2 * CHEVRON_MARGIN + 2 * NOTCH + _BEFORE_STAGE + _AFTER_STAGE
STEP_FURNITURE = 2 * _STEP_PADDING


@dataclass(frozen=True, slots=True)
class ColumnHeaders:
    """Rows over the columns, from top to bottom: braces over stages, stages, steps, the band of paths.

    Each but the row of stages has no height when there is nothing to show in it.
    """

    groups: tuple[Group, ...]
    brace_height: float
    stage_height: float
    step_height: float
    brace_below: float = 0.0  # of the height of the steps, what a brace under their names takes
    band: PathBand = NO_PATHS

    @property
    def step_top(self) -> float:
        return self.brace_height + self.stage_height

    @property
    def band_top(self) -> float:
        return self.step_top + self.step_height

    @property
    def height(self) -> float:
        return self.band_top + self.band.height

    def with_band(self, band: PathBand) -> "ColumnHeaders":
        """The same headers over another band, which stays where they end."""
        own = self.groups[: len(self.groups) - len(self.band.groups)]
        placed = replace(band, groups=tuple(group.at(group.x, group.y + self.band_top) for group in band.groups))
        return replace(self, groups=(*own, *placed.groups), band=placed)


def column_headers(
    grid: Grid, *, word_or: str = "or", for_editing: bool = False, shows_goals: bool = False,
    link_numbers: Mapping[str, Sequence[int]] = NO_NUMBERS,
) -> ColumnHeaders:  # fmt: skip
    """Lay out stages and steps; both rows grow until the longest name fits.

    `word_or` stands between alternative steps. `for_editing` keeps the row of steps even when none has a name, and
    shows where names are yet to be written. `shows_goals` puts the goals of stages and steps below their names.
    `link_numbers` are those of linked steps, by their ids.
    """
    joined_stages = stage_groups(grid)
    braces = [brace(left, width, name, theme.STAGE_GROUP, points_down=True) for left, width, name in joined_stages]
    brace_height = max((group.height for group in braces), default=0.0)
    names = [_stage_words(grid, index, shows_goals=shows_goals) for index in range(len(grid.stages))]
    stage_height = max([theme.STAGE_HEIGHT, *(name.height + 18 for name in names)])
    step_names = [
        _step_words(column, shows_goals=shows_goals, numbers=link_numbers.get(column.step.id, ()))
        for column in grid.columns
    ]
    has_steps = for_editing or any(
        column.step.name or column.step.moment_of_truth or words.goal or words.links
        for column, words in zip(grid.columns, step_names, strict=True)
    )
    either = alternatives(grid) if has_steps else []
    below = BRACE_HEIGHT if either else 0.0
    step_height = max([theme.STEP_HEIGHT, *map(_step_needs, grid.columns, step_names)]) + below if has_steps else 0.0
    groups = [group.at(group.x, brace_height - group.height) for group in braces]
    step_top = brace_height + stage_height
    for index, (span, name) in enumerate(zip(grid.stages, names, strict=True)):
        is_last = index == len(grid.stages) - 1
        if span.is_folded:
            folded = folded_stage(span, stage_height, step_height, below, is_last=is_last)
            groups.append(folded.at(folded.x, brace_height))
            continue
        chevron = _chevron(span, name, stage_height, is_last=is_last, for_editing=for_editing)
        groups.append(chevron.at(chevron.x, brace_height))
        if has_steps:
            for column, step_name in zip(
                grid.columns[span.first : span.last + 1], step_names[span.first : span.last + 1], strict=True
            ):
                step = _step(column, step_name, span.color, step_height, below, grid.palette, for_editing=for_editing)
                groups.append(step.at(column.x, step_top))
    for left, width in either:
        joins = brace(left, width, word_or, theme.STEP, points_down=False)
        groups.append(joins.at(left, step_top + step_height - joins.height))
    return ColumnHeaders(tuple(groups), brace_height, stage_height, step_height, below)


@dataclass(frozen=True, slots=True)
class _Words:
    """The name of a stage or a step, its goal below where goals show, and the numbers of its links on paper."""

    name: TextBlock
    goal: TextBlock | None
    links: Group | None = None

    @property
    def _links_y(self) -> float:
        return self.name.height + (_GOAL_GAP + self.goal.height if self.goal else 0.0)

    @property
    def height(self) -> float:
        return self._links_y + (self.links.height if self.links else 0.0)

    def draw(self, x: float, y: float, ink: Color) -> list[Item]:
        below = texts(self.goal, x, y + self.name.height + _GOAL_GAP, ink) if self.goal else []
        links = [self.links.at(x + self.links.x, y + self._links_y)] if self.links else []
        return [*texts(self.name, x, y, ink), *below, *links]


def _stage_words(grid: Grid, index: int, *, shows_goals: bool) -> _Words:
    """The words of a stage; of a folded one they have no room, and are none."""
    stage = grid.stages[index].stage
    if grid.stages[index].is_folded:
        return _Words(lay_out_text("", theme.STAGE, None), None)
    left, right = chevron_edges(grid.stages[index], is_last=index == len(grid.stages) - 1)
    room = right - left - NOTCH - _BEFORE_STAGE - _AFTER_STAGE
    has_goal = shows_goals and stage.goal.strip()
    return _Words(
        lay_out_text(stage.name, theme.STAGE, room, balance=True),
        lay_out_text(stage.goal, theme.GOAL, room, balance=True) if has_goal else None,
    )


def _step_words(column: Column, *, shows_goals: bool, numbers: Sequence[int]) -> _Words:
    step, room = column.step, _step_room(column)
    has_goal = shows_goals and step.goal.strip()
    return _Words(
        lay_out_text(step.name, theme.STEP, room, align="center", balance=True),
        lay_out_text(step.goal, theme.GOAL, room, align="center", balance=True) if has_goal else None,
        _links(numbers, room) if numbers else None,
    )


def _links(numbers: Sequence[int], room: float) -> Group:
    """The numbers of the links of a step, centred as its name is."""
    [chip] = lay_out_chips([link_chip(numbers)], room)[0]
    return chip.at((room - chip.width) / 2, 0)


def _chevron(span: StageSpan, words: _Words, height: float, *, is_last: bool, for_editing: bool) -> Group:
    left, right = chevron_edges(span, is_last=is_last)
    items: list[Item] = [Shape(chevron_outline(left, right, height), fill=span.color)]
    ink = theme.ink_on(span.color)
    name, name_x, name_y = words.name, left + NOTCH + _BEFORE_STAGE, (height - words.height) / 2
    items += words.draw(name_x, name_y, ink)
    place = TextPlace("name", name, name_x, name_y, right - _AFTER_STAGE - name_x, ink)
    if for_editing and not name.text:
        prompt = lay_out_text("Stage", theme.STAGE, place.width)
        items += texts(prompt, name_x, name_y, theme.pale(ink, span.color))
    if for_editing:
        items.append(stage_mark(right, height, ink, is_folded=False))
    return Group(
        tuple(items), x=span.x, record_id=span.stage.id, role="stage", width=span.width, height=height,
        layer="column headers", places=(place,),
    )  # fmt: skip


def _step_room(column: Column) -> float:
    """The width for the name of a step: centred between its paddings, or between two icons' widths."""
    return column.width - STEP_FURNITURE - (2 * (MAP_ICON + 2) if column.step.map else 0)


def _star_is_beside(column: Column, words: _Words) -> bool:
    """Whether the star of a moment of truth stands before the name, both centred together, else above it."""
    name = words.name
    pair = 2 * _STAR_RADIUS + _BESIDE_STAR + name.width
    return words.height == name.height and bool(name.text) and len(name.lines) == 1 and pair <= _step_room(column)


def _step_needs(column: Column, words: _Words) -> float:
    if not column.step.moment_of_truth:
        return words.height + 12
    if _star_is_beside(column, words):
        return max(2 * _STAR_RADIUS + 6, words.height + 12)
    return words.height + 12 + 2 * _STAR_RADIUS + _STAR_GAP


def _step(
    column: Column, words: _Words, color: str, height: float, below: float, palette: Palette, *, for_editing: bool
) -> Group:  # fmt: skip
    """The header of a step; `below` is the room for a brace under its name."""
    fill = palette.moment_fill if column.step.moment_of_truth else theme.blend(color, theme.WHITE, 0.07)
    items: list[Item] = [Box(0, 0, column.width, height, fill=fill)]
    name = words.name
    y = (height - below - _step_needs(column, words)) / 2 + 6
    left, room = (column.width - _step_room(column)) / 2, _step_room(column)
    if column.step.moment_of_truth and _star_is_beside(column, words):
        middle = (height - below) / 2
        y = middle - name.height / 2
        pair = 2 * _STAR_RADIUS + _BESIDE_STAR + name.width
        items.append(star((column.width - pair) / 2 + _STAR_RADIUS, middle, _STAR_RADIUS, palette.moment_star))
        left += _STAR_RADIUS + _BESIDE_STAR / 2
    elif column.step.moment_of_truth:
        items.append(star(column.width / 2, y + _STAR_RADIUS, _STAR_RADIUS, palette.moment_star))
        y += 2 * _STAR_RADIUS + _STAR_GAP
    ink = step_ink(color, fill)
    if column.step.map:
        icon_y = (height - below - MAP_ICON) / 2
        mark = icon_mark("map", 0, 0, MAP_ICON, ink)
        at = column.width - _STEP_PADDING - MAP_ICON
        items.append(Group((mark,), at, icon_y, role=LINKED_MAP, width=MAP_ICON, height=MAP_ICON))
    items += words.draw(left, y, ink)
    place = TextPlace("name", name, left, y, room, ink)
    if for_editing and not name.text:
        prompt = lay_out_text("Step", theme.STEP, place.width, align="center")
        items += texts(prompt, left, y, theme.pale(ink, fill))
    return Group(
        tuple(items), record_id=column.step.id, role="step", width=column.width, height=height,
        layer="column headers", places=(place,),
    )  # fmt: skip
