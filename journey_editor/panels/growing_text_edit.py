"""A box of plain text that is as high as its text, whose undo is the document's."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from journey_editor.panels.text_menu import open_text_menu

_MOST_LINES = 12
_SLACK = 2  # without it the last line counts as cut, and the text scrolls by a line


class GrowingTextEdit(QPlainTextEdit):
    """`typed` tells of every change that a person made, `left` that the focus went on. Tab leaves, too."""

    typed = Signal()
    left = Signal()

    def __init__(self, least_lines: int = 1) -> None:
        super().__init__()
        self._least_lines = least_lines
        self._is_showing = False
        self._last = ""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def written(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text that comes from elsewhere; the caret stays where it can."""
        caret = self.textCursor().position()
        self._is_showing = True
        try:
            self.setPlainText(text)
        finally:
            self._is_showing = False
        if self.hasFocus():
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(caret, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        lines = min(max(self._least_lines, self._line_count()), _MOST_LINES)
        margins = self.contentsMargins()
        frame = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom()
        return QSize(120, self.fontMetrics().lineSpacing() * lines + frame + _SLACK)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_text_menu(self.createStandardContextMenu(event.pos()), event)

    def _line_count(self) -> int:
        return round(self.document().size().height())  # a plain text document counts lines

    def _on_text_changed(self) -> None:
        self.updateGeometry()
        text = self.toPlainText()
        if text != self._last:
            self._last = text
            if not self._is_showing:
                self.typed.emit()
