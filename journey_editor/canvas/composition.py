"""What an input method composes in the text being written: shown as a preview until it is committed.

Qt counts in UTF-16; offsets of the writer are code points.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextFormat

from journey_editor.canvas.written_text import writable

if TYPE_CHECKING:
    from journey_editor.canvas.text_writer import TextWriter
    from journey_editor.document.store import Transaction

_AttributeType = QInputMethodEvent.AttributeType


class Composition:
    """A text between before and after the caret that is not committed yet, in place of the selection.

    `clause` is the part of it that is being converted, in the text as shown.
    """

    def __init__(self, writer: "TextWriter") -> None:
        self._writer = writer
        self._transaction: Transaction | None = None
        self._text = ""
        self._caret: int | None = 0
        self.clause = (0, 0)

    @property
    def transaction(self) -> "Transaction | None":
        """The one whose preview shows the composition; None when nothing is composed, or another edit has ended it."""
        return self._transaction if self._transaction and self._transaction.is_open else None

    @property
    def stretch(self) -> tuple[int, int]:
        """Where the composed text stands in the text as shown."""
        start = self._writer.cursor.start
        return start, start + (len(self._text) if self.transaction else 0)

    @property
    def caret(self) -> int | None:
        """Where the caret stands in the text as shown; None when the input method hides it."""
        if self.transaction is None:
            return self._writer.cursor.index
        return None if self._caret is None else self._writer.cursor.start + self._caret

    def follow(self, event: QInputMethodEvent) -> None:
        """Take over what the input method commits and what it composes further."""
        writer = self._writer
        commits = writable(event.commitString(), lines=writer.holds_lines)
        if commits or event.replacementLength():
            start, end = writer.cursor.start, writer.cursor.end
            if event.replacementLength():
                start = from_units(writer.text, to_units(writer.text, writer.cursor.index) + event.replacementStart())
                end = from_units(writer.text, to_units(writer.text, start) + event.replacementLength())
            writer.replace(start, end, commits)
        if event.preeditString():
            self._show(event)
        else:
            self._drop()
        writer.show_caret()

    def finish(self) -> None:
        """Keep what is composed: the writing goes on elsewhere, or ends."""
        if self.transaction is None:
            return
        QGuiApplication.inputMethod().commit()
        if self.transaction is not None:  # The input method had nothing to say.
            self._writer.insert(self._text)

    def forget(self) -> None:
        """Give up what is composed."""
        if self._transaction is not None:
            self._drop()
            QGuiApplication.inputMethod().reset()

    def _show(self, event: QInputMethodEvent) -> None:
        writer = self._writer
        start, end = writer.cursor.start, writer.cursor.end
        self._text = event.preeditString()
        self._caret, self.clause = len(self._text), (start, start)
        for attribute in event.attributes():
            first = from_units(self._text, attribute.start)
            last = from_units(self._text, attribute.start + attribute.length)
            if attribute.type == _AttributeType.Cursor:
                self._caret = first if attribute.length else None
            elif _is_marked(attribute.value):
                self.clause = (start + first, start + last)
        transaction = writer.edit()
        transaction.patch(writer.record_id, **{writer.field: writer.text[:start] + self._text + writer.text[end:]})
        self._transaction = transaction
        transaction.preview()

    def _drop(self) -> None:
        if self._transaction is not None:
            self._transaction.rollback()
        self._transaction, self._text = None, ""


def _is_marked(value: object) -> bool:
    """Whether the format of a part says that it is the one being converted: input methods give that one a ground."""
    return isinstance(value, QTextFormat) and value.background().style() != Qt.BrushStyle.NoBrush


def to_units(text: str, index: int) -> int:
    """An offset in UTF-16 of one in code points."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def from_units(text: str, units: int) -> int:
    """An offset in code points of one in UTF-16; between the halves of a sign, before it."""
    encoded = text.encode("utf-16-le", "surrogatepass")[: 2 * max(0, units)]
    return len(encoded.decode("utf-16-le", "ignore"))
