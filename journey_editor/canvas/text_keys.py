"""Keys while a text is being written, by the standard bindings of the system."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from journey_editor.canvas.text_cursor import Move, next_grapheme, next_word, previous_grapheme, previous_word

if TYPE_CHECKING:
    from journey_editor.canvas.text_writer import TextWriter

_Standard = QKeySequence.StandardKey
_Key = Qt.Key
_Held = Qt.KeyboardModifier

_MOVES: tuple[tuple[_Standard, _Standard, Move], ...] = (
    (_Standard.MoveToPreviousChar, _Standard.SelectPreviousChar, "left"),
    (_Standard.MoveToNextChar, _Standard.SelectNextChar, "right"),
    (_Standard.MoveToPreviousLine, _Standard.SelectPreviousLine, "up"),
    (_Standard.MoveToNextLine, _Standard.SelectNextLine, "down"),
    (_Standard.MoveToPreviousWord, _Standard.SelectPreviousWord, "word left"),
    (_Standard.MoveToNextWord, _Standard.SelectNextWord, "word right"),
    (_Standard.MoveToStartOfLine, _Standard.SelectStartOfLine, "line start"),
    (_Standard.MoveToEndOfLine, _Standard.SelectEndOfLine, "line end"),
    (_Standard.MoveToStartOfDocument, _Standard.SelectStartOfDocument, "text start"),
    (_Standard.MoveToEndOfDocument, _Standard.SelectEndOfDocument, "text end"),
)
_EDITS = (
    _Standard.Delete, _Standard.DeleteStartOfWord, _Standard.DeleteEndOfWord,
    _Standard.SelectAll, _Standard.Copy, _Standard.Cut, _Standard.Paste,
)  # fmt: skip
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_ENDS = (_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape, *_ENTER)


def typed_text(event: QKeyEvent) -> str:
    """What a key writes; "" when it is a command."""
    held = event.modifiers() & (_Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier)
    third_level = (_Held.ControlModifier | _Held.AltModifier, _Held.NoModifier)
    if held not in third_level and not (sys.platform == "darwin" and held == _Held.AltModifier):
        return ""
    text = event.text()
    return text if text and (text.isprintable() or text in "\u200c\u200d\u200e\u200f") else ""


def is_writing_key(event: QKeyEvent) -> bool:
    """Whether a text being written wants the key, before any shortcut of the window."""
    if typed_text(event) or event.key() in _ENDS or _pastes_plain(event) or _erases_back(event):
        return True
    moves = (key for plain, selecting, _ in _MOVES for key in (plain, selecting))
    return any(event.matches(key) for key in (*_EDITS, *moves))


def press_text_key(writer: "TextWriter", event: QKeyEvent) -> bool:
    """Do what a key means while a text is written; whether that is all it means.

    Tab and Ctrl+Enter are left to the map: they end the writing and go on elsewhere.
    """
    writer.composition.finish()
    if event.key() in _ENDS:
        return _press_end(writer, event)
    for plain, selecting, move in _MOVES:
        if event.matches(plain) or event.matches(selecting):
            writer.move(move, extend=event.matches(selecting))
            return True
    if _pastes_plain(event):
        writer.paste()
        return True
    if text := typed_text(event):
        writer.insert(text)
        return True
    return _press_edit(writer, event)


def _press_end(writer: "TextWriter", event: QKeyEvent) -> bool:
    is_enter = event.key() in _ENTER and not event.modifiers() & _Held.ControlModifier
    if is_enter and writer.holds_lines:
        writer.insert_line()
    elif is_enter or event.key() == _Key.Key_Escape:
        writer.close()
    else:
        return False
    return True


def _press_edit(writer: "TextWriter", event: QKeyEvent) -> bool:
    text, index = writer.text, writer.cursor.index
    if event.matches(_Standard.DeleteStartOfWord):
        writer.delete(previous_word(text, index))
    elif event.matches(_Standard.DeleteEndOfWord):
        writer.delete(next_word(text, index))
    elif _erases_back(event):
        writer.delete(previous_grapheme(text, index))
    elif event.matches(_Standard.Delete):
        writer.delete(next_grapheme(text, index))
    elif event.matches(_Standard.SelectAll):
        writer.select_all()
    elif event.matches(_Standard.Copy):
        writer.copy()
    elif event.matches(_Standard.Cut):
        writer.cut()
    elif event.matches(_Standard.Paste):
        writer.paste()
    else:
        return False
    return True


def _erases_back(event: QKeyEvent) -> bool:
    """Backspace has a standard binding on macOS only; with Alt it is an undo of old."""
    return event.key() == _Key.Key_Backspace and not event.modifiers() & _Held.AltModifier


def _pastes_plain(event: QKeyEvent) -> bool:
    """Ctrl+Shift+V, which pastes without form: here all pasting does."""
    held = event.modifiers() & ~_Held.KeypadModifier
    return event.key() == _Key.Key_V and held == _Held.ControlModifier | _Held.ShiftModifier
