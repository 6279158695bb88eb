"""The window of sources and of what is to be validated, beside its map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journey_editor.document.cell import Cell
from journey_editor.document.records import Emotion
from journey_editor.panels.evidence_window import EvidenceWindow, Page

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_IDLE_MS = 900  # after panels and findings


def show_evidence(window: "MainWindow", page: Page) -> EvidenceWindow:
    """Open a page of it; the one of this map comes to the front when it is open already."""
    shown = window.findChild(EvidenceWindow) or _make(window)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    shown.show_page(page)
    return shown


def make_ahead(window: "MainWindow") -> None:
    """Make it in a pause of the hands: that takes longer than a frame, to show it does not."""

    def make() -> None:
        if window.findChild(EvidenceWindow) is None:
            made = _make(window)
            made.sources.show_sources()
            made.grab()

    QTimer.singleShot(_IDLE_MS, window, make)


def show_source(window: "MainWindow", source_id: str) -> None:
    """Open the page of sources at one of them."""
    show_evidence(window, "sources").sources.list.choose(source_id)


def _make(window: "MainWindow") -> EvidenceWindow:
    made = EvidenceWindow(window.session, window)
    made.jumped.connect(lambda record_id: _jump(window, record_id))
    return made


def _jump(window: "MainWindow", record_id: str) -> None:
    """Select a record and bring it into sight on the map."""
    record = window.session.records.get(record_id)
    cell = Cell(record.lane, record.step) if isinstance(record, Emotion) else None
    window.session.selection.select(record_id, cell=cell)
    window.view.reveal(record_id)
