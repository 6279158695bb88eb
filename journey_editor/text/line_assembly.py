"""The pieces of one line, put in visual order and merged into glyph runs."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from journey_editor.text.bidi import visual_order
from journey_editor.text.chunks import Chunk, Piece
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import Glyph, GlyphRun
from journey_editor.text.line_fill import visible_width
from journey_editor.text.shaping import BLANKS


class AssembledLine(NamedTuple):
    """The runs of a line and its width without trailing blanks, in points; `ink_top` and `ink_bottom` in ems.

    The ink is that of faces other than the leading one, and 0 where there are none.
    """

    runs: tuple[GlyphRun, ...]
    width: float
    ink_top: float
    ink_bottom: float
    missing: str


def assemble_line(chunks: Sequence[Chunk], offset: int, base_level: int, size: float, leading: Face) -> AssembledLine:
    """Lay the chunks of one line side by side. `offset` is where their paragraph starts in the text of the block."""
    pieces = [piece for chunk in chunks for piece in chunk.pieces]
    width = visible_width(chunks)
    # Blanks at the end of a line that reads leftwards hang over its left edge.
    x = width - sum(chunk.advance for chunk in chunks) if base_level else 0.0
    runs = []
    for group in _groups(_in_visual_order(pieces, base_level)):
        advance = sum(piece.shaped.advance for piece in group)
        runs.append(_merge(group, x * size, advance * size, offset))
        x += advance
    guests = [piece.shaped for piece in pieces if piece.face is not leading]
    return AssembledLine(
        tuple(runs),
        width * size,
        max((shaped.ink_top for shaped in guests), default=0.0),
        max((shaped.ink_bottom for shaped in guests), default=0.0),
        "".join(piece.shaped.missing for piece in pieces),
    )


def _in_visual_order(pieces: Sequence[Piece], base_level: int) -> Sequence[Piece]:
    if not base_level and not any(piece.level for piece in pieces):
        return pieces
    levels = [piece.level for piece in pieces]
    for index in reversed(range(len(pieces))):
        if pieces[index].text.strip(BLANKS):
            break
        levels[index] = base_level
    return [pieces[index]._replace(level=levels[index]) for index in visual_order(levels)]


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Neighbours in visual order that share face and direction and follow each other in the text, too."""
    group: list[Piece] = []
    for piece in pieces:
        if group and not _continues(group[-1], piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _continues(left: Piece, right: Piece) -> bool:
    if left.face is not right.face or left.level % 2 != right.level % 2:
        return False
    earlier, later = (right, left) if left.level % 2 else (left, right)
    return earlier.start + len(earlier.text) == later.start


def _merge(group: Sequence[Piece], x: float, width: float, offset: int) -> GlyphRun:
    right_to_left = bool(group[0].level % 2)
    first = group[-1] if right_to_left else group[0]
    text = "".join(piece.text for piece in (reversed(group) if right_to_left else group))
    glyphs = tuple(
        chain.from_iterable(
            [_shifted(glyph, piece.start - first.start) for glyph in piece.shaped.glyphs]
            if piece.start > first.start
            else piece.shaped.glyphs
            for piece in group
        )
    )
    return GlyphRun(first.face, text, glyphs, x, width, right_to_left, offset + first.start)


@lru_cache(maxsize=65_536)
def _shifted(glyph: Glyph, by: int) -> Glyph:
    """Cached to share the objects: a map of 5,000 cards has 750,000 glyphs, but few different ones."""
    return glyph._replace(cluster=glyph.cluster + by)
