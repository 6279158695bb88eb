"""The emotion lane: one curve a persona on one scale, with faces, point shapes and what people said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.queries import emotions_of_lane, personas
from journey_editor.document.records import EmotionScale, Lane, Map
from journey_editor.lanes.emotion_plot import FACE_RADIUS, Plot, Series, draw_curve, draw_fill, draw_marks
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.lanes.verbatims import CLEARANCE, Verbatim, place_verbatims
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

STATES = ("current", "expected", "future")

_PLOT_HEIGHT = 156.0  # at least, from the best score to the worst
_PADDING = 22.0  # above the best and below the worst score: half a face and its rim
_WORD_X = 6.0
_MOST_RULES = 12


@dataclass(frozen=True)
class EmotionBody:
    """`low` and `high` are the ends of the plot; `above` and `below` the room beyond them, for what people said."""

    grid: Grid
    scale: EmotionScale
    low: float
    high: float
    scale_words: tuple[tuple[float, TextBlock], ...]
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
        quotes = place_verbatims(self.verbatims, plot.y, [plot.points(series) for series in self.series])
        items: list[Item] = []
        if self.series and self.series[0].state == "current":
            items += draw_fill(self.series[0], plot)
        items += self._rules(plot)
        items += self._words(plot, quotes)
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

    def _words(self, plot: Plot, quotes: Sequence[Group]) -> Iterator[Item]:
        """The words of the scale at the left, each above its rule or as near to it as marks and quotes allow."""
        if not self.scale_words:
            return
        left = self.grid.header_width + _WORD_X
        reach = self.grid.columns[0].center - FACE_RADIUS - 4
        marks = [plot.y(feeling.score) for series in self.series for at, feeling in series.feelings if at == 0]
        for score, words in self.scale_words:
            taken = [(quote.y, quote.y + quote.height) for quote in quotes if quote.x < left + words.width]
            if left + words.width > reach:
                taken += [(y - FACE_RADIUS - 2, y + FACE_RADIUS + 2) for y in marks]
            yield from texts(words, left, _free_top(words.height, plot.y(score), taken), theme.SECONDARY)


def _free_top(height: float, rule: float, taken: Sequence[tuple[float, float]]) -> float:
    """Where a word of the scale stands free: above its rule, below it, or beyond what stands there."""
    tops = [rule - height - 1, rule + 3, *(bottom + 1 for _, bottom in taken), *(top - height - 1 for top, _ in taken)]
    free = [top for top in tops if top >= 0 and not any(start < top + height and top < end for start, end in taken)]
    return min(free, key=lambda top: (tops.index(top) > 1, abs(top + height - rule)), default=tops[0])


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
    words = _scale_words(scale, records.map, grid)
    word_height = max((block.height for _, block in words), default=0.0)
    above = max(_PADDING, word_height + 4, _room(verbatims, all_series, (low, high), upward=True))
    below = max(_PADDING, _room(verbatims, all_series, (low, high), upward=False))
    return EmotionBody(
        grid, scale, low, high, words, tuple(all_series), verbatims, above, below, _PLOT_HEIGHT + above + below,
        tuple(key),
    )  # fmt: skip


def _whole_scores(low: float, high: float) -> list[float]:
    """The whole numbers of the plot, thinned out to at most a dozen."""
    first, last = int(-(-low // 1)), int(high // 1)
    step = -(-(last - first + 1) // _MOST_RULES)
    return [float(score) for score in range(first, last + 1, max(1, step))]


def _scale_words(scale: EmotionScale, said: Map, grid: Grid) -> tuple[tuple[float, TextBlock], ...]:
    """The labels of the scale with their scores, as wide as the first column at most."""
    labels = scale.labels or wording.mood_words(said)
    if not grid.columns:
        return ()
    room = grid.columns[0].width - 2 * _WORD_X
    gaps = max(1, len(labels) - 1)
    return tuple(
        (scale.min + (scale.max - scale.min) * index / gaps, hugged(label, theme.SCALE_WORD, room))
        for index, label in enumerate(labels)
        if label
    )


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
