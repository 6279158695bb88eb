"""Presses in the text being written: a caret, a word, a paragraph, and drags from there."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from journey_editor.canvas.text_cursor import TextCursor, paragraph_at, word_at

if TYPE_CHECKING:
    from journey_editor.canvas.text_writer import TextWriter

_Unit = Callable[[str, int], tuple[int, int]]


def _place(_text: str, index: int) -> tuple[int, int]:
    return index, index


class TextPointer:
    """Each question is answered by whether the pointer means the text; if not, it means the map."""

    def __init__(self, writer: "TextWriter") -> None:
        self._writer = writer
        self._unit: _Unit = _place
        self._pressed: tuple[int, int] | None = None  # the stretch from which a drag selects
        self._second_press = (0.0, 0.0, float("-inf"))  # of a double click: where and when, in seconds

    def is_over(self, x: float, y: float) -> bool:
        """Whether a press there would be one in the text."""
        standing = self._writer.standing
        return standing is not None and standing.holds(x, y)

    def press(self, x: float, y: float, *, extend: bool = False) -> bool:
        """Put the caret there, or select a paragraph with the third press in a row; elsewhere the writing ends."""
        if not self._writer.is_open:
            return False
        if not self.is_over(x, y):
            self._writer.close()
            return False
        self._writer.composition.finish()
        if extend:
            index = self._index(x, y)
            anchor = self._writer.cursor.anchor
            self._unit, self._pressed = _place, (anchor, anchor)
            self._writer.select(TextCursor(index, anchor))
        else:
            self._begin(paragraph_at if self._is_third(x, y) else _place, x, y)
        return True

    def press_again(self, x: float, y: float) -> bool:
        """The second press of a double click selects a word."""
        if not self.is_over(x, y):
            return False
        self.note_double_click(x, y)
        self._begin(word_at, x, y)
        return True

    def note_double_click(self, x: float, y: float) -> None:
        """A press that follows soon is the third in a row."""
        self._second_press = (x, y, time.monotonic())

    def drag(self, x: float, y: float) -> bool:
        """Select from where the press was, by the same unit."""
        if self._pressed is None or not self._writer.is_open:
            return False
        start, end = self._unit(self._writer.text, self._index(x, y))
        first, last = self._pressed
        self._writer.select(TextCursor(start, last) if start < first else TextCursor(max(end, last), first))
        return True

    def release(self) -> bool:
        was_pressed, self._pressed = self._pressed is not None, None
        return was_pressed

    def _begin(self, unit: _Unit, x: float, y: float) -> None:
        start, end = unit(self._writer.text, self._index(x, y))
        self._unit, self._pressed = unit, (start, end)
        self._writer.select(TextCursor(end, start))

    def _index(self, x: float, y: float) -> int:
        standing = self._writer.standing
        return standing.index_at(x, y) if standing else self._writer.cursor.index

    def _is_third(self, x: float, y: float) -> bool:
        at_x, at_y, when = self._second_press
        hints = QGuiApplication.styleHints()
        is_soon = (time.monotonic() - when) * 1000 <= hints.mouseDoubleClickInterval()
        return is_soon and max(abs(x - at_x), abs(y - at_y)) <= hints.mouseDoubleClickDistance()
