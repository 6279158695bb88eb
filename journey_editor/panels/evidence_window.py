"""Sources, and what is still to be validated, in a window beside the map."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QTabWidget, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.panels.evidence_share import share_words
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.panels.sources_page import SourcesPage
from journey_editor.panels.validation_page import ValidationPage

Page = Literal["sources", "validation"]

_PAGES: tuple[Page, ...] = ("sources", "validation")
_SIZE = (820, 680)


class EvidenceWindow(QDialog):
    """Follows the map while it is in sight. `jumped` carries what was chosen here, to be shown on the map."""

    jumped = Signal(str)

    def __init__(self, session: MapSession, parent: QWidget | None = None) -> None:
        # A tool window: it stays above the window of the map, whose shortcuts work in it.
        super().__init__(parent, Qt.WindowType.Tool)
        self._session = session
        self.setWindowTitle("Evidence")
        resize_within_screen(self, *_SIZE)
        self.sources = SourcesPage(session)
        self.validation = ValidationPage(session)
        self.share = PlainLabel(role="secondary", wraps=False)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page, title in ((self.sources, "Sources"), (self.validation, "To validate")):
            framed = QWidget()
            inside = QVBoxLayout(framed)
            inside.setContentsMargins(16, 12, 16, 16)
            inside.addWidget(page)
            self.tabs.addTab(framed, title)
            page.jumped.connect(self.jumped)
        self.tabs.setAccessibleName("Evidence")
        self.tabs.tabBar().setAccessibleName("Parts of the evidence")
        self.share.setContentsMargins(8, 0, 16, 8)
        self.tabs.setCornerWidget(self.share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._show_page)
        session.changed.connect(self._on_changed)
        session.showing_changed.connect(self._show_share)

    @property
    def page(self) -> Page:
        return _PAGES[self.tabs.currentIndex()]

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(_PAGES.index(page))
        shown = self.sources.first_stop if page == "sources" else self.validation.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_share()
        self._show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # no button of a dialog waits for it, but one that has the focus
            if isinstance(button := self.focusWidget(), QPushButton):
                button.click()
        else:
            super().keyPressEvent(event)

    def _show_page(self) -> None:
        if self.page == "sources":
            self.sources.show_sources()
        else:
            self.validation.show_rows()

    def _show_share(self) -> None:
        if self.isVisible():
            self.share.setText(share_words(self._session))

    def _on_changed(self, change: Change) -> None:
        if change.transient or not self.isVisible():
            return
        self._show_share()
        if self.page == "sources":
            self.sources.follow(change)
        else:
            self.validation.follow(change)
