"""How long each step takes and how long it keeps people waiting: bars on one scale, and what they add up to."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.records import Lane, Map, Step
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import HeaderLine, LaneSetting
from journey_editor.lanes.prompt import prompt
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item
from journey_editor.scene.hatching import hatched_box
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_PADDING_X, _PADDING_Y = 10.0, 10.0
_BAR_HEIGHT = 10.0
_BAR_RADIUS = 2.0
_LEAST_BAR = 3.0  # a time that is short beside the others can still be seen
_GAP = 6.0  # between the words and the bars, and between two words on one line


@dataclass(frozen=True, slots=True)
class StepTime:
    """What is said at one step, and its times in seconds."""

    column: int
    duration_s: float
    wait_s: float
    duration: TextBlock | None
    wait: TextBlock | None
    is_beside: bool  # whether both stand on one line

    @property
    def height(self) -> float:
        heights = [block.height for block in (self.duration, self.wait) if block]
        return max(heights, default=0.0) if self.is_beside else sum(heights)


@dataclass(frozen=True, slots=True)
class TimeBody:
    grid: Grid
    times: tuple[StepTime, ...]
    words_height: float
    prompt: tuple[Group, ...]
    height: float
    key: tuple[HeaderLine, ...]
    stretch: float = 0.0
    full_width: bool = False

    def draw(self, _height: float, /) -> tuple[Item, ...]:
        longest = max((time.duration_s + time.wait_s for time in self.times), default=0.0)
        return (*(item for time in self.times for item in self._draw_time(time, longest)), *self.prompt)

    def _draw_time(self, time: StepTime, longest: float) -> Iterator[Item]:
        column = self.grid.columns[time.column]
        left, room = column.x + _PADDING_X, column.width - 2 * _PADDING_X
        x, y = left, _PADDING_Y + self.words_height - time.height
        if time.duration:
            yield from texts(time.duration, x, y, theme.INK)
            x, y = (x + time.duration.width + _GAP, y) if time.is_beside else (x, y + time.duration.height)
        if time.wait:
            yield from texts(time.wait, x, y, theme.SECONDARY)
        top = _PADDING_Y + self.words_height + _GAP
        yield Box(left, top, room, _BAR_HEIGHT, _BAR_RADIUS, fill=theme.GRID_LINE)
        color = self.grid.stages[column.stage].color
        takes = _length(time.duration_s, longest, room)
        waits = min(_length(time.wait_s, longest, room), room - takes)
        if takes:
            yield Box(left, top, takes, _BAR_HEIGHT, _BAR_RADIUS, fill=color)
        if waits > 0:
            yield hatched_box(left + takes, top, waits, _BAR_HEIGHT, color)


def lay_out_time(lane: Lane, setting: LaneSetting) -> TimeBody:
    """The times of the steps that show; in the header stands what they add up to."""
    said = setting.records.map
    times = tuple(
        _measure(place, column.step, column.width - 2 * _PADDING_X, said)
        for place, column in enumerate(setting.grid.columns)
        if _has_time(column.step)
    )
    words_height = max((time.height for time in times), default=0.0)
    takes, waits = _total(setting.grid)
    if not times and not takes + waits:
        asked = prompt(lane.question, setting)
        height = max((group.y + group.height for group in asked), default=0.0) + _PADDING_Y
        return TimeBody(setting.grid, (), 0.0, asked, height, ())
    key = (HeaderLine(wording.time_total(takes, waits, said)),)
    height = _PADDING_Y + words_height + _GAP + _BAR_HEIGHT + _PADDING_Y
    return TimeBody(setting.grid, times, words_height, (), height, key)


def _total(grid: Grid) -> tuple[float, float]:
    """What all steps take and wait, those too that are folded away."""
    folded = (step for span in grid.stages for step in span.folded)
    steps = [*(column.step for column in grid.columns), *folded]
    return sum(max(0.0, s.duration_s or 0.0) for s in steps), sum(max(0.0, s.wait_s or 0.0) for s in steps)


def _has_time(step: Step) -> bool:
    return step.duration_s is not None or step.wait_s is not None


def _measure(place: int, step: Step, room: float, said: Map) -> StepTime:
    """Times below zero, which a file may hold, count as none."""
    duration_s, wait_s = max(0.0, step.duration_s or 0.0), max(0.0, step.wait_s or 0.0)
    duration = wait = None
    if step.duration_s is not None:
        duration = lay_out_text(wording.format_duration(duration_s, said), theme.TIME, room)
    if step.wait_s is not None:
        words = f"{wording.word(said, 'wait')}\u00a0{wording.format_duration(wait_s, said)}"
        wait = lay_out_text(words, theme.WAIT, room)
    together = (duration.width if duration else 0.0) + _GAP + (wait.width if wait else 0.0)
    is_beside = together <= room and all(len(block.lines) == 1 for block in (duration, wait) if block)
    return StepTime(place, duration_s, wait_s, duration, wait, is_beside)


def _length(seconds: float, longest: float, room: float) -> float:
    return max(_LEAST_BAR, seconds / longest * room) if seconds else 0.0
