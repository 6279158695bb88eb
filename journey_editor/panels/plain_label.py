"""Labels of panels: always plain text, styled by their role."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from journey_editor.panels.dynamic_style import set_style


class PlainLabel(QLabel):
    """Text that wraps; a user's text is never read as markup."""

    def __init__(self, text: str = "", *, role: str, wraps: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setText(text)
        set_style(self, role=role)

    def sizeHint(self) -> QSize:
        """One line, so that a text does not wrap before it must."""
        if not self.wordWrap():
            return super().sizeHint()
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 1
        return QSize(width, self.heightForWidth(width))

    def say(self, text: str) -> None:
        """Show the text, and nothing at all when it is empty."""
        self.setText(text)
        self.setVisible(bool(text))
