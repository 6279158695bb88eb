"""Text to a block of positioned glyph lines: the one place where text is broken, aligned and measured."""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import add
from typing import NamedTuple

from journey_editor.text.chunks import Chunk, resolved_paragraph
from journey_editor.text.fonts import font_chain
from journey_editor.text.glyph_lines import TextBlock, TextLine
from journey_editor.text.line_assembly import AssembledLine, assemble_line
from journey_editor.text.line_fill import fill_lines
from journey_editor.text.style import Alignment, TextStyle

_LINE_ENDS = re.compile("\r\n|[\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029]")


class _Line(NamedTuple):
    """A line before it has its place. `start` and `end` delimit it in the text of the block, line feed included."""

    assembled: AssembledLine
    right_to_left: bool
    start: int
    end: int


@lru_cache(maxsize=16_384)
def lay_out_text(
    text: str,
    style: TextStyle,
    width: float | None,
    *,
    align: Alignment = "start",
    balance: bool = False,
    first_line: tuple[float, float] = (0.0, 0.0),
) -> TextBlock:
    """Break a text into lines of at most `width` points (None: only at line feeds) and place their glyphs.

    Only a single grapheme can be wider than `width`. Paragraphs whose first strong character reads leftwards start at
    the right. `balance` makes two or three lines about equally long. A text without characters has one empty line.
    `first_line` keeps points free at the start and the end of the first line, for an icon or a mark; a first word that
    does not fit goes below them.
    """
    lines = list(_broken_lines(text, style, width, balance, sum(first_line) / style.size))
    widest = max(line.assembled.width for line in lines)
    reserved = [sum(first_line), *(0.0 for _ in lines[1:])]
    room = max(map(add, reserved, (line.assembled.width for line in lines))) if width is None else width
    leading_face = font_chain(style.weight, style.italic)[0]
    above = (style.leading + leading_face.ascent - leading_face.descent) / 2
    below = style.leading - above
    # Scripts with tall stacks get taller lines; all lines that hold them alike, or else their distance would be uneven.
    tall_above = max(above, *(line.assembled.ink_top for line in lines))
    tall_below = max(below, *(line.assembled.ink_bottom for line in lines))
    placed: list[TextLine] = []
    y = 0.0
    for (assembled, right_to_left, start, end), kept_free in zip(lines, reserved, strict=True):
        tall = assembled.ink_top or assembled.ink_bottom
        baseline = y + (tall_above if tall else above) * style.size
        y = baseline + (tall_below if tall else below) * style.size
        x = _indent(room - kept_free - assembled.width, align, right_to_left)
        if not placed:
            x += first_line[right_to_left]
        placed.append(TextLine(assembled.runs, x, baseline, assembled.width, style.size, start, end))
    missing = dict.fromkeys("".join(line.assembled.missing for line in lines))
    return TextBlock(text, tuple(placed), widest, y, style.size * style.leading, tuple(missing), lines[0].right_to_left)


def _broken_lines(text: str, style: TextStyle, width: float | None, balance: bool, kept_free: float) -> Iterator[_Line]:
    chain = font_chain(style.weight, style.italic)
    widest = None if width is None else width / style.size
    for start, end, following in _paragraphs(text):
        paragraph = resolved_paragraph(text[start:end], chain, text)
        chunks = paragraph.chunks(widest)
        if kept_free and not start and chunks:
            # What the first line keeps free is a chunk without glyphs: filling and balancing need no rule of their own.
            chunks.insert(0, Chunk("", (), kept_free, kept_free))
        ends = [len(chunks)] if widest is None or not chunks else fill_lines(chunks, widest, balance)
        first, line_start = 0, start
        for last in ends:
            held = [chunk for chunk in chunks[first:last] if chunk.text]
            assembled = assemble_line(held, line_start, paragraph.base_level, style.size, chain[0])
            line_end = following if last == len(chunks) else line_start + sum(len(chunk.text) for chunk in held)
            yield _Line(assembled, bool(paragraph.base_level), line_start, line_end)
            first, line_start = last, line_end


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end, and where the next one starts, for each stretch between line feeds."""
    start = 0
    for found in _LINE_ENDS.finditer(text):
        yield start, found.start(), found.end()
        start = found.end()
    yield start, len(text), len(text)


def _indent(spare: float, align: Alignment, right_to_left: bool) -> float:
    if align == "center":
        return spare / 2
    return spare if (align == "end") != right_to_left else 0.0
