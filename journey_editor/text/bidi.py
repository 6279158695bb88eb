"""The Unicode Bidirectional Algorithm (UAX#9) for one paragraph: text -> levels -> visual order.

An even level reads from left to right, an odd one from right to left. Mirrored glyphs (L4) are the shaper's business.
"""

import re
from collections.abc import Sequence

from journey_editor.text.bidi_classes import EMBEDDING_INITIATORS, ISOLATE_INITIATORS, REMOVED, bidi_class
from journey_editor.text.bidi_embeddings import (
    RunSequence,
    first_strong_level,
    match_isolates,
    resolve_explicit,
    run_sequences,
)
from journey_editor.text.bidi_types import resolve_brackets, resolve_neutral, resolve_weak

# Every character of a class in _TURNING lies in these ranges, and few others do.
_SUSPECTS = re.compile(
    r"[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2068\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TURNING = frozenset({"R", "AL", "AN"}) | EMBEDDING_INITIATORS | ISOLATE_INITIATORS
_BLANK = frozenset({"WS", "PDI"}) | ISOLATE_INITIATORS
_SEPARATORS = frozenset({"B", "S"})


def needs_bidi(text: str) -> bool:
    """Whether the text holds a character that can lead to a level other than 0 when the base level is not given."""
    return any(bidi_class(found.group()) in _TURNING for found in _SUSPECTS.finditer(text))


def embedding_levels(text: str, base: int | None = None) -> tuple[int, tuple[int, ...]]:
    """The base level of a paragraph (0 or 1, given or by its first strong character) and the level of each code point.

    A paragraph separator may stand at the end only. The text counts as one line (L1). Characters
    without a level (BN and explicit controls) take that of the character before them.
    """
    classes = [bidi_class(character) for character in text]
    matches = match_isolates(classes)
    if base is None:
        base = first_strong_level(classes, matches, 0, len(classes))
    levels, resolved = resolve_explicit(classes, matches, base)
    for sequence in run_sequences(classes, levels, matches, base):
        _resolve_sequence(sequence, text, resolved, levels)
    _reset_blanks(levels, classes, base)
    return base, tuple(levels)


def visual_order(levels: Sequence[int]) -> list[int]:
    """The indices of one line from left to right (L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[end] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def _resolve_sequence(sequence: RunSequence, text: str, resolved: Sequence[str], levels: list[int]) -> None:
    """Run the rules W1 to I2 on one isolating run sequence and write its levels."""
    types = [resolved[index] for index in sequence.indices]
    marks = [name == "NSM" for name in types]
    own = "R" if sequence.level % 2 else "L"
    resolve_weak(types, sequence.start)
    resolve_brackets(types, marks, [text[index] for index in sequence.indices], sequence.start, own)
    resolve_neutral(types, sequence.start, sequence.end, own)
    for index, name in zip(sequence.indices, types, strict=True):
        if name != own:  # I1 and I2
            levels[index] += 1 if sequence.level % 2 or name == "R" else 2


def _reset_blanks(levels: list[int], classes: Sequence[str], base: int) -> None:
    """L1: separators, and blanks before them and at the end of the line, get the base level."""
    trailing = True
    for index in range(len(classes) - 1, -1, -1):
        name = classes[index]
        if name in _SEPARATORS:
            trailing = True
        elif name not in _BLANK and name not in REMOVED:
            trailing = False
        if trailing and name not in REMOVED:
            levels[index] = base
    for index, name in enumerate(classes):
        if name in REMOVED:
            levels[index] = levels[index - 1] if index else base
