"""The small window in which a map's own words are written, beside the map that says them at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout

from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.panels.words_table import WordsView

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_SIZE = (480, 640)
_INTRODUCTION = "What the poster calls things. The language is chosen in the panel of the map."


def edit_words(window: "MainWindow") -> None:
    """Open the window, or bring it to the front."""
    present = window.findChild(WordsWindow) or WordsWindow(window)
    present.show()
    present.raise_()
    present.activateWindow()


class WordsWindow(QDialog):
    """A tool window, in which the keys of the map's window work."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Tool)
        self.setWindowTitle("Words of the map")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = WordsView(window.session)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(_INTRODUCTION, role="secondary"))
        column.addWidget(self.words, 1)
        resize_within_screen(self, *_SIZE)
        self.words.filter.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the table; without buttons there is nothing that it could accept."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
