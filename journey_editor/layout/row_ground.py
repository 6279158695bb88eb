"""What lies under what stands in a row: moments of truth, folded stages, the lines between steps, stages and rows."""

from collections.abc import Iterable, Sequence

from journey_editor.document.records import Lane
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import LaneBody, LaneSetting, StandingBody
from journey_editor.layout.headers import RULE
from journey_editor.layout.lane_header import row_rule
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item

_FOLDED_TINT = 0.035  # of the colour of a folded stage


def row_ground(lane: Lane, setting: LaneSetting, height: float) -> list[Item]:
    """The pale columns of moments of truth, the lines between steps and stages, and the rule above the row."""
    grid = setting.grid
    moments = [column for column in grid.columns if column.step.moment_of_truth]
    items = _backstage(lane, setting, height)
    items += [Box(c.x, 0, c.width, height, fill=setting.grid.palette.moment_fill, opacity=0.55) for c in moments]
    items += _folded_stages(grid, height)
    for column in grid.columns:
        is_first = grid.stages[column.stage].first == grid.column_of[column.step.id]
        if is_first or lane.kind not in ("emotion", "kpi"):
            items.append(Box(column.x, 0, RULE, height, fill=theme.LINE if is_first else theme.GRID_LINE))
    items.append(row_rule(grid.width))
    return items


def folded_row_ground(grid: Grid, height: float) -> list[Item]:
    """The ground of a folded lane: as quiet as a header, and no steps, as what it says is said of stages."""
    ground = Box(grid.header_width, 0, grid.width - grid.header_width, height, fill=theme.HEADER_FILL)
    lines = [Box(span.x, 0, RULE, height, fill=theme.LINE) for span in grid.stages]
    return [ground, *lines, row_rule(grid.width)]


def place_counts(counts: Iterable[Group], body: LaneBody) -> tuple[Group, ...]:
    """The numbers of folded stages beside the first line of cards, or below cards that reach across the stage."""
    standing = body.groups if isinstance(body, StandingBody) else ()
    return tuple(count.at(count.x, _free_top(count, standing)) for count in counts)


def _free_top(count: Group, standing: Sequence[Group]) -> float:
    across = [card for card in standing if card.x < count.x + count.width and count.x < card.x + card.width]
    below = max((card.y + card.height + theme.CARD_GAP for card in across), default=0.0)
    return max(theme.CELL_PADDING + theme.CARD_PADDING_Y, below)


def _backstage(lane: Lane, setting: LaneSetting, height: float) -> list[Item]:
    left = setting.grid.header_width
    if lane.id not in setting.backstage:
        return []
    return [Box(left, 0, setting.grid.width - left, height, fill=theme.BACKSTAGE_FILL)]


def _folded_stages(grid: Grid, height: float) -> list[Item]:
    items: list[Item] = []
    for span in grid.stages:
        if span.is_folded:
            tint = theme.blend(span.color, theme.WHITE, _FOLDED_TINT)
            items += [Box(span.x, 0, span.width, height, fill=tint), Box(span.x, 0, RULE, height, fill=theme.LINE)]
    return items
