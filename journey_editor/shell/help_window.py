"""The manual in a window of its own, to be read beside the map: its sections at the left, the page at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget

from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.resource_files import resource_path
from journey_editor.shell.appearance import Appearance
from journey_editor.shell.help_page import HelpPage

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def show_help(window: "MainWindow") -> None:
    """Open the manual; the one of this window comes to the front when it is open already."""
    shown = window.findChild(HelpWindow) or HelpWindow(window)
    shown.show()
    shown.raise_()
    shown.activateWindow()


class HelpWindow(QDialog):
    """The list follows the page, and the page the list."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        appearance = Appearance.of_application()
        self.setWindowTitle("Journey Editor help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 980, 760)
        self.page = HelpPage(resource_path("help", "window.md").read_text(encoding="utf-8"), appearance.tokens)
        self.sections = QListWidget()
        self.sections.setAccessibleName("Sections")
        self.sections.setProperty("role", "plain")
        self.sections.setFixedWidth(184)
        self.sections.addItems(self.page.sections)
        self.sections.ensurePolished()  # before the rows are laid out: they are as high as the style wants
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.sections)
        row.addWidget(self.page, 1)
        self._is_led = False
        self.sections.currentRowChanged.connect(self._on_section_chosen)
        self.page.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        appearance.changed.connect(self._on_appearance_changed)
        self.page.setFocus()

    def _on_section_chosen(self, index: int) -> None:
        if index >= 0 and not self._is_led:
            self._is_led = True
            self.page.show_section(index)
            self._is_led = False

    def _on_scrolled(self) -> None:
        # Not where the list leads: the last sections are too short to come to the top, and another would be marked.
        if not self._is_led:
            self._is_led = True
            self.sections.setCurrentRow(self.page.section)
            self._is_led = False

    def _on_appearance_changed(self) -> None:
        self.page.take_colors(Appearance.of_application().tokens)
