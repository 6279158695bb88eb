"""What an input method asks of the text being written. Offsets are in UTF-16, as Qt counts; places are view pixels."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from journey_editor.canvas.composition import to_units

if TYPE_CHECKING:
    from journey_editor.canvas.text_writer import TextWriter

_Query = Qt.InputMethodQuery


def answer_query(writer: "TextWriter", query: Qt.InputMethodQuery) -> object:
    """The answer of a text that is open; None to what it does not know."""
    text, cursor, standing = writer.text, writer.cursor, writer.standing
    match query:
        case _Query.ImCursorRectangle | _Query.ImAnchorRectangle if standing:
            at = writer.composition.caret if query == _Query.ImCursorRectangle else cursor.anchor
            left, top, right, bottom = standing.caret(cursor.index if at is None else at)
            return QRectF(left, top, right - left + 1, bottom - top)
        case _Query.ImFont if standing:
            font = QFont()
            font.setPixelSize(max(1, round(standing.size)))
            return font
        case _Query.ImCursorPosition | _Query.ImAbsolutePosition:
            return to_units(text, cursor.index)
        case _Query.ImAnchorPosition:
            return to_units(text, cursor.anchor)
        case _Query.ImSurroundingText:
            return text
        case _Query.ImCurrentSelection:
            return writer.selected_text
        case _Query.ImTextBeforeCursor:
            return text[: cursor.index]
        case _Query.ImTextAfterCursor:
            return text[cursor.index :]
        case _Query.ImHints:
            hints = Qt.InputMethodHint.ImhMultiLine if writer.holds_lines else Qt.InputMethodHint.ImhNone
            return int(hints.value)
    return None
