"""Which chunks share a line: greedy, no stub of a last line, and even lines where they are asked for."""

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from journey_editor.text.chunks import Chunk

# Widths are sums of fractions: a line that fits exactly must not break over the last bit of a float.
TOLERANCE = 1e-9
_LETTERS_OF_A_LINE = 3
_BALANCED_LINES = (2, 3)
_MOST_CHUNKS_TO_BALANCE = 40
_STUB_COST = 1e9


def fill_lines(chunks: Sequence[Chunk], widest: float, balance: bool) -> list[int]:
    """Stack chunks into lines of at most `widest` ems; the result is where each line ends, as an index into `chunks`.

    `balance` makes two or three lines as even as they can be.
    """
    ends = _fill(chunks, widest)
    if balance and len(ends) in _BALANCED_LINES and len(chunks) <= _MOST_CHUNKS_TO_BALANCE:
        return _most_even(chunks, widest + TOLERANCE, len(ends)) or ends
    return ends


def _most_even(chunks: Sequence[Chunk], limit: float, count: int) -> list[int] | None:
    """The breaks into two or three lines whose widths differ least; None when no choice of breaks fits.

    The sum of the widths is nearly the same for all, so the least sum of squares is the most even one. What the first
    line keeps free counts for fitting, not for evenness: the eye compares words.
    """
    starts = [0.0, *accumulate(chunk.advance for chunk in chunks)]
    # A line's width is where its last chunk's ink ends less where its first chunk begins.
    ink_ends = [start + chunk.visible for start, chunk in zip(starts, chunks, strict=False)]
    free = 0.0 if chunks[0].text else chunks[0].advance
    whole = len(chunks)
    best: tuple[float, list[int]] = (inf, [])
    for first in range(1, whole - count + 2):
        width = ink_ends[first - 1]
        if width > limit:
            break
        one = (width - free) ** 2
        for second in (whole,) if count == 2 else range(first + 1, whole):
            width = ink_ends[second - 1] - starts[first]
            if width > limit:
                break
            width_of_third = ink_ends[-1] - starts[second] if second < whole else 0.0
            cost = one + width * width + width_of_third * width_of_third
            if width_of_third <= limit and cost < best[0]:
                ends = [first, whole] if count == 2 else [first, second, whole]
                cost += _STUB_COST if _letters(chunks[ends[-2] :]) < _LETTERS_OF_A_LINE else 0.0
                best = min(best, (cost, ends))
    return best[1] or None


def visible_width(chunks: Sequence[Chunk]) -> float:
    """The advance of a line of chunks up to its last visible one, in ems."""
    x = width = 0.0
    for chunk in chunks:
        if chunk.visible:
            width = x + chunk.visible
        x += chunk.advance
    return width


def _fill(chunks: Sequence[Chunk], widest: float) -> list[int]:
    ends: list[int] = []
    limit = widest + TOLERANCE
    start = 0
    x = 0.0
    for index, chunk in enumerate(chunks):
        if index > start and chunk.visible and x + chunk.visible > limit:
            ends.append(index)
            start = index
            x = 0.0
        x += chunk.advance
    ends.append(len(chunks))
    return _without_stub(chunks, ends, limit)


def _without_stub(chunks: Sequence[Chunk], ends: list[int], limit: float) -> list[int]:
    """Move words down to a last line of one or two letters, as long as the line above keeps three and all fits."""
    if len(ends) < 2:
        return ends
    above = ends[-3] if len(ends) > 2 else 0
    start = ends[-2]
    while _letters(chunks[start:]) < _LETTERS_OF_A_LINE:
        start -= 1
        if _letters(chunks[above:start]) < _LETTERS_OF_A_LINE or visible_width(chunks[start:]) > limit:
            return ends
    return [*ends[:-2], start, len(chunks)]


def _letters(chunks: Sequence[Chunk]) -> int:
    return sum(character.isalnum() for chunk in chunks for character in chunk.text)
