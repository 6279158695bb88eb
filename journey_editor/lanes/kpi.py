"""A lane of figures: value, change and target of what is measured at a stage or a step."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey_editor.document.queries import kpis_of_lane
from journey_editor.document.records import Card, Kpi, Lane
from journey_editor.lanes.kpi_figure import Figure, measure_figure, value_width
from journey_editor.lanes.lane_body import LaneSetting, StandingBody
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group

_GAP = 10.0
_STRETCH = 0.35
_NARROWEST = 110.0  # two figures stand side by side when each has this much, or more for a long value


_ByColumns = dict[tuple[int, int], list[Kpi]]  # by the first and the last column


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure and where in its row it stands."""

    figure: Figure
    x: float
    color: Color


def lay_out_kpi(lane: Lane, setting: LaneSetting) -> StandingBody:
    """The figures of the lane: those of one stage side by side under it, those of a step or a card in its column.

    They stand in rows across the whole lane, so that what is to be compared lies on one line. A single figure of a
    stage leaves the columns that have figures of their own to these.
    """
    rows: dict[int, list[_Place]] = defaultdict(list)
    filled = [0] * len(setting.grid.columns)  # rows by column
    found = _by_columns(lane, setting)
    for (first, last), kpis in _beside_each_other(found).items():
        row = max(filled[first : last + 1])
        for places in _rows_of_stage(kpis, first, last, setting):
            rows[row] += places
            row += 1
        filled[first : last + 1] = [row] * (last - first + 1)
    drawn: list[Group] = []
    y = theme.CELL_PADDING
    for _, places in sorted(rows.items()):
        name_height = max(place.figure.name.height for place in places)
        value_height = max(place.figure.value_height for place in places)
        groups = [place.figure.draw(name_height, value_height, place.color).at(place.x, y) for place in places]
        drawn += groups
        y += max(group.height for group in groups) + _GAP
    height = y - _GAP + theme.CELL_PADDING if drawn else 2 * theme.CELL_PADDING
    return StandingBody(tuple(drawn), height, _STRETCH)


def _rows_of_stage(kpis: Sequence[Kpi], first: int, last: int, setting: LaneSetting) -> Iterator[list[_Place]]:
    """Figures that stand under the same columns, as many side by side as show their values on one line."""
    grid = setting.grid
    left, whole = grid.span(first, last - first + 1)
    width = whole - 2 * theme.CELL_PADDING
    narrowest = max(_NARROWEST, *(value_width(kpi, setting.records.map) for kpi in kpis))
    side_by_side = max(1, min(len(kpis), int((width + _GAP) // (narrowest + _GAP))))
    each = (width - _GAP * (side_by_side - 1)) / side_by_side
    color = grid.stages[grid.columns[first].stage].color
    for start in range(0, len(kpis), side_by_side):
        yield [
            _Place(_measure(kpi, each, setting), left + theme.CELL_PADDING + index * (each + _GAP), color)
            for index, kpi in enumerate(kpis[start : start + side_by_side])
        ]


def _beside_each_other(found: _ByColumns) -> _ByColumns:
    """The same figures, those that are alone under a stage in the widest run of columns without figures."""
    taken = {first for first, last in found if first == last}
    placed: _ByColumns = {}
    for (first, last), kpis in found.items():
        free = [column for column in range(first, last + 1) if column not in taken]
        if first < last and len(kpis) == 1 and free and len(free) <= last - first:
            first, last = _longest_run(free)
        placed.setdefault((first, last), []).extend(kpis)
    return placed


def _longest_run(columns: Sequence[int]) -> tuple[int, int]:
    """First and last of the most neighbouring columns, the first of several runs."""
    runs: list[list[int]] = []
    for column in columns:
        if runs and runs[-1][-1] == column - 1:
            runs[-1].append(column)
        else:
            runs.append([column])
    longest = max(runs, key=len)
    return longest[0], longest[-1]


def _measure(kpi: Kpi, width: float, setting: LaneSetting) -> Figure:
    fades = kpi.persona is not None and setting.showing.fades_persona(kpi.persona)
    opacity = theme.FADED if fades else 1.0
    look = setting.persona_looks.get(kpi.persona or "")
    palette, numbers = setting.grid.palette, setting.link_numbers.get(kpi.id, ())
    return measure_figure(kpi, width, look, setting.records.map, palette, opacity=opacity, numbers=numbers)


def _by_columns(lane: Lane, setting: LaneSetting) -> _ByColumns:
    """The figures by the columns they stand under, from left to right, a stage before its first step."""
    groups: dict[tuple[int, int], list[Kpi]] = defaultdict(list)
    for kpi in kpis_of_lane(setting.records, lane.id):
        card = setting.records.find(Card, kpi.card)
        step, stage = (card.step, card.stage) if card else (kpi.step, kpi.stage)
        columns = setting.grid.columns_of(step, 1, stage)
        if columns is not None:
            groups[columns].append(kpi)
    return dict(sorted(groups.items(), key=lambda entry: (entry[0][0], -entry[0][1])))
