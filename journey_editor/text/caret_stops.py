"""Where a caret can stand in a text block, which place a pointer means, and what a selection covers.

Points from the block's top left corner.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from journey_editor.text.fonts import font_chain
from journey_editor.text.glyph_lines import GlyphRun, TextBlock, TextLine
from journey_editor.text.line_breaks import grapheme_boundaries

_HAIR = 1e-6
_LINE_FEED = 0.3  # of the size: how wide a selected line feed shows


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


class Stretch(NamedTuple):
    """A part of one line, as high as its caret."""

    left: float
    right: float
    top: float
    bottom: float


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


def covered(block: TextBlock, start: int, end: int) -> list[Stretch]:
    """What the text from `start` to `end` covers: stretches without gaps or overlaps; a line feed has one, too."""
    found = []
    for number, line in enumerate(block.lines):
        clusters = (cluster for run in line.runs for cluster in _clusters(line, run))
        edges = [
            sorted((_within(cluster, max(start, cluster.start)), _within(cluster, min(end, cluster.end))))
            for cluster in clusters
            if max(start, cluster.start) < min(end, cluster.end)
        ]
        if start < line.end <= end and block.text[line.end - 1].splitlines() == [""]:
            x, feed = caret_stops(block, number)[-1].x, line.size * _LINE_FEED
            edges.append([x - feed, x] if block.right_to_left else [x, x + feed])
        found += [Stretch(*edge, *_extent(line)) for edge in _joined(edges)]
    return found


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


def _within(cluster: _Cluster, index: int) -> float:
    """The x of a place in the text of a cluster."""
    share = (index - cluster.start) / (cluster.end - cluster.start)
    return cluster.leading_x + (cluster.trailing_x - cluster.leading_x) * share


def _joined(edges: list[list[float]]) -> Iterator[tuple[float, float]]:
    """Stretches that touch as one, from left to right."""
    held: tuple[float, float] | None = None
    for left, right in sorted(edges):
        if held and left <= held[1] + _HAIR:
            held = held[0], max(right, held[1])
            continue
        if held:
            yield held
        held = left, right
    if held:
        yield held
