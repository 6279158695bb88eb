"""Which chunks share a line: greedy, no stub of a last line, and even lines where they are asked for."""

from collections.abc import Sequence

from journey_editor.text.chunks import Chunk

# Widths are sums of fractions: a line that fits exactly must not break over the last bit of a float.
TOLERANCE = 1e-9
_LETTERS_OF_A_LINE = 3
_BALANCED_LINES = (2, 3)


def fill_lines(chunks: Sequence[Chunk], widest: float, balance: bool) -> list[int]:
    """Stack chunks into lines of at most `widest` ems; the result is where each line ends, as an index into `chunks`.

    `balance` narrows texts of two or three lines as far as their number stays.
    """
    ends = _fill(chunks, widest)
    if balance and len(ends) in _BALANCED_LINES:
        while (limit := max(_line_widths(chunks, ends)) - TOLERANCE) >= max(chunk.visible for chunk in chunks):
            narrower = _fill(chunks, limit - TOLERANCE)
            if len(narrower) > len(ends):
                break
            ends = narrower
    return ends


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


def _line_widths(chunks: Sequence[Chunk], ends: Sequence[int]) -> list[float]:
    return [visible_width(chunks[start:end]) for start, end in zip([0, *ends[:-1]], ends, strict=True)]
