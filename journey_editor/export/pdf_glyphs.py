"""Shaped glyphs as elements of TJ arrays, with the text that a reader is to extract from them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journey_editor.export.pdf_font import Code, GlyphFont
from journey_editor.text.glyph_lines import Glyph, GlyphRun

# Where text runs leftwards a bracket is drawn as its mirror image, and readers turn what they extract back.
_MIRROR_IMAGES = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

# From this tolerance on, in thousandths of the em, moves are whole.
_COARSE = 1.5


class Aside(NamedTuple):
    """Glyphs that do not read right, and what to read instead: TJ elements, each with its rise in font units."""

    shows: tuple[tuple[str, int], ...]
    actual_text: str


# Elements of a TJ array: hexadecimal strings, and moves between them.
Part = str | Aside


class Encoded(NamedTuple):
    """Glyphs in visual order. `lag` is how far the pen ends short of their true width, in thousandths of the em."""

    parts: tuple[Part, ...]
    lag: float


class RunEncoder:
    """Encodes the runs of one font so that no glyph is off by more than one and a half `tolerance`.

    The tolerance is in thousandths of the em. Words are remembered: nearly every map says the same ones over and over.
    """

    def __init__(self, font: GlyphFont, tolerance: float) -> None:
        self._font = font
        self._tolerance = tolerance
        self._words: dict[tuple[object, ...], Encoded] = {}

    def encode(self, run: GlyphRun) -> Encoded:
        text, right_to_left = run.text, run.right_to_left
        ids, clusters, advances, x_offsets, y_offsets = zip(*run.glyphs, strict=True)
        blank = self._font.blank
        parts: list[Part] = []
        lag = 0.0
        start = 0
        while start < len(ids):
            end = _word_end(ids, clusters, start, blank)
            if right_to_left:
                text_start, text_end = clusters[end - 1], clusters[start - 1] if start else len(text)
            else:
                text_start, text_end = clusters[start], clusters[end] if end < len(ids) else len(text)
            if abs(lag) >= self._tolerance / 2:
                move = _rounded(lag, self._tolerance)
                parts.append(f"{-move:g} ")
                lag -= move
            # The same text in the same glyphs is made of the same clusters.
            key = (
                text[text_start:text_end], ids[start:end], advances[start:end], x_offsets[start:end],
                y_offsets[start:end], right_to_left,
            )  # fmt: skip
            word = self._words.get(key)
            if word is None:
                pen = _Pen(self._font, self._tolerance)
                for glyphs, cluster in _clusters(run.glyphs[start:end], text, text_end, right_to_left):
                    pen.draw(glyphs, _extracted(cluster, right_to_left))
                word = self._words[key] = pen.encoded()
            parts += word.parts
            lag += word.lag
            start = end
        return Encoded(_joined(parts), lag)


def _word_end(ids: Sequence[int], clusters: Sequence[int], start: int, blank: int | None) -> int:
    """Where the next word begins: after a blank, but not inside a cluster."""
    try:
        end = ids.index(blank, start) + 1 if blank is not None else len(ids)
    except ValueError:
        return len(ids)
    while end < len(ids) and clusters[end] == clusters[end - 1]:
        end += 1
    return end


def _clusters(
    glyphs: Sequence[Glyph], text: str, end: int, right_to_left: bool
) -> Iterator[tuple[Sequence[Glyph], str]]:
    """The glyphs that belong together with their text, in visual order; `end` is where the text of all of them ends."""
    first, cluster_end = 0, end
    while first < len(glyphs):
        start = glyphs[first].cluster
        last = first + 1
        while last < len(glyphs) and glyphs[last].cluster == start:
            last += 1
        if not right_to_left:
            cluster_end = glyphs[last].cluster if last < len(glyphs) else end
        yield glyphs[first:last], text[start:cluster_end]
        first, cluster_end = last, start


def _extracted(text: str, right_to_left: bool) -> str:
    """The text of a cluster as it stands on the page: readers bring leftward text into logical order themselves."""
    if text.isspace():
        return " "
    if right_to_left:
        text = text.translate(_MIRROR_IMAGES)
        if unicodedata.bidirectional(text[0]) in ("R", "AL"):
            return text[::-1]
    return text


def _rounded(move: float, tolerance: float) -> float:
    """A move in as few digits as leave it well within the tolerance."""
    return round(move, 0 if tolerance >= _COARSE else 1)


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts with neighbouring elements made one."""
    joined: list[Part] = []
    elements: list[str] = []
    for part in parts:
        if isinstance(part, str):
            elements.append(part)
            continue
        joined += ["".join(elements), part]
        elements.clear()
    joined.append("".join(elements).replace("><", ""))
    return tuple(filter(None, joined))


class _Pen:
    """Writes glyphs from left to right and keeps count of where a reader, which knows only whole widths, stands."""

    def __init__(self, font: GlyphFont, tolerance: float) -> None:
        self._font = font
        self._tolerance = tolerance
        self._lag = 0.0
        self._parts: list[Part] = []
        self._elements: list[str] = []
        self._digits: list[str] = []

    def draw(self, glyphs: Sequence[Glyph], text: str) -> None:
        """Draw a cluster: as a glyph of the font, as one made for it, or as the last resort with its text beside it."""
        # What HarfBuzz leaves of characters that only control shaping is a blank without width.
        glyphs = [glyph for glyph in glyphs if glyph.advance or glyph.id != self._font.blank]
        if not glyphs:
            return
        first = glyphs[0]
        if len(glyphs) == 1 and not first.y_offset and (code := self._font.plain(first, text)):
            self._put(code, first.x_offset)
        elif code := self._font.composite(glyphs, text):
            self._put(code, 0)
        else:
            self._parts.append(self._taken())
            shows = []
            for glyph in glyphs:
                self._put(self._font.unread(glyph), glyph.x_offset)
                shows.append((self._taken(), glyph.y_offset))
            self._parts.append(Aside(tuple(shows), text))

    def encoded(self) -> Encoded:
        self._parts.append(self._taken())
        return Encoded(tuple(filter(None, self._parts)), self._lag)

    def _put(self, code: Code, x_offset: int) -> None:
        short = self._lag + x_offset * self._font.to_em
        if abs(short) >= self._tolerance:
            self._end_string()
            move = _rounded(short, self._tolerance)
            self._elements.append(f"{-move:g}")
            self._lag -= move
        self._digits.append(code.digits)
        self._lag += code.gain

    def _end_string(self) -> None:
        if self._digits:
            self._elements.append(f"<{''.join(self._digits)}>")
            self._digits.clear()

    def _taken(self) -> str:
        """The elements so far, which begin anew."""
        self._end_string()
        elements = "".join(self._elements)
        self._elements.clear()
        return elements
