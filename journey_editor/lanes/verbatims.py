"""Where quotes stand beside the curves: beyond every curve in their width, never over a line or each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from journey_editor.document import wording
from journey_editor.document.languages import ENGLISH, language_of
from journey_editor.document.records import Emotion, Map
from journey_editor.lanes.curves import Points, heights_at
from journey_editor.lanes.same import Same
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, Item, TextPlace
from journey_editor.scene.path import Point
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

CLEARANCE = 13.0  # from a curve to the quote: half a face, its rim, and air
BEYOND_WHISKER = 4.0  # from the end of a spread to the quote
_BETWEEN = 6.0
_NEAR = 28.0  # from a point to the word for it: further away it would be read as another's
_SAMPLES = 9
_AROUND = 3  # points on each side that decide the course of a curve between two


@dataclass(frozen=True, slots=True, eq=False)
class Verbatim:
    """A quote at a point of a curve, above it when `upward`; its text is centred in `width` about `center`.

    `hangs` puts marks of quotation beside the text: its own letters stay those of the record, so that a caret can
    stand between them. `is_word` says that it is no quote but the word for the feeling.
    """

    record_id: str
    column: int
    center: float
    width: float
    score: float
    upward: bool
    block: TextBlock
    color: Color
    hangs: bool = False
    is_faded: bool = False
    is_word: bool = False
    quotes: tuple[str, str] = ENGLISH.quotes


def lay_out_said(feeling: Emotion, width: float, map_record: Map, *, for_editing: bool) -> tuple[TextBlock, bool]:
    """What was said as a text of a width, and whether marks of quotation hang beside it."""
    said, written = wording.quoted(feeling.verbatim, map_record), feeling.verbatim
    quotes = language_of(map_record).quotes
    opening, closing = _marks(quotes)
    room = width - opening.width - closing.width
    block = lay_out_text(written, theme.VERBATIM, room, align="center", balance=True)
    bare = written.strip()
    hangs = bool(bare) and not block.right_to_left and said == bare.join(quotes) and not bare.startswith('"')
    if hangs or for_editing:
        return block, hangs
    return lay_out_text(said, theme.VERBATIM, room, align="center", balance=True), False


def lay_out_word(feeling: Emotion, width: float, quotes: tuple[str, str]) -> TextBlock:
    """The word for a feeling as a text of the width of a quote."""
    opening, closing = _marks(quotes)
    return lay_out_text(feeling.word.strip(), theme.KEY, width - opening.width - closing.width, align="center")


def empty_place(color: Color, x: float, y: float, width: float, *, upward: bool) -> TextPlace:
    """Where what is said at a point at (x, y) will stand when it is written."""
    block = lay_out_text("", theme.VERBATIM, width, align="center", balance=True)
    top = y - CLEARANCE - block.height if upward else y + CLEARANCE
    return TextPlace("verbatim", block, x - width / 2, top, width, color)


def words_beside_quotes_dropped(verbatims: Sequence[Verbatim]) -> tuple[Verbatim, ...]:
    """The same without words that would stand beyond a quote, or a word, of the same column and side."""
    return tuple(verbatim for verbatim in verbatims if not verbatim.is_word or _is_first(verbatim, verbatims))


def _is_first(word: Verbatim, verbatims: Sequence[Verbatim]) -> bool:
    """Whether nothing else is said in the column and on the side of a word, but for words of points further inside."""
    found = [other for other in verbatims if (other.column, other.upward) == (word.column, word.upward)]
    outward = 1 if word.upward else -1
    return all(other.is_word for other in found) and max(found, key=lambda v: outward * v.score) is word


def place_verbatims(
    verbatims: Sequence[Verbatim],
    y_of: Callable[[float], float],
    curves: Sequence[Points],
    whiskers: Mapping[int, Sequence[float]],
) -> list[Group]:
    """The quotes as groups. Those of one column and side stand one beyond the other, in the order of their points.

    A word that has no place near its point is left out.
    `whiskers` are the y between which the spreads of a column reach.
    """
    placed: list[Group] = []
    for upward in (True, False):
        outward = -1 if upward else 1
        side = [verbatim for verbatim in verbatims if verbatim.upward == upward]
        edges: dict[int, float] = {}
        for verbatim in sorted(side, key=lambda v: v.score, reverse=upward):
            clear = _outermost(verbatim, y_of(verbatim.score), curves, upward=upward) + outward * CLEARANCE
            ends = [y + outward * BEYOND_WHISKER for y in whiskers.get(verbatim.column, ())]
            clear = min([clear, *ends]) if upward else max([clear, *ends])
            edge = edges.get(verbatim.column, clear)
            edge = min(edge, clear) if upward else max(edge, clear)
            if verbatim.is_word and abs(edge - y_of(verbatim.score)) > _NEAR:
                continue
            height = verbatim.block.height
            edges[verbatim.column] = edge + outward * (height + _BETWEEN)
            placed.append(_group(verbatim, edge - height if upward else edge))
    return placed


@lru_cache(maxsize=2048)
def _group(verbatim: Verbatim, top: float) -> Group:
    block, color = verbatim.block, verbatim.color
    opening, closing = _marks(verbatim.quotes)
    inset = opening.width
    width = verbatim.width - inset - closing.width
    return Group(
        _items(Same(block), inset, color, verbatim.quotes if verbatim.hangs else None),
        verbatim.center - verbatim.width / 2, top, record_id=verbatim.record_id,
        role="word" if verbatim.is_word else "verbatim",
        width=verbatim.width, height=block.height, opacity=theme.FADED if verbatim.is_faded else 1.0,
        places=() if verbatim.is_word else (TextPlace("verbatim", block, inset, 0, width, color),),
    )  # fmt: skip


@lru_cache(maxsize=2048)  # the same items again show the canvas that nothing has changed there
def _items(said: Same[TextBlock], x: float, color: Color, hanging: tuple[str, str] | None) -> tuple[Item, ...]:
    return (*texts(said.value, x, 0, color), *(_hanging(said.value, x, color, hanging) if hanging else ()))


def _hanging(block: TextBlock, x: float, color: Color, quotes: tuple[str, str]) -> Iterator[Item]:
    """Marks of quotation before the first line and behind the last."""
    opening, closing = _marks(quotes)
    first, last = block.lines[0], block.lines[-1]
    yield from texts(opening, x + first.x - opening.width, first.baseline - opening.lines[0].baseline, color)
    yield from texts(closing, x + last.x + last.width, last.baseline - closing.lines[0].baseline, color)


def _marks(quotes: tuple[str, str]) -> tuple[TextBlock, TextBlock]:
    opening, closing = quotes
    return lay_out_text(opening, theme.VERBATIM, None), lay_out_text(closing, theme.VERBATIM, None)


def _outermost(verbatim: Verbatim, own: float, curves: Sequence[Points], *, upward: bool) -> float:
    """The y of the curve that reaches furthest to that side within the width of the quote."""
    half = verbatim.block.width / 2
    ys = [y for curve in curves for y in heights_within(curve, verbatim.center - half, verbatim.center + half)]
    return min([own, *ys]) if upward else max([own, *ys])


@lru_cache(maxsize=8192)
def heights_within(curve: Points, left: float, right: float) -> tuple[float, ...]:
    """Some heights of a curve between two x, close enough to each other to stand for all."""
    first = max(0, bisect_left(curve, (left,)) - _AROUND)
    return _sampled(tuple(curve[first : bisect_right(curve, (right,)) + _AROUND]), left, right)


@lru_cache(maxsize=8192)  # a drag of one point asks again about all the others
def _sampled(near: Sequence[Point], left: float, right: float) -> tuple[float, ...]:
    xs = (left + (right - left) * index / (_SAMPLES - 1) for index in range(_SAMPLES))
    return tuple(heights_at(near, xs))
