"""The words of the scale at the left of an emotion lane: free of marks, of quotes and of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from journey_editor.document.records import EmotionScale
from journey_editor.lanes.emotion_marks import FACE_RADIUS
from journey_editor.lanes.emotion_plot import Plot
from journey_editor.lanes.emotion_series import Series
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock

_INDENT = 6.0
_AIR = 1.0
_BELOW_RULE = 3.0

# From its top to its bottom, in a lane.
_Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ScaleWord:
    """What a score of the scale is called."""

    score: float
    block: TextBlock


def lay_out_scale_words(scale: EmotionScale, labels: Sequence[str], grid: Grid) -> tuple[ScaleWord, ...]:
    """The labels along the scale from its lowest score up, as wide as the first column at most."""
    if not grid.columns:
        return ()
    room = grid.columns[0].width - 2 * _INDENT
    gaps = max(1, len(labels) - 1)
    return tuple(
        ScaleWord(scale.min + (scale.max - scale.min) * index / gaps, hugged(label, theme.SCALE_WORD, room))
        for index, label in enumerate(labels)
        if label
    )


def draw_scale_words(
    words: Sequence[ScaleWord], plot: Plot, all_series: Sequence[Series], quotes: Sequence[Group], floor: float
) -> Iterator[Item]:
    """Each above its rule or as near to it as marks and quotes allow, in a lane that ends at the y `floor`."""
    for word, (top, _) in zip(words, _places(words, plot, all_series, quotes, floor), strict=True):
        yield from texts(word.block, plot.grid.body_left + _INDENT, top, theme.SECONDARY)


def lowest_word(words: Sequence[ScaleWord], plot: Plot, all_series: Sequence[Series], quotes: Sequence[Group]) -> float:
    """The y where the lowest word ends when the lane is as high as the words like."""
    return max((bottom for _, bottom in _places(words, plot, all_series, quotes, inf)), default=0.0)


def _places(
    words: Sequence[ScaleWord], plot: Plot, all_series: Sequence[Series], quotes: Sequence[Group], floor: float
) -> list[_Stretch]:
    left = plot.grid.body_left + _INDENT
    places: list[_Stretch] = []
    for word in words:
        right, height = left + word.block.width, word.block.height
        taken = [*places, *((quote.y, quote.y + quote.height) for quote in quotes if quote.x < right)]
        if right > plot.grid.columns[0].center - FACE_RADIUS - 4:
            marks = [plot.y(feeling.score) for series in all_series for at, feeling in series.feelings if at == 0]
            taken += [(y - FACE_RADIUS - 2, y + FACE_RADIUS + 2) for y in marks]
        top = _free_top(height, plot.y(word.score), taken, floor)
        places.append((top, top + height))
    return places


def _free_top(height: float, rule: float, taken: Sequence[_Stretch], floor: float) -> float:
    """Where a word stands free: above its rule, below it, or beyond what stands there; at last below everything."""
    tops = [rule - height - _AIR, rule + _BELOW_RULE]
    for start, end in taken:
        tops += (end + _AIR, start - height - _AIR)
    free = [
        top
        for top in tops
        if top >= 0 and top + height <= floor and not any(start < top + height and top < end for start, end in taken)
    ]
    lowest = max((end + _AIR for _, end in taken), default=tops[0])
    return min(free, key=lambda top: (tops.index(top) > 1, abs(top + height - rule)), default=lowest)
