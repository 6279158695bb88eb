"""The pieces of one line, put in visual order and merged into glyph runs."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from journey_editor.text.bidi import visual_order
from journey_editor.text.chunks import Chunk
from journey_editor.text.fonts import Face
from journey_editor.text.glyph_lines import Glyph, GlyphRun
from journey_editor.text.line_fill import visible_width
from journey_editor.text.shaping import BLANKS, ShapedText, shape_text

# A piece and its offset in the text of the block.
_Placed = tuple[int, ShapedText]


class AssembledLine(NamedTuple):
    """The runs of a line and its width without trailing blanks, in points; `ink_top` and `ink_bottom` in ems.

    The ink is that of faces other than the leading one, and 0 where there are none.
    """

    runs: tuple[GlyphRun, ...]
    width: float
    ink_top: float
    ink_bottom: float
    missing: str


def assemble_line(chunks: Sequence[Chunk], start: int, base_level: int, size: float, leading: Face) -> AssembledLine:
    """Lay the chunks of one line side by side. `start` is the offset of the line in the text of the block."""
    pieces = [piece for chunk in chunks for piece in chunk.pieces]
    width = visible_width(chunks)
    # Blanks at the end of a line that reads leftwards hang over its left edge.
    x = width - sum(chunk.advance for chunk in chunks) if base_level else 0.0
    runs = []
    group: list[_Placed] = []
    for placed in _in_visual_order(pieces, start, base_level):
        if group and not _continues(group[-1], placed):
            runs.append(_merge(group, x, size))
            x += _advance(group)
            group = []
        group.append(placed)
    if group:
        runs.append(_merge(group, x, size))
    guests = [piece for piece in pieces if piece.face is not leading]
    return AssembledLine(
        tuple(runs),
        width * size,
        max([piece.ink_top for piece in guests], default=0.0),
        max([piece.ink_bottom for piece in guests], default=0.0),
        "".join([piece.missing for piece in pieces]),
    )


def _in_visual_order(pieces: list[ShapedText], start: int, base_level: int) -> list[_Placed]:
    starts = accumulate([len(piece.text) for piece in pieces], initial=start)
    if not base_level and not any(piece.level for piece in pieces):
        return list(zip(starts, pieces, strict=False))
    for index in reversed(range(len(pieces))):
        if pieces[index].text.strip(BLANKS):
            break
        pieces[index] = shape_text(pieces[index].face, pieces[index].text, base_level)
    placed = list(zip(starts, pieces, strict=False))
    return [placed[index] for index in visual_order([piece.level for piece in pieces])]


def _continues(left: _Placed, right: _Placed) -> bool:
    """Whether two neighbours on the line share face and direction, and follow each other in the text, too."""
    (left_start, left_piece), (right_start, right_piece) = left, right
    if left_piece.face is not right_piece.face or left_piece.level % 2 != right_piece.level % 2:
        return False
    if left_piece.level % 2:
        return right_start + len(right_piece.text) == left_start
    return left_start + len(left_piece.text) == right_start


def _merge(group: list[_Placed], x: float, size: float) -> GlyphRun:
    right_to_left = bool(group[0][1].level % 2)
    start, first = group[-1] if right_to_left else group[0]
    text = "".join([piece.text for _, piece in (reversed(group) if right_to_left else group)])
    glyphs: list[Glyph] = []
    for at, piece in group:
        glyphs.extend(_glyphs_from(piece.face, piece.text, piece.level, at - start))
    return GlyphRun(first.face, text, tuple(glyphs), x * size, _advance(group) * size, right_to_left, start)


def _advance(group: list[_Placed]) -> float:
    return sum([piece.advance for _, piece in group])


@lru_cache(maxsize=32_768)
def _glyphs_from(face: Face, text: str, level: int, offset: int) -> tuple[Glyph, ...]:
    """The glyphs of a text that stands `offset` characters into its run.

    Cached to share the objects: a map of 5,000 cards has 750,000 glyphs, but few different ones.
    """
    glyphs = shape_text(face, text, level).glyphs
    return tuple(glyph._replace(cluster=glyph.cluster + offset) for glyph in glyphs) if offset else glyphs
