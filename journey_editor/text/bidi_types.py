"""The implicit part of the bidirectional algorithm (UAX#9, W1 to N2): every character becomes L, R, AN or EN.

All functions change the list of classes of one isolating run sequence in place.
"""

from collections.abc import Sequence

from journey_editor.text.bidi_brackets import find_bracket_pairs
from journey_editor.text.bidi_classes import ISOLATE_INITIATORS, STRONG

_NEUTRAL = ISOLATE_INITIATORS | {"PDI", "B", "S", "WS", "ON"}
# What the classes count as where only directions matter; neutral ones are absent.
_DIRECTIONS = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def resolve_weak(types: list[str], start: str) -> None:
    """W1 to W7: marks, numbers and what stands between and beside numbers."""
    _resolve_marks_and_letters(types, start)
    _resolve_separators(types)
    _resolve_terminators(types)
    strong = start
    for index, name in enumerate(types):
        if name in ("ES", "ET", "CS"):  # W6
            types[index] = "ON"
        elif name == "EN" and strong == "L":  # W7
            types[index] = "L"
        elif name in ("L", "R"):
            strong = name


def _resolve_marks_and_letters(types: list[str], start: str) -> None:
    previous = strong = start
    for index, name in enumerate(types):
        if name == "NSM":  # W1, which says ON behind an isolate control; that is as neutral as the control itself
            name = previous
        previous = name
        if name in STRONG:
            strong = name
        elif name == "EN" and strong == "AL":  # W2
            name = "AN"
        types[index] = "R" if name == "AL" else name  # W3


def _resolve_separators(types: list[str]) -> None:
    """W4: one separator between two numbers of the same kind is part of the number."""
    for index in range(1, len(types) - 1):
        number = types[index - 1]
        if number == types[index + 1] and (
            (types[index] in ("ES", "CS") and number == "EN") or (types[index] == "CS" and number == "AN")
        ):
            types[index] = number


def _resolve_terminators(types: list[str]) -> None:
    """W5: a row of terminators beside a European number is part of the number."""
    index = 0
    while index < len(types):
        end = index + 1
        if types[index] == "ET":
            end = _end_of_row(types, index, frozenset({"ET"}))
            if "EN" in (types[index - 1 : index] + types[end : end + 1]):
                types[index:end] = ["EN"] * (end - index)
        index = end


def resolve_brackets(types: list[str], marks: Sequence[bool], characters: Sequence[str], start: str, own: str) -> None:
    """N0: the two brackets of a pair get the same direction.

    `marks` says which characters were NSM before W1; `own` is the direction of the sequence's level.
    """
    for opening, closing in find_bracket_pairs(characters, types):
        inside = {_DIRECTIONS[name] for name in types[opening + 1 : closing] if name in _DIRECTIONS}
        if not inside:
            continue
        direction = own if own in inside else _direction_before(types, opening, start)
        for bracket in (opening, closing):
            types[bracket] = direction
            mark = bracket + 1
            while mark < len(types) and marks[mark]:
                types[mark] = direction
                mark += 1


def _direction_before(types: Sequence[str], index: int, start: str) -> str:
    while index:
        index -= 1
        if types[index] in _DIRECTIONS:
            return _DIRECTIONS[types[index]]
    return start


def resolve_neutral(types: list[str], start: str, end: str, own: str) -> None:
    """N1 and N2: a row of neutrals between two sides of one direction takes it, else the embedding direction."""
    index = 0
    while index < len(types):
        stop = index + 1
        if types[index] in _NEUTRAL:
            stop = _end_of_row(types, index, _NEUTRAL)
            left = _DIRECTIONS[types[index - 1]] if index else start
            right = _DIRECTIONS[types[stop]] if stop < len(types) else end
            types[index:stop] = [left if left == right else own] * (stop - index)
        index = stop


def _end_of_row(types: Sequence[str], start: int, names: frozenset[str]) -> int:
    end = start
    while end < len(types) and types[end] in names:
        end += 1
    return end
