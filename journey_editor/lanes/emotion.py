"""The emotion lane: one curve a persona on one scale, with faces, point shapes and what people said."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.queries import emotions_of_lane, personas
from journey_editor.document.records import Emotion, EmotionScale, Lane, Map
from journey_editor.lanes.emotion_plot import FACE_RADIUS, Plot, Series, draw_curve, draw_fill, draw_marks
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.lanes.verbatims import CLEARANCE, Verbatim, place_verbatims
from journey_editor.scene import theme
from journey_editor.scene.display_list import Item, Shape, Stroke
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_PLOT_HEIGHT = 156.0  # at least, from the best score to the worst
_PADDING = 22.0  # above the best and below the worst score: half a face and its rim
_WORD_X = 6.0


@dataclass(frozen=True)
class EmotionBody:
    grid: Grid
    scale: EmotionScale
    scale_words: tuple[tuple[float, TextBlock], ...]
    series: tuple[Series, ...]
    verbatims: tuple[Verbatim, ...]
    above: float
    """Room above the plot: for what people said at the peaks."""
    below: float
    height: float
    key: tuple[KeyLine, ...]
    stretch: float = 3.0
    full_width: bool = False

    def draw(self, height: float) -> tuple[Item, ...]:
        plot = Plot(self.grid, self.scale, self.above, height - self.below)
        items: list[Item] = []
        if self.series and self.series[0].state == "current":
            items += draw_fill(self.series[0], plot)
        items += self._rules(plot)
        # The first persona's solid line lies lowest: where lines run together, the gaps of the others let it through.
        for series in self.series:
            items += draw_curve(series, plot)
        for series in reversed(self.series):
            items += draw_marks(series, self.series, plot)
        curves = [plot.points(series) for series in self.series]
        items += place_verbatims(self.verbatims, plot.y, curves)
        return tuple(items)

    def _rules(self, plot: Plot) -> Iterator[Item]:
        """A fine rule at every whole score, the neutral one dashed, and the words of the scale at the left."""
        left, right = self.grid.header_width, self.grid.width
        neutral = (self.scale.min + self.scale.max) / 2
        for score in _whole_scores(self.scale):
            if score != neutral:
                yield Shape(polyline([(left, plot.y(score)), (right, plot.y(score))]), stroke=Stroke(theme.GRID_LINE))
        zero = plot.y(neutral)
        yield Shape(polyline([(left, zero), (right, zero)]), stroke=Stroke(theme.ZERO_LINE, 1, (3.0, 3.0)))
        first_marks = [plot.y(feeling.score) for series in self.series for at, feeling in series.feelings if at == 0]
        for score, words in self.scale_words:
            yield from texts(words, left + _WORD_X, self._word_top(words, plot.y(score), first_marks), theme.SECONDARY)

    def _word_top(self, words: TextBlock, rule: float, first_marks: list[float]) -> float:
        """Above its rule, or, where the face of the first step is in the way, as near to it as there is room."""
        reaches_mark = _WORD_X + words.width > self.grid.columns[0].width / 2 - FACE_RADIUS - 4
        tops = [rule - words.height - 1]
        if reaches_mark:
            tops += [rule + 3, rule + FACE_RADIUS + 4, rule - words.height - FACE_RADIUS - 4]
        for top in tops:
            clear = FACE_RADIUS + 2
            if top >= 0 and not any(top - clear < y < top + words.height + clear for y in first_marks):
                return top
        return tops[0]


def lay_out_emotion(lane: Lane, setting: LaneSetting) -> EmotionBody:
    """Gather the curves of the lane; the scale widens until every score lies on it."""
    grid, records = setting.grid, setting.records
    found = [emotion for emotion in emotions_of_lane(records, lane.id) if emotion.step in grid.column_of]
    all_series = []
    key = []
    for persona in personas(records):
        look = setting.persona_looks[persona.id]
        for state in ("current", "expected", "future"):
            feelings = sorted(
                ((grid.column_of[e.step], e) for e in found if e.persona == persona.id and e.state == state),
                key=lambda pair: pair[0],
            )
            if feelings:
                all_series.append(Series(look, state, tuple(feelings)))
                if state == "current":
                    key.append(KeyLine(persona.name, look))
    all_series.sort(key=lambda series: series.state != "current")
    scale = _scale_that_holds(lane.scale or records.map.emotion_scale, found)
    verbatims = tuple(_verbatims(all_series, grid, colored=len(key) > 1))
    words = _scale_words(scale, records.map, grid)
    word_height = max((block.height for _, block in words), default=0.0)
    above = max(_PADDING, word_height + 4, _room(verbatims, scale, found, grid, upward=True))
    below = max(_PADDING, _room(verbatims, scale, found, grid, upward=False))
    height = _PLOT_HEIGHT + above + below
    return EmotionBody(grid, scale, words, tuple(all_series), verbatims, above, below, height, tuple(key))


def _scale_that_holds(scale: EmotionScale, feelings: list[Emotion]) -> EmotionScale:
    scores = [feeling.score for feeling in feelings]
    low, high = min([scale.min, *scores]), max([scale.max, *scores])
    if low == high:
        low, high = low - 1, high + 1
    return scale if (low, high) == (scale.min, scale.max) else EmotionScale(min=low, max=high, labels=scale.labels)


def _whole_scores(scale: EmotionScale) -> list[float]:
    """The whole numbers of the scale, thinned out when there are more than a dozen."""
    first, last = int(-(-scale.min // 1)), int(scale.max // 1)
    step = max(1, (last - first) // 10)
    return [float(score) for score in range(first, last + 1, step)]


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
    for index, series in enumerate(all_series):
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
            yield Verbatim(feeling.id, index, column, center, width, feeling.score, peak, block, color)


def _room(
    verbatims: tuple[Verbatim, ...], scale: EmotionScale, feelings: list[Emotion], grid: Grid, *, upward: bool
) -> float:
    """The room that the quotes of one side need beyond the plot when it is at its least height."""
    stacks = [0.0] * len(grid.columns)
    for verbatim in verbatims:
        if verbatim.upward == upward:
            stacks[verbatim.column] += verbatim.block.height + 6
    room = 0.0
    for column, stack in enumerate(stacks):
        if stack:
            # Between two scores a curve never leaves their range, so the neighbours bound what lies over the quote.
            near = [e.score for e in feelings if abs(grid.column_of[e.step] - column) <= 1]
            spare = scale.max - max(near) if upward else min(near) - scale.min
            room = max(room, stack + CLEARANCE - spare / (scale.max - scale.min) * _PLOT_HEIGHT)
    return room
