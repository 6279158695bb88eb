"""Shaped glyphs as elements of TJ arrays, with the text that a reader is to extract from them."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journey_editor.export.pdf_font import Code, GlyphFont
from journey_editor.text.glyph_lines import Glyph, GlyphRun

# Where text runs leftwards a bracket is drawn as its mirror image, and readers turn what they extract back.
_MIRROR_IMAGES = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Show(NamedTuple):
    """Elements of one TJ array (hexadecimal strings and moves), drawn `rise` font units above the baseline."""

    elements: str
    rise: int = 0


class Span(NamedTuple):
    """Shows in a row. `actual_text` replaces what the glyphs read as; it is empty where they read right."""

    shows: tuple[Show, ...]
    actual_text: str = ""


class EncodedRun(NamedTuple):
    """`lag` is how far the pen ends short of the run's true width, in thousandths of the em."""

    spans: tuple[Span, ...]
    lag: float


def encode_run(run: GlyphRun, font: GlyphFont, tolerance: float) -> EncodedRun:
    """The run in visual order, with no glyph off by more than `tolerance` thousandths of the em."""
    pen = _Pen(font, tolerance)
    if not run.right_to_left and [glyph.cluster for glyph in run.glyphs] == list(range(len(run.text))):
        pen.draw_row(run.glyphs, run.text)
    else:
        for glyphs, text in _clusters(run):
            pen.draw(glyphs, _extracted(text, run.right_to_left))
    return EncodedRun(pen.spans(), pen.lag)


def _clusters(run: GlyphRun) -> Iterator[tuple[Sequence[Glyph], str]]:
    """The glyphs that belong together with their text, in visual order."""
    glyphs, text = run.glyphs, run.text
    first, end = 0, len(text)
    while first < len(glyphs):
        start = glyphs[first].cluster
        last = first + 1
        while last < len(glyphs) and glyphs[last].cluster == start:
            last += 1
        if not run.right_to_left:
            end = glyphs[last].cluster if last < len(glyphs) else len(text)
        yield glyphs[first:last], text[start:end]
        first, end = last, start


def _extracted(text: str, right_to_left: bool) -> str:
    """The text of a cluster as it stands on the page: readers bring leftward text into logical order themselves."""
    if text.isspace():
        return " "
    if right_to_left:
        text = text.translate(_MIRROR_IMAGES)
        if unicodedata.bidirectional(text[0]) in ("R", "AL"):
            return text[::-1]
    return text


class _Pen:
    """Writes glyphs from left to right and keeps count of where a reader, which knows only whole widths, stands."""

    def __init__(self, font: GlyphFont, tolerance: float) -> None:
        self.lag = 0.0
        self._font = font
        self._tolerance = tolerance
        self._spans: list[Span] = []
        self._shows: list[Show] = []
        self._elements: list[str] = []
        self._digits: list[str] = []

    def draw_row(self, glyphs: Sequence[Glyph], text: str) -> None:
        """Draw glyphs of one character each. Nearly all are, so those that have been here before get the short way."""
        to_em = self._font.to_em
        known = self._font.known
        for glyph, character in zip(glyphs, text, strict=True):
            glyph_id, _, advance, x_offset, y_offset = glyph
            code = known.get((glyph_id, advance, character))
            if code is None or y_offset:
                self.draw((glyph,), _extracted(character, right_to_left=False))
                continue
            short = self.lag + x_offset * to_em
            if short >= self._tolerance or short <= -self._tolerance:
                self._move(short)
            self._digits.append(code.digits)
            self.lag += code.gain

    def draw(self, glyphs: Sequence[Glyph], text: str) -> None:
        """Draw a cluster: as a glyph of the font, as one made for it, or as the last resort with an ActualText."""
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
            self._end_span()
            for glyph in glyphs:
                self._put(self._font.unread(glyph), glyph.x_offset)
                self._end_show(glyph.y_offset)
            self._end_span(text)

    def spans(self) -> tuple[Span, ...]:
        self._end_span()
        return tuple(self._spans)

    def _put(self, code: Code, x_offset: int) -> None:
        short = self.lag + x_offset * self._font.to_em
        if abs(short) >= self._tolerance:
            self._move(short)
        self._digits.append(code.digits)
        self.lag += code.gain

    def _move(self, distance: float) -> None:
        self._end_string()
        distance = round(distance, 1)
        self._elements.append(f"{-distance:g}")
        self.lag -= distance

    def _end_string(self) -> None:
        if self._digits:
            self._elements.append(f"<{''.join(self._digits)}>")
            self._digits.clear()

    def _end_show(self, rise: int = 0) -> None:
        self._end_string()
        if self._elements:
            self._shows.append(Show("".join(self._elements), rise))
            self._elements.clear()

    def _end_span(self, actual_text: str = "") -> None:
        self._end_show()
        if self._shows:
            self._spans.append(Span(tuple(self._shows), actual_text))
            self._shows.clear()
