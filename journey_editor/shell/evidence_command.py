"""The window of sources and of what is to be validated, beside its map."""

from typing import TYPE_CHECKING

from journey_editor.document.cell import Cell
from journey_editor.document.records import Emotion
from journey_editor.panels.evidence_window import EvidenceWindow, Page

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def show_evidence(window: "MainWindow", page: Page) -> EvidenceWindow:
    """Open a page of it; the one of this map comes to the front when it is open already."""
    shown = window.findChild(EvidenceWindow)
    if shown is None:
        shown = EvidenceWindow(window.session, window)
        shown.jumped.connect(lambda record_id: _jump(window, record_id))
    shown.show()
    shown.raise_()
    shown.activateWindow()
    shown.show_page(page)
    return shown


def show_source(window: "MainWindow", source_id: str) -> None:
    """Open the page of sources at one of them."""
    show_evidence(window, "sources").sources.list.choose(source_id)


def _jump(window: "MainWindow", record_id: str) -> None:
    """Select a record and bring it into sight on the map."""
    record = window.session.records.get(record_id)
    cell = Cell(record.lane, record.step) if isinstance(record, Emotion) else None
    window.session.selection.select(record_id, cell=cell)
    window.view.reveal(record_id)
