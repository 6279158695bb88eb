"""The emotion lane: one curve a persona on one scale, with faces, point shapes and what people said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.queries import emotions_of_lane, personas
from journey_editor.document.records import EmotionScale, Lane
from journey_editor.lanes.emotion_plot import Plot, Series, draw_curve, draw_fill, draw_marks
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.lanes.scale_words import ScaleWord, draw_scale_words, lay_out_scale_words, lowest_word
from journey_editor.lanes.verbatims import CLEARANCE, Verbatim, place_verbatims
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke
from journey_editor.scene.path import polyline
from journey_editor.text.layout import lay_out_text

STATES = ("current", "expected", "future")

_PLOT_HEIGHT = 156.0  # at least, from the best score to the worst
_PADDING = 22.0  # above the best and below the worst score: half a face and its rim
_MOST_RULES = 12


@dataclass(frozen=True)
class EmotionBody:
    """`low` and `high` are the ends of the plot; `above` and `below` the room beyond them, for what people said."""

    grid: Grid
    scale: EmotionScale
    low: float
    high: float
    scale_words: tuple[ScaleWord, ...]
    series: tuple[Series, ...]
    verbatims: tuple[Verbatim, ...]
    above: float
    below: float
    height: float
    key: tuple[KeyLine, ...]
    stretch: float = 3.0
    full_width: bool = False

    def plot(self, height: float) -> Plot:
        """Where scores lie when the lane is `height` points high."""
        return Plot(self.grid, self.scale, self.low, self.high, self.above, height - self.below)

    def draw(self, height: float, /) -> tuple[Item, ...]:
        plot = self.plot(height)
        quotes = _place(self.verbatims, plot, self.series)
        items: list[Item] = []
        if self.series and self.series[0].state == "current":
            items += draw_fill(self.series[0], plot)
        items += self._rules(plot)
        items += draw_scale_words(self.scale_words, plot, self.series, quotes, height)
        # The first persona's solid line lies lowest: where lines run together, the gaps of the others let it through.
        for series in self.series:
            items += draw_curve(series, plot)
        for series in reversed(self.series):
            items += draw_marks(series, self.series, plot)
        return (*items, *quotes)

    def _rules(self, plot: Plot) -> Iterator[Item]:
        """A fine rule at every whole score, and the neutral one dashed."""
        left, right = self.grid.header_width, self.grid.width
        for score in _whole_scores(self.low, self.high):
            y = plot.y(score)
            if y != plot.neutral:
                yield Shape(polyline([(left, y), (right, y)]), stroke=Stroke(theme.GRID_LINE))
        zero = polyline([(left, plot.neutral), (right, plot.neutral)])
        yield Shape(zero, stroke=Stroke(theme.ZERO_LINE, 1, (3.0, 3.0)))


def lay_out_emotion(lane: Lane, setting: LaneSetting) -> EmotionBody:
    """Gather the curves of the lane; the plot reaches beyond the scale when a score does."""
    grid, records = setting.grid, setting.records
    found = [emotion for emotion in emotions_of_lane(records, lane.id) if emotion.step in grid.column_of]
    all_series = []
    key = []
    people = personas(records)
    for state in STATES:
        for persona in people:
            # A file may hold two feelings for one point; the last by id counts.
            feelings = {
                grid.column_of[emotion.step]: emotion
                for emotion in sorted(found, key=lambda emotion: emotion.id)
                if emotion.persona == persona.id and emotion.state == state
            }
            if feelings:
                look = setting.persona_looks[persona.id]
                all_series.append(Series(look, state, tuple(sorted(feelings.items(), key=lambda pair: pair[0]))))
            # While the map is edited, whose curve is still to be drawn is named too.
            if state == "current" and (feelings or setting.for_editing):
                key.append(KeyLine(persona.name, setting.persona_looks[persona.id], persona.id))
    scale = lane.scale or records.map.emotion_scale
    if scale.min >= scale.max:
        scale = EmotionScale(min=scale.max - 1, max=scale.min + 1, labels=scale.labels)
    scores = [feeling.score for series in all_series for _, feeling in series.feelings]
    low, high = min([scale.min, *scores]), max([scale.max, *scores])
    verbatims = tuple(_verbatims(all_series, grid, colored=sum(series.state == "current" for series in all_series) > 1))
    words = lay_out_scale_words(scale, records.map, grid)
    word_height = max((word.block.height for word in words), default=0.0)
    above = max(_PADDING, word_height + 4, _room(verbatims, all_series, (low, high), upward=True))
    below = max(_PADDING, _room(verbatims, all_series, (low, high), upward=False))
    plot = Plot(grid, scale, low, high, above, above + _PLOT_HEIGHT)
    # As the plot grows, what stands in it only moves apart: words that have room now have it in a higher lane.
    quotes = _place([verbatim for verbatim in verbatims if verbatim.column == 0], plot, all_series)
    below = max(below, lowest_word(words, plot, all_series, quotes) - plot.bottom)
    return EmotionBody(
        grid, scale, low, high, words, tuple(all_series), verbatims, above, below, _PLOT_HEIGHT + above + below,
        tuple(key),
    )  # fmt: skip


def _whole_scores(low: float, high: float) -> list[float]:
    """The whole numbers of the plot, thinned out to at most a dozen."""
    first, last = int(-(-low // 1)), int(high // 1)
    step = -(-(last - first + 1) // _MOST_RULES)
    return [float(score) for score in range(first, last + 1, max(1, step))]


def _verbatims(all_series: list[Series], grid: Grid, *, colored: bool) -> Iterator[Verbatim]:
    """What people said, each below a trough or above a peak of its curve."""
    for series in all_series:
        if series.state != "current":
            continue
        scores = [feeling.score for _, feeling in series.feelings]
        for place, (column, feeling) in enumerate(series.feelings):
            if not feeling.verbatim:
                continue
            neighbours = [*scores[max(0, place - 1) : place], *scores[place + 1 : place + 2]]
            peak = bool(neighbours) and feeling.score > sum(neighbours) / len(neighbours)
            width = grid.columns[column].width - 10
            block = lay_out_text(wording.quoted(feeling.verbatim), theme.VERBATIM, width, align="center", balance=True)
            color = theme.blend(series.look.color, theme.INK, 0.85) if colored else theme.INK
            center = grid.columns[column].center
            yield Verbatim(feeling.id, column, center, width, feeling.score, peak, block, color)


def _place(verbatims: Sequence[Verbatim], plot: Plot, all_series: Sequence[Series]) -> list[Group]:
    return place_verbatims(verbatims, plot.y, [plot.points(series) for series in all_series])


def _room(
    verbatims: Sequence[Verbatim], all_series: Sequence[Series], ends: tuple[float, float], *, upward: bool
) -> float:
    """The room that the quotes of one side need beyond the plot when it is at its least height."""
    low, high = ends
    stacks: dict[int, float] = {}
    for verbatim in verbatims:
        if verbatim.upward == upward:
            stacks[verbatim.column] = stacks.get(verbatim.column, 0.0) + verbatim.block.height + 6
    room = 0.0
    for column, stack in stacks.items():
        near = [score for series in all_series for score in series.around(column)]
        spare = high - max(near) if upward else min(near) - low
        room = max(room, stack + CLEARANCE - spare / (high - low) * _PLOT_HEIGHT)
    return room
