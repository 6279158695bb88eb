"""In a pause of the hands the window makes what would keep them waiting later, and shows none of it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.evidence_window import EvidenceWindow
from journey_editor.panels.findings_view import FindingsView
from journey_editor.panels.map_panel import MapPanel
from journey_editor.panels.panel import Panel
from journey_editor.panels.persona_panel import PersonaPanel
from journey_editor.shell.main_window import MainWindow


@pytest.fixture
def nothing_is_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """But here."""
    for module in ("panels.side_panel", "shell.findings_pane", "shell.evidence_command"):
        monkeypatch.setattr(f"journey_editor.{module}._IDLE_MS", 1)


def test_panels_and_findings_are_made_out_of_sight(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.findChildren(FindingsView)))
    qtbot.waitUntil(lambda: bool(window.findChildren(EvidenceWindow)))
    qtbot.waitUntil(lambda: len(window.side_panel.findChildren(Panel)) == 9)
    QApplication.processEvents()
    assert window.side_panel.tab == "selection"
    for kind in (CardPanel, PersonaPanel, MapPanel, FindingsView, EvidenceWindow):
        [made] = window.findChildren(kind)
        assert not made.isVisible()
