"""A paragraph cut at its break opportunities into shaped chunks: what is stacked into lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from journey_editor.text.bidi import embedding_levels, needs_bidi
from journey_editor.text.emergency_breaks import longest_fit
from journey_editor.text.fallback import split_by_face
from journey_editor.text.fonts import Face
from journey_editor.text.line_breaks import break_opportunities, grapheme_boundaries
from journey_editor.text.shaping import BLANKS, ShapedText, shape_text


class Chunk(NamedTuple):
    """Text that stays on one line, with the blanks after it, in logical order. Lengths are fractions of the em."""

    text: str
    pieces: tuple[ShapedText, ...]
    advance: float
    visible: float


class Paragraph:
    """A text without line feeds, resolved into faces and embedding levels. `base_level` is 1 if it reads leftwards.

    `context` is the text that it is part of.
    """

    def __init__(self, text: str, chain: tuple[Face, ...], context: str) -> None:
        self.text = text
        self.base_level = 0
        self._levels: tuple[int, ...] = ()
        if needs_bidi(text):
            self.base_level, self._levels = embedding_levels(text)
        runs = split_by_face(text, chain, context)
        self._faces = [run.face for run in runs]
        self._face_starts = [run.start for run in runs]
        turns = {at for at in range(1, len(self._levels)) if self._levels[at] != self._levels[at - 1]}
        if turns:
            turns.intersection_update(grapheme_boundaries(text))
        self._cuts = sorted({*self._face_starts[1:], *turns})

    def chunks(self, widest: float | None) -> list[Chunk]:
        """The text cut at its break opportunities, and inside chunks wider than `widest` ems between graphemes."""
        chunks: list[Chunk] = []
        start = 0
        for chunk in self._unsplit_chunks:
            end = start + len(chunk.text)
            if widest is not None and chunk.visible > widest:
                chunks.extend(self._split(start, end, widest))
            else:
                chunks.append(chunk)
            start = end
        return chunks

    @cached_property
    def _unsplit_chunks(self) -> list[Chunk]:
        ends = break_opportunities(self.text)
        return [self._chunk(start, end) for start, end in zip([0, *ends], ends, strict=False)]

    def _split(self, start: int, end: int, widest: float) -> Iterator[Chunk]:
        bounds = [start, *(start + offset for offset in grapheme_boundaries(self.text[start:end]))]
        first = 0
        while first < len(bounds) - 1:

            def fits(stop: int, start: int = bounds[first]) -> bool:
                return self._chunk(start, stop).visible <= widest

            after = longest_fit(self.text, bounds, first, fits)
            yield self._chunk(bounds[first], bounds[after])
            first = after

    def _chunk(self, start: int, end: int) -> Chunk:
        text = self.text[start:end]
        cuts = self._cuts[bisect_right(self._cuts, start) : bisect_left(self._cuts, end)] if self._cuts else []
        if self._levels:
            # Blanks at the end of a line take the direction of the paragraph (L1), so they need a piece of their own.
            solid = start + len(text.rstrip(BLANKS))
            if start < solid < end and solid not in cuts:
                cuts = sorted([*cuts, solid])
        if not cuts:
            return _solid_chunk(self._face(start), text, self._level(start))
        pieces = tuple(
            shape_text(self._face(at), self.text[at:to], self._level(at))
            for at, to in zip([start, *cuts], [*cuts, end], strict=True)
        )
        advance = sum(piece.advance for piece in pieces)
        return Chunk(text, pieces, advance, advance - pieces[-1].advance + pieces[-1].visible)

    def _face(self, at: int) -> Face:
        return self._faces[bisect_right(self._face_starts, at) - 1]

    def _level(self, at: int) -> int:
        return self._levels[at] if self._levels else 0


@lru_cache(maxsize=4_096)
def resolved_paragraph(text: str, chain: tuple[Face, ...], context: str) -> Paragraph:
    """A Paragraph, kept: fitting a map to a page breaks the same texts at many widths."""
    return Paragraph(text, chain, context)


@lru_cache(maxsize=65_536)
def _solid_chunk(face: Face, text: str, level: int) -> Chunk:
    """Cached, since nearly all words of a map are of one piece and many occur again."""
    shaped = shape_text(face, text, level)
    return Chunk(text, (shaped,), shaped.advance, shaped.visible)
