"""The columns that all lanes share: where each step and each stage stands, in points from the map's left edge."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from journey_editor.document.queries import stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Stage, Step
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.palettes import palette_of

FOLDED_STAGE_WIDTH = 54.0
_BY_PLACE = attrgetter("place")
LEAST_WEIGHT, MOST_WEIGHT = 0.5, 4.0


@dataclass(frozen=True, slots=True)
class Column:
    """One step. `stage` is the index of its stage in the grid, `place` its own among all steps, hidden ones too."""

    step: Step
    stage: int
    place: int
    x: float
    width: float

    @property
    def center(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class StageSpan:
    """One stage and the columns `first` to `last` that it spans.

    A folded one has no columns: its `last` is before its `first`, and `folded` are the steps that would have some.
    """

    stage: Stage
    first: int
    last: int
    x: float
    width: float
    color: Color
    folded: tuple[Step, ...] = ()

    @property
    def is_folded(self) -> bool:
        return bool(self.folded)


@dataclass(frozen=True, eq=False)
class Grid:
    """Columns from left to right. `header_width` is that of the lane headers, `width` that of the whole map.

    `palette` is where the colours of the stages are from, and those of all that is drawn on the columns. Two grids are
    equal when they are one: what was drawn on it is kept by it.
    """

    columns: tuple[Column, ...]
    stages: tuple[StageSpan, ...]
    header_width: float
    width: float
    column_of: Mapping[str, int]
    stage_of: Mapping[str, int]
    place_of: Mapping[str, int]
    folded_in: Mapping[str, int]  # the index of its stage for each step that is folded away
    palette: Palette = STANDARD

    @property
    def body_left(self) -> float:
        """Where the first column begins: behind the lane headers, and behind stages that are folded there."""
        return self.columns[0].x if self.columns else self.header_width

    def columns_of(self, step: str | None, span: int, stage: str | None) -> tuple[int, int] | None:
        """First and last visible column of what begins at a step and spans so many, or of what spans a stage."""
        if step is None:
            index = self.stage_of.get(stage or "")
            found = None if index is None else self.stages[index]
            return None if found is None or found.is_folded else (found.first, found.last)
        place = self.place_of.get(step)
        if place is None:
            return None
        first = bisect_left(self.columns, place, key=_BY_PLACE)
        end = bisect_left(self.columns, place + span, key=_BY_PLACE)
        return (first, end - 1) if first < end else None

    def stage_under(self, step: str | None, span: int, stage: str | None) -> int | None:
        """The index of the stage in which that begins to show, or would if the stage were not folded."""
        columns = self.columns_of(step, span, stage)
        if columns:
            return self.columns[columns[0]].stage
        return self.folded_in.get(step) if step else self.stage_of.get(stage or "")

    def is_next(self, column: int, other: int) -> bool:
        """Whether the other column follows right on the one, with nothing folded between them."""
        return other == column + 1 and not self.has_folded_between(column, other)

    def has_folded_between(self, column: int, other: int) -> bool:
        """Whether a stage is folded between a column and one further right."""
        return any(span.is_folded and column < span.first <= other for span in self.stages)

    def span(self, first: int, count: int) -> tuple[float, float]:
        """Left edge and width of `count` columns from the index `first`, as many as there are."""
        last = min(first + count, len(self.columns)) - 1
        left = self.columns[first].x
        return left, self.columns[last].x + self.columns[last].width - left


def within(weight: float) -> float:
    """A weight as far as layout follows it: a preference must not make a column a hair or a mile wide."""
    return min(MOST_WEIGHT, max(LEAST_WEIGHT, weight))


def make_grid(
    records: RecordSet, column_width: float, header_width: float = theme.LANE_HEADER_WIDTH,
    showing: Showing = EVERYTHING, *, folds: bool = False, only: frozenset[str] | None = None,
) -> Grid:  # fmt: skip
    """The grid of all visible steps; a step of weight 1 is `column_width` wide. Weights of stage and step multiply.

    With `folds` the steps of a folded stage have no columns, and the stage is narrow. `only` are the ids of the stages
    that stand on this grid, of those that show.
    """
    columns: list[Column] = []
    spans: list[StageSpan] = []
    x = header_width
    palette = palette_of(records, showing)
    place_of: dict[str, int] = {}
    for number, stage in enumerate(stages(records)):
        steps = steps_of(records, stage.id)
        place_of |= {step.id: len(place_of) + index for index, step in enumerate(steps)}
        visible = [step for step in steps if not step.hidden]
        if not visible or not showing.has_stage(stage) or (only is not None and stage.id not in only):
            continue
        left, first = x, len(columns)
        is_folded = folds and stage.folded
        if is_folded:
            x += FOLDED_STAGE_WIDTH
        for step in () if is_folded else visible:
            width = column_width * within(stage.weight) * within(step.weight)
            columns.append(Column(step, len(spans), place_of[step.id], x, width))
            x += width
        color = theme.color_or(stage.color, palette.stage(number))
        away = tuple(visible) if is_folded else ()
        spans.append(StageSpan(stage, first, len(columns) - 1, left, x - left, color, away))
    return Grid(
        columns=tuple(columns),
        stages=tuple(spans),
        header_width=header_width,
        width=x,
        column_of={column.step.id: index for index, column in enumerate(columns)},
        stage_of={span.stage.id: index for index, span in enumerate(spans)},
        place_of=place_of,
        folded_in={step.id: index for index, span in enumerate(spans) for step in span.folded},
        palette=palette,
    )
