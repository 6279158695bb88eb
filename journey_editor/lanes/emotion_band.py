"""One plot of an emotion lane with all that stands in it: the whole lane, or the band of one persona."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from journey_editor.document.languages import language_of
from journey_editor.document.measures import Good, word_keys
from journey_editor.document.records import EmotionScale, Lane, Map
from journey_editor.document.wording import word
from journey_editor.lanes.emotion_labels import draw_line_names
from journey_editor.lanes.emotion_marks import draw_marks, marks_by_column
from journey_editor.lanes.emotion_plot import Plot, draw_curve, draw_fill, draw_gap, draw_spread
from journey_editor.lanes.emotion_series import Series
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.lanes.same import Same
from journey_editor.lanes.scale_words import ScaleWord, draw_scale_words, lay_out_scale_words, lowest_word
from journey_editor.lanes.verbatims import (
    BEYOND_WHISKER,
    CLEARANCE,
    Verbatim,
    empty_place,
    lay_out_said,
    lay_out_word,
    place_verbatims,
    words_beside_quotes_dropped,
)
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock

_PADDING = 22.0  # above the best and below the worst score: half a face and its rim
_MOST_RULES = 12
_QUOTE_MARGIN = 10.0  # between quotes of neighbouring columns
_NAME_INDENT = 6.0


@dataclass(frozen=True)
class EmotionBand:
    """`plot` is the place of its scores when it is at its least height; y 0 is its own top.

    `persona` is "" when the band is everybody's. `verbatims` are what people said, `above` and `below` the room beyond
    the plot for it.
    """

    lane: Lane
    setting: LaneSetting
    persona: str
    title: TextBlock | None
    plot: Plot
    words: tuple[ScaleWord, ...]
    series: tuple[Series, ...]
    verbatims: tuple[Verbatim, ...]
    above: float
    below: float
    height: float

    def plot_at(self, height: float) -> Plot:
        """Where scores lie when the band is `height` points high."""
        return replace(self.plot, bottom=height - self.below)

    def draw(self, height: float) -> Iterator[Item]:
        plot, setting = self.plot_at(height), self.setting
        quotes = _place(self.verbatims, plot, self.series)
        marked = [series for series in self.series if self._shows_marks(series)]
        gaps = _gaps(self.series)
        for received, expected in gaps:
            yield from draw_gap(received, expected, plot)
        front = self._front()
        if front and not any(received is front for received, _ in gaps):
            yield from draw_fill(front, plot)
        for series in self.series:
            yield from draw_spread(series, plot)
        yield from _rules(plot)
        if self.title:
            yield from texts(self.title, plot.grid.body_left + _NAME_INDENT, 4, theme.INK)
        yield from draw_scale_words(self.words, plot, self.series, quotes, height)
        # The first persona's solid line lies lowest: where lines run together, the gaps of the others let it through.
        for series in self.series:
            yield from draw_curve(series, plot)
        names = {persona.id: persona.name for persona in setting.people()}
        yield from draw_line_names(self.series, plot, setting.records.map, names, quotes, height)
        places = {quote.record_id: _moved(Same(quote)) for quote in quotes if quote.places}
        if setting.for_editing:
            empty = (_empty_places(series, plot) for series in self.series)
            places = {**{id: place for found in empty for id, place in found.items()}, **places}
        by_column = marks_by_column(marked, plot)
        for series in reversed(marked):
            yield from draw_marks(series, by_column, plot, places, has_handles=setting.for_editing)
        yield from quotes

    def _front(self) -> Series | None:
        """The curve that is filled: of the persona in front, of the active one, else the first."""
        found = [series for series in self.series if series.state == "current" and not series.is_benchmark]
        wanted = (self.setting.showing.solo, self.setting.pen.persona)
        preferred = (next((series for series in found if series.persona == persona), None) for persona in wanted)
        return next((series for series in preferred if series), found[0] if found else None)

    def _shows_marks(self, series: Series) -> bool:
        """On paper lines of other states have marks only where these tell whose they are."""
        if series.state == "current" or self.setting.for_editing:
            return True
        return sum(other.state == series.state for other in self.series) > 1


def lay_out_band(
    lane: Lane, setting: LaneSetting, series: Sequence[Series], scale: EmotionScale, good: Good, plot_height: float,
    *, persona: str = "", title: TextBlock | None = None,
) -> EmotionBand:  # fmt: skip
    """Lay out a band; its plot reaches beyond the scale when a score does."""
    grid = setting.grid
    scores = [score for one in series for _, feeling in one.feelings for score in _known(feeling)]
    low, high = min([scale.min, *scores]), max([scale.max, *scores])
    verbatims = words_beside_quotes_dropped(tuple(_verbatims(series, setting)))
    labels = scale.labels or tuple(word(setting.records.map, key) for key in word_keys(lane))
    words = lay_out_scale_words(scale, labels, grid)
    word_height = max((one.block.height for one in words), default=0.0)
    top = title.height + 4 if title else 0.0
    above = top + max(_PADDING, word_height + 4, _room(verbatims, series, (low, high), plot_height, upward=True))
    below = max(_PADDING, _room(verbatims, series, (low, high), plot_height, upward=False))
    plot = Plot(grid, scale, low, high, above, above + plot_height, good)
    # As the plot grows, what stands in it only moves apart: words that have room now have it in a higher band.
    quotes = _place([verbatim for verbatim in verbatims if verbatim.column == 0], plot, series)
    below = max(below, lowest_word(words, plot, series, quotes) - plot.bottom)
    return EmotionBand(
        lane, setting, persona, title, plot, words, tuple(series), verbatims, above, below, plot.bottom + below
    )


def _known(feeling: object) -> Iterator[float]:
    """The scores that a point says: its own, and the ends of its spread."""
    for name in ("score", "low", "high"):
        score = getattr(feeling, name)
        if score is not None:
            yield score


def _gaps(all_series: Sequence[Series]) -> list[tuple[Series, Series]]:
    """What each persona felt with what it expected."""
    expected = {series.persona: series for series in all_series if series.state == "expected"}
    return [
        (series, expected[series.persona])
        for series in all_series
        if series.state == "current" and series.persona in expected
    ]


def _rules(plot: Plot) -> Iterator[Item]:
    """A fine rule at every whole score, and the neutral one dashed."""
    left, right = plot.grid.header_width, plot.grid.width
    for score in _whole_scores(plot.low, plot.high):
        y = plot.y(score)
        if y != plot.neutral:
            yield Shape(polyline([(left, y), (right, y)]), stroke=Stroke(theme.GRID_LINE))
    zero = polyline([(left, plot.neutral), (right, plot.neutral)])
    yield Shape(zero, stroke=Stroke(theme.ZERO_LINE, 1, (3.0, 3.0)))


def _whole_scores(low: float, high: float) -> list[float]:
    """The whole numbers of the plot, thinned out to at most a dozen."""
    first, last = int(-(-low // 1)), int(high // 1)
    step = -(-(last - first + 1) // _MOST_RULES)
    return [float(score) for score in range(first, last + 1, max(1, step))]


@lru_cache(maxsize=64)
def _empty_places(series: Series, plot: Plot) -> dict[str, TextPlace]:
    """Where what is said at the points at which nothing is will stand."""
    found = {}
    points = zip(series.feelings, plot.points(series), series.is_peak, strict=True)
    for (column, feeling), (x, y), is_peak in points:
        if not feeling.verbatim:
            width = plot.grid.columns[column].width - _QUOTE_MARGIN
            found[feeling.id] = empty_place(theme.INK, x, y, width, upward=is_peak)
    return found


def _verbatims(all_series: Sequence[Series], setting: LaneSetting) -> Iterator[Verbatim]:
    """What people said, each below a trough or above a peak of its curve.

    Where nothing was said at the lowest or the highest point of a curve, the word for it stands there.
    """
    colored = len({series.persona for series in all_series}) > 1
    for series in all_series:
        color = theme.blend(series.look.color, theme.INK, 0.85) if colored else theme.INK
        yield from _said(series, setting.grid, Same(setting.records.map), color, setting.for_editing)


@lru_cache(maxsize=64)
def _said(series: Series, grid: Grid, same_map: Same[Map], color: Color, for_editing: bool) -> tuple[Verbatim, ...]:
    map_record, extremes, found = same_map.value, _extremes(series), []
    quotes = language_of(map_record).quotes
    for place, (column, feeling) in enumerate(series.feelings):
        is_word = not feeling.verbatim and bool(feeling.word.strip()) and place in extremes
        if not feeling.verbatim and not is_word:
            continue
        at = grid.columns[column]
        width = at.width - _QUOTE_MARGIN
        if is_word:
            block, hangs = lay_out_word(feeling, width, quotes), False
        else:
            block, hangs = lay_out_said(feeling, width, map_record, for_editing=for_editing)
        found.append(
            Verbatim(
                feeling.id, column, at.center, width, feeling.score, series.is_peak[place], block, color, hangs,
                series.is_faded, is_word, quotes,
            )
        )  # fmt: skip
    return tuple(found)


def _extremes(series: Series) -> tuple[int, ...]:
    """The places of the lowest and the highest point of what is felt now, the first of several."""
    if series.state != "current" or series.is_benchmark:
        return ()
    return series.scores.index(min(series.scores)), series.scores.index(max(series.scores))


@lru_cache(maxsize=2048)
def _moved(same: Same[Group]) -> TextPlace:
    """Where the text of a quote stands in its band."""
    quote = same.value
    (place,) = quote.places
    return replace(place, x=quote.x + place.x, y=quote.y + place.y)


def _place(verbatims: Sequence[Verbatim], plot: Plot, all_series: Sequence[Series]) -> list[Group]:
    columns = {verbatim.column for verbatim in verbatims}
    whiskers = {column: [plot.y(score) for series in all_series for score in series.spreads.get(column, ())]
                for column in columns}  # fmt: skip
    return place_verbatims(verbatims, plot.y, [plot.points(series) for series in all_series], whiskers)


def _room(
    verbatims: Sequence[Verbatim], all_series: Sequence[Series], ends: tuple[float, float], plot_height: float,
    *, upward: bool,
) -> float:  # fmt: skip
    """The room that the quotes of one side need beyond the plot when it is at its least height."""
    low, high = ends
    stacks: dict[int, float] = {}
    for verbatim in verbatims:
        if verbatim.upward == upward:
            stacks[verbatim.column] = stacks.get(verbatim.column, 0.0) + verbatim.block.height + 6
    room = 0.0
    for column, stack in stacks.items():
        near = [score for series in all_series for score in series.around(column)]
        spread = [score for series in all_series for score in series.spreads.get(column, ())]
        for scores, clearance in ((near, CLEARANCE), (spread or near, BEYOND_WHISKER)):
            spare = high - max(scores) if upward else min(scores) - low
            room = max(room, stack + clearance - spare / (high - low) * plot_height)
    return room
