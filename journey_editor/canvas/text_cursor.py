"""A caret and a selection in a text, and every way to move them. Knows no widget."""

from dataclasses import dataclass
from typing import Literal

from journey_editor.text.caret_stops import CaretStop, caret_at, caret_stops
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.line_breaks import grapheme_boundaries, word_boundaries

Move = Literal[
    "left", "right", "up", "down", "word left", "word right", "line start", "line end", "text start", "text end"
]


@dataclass(frozen=True, slots=True)
class TextCursor:
    """The caret stands at `index`; the selection reaches from `anchor` to it. Offsets in the text.

    `goal_x` is where moves up and down lead, in points from the left of the block.
    """

    index: int = 0
    anchor: int = 0
    goal_x: float | None = None

    @classmethod
    def at(cls, index: int) -> "TextCursor":
        return cls(index, index)

    @property
    def start(self) -> int:
        return min(self.index, self.anchor)

    @property
    def end(self) -> int:
        return max(self.index, self.anchor)

    @property
    def has_selection(self) -> bool:
        return self.index != self.anchor


def moved(block: TextBlock, cursor: TextCursor, move: Move, *, extend: bool = False) -> TextCursor:
    """Move the caret; `extend` keeps the anchor of the selection.

    Left and right go by what the eye sees, also where two directions meet. Which of them leads on to the next line and
    the next word is a matter of the first paragraph, so that no key is trapped between two.
    """
    goal_x = None
    if move in ("up", "down"):
        goal_x = cursor.goal_x if cursor.goal_x is not None else caret_at(block, cursor.index).x
        index = _vertical(block, cursor.index, goal_x, 1 if move == "down" else -1)
    elif move in ("left", "right"):
        if cursor.has_selection and not extend:
            index = _edge(block, cursor, move)
        else:
            index = _horizontal(block, cursor.index, 1 if move == "right" else -1)
    elif move in ("word left", "word right"):
        goes_on = (move == "word right") != block.right_to_left
        index = next_word(block.text, cursor.index) if goes_on else previous_word(block.text, cursor.index)
    elif move in ("line start", "line end"):
        stops = caret_stops(block, _line_of(block, cursor.index))
        index = stops[0 if move == "line start" else -1].index
    else:
        index = 0 if move == "text start" else len(block.text)
    return TextCursor(index, cursor.anchor if extend else index, goal_x)


def next_grapheme(text: str, index: int) -> int:
    return next((offset for offset in grapheme_boundaries(text) if offset > index), len(text))


def previous_grapheme(text: str, index: int) -> int:
    return max((offset for offset in grapheme_boundaries(text) if offset < index), default=0)


def snapped(text: str, index: int) -> int:
    """The end of the grapheme that the index lies in; the index itself when it lies between two."""
    return next((offset for offset in (0, *grapheme_boundaries(text)) if offset >= index), len(text))


def next_word(text: str, index: int) -> int:
    """Where the word or the row of signs after `index` begins; the end of the text after the last."""
    return next((start for start in _word_starts(text) if start > index), len(text))


def previous_word(text: str, index: int) -> int:
    return max((start for start in _word_starts(text) if start < index), default=0)


def word_at(text: str, index: int) -> tuple[int, int]:
    """Start and end of the word at a place; at the end of one it is that one rather than the blank behind it."""
    ends = word_boundaries(text)
    pieces = list(zip([0, *ends], ends, strict=False)) or [(0, 0)]
    after = next((piece for piece in pieces if piece[1] > index), pieces[-1])
    before = next((piece for piece in pieces if piece[1] == index), after)
    return before if text[slice(*after)].isspace() and not text[slice(*before)].isspace() else after


def paragraph_at(text: str, index: int) -> tuple[int, int]:
    """Start and end of the text between two line feeds."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.splitlines()[0])
        if index <= end:
            return start, end
        start += len(line)
    return start, len(text)


def end_of_difference(before: str, after: str) -> int:
    """Where in `after` that ends which it does not have in common with `before`."""
    shared = 0
    most = min(len(before), len(after))
    while shared < most and before[len(before) - 1 - shared] == after[len(after) - 1 - shared]:
        shared += 1
    return len(after) - shared


def _horizontal(block: TextBlock, index: int, step: Literal[1, -1]) -> int:
    number = _line_of(block, index)
    stops = _visual_stops(block, number)
    at = stops.index(max((stop for stop in stops if stop <= index), default=stops[0]))
    if 0 <= at + step < len(stops):
        return stops[at + step]
    entered = _neighbour(block, number, -step if block.right_to_left else step)
    return index if entered is None else _visual_stops(block, entered)[0 if step > 0 else -1]


def _vertical(block: TextBlock, index: int, x: float, step: Literal[1, -1]) -> int:
    number = _neighbour(block, _line_of(block, index), step)
    if number is None:
        return len(block.text) if step > 0 else 0
    return min(caret_stops(block, number), key=lambda stop: abs(stop.x - x)).index


def _edge(block: TextBlock, cursor: TextCursor, side: Literal["left", "right"]) -> int:
    """The end of the selection at that side."""
    number = _line_of(block, cursor.start)
    if number == _line_of(block, cursor.end):
        first, last = sorted((cursor.start, cursor.end), key=lambda index: caret_at(block, index).x)
        return first if side == "left" else last
    return cursor.start if (side == "left") != block.right_to_left else cursor.end


def _line_of(block: TextBlock, index: int) -> int:
    """The line on which the caret stands."""
    return max(number for number, line in enumerate(block.lines) if line.start <= index)


def _neighbour(block: TextBlock, number: int, step: Literal[1, -1]) -> int | None:
    """The next line with a place for a caret: what is left free beside marks has none."""
    number += step
    while 0 <= number < len(block.lines):
        if caret_stops(block, number):
            return number
        number += step
    return None


def _visual_stops(block: TextBlock, number: int) -> list[int]:
    """The stops of a line from left to right; where two directions meet, first that of the run at the left."""
    line = block.lines[number]
    runs = sorted(line.runs, key=lambda run: run.start)

    def place(stop: CaretStop) -> tuple[float, bool, int]:
        run = max((run for run in runs if run.start <= stop.index), key=lambda run: run.start, default=None)
        leftwards = run.right_to_left if run else False
        return round(stop.x, 6), not leftwards, -stop.index if leftwards else stop.index

    return [stop.index for stop in sorted(caret_stops(block, number), key=place)]


def _word_starts(text: str) -> list[int]:
    """Where words begin, and rows of signs between them."""
    starts = []
    before = " "
    start = 0
    for end in word_boundaries(text):
        piece = text[start:end]
        kind = " " if piece.isspace() else "a" if any(map(str.isalnum, piece)) else "."
        if kind != " " and (kind, before) != (".", "."):
            starts.append(start)
        before, start = kind, end
    return starts
