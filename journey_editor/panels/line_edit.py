"""A plain line of text whose undo is the document's."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QLineEdit

from journey_editor.panels.text_menu import text_menu


class LineEdit(QLineEdit):
    """`typed` tells of every change that a person made, `left` that the focus went on or Return was pressed."""

    typed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_showing = False
        self.textChanged.connect(self._on_text_changed)  # not textEdited: that one misses what a completer fills in
        self.returnPressed.connect(self.left)

    def written(self) -> str:
        return self.text()

    def show_text(self, text: str) -> None:
        """Show a text that comes from elsewhere; the caret stays where it can."""
        caret = self.cursorPosition()
        self._is_showing = True
        try:
            self.setText(text)
        finally:
            self._is_showing = False
        self.setCursorPosition(min(caret, len(text)) if self.hasFocus() else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        start, length = self.selectionStart(), self.selectionLength()
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.MenuBarFocusReason:
            if length:
                self.setSelection(start, length)  # Qt drops it, though the menu may be about to cut it
        elif event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self.createStandardContextMenu()).popup(event.globalPos())

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit()
