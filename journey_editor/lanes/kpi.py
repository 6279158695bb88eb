"""A lane of figures: value, change and target of what is measured at a stage or a step."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.queries import kpis_of_lane
from journey_editor.document.records import Card, Kpi, Lane
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Shape, Stroke
from journey_editor.scene.marks import change_arrow
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.layout import lay_out_text

_BAR = 4.0
_GAP = 10.0
_NARROWEST = 110.0  # two figures stand side by side when each has this much


@dataclass(frozen=True, slots=True)
class KpiBody:
    figures: tuple[Group, ...]
    height: float
    stretch: float = 0.35
    full_width: bool = False
    key: tuple[KeyLine, ...] = ()

    def draw(self, height: float) -> tuple[Item, ...]:  # noqa: ARG002 - figures stand at the top whatever the height
        return self.figures


def lay_out_kpi(lane: Lane, setting: LaneSetting) -> KpiBody:
    """The figures of the lane: those of one stage side by side under it, those of a step or a card in its column."""
    grid = setting.grid
    placed: list[Group] = []
    bottoms = [theme.CELL_PADDING] * len(grid.columns)
    for (first, last), kpis in _by_columns(lane, setting).items():
        left, whole = grid.span(first, last - first + 1)
        width = whole - 2 * theme.CELL_PADDING
        side_by_side = max(1, min(len(kpis), int(width // _NARROWEST)))
        each = (width - _GAP * (side_by_side - 1)) / side_by_side
        tops = [max(bottoms[first : last + 1])] * side_by_side
        color = grid.stages[grid.columns[first].stage].color
        for index, kpi in enumerate(kpis):
            place = index % side_by_side
            figure = lay_out_figure(kpi, each, color)
            placed.append(figure.at(left + theme.CELL_PADDING + place * (each + _GAP), tops[place]))
            tops[place] += figure.height + _GAP
        bottoms[first : last + 1] = [max(tops)] * (last - first + 1)
    height = max(bottoms) - _GAP + theme.CELL_PADDING if placed else 2 * theme.CELL_PADDING
    return KpiBody(tuple(placed), height)


def _by_columns(lane: Lane, setting: LaneSetting) -> dict[tuple[int, int], list[Kpi]]:
    """The figures by the columns they stand under, from left to right, a stage before its first step."""
    groups: dict[tuple[int, int], list[Kpi]] = defaultdict(list)
    for kpi in kpis_of_lane(setting.records, lane.id):
        columns = _columns_of(kpi, setting)
        if columns is not None:
            groups[columns].append(kpi)
    return dict(sorted(groups.items(), key=lambda entry: (entry[0][0], -entry[0][1])))


def _columns_of(kpi: Kpi, setting: LaneSetting) -> tuple[int, int] | None:
    grid: Grid = setting.grid
    card = setting.records.find(Card, kpi.card)
    step, stage = (card.step, card.stage) if card else (kpi.step, kpi.stage)
    if step is not None:
        column = grid.column_of.get(step)
        return None if column is None else (column, column)
    index = grid.stage_of.get(stage or "")
    return None if index is None else (grid.stages[index].first, grid.stages[index].last)


def lay_out_figure(kpi: Kpi, width: float, color: str) -> Group:
    """One figure: its name, the value with its change since the previous one, a bar with a tick at the target."""
    name = lay_out_text(kpi.name, theme.KPI_NAME, width)
    items: list[Item] = texts(name, 0, 0, theme.SECONDARY)
    y = name.height
    if kpi.value is not None:
        value = hugged(wording.format_value(kpi.value, kpi.unit), theme.KPI_VALUE, width)
        items += texts(value, 0, y, theme.INK)
        if kpi.previous is not None and kpi.previous != kpi.value:
            items += _change(kpi.value - kpi.previous, kpi.good, value.width, y, value.line_height, width)
            if value.width + 46 > width:
                y += theme.KPI_CHANGE.size * theme.KPI_CHANGE.leading
        y += value.height + 4
        items += _bar(kpi, width, y, color)
        y += _BAR + 2
    return Group(tuple(items), record_id=kpi.id, role="kpi", width=width, height=y)


def _change(
    difference: float, good: str, value_width: float, y: float, line_height: float, width: float
) -> Iterator[Item]:
    """The arrow and the difference, on the value's line or, when it is full, below."""
    is_good = (difference > 0) == (good == "up")
    amount = lay_out_text(wording.format_number(abs(difference)), theme.KPI_CHANGE, None)
    x = value_width + 8
    middle = y + line_height / 2 + 1.5
    if value_width + 46 > width:
        x, middle = 0.0, y + line_height + amount.height / 2
    yield change_arrow(x, middle - 4.4, 9, up=difference > 0, good=is_good)
    yield from texts(amount, x + 13, middle - amount.height / 2, theme.GOOD if is_good else theme.BAD)


def _bar(kpi: Kpi, width: float, y: float, color: str) -> Iterator[Item]:
    """The value as a share of 100 % or of the greatest of value, target and benchmark; nothing without a measure."""
    if kpi.value is None or kpi.value < 0 or (kpi.target is None and kpi.unit != "%"):
        return
    known = [number for number in (kpi.value, kpi.target, kpi.benchmark) if number is not None]
    full = 100.0 if kpi.unit == "%" and max(known) <= 100 else max(known) * 1.05
    share = kpi.value / full if full else 0.0
    yield Box(0, y, width, _BAR, _BAR / 2, fill=theme.TRACK)
    if share > 0:
        yield Box(0, y, max(_BAR, width * share), _BAR, _BAR / 2, fill=color)
    if kpi.target is not None and full:
        x = width * kpi.target / full
        yield Shape(polyline([(x, y - 3), (x, y + _BAR + 3)]), stroke=Stroke(theme.INK, 1.4))
