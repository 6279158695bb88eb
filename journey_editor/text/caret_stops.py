"""Where a caret can stand in a text block, and which place a pointer means. Points from the block's top left corner."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from journey_editor.text.fonts import font_chain
from journey_editor.text.glyph_lines import GlyphRun, TextBlock, TextLine
from journey_editor.text.line_breaks import grapheme_boundaries


@dataclass(frozen=True, slots=True)
class CaretStop:
    """`index` is an offset in the text of the block; the caret stands at the leading edge of the grapheme there."""

    index: int
    x: float


class Caret(NamedTuple):
    """A vertical line down from (x, top)."""

    x: float
    top: float
    height: float


class _Cluster(NamedTuple):
    """A part of the text drawn by glyphs that belong together, such as a ligature, and its edges."""

    start: int
    end: int
    leading_x: float
    trailing_x: float


def caret_stops(block: TextBlock, number: int) -> tuple[CaretStop, ...]:
    """The stops of one line in the order of the text.

    The end of a line that is broken at a blank lies before the last blank: the place after it opens the next line.
    """
    line = block.lines[number]
    graphemes = grapheme_boundaries(block.text[line.start : line.end])
    starts = [line.start, *(line.start + offset for offset in graphemes)]
    if number < len(block.lines) - 1:
        starts.pop()
    clusters = sorted(cluster for run in line.runs for cluster in _clusters(line, run))
    places = {}
    for start, end, leading_x, trailing_x in clusters:
        held = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        for position, index in enumerate(held):
            places[index] = leading_x + (trailing_x - leading_x) * position / len(held)
    end_x = clusters[-1].trailing_x if clusters else line.x
    return tuple(CaretStop(index, places.get(index, end_x)) for index in starts)


def caret_at(block: TextBlock, index: int) -> Caret:
    """The caret before the character at `index`; inside a grapheme, before the whole of it."""
    number = bisect_right(block.lines, index, key=lambda line: line.start) - 1
    stops = caret_stops(block, number)
    stop = stops[max(0, bisect_right(stops, index, key=lambda stop: stop.index) - 1)]
    line = block.lines[number]
    top, bottom = _extent(line)
    return Caret(stop.x, top, bottom - top)


def index_at(block: TextBlock, x: float, y: float) -> int:
    """The index of the caret stop nearest to a point: first the line by its height, then the place on it."""
    numbers = [number for number, line in enumerate(block.lines) if line.end > line.start or line is block.lines[-1]]
    number = numbers[-1]
    for upper, lower in pairwise(numbers):
        if y < (_extent(block.lines[upper])[1] + _extent(block.lines[lower])[0]) / 2:
            number = upper
            break
    return min(caret_stops(block, number), key=lambda stop: abs(stop.x - x)).index


def _extent(line: TextLine) -> tuple[float, float]:
    """Top and bottom of the caret, the same for every script on the line."""
    face = font_chain(400, False)[0]
    return line.baseline - face.ascent * line.size, line.baseline + face.descent * line.size


def _clusters(line: TextLine, run: GlyphRun) -> Iterator[_Cluster]:
    scale = line.size / run.face.upem
    groups = [(start, [*glyphs]) for start, glyphs in groupby(run.glyphs, key=lambda glyph: glyph.cluster)]
    starts = sorted(start for start, _ in groups)
    ends = dict(zip(starts, [*starts[1:], len(run.text)], strict=True))
    left = line.x + run.x
    for start, glyphs in groups:
        right = left + sum(glyph.advance for glyph in glyphs) * scale
        edges = (right, left) if run.right_to_left else (left, right)
        yield _Cluster(run.start + start, run.start + ends[start], *edges)
        left = right
