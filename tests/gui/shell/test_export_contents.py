"""What of a map is exported: the map, the findings, or both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Lane, Map, Record, Stage, Step
from journey_editor.document.store import Store
from journey_editor.shell.export_bar import ExportBar
from journey_editor.shell.export_dialog import ExportDialog
from journey_editor.shell.page_verdict import PageVerdict
from journey_editor.shell.settings import Settings

PATIENCE_MS = 20_000
MAP: tuple[Record, ...] = (
    Map(title="Bikes"), Stage(id="s", name="Find"), Step(id="p", stage="s", name="Looks"), Lane(id="l"),
    Card(id="t", lane="l", step="p", title="Poster"),
)  # fmt: skip
IDEA = Card(id="b", kind="opportunity", lane="l", step="p", title="A sign", impact=5, effort=2)


def open_dialog(qtbot: QtBot, folder: Path, *more: Record) -> ExportDialog:
    dialog = ExportDialog(MapSession(Store((*MAP, *more)), {}), folder / "bikes.journey")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    [verdict] = dialog.findChildren(PageVerdict)
    qtbot.waitUntil(lambda: bool(verdict.words), timeout=PATIENCE_MS)
    return dialog


def contents_of(dialog: ExportDialog) -> QComboBox:
    [box] = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Contents"]
    return box


def choose(dialog: ExportDialog, words: str) -> None:
    box = contents_of(dialog)
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def in_sight(dialog: ExportDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}


@pytest.fixture(autouse=True)
def _first_choices() -> Iterator[None]:
    Settings().forget("export/choices")
    yield
    Settings().forget("export/choices")


def test_without_findings_there_is_nothing_to_choose(qtbot: QtBot, tmp_path: Path) -> None:
    assert not contents_of(open_dialog(qtbot, tmp_path)).isVisible()


def test_pages_are_turned_in_the_preview(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, tmp_path, IDEA)
    assert "page 1 of 1" not in in_sight(dialog)
    choose(dialog, "Map and findings")
    qtbot.waitUntil(lambda: "page 1 of 2" in in_sight(dialog), timeout=PATIENCE_MS)
    [on] = [button for button in dialog.findChildren(QToolButton) if button.accessibleName() == "Next page"]
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "page 2 of 2" in in_sight(dialog), timeout=PATIENCE_MS)
    assert not on.isEnabled()
    choose(dialog, "Findings")
    qtbot.waitUntil(lambda: not on.isVisible(), timeout=PATIENCE_MS)


def test_both_go_into_one_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, tmp_path, IDEA)
    choose(dialog, "Map and findings")
    [export] = [button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == "Export"]
    qtbot.waitUntil(export.isEnabled, timeout=PATIENCE_MS)
    qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    [bar] = dialog.findChildren(ExportBar)
    qtbot.waitUntil(lambda: "is exported" in bar.sentence, timeout=PATIENCE_MS)  # and its process is over
    with PdfDocument(tmp_path / "bikes.pdf") as document:
        assert len(document) == 2
