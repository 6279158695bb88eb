"""A box of plain text that is as high as its text, whose undo is the document's."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from journey_editor.panels.text_menu import text_menu

_MOST_LINES = 12
_WIDTH, _LEAST_WIDTH = 120, 40
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
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
        self._lines: dict[tuple[int, int], int] = {}  # of the text as it is: a layout asks again and again
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        return QSize(_WIDTH, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Known before the box has that width, so that a form finds its layout at once."""
        metrics, margin = self.fontMetrics(), round(self.document().documentMargin())
        frame = self.contentsMargins()
        room = width - frame.left() - frame.right() - 2 * margin
        key = room, metrics.lineSpacing()
        if key not in self._lines:
            text = self._last
            # A line that was only begun counts, too.
            size = metrics.boundingRect(0, 0, max(1, room), 0, _WRAPPED, f"{text}." if text.endswith("\n") else text)
            lines = round(size.height() / metrics.lineSpacing())
            self._lines[key] = min(max(self._least_lines, lines), _MOST_LINES)
        lines = self._lines[key]
        return lines * metrics.lineSpacing() + 2 * margin + frame.top() + frame.bottom() + _SLACK

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        text_menu(self.createStandardContextMenu(event.pos())).popup(event.globalPos())

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._last:
            self._last = text
            self._lines.clear()
            self.updateGeometry()
            if not self._is_showing:
                self.typed.emit()
