"""The explicit part of the bidirectional algorithm (UAX#9, P2 to X10): embeddings, overrides and isolates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journey_editor.text.bidi_classes import EMBEDDING_INITIATORS, ISOLATE_INITIATORS, REMOVED, STRONG

_MAX_DEPTH = 125


class _Status(NamedTuple):
    """An entry of the directional status stack; `override` is "L", "R" or "" for none."""

    level: int
    override: str
    isolate: bool


@dataclass(frozen=True, slots=True)
class RunSequence:
    """Characters that the later rules see as one text (BD13). `start` and `end` are the types sos and eos."""

    indices: tuple[int, ...]
    level: int
    start: str
    end: str


def match_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Where the isolate of each initiator ends (BD9): index of the initiator -> index of its PDI."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for index, name in enumerate(classes):
        if name in ISOLATE_INITIATORS:
            waiting.append(index)
        elif name == "PDI" and waiting:
            matches[waiting.pop()] = index
    return matches


def first_strong_level(classes: Sequence[str], matches: Mapping[int, int], start: int, end: int) -> int:
    """0 or 1 by the first strong character of a stretch, what is isolated in it left out (P2, P3); 0 without one."""
    index = start
    while index < end:
        name = classes[index]
        if name in STRONG:
            return 0 if name == "L" else 1
        index = matches.get(index, end) if name in ISOLATE_INITIATORS else index + 1
    return 0


def resolve_explicit(classes: Sequence[str], matches: Mapping[int, int], base: int) -> tuple[list[int], list[str]]:
    """Levels and classes after the rules X1 to X8; overrides have changed the classes they cover."""
    levels: list[int] = []
    resolved = list(classes)
    stack = [_Status(base, "", False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for index, name in enumerate(classes):
        if name == "PDI":  # X6a
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack.pop().isolate:
                    pass
                valid_isolates -= 1
        elif name == "PDF" and not overflow_isolates:  # X7
            if overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1].isolate and len(stack) > 1:
                stack.pop()

        status = stack[-1]
        levels.append(base if name == "B" else status.level)  # X8
        if status.override and name not in REMOVED and name != "B":
            resolved[index] = status.override

        if name in ISOLATE_INITIATORS:  # X5a to X5c
            level = _next_level(name, status.level)
            if name == "FSI" and not overflow_isolates and not overflow_embeddings:
                inner = first_strong_level(classes, matches, index + 1, matches.get(index, len(classes)))
                level = _next_level("RLI" if inner else "LRI", status.level)
            if level <= _MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                valid_isolates += 1
                stack.append(_Status(level, "", True))
            else:
                overflow_isolates += 1
        elif name in EMBEDDING_INITIATORS and not overflow_isolates:  # X2 to X5
            level = _next_level(name, status.level)
            if level <= _MAX_DEPTH and not overflow_embeddings:
                stack.append(_Status(level, name[0] if name[2] == "O" else "", False))
            else:
                overflow_embeddings += 1
    return levels, resolved


def _next_level(initiator: str, level: int) -> int:
    """The least greater level that is odd for RLE, RLO and RLI, even for the others."""
    return (level + 1) | 1 if initiator[0] == "R" else (level + 2) & ~1


def run_sequences(
    classes: Sequence[str], levels: Sequence[int], matches: Mapping[int, int], base: int
) -> list[RunSequence]:
    """The isolating run sequences of a paragraph (X10); `classes` are the original ones."""
    kept = [index for index, name in enumerate(classes) if name not in REMOVED]
    sequences: list[list[int]] = []
    interrupted: dict[int, list[int]] = {}  # the index of a PDI -> the sequence that goes on there
    before: dict[int, int] = {}  # the first index of a run -> the level before it
    after: dict[int, int] = {}  # the last index of a run -> the level behind it
    current: list[int] = []
    level = base
    for index in kept:
        if not current or levels[index] != level:
            if current:
                after[current[-1]] = levels[index]
                if current[-1] in matches:
                    interrupted[matches[current[-1]]] = current
            before[index] = level
            found = interrupted.pop(index, None)
            if found is None:
                sequences.append(found := [])
            current = found
            level = levels[index]
        current.append(index)
    return [
        RunSequence(
            tuple(indices),
            levels[indices[0]],
            _direction(max(levels[indices[0]], before[indices[0]])),
            _direction(max(levels[indices[0]], _level_behind(classes, after, indices[-1], base))),
        )
        for indices in sequences
    ]


def _level_behind(classes: Sequence[str], after: Mapping[int, int], last: int, base: int) -> int:
    return base if classes[last] in ISOLATE_INITIATORS else after.get(last, base)


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"
