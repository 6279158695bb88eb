"""Where a word that is wider than its line is broken all the same."""

from collections.abc import Callable, Sequence

_JOINTS = frozenset("/_-.")
_LETTERS_KEPT = 3


def longest_fit(text: str, bounds: Sequence[int], first: int, fits: Callable[[int], bool]) -> int:
    """The index in `bounds` of the best break after text[bounds[first]].

    `bounds` are the grapheme boundaries of the word, both ends included; `fits(offset)` says whether the part up to
    there fits a line. Preferred: after / _ - . or before a capital within a word, then anywhere, each with three
    letters on either side; then wherever the line is full. One grapheme is taken even if it does not fit.
    """
    last = len(bounds) - 1
    low, high = first + 1, first + 2
    while high <= last and fits(bounds[high]):
        low, high = high, high + (high - first)
    high = min(high, last + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if fits(bounds[middle]):
            low = middle
        else:
            high = middle
    if low == last:
        return last
    start, end = bounds[first], bounds[last]
    kept = [
        index
        for index in range(low, first, -1)
        if _has_letters(text, start, bounds[index]) and _has_letters(text, bounds[index], end)
    ]
    best = next((index for index in kept if _is_joint(text, bounds[index])), kept[0] if kept else low)
    # A shorter part can be the wider one, when it loses a ligature.
    return best if fits(bounds[best]) else low


def _is_joint(text: str, offset: int) -> bool:
    before, after = text[offset - 1], text[offset]
    return (before in _JOINTS and after not in _JOINTS) or (before.islower() and after.isupper())


def _has_letters(text: str, start: int, end: int) -> bool:
    count = 0
    for offset in range(start, end):
        count += text[offset].isalnum()
        if count == _LETTERS_KEPT:
            return True
    return False
