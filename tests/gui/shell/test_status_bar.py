"""The status bar: what is selected, the keys that matter, whether the file has it all, the zoom."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journey_editor.document.cell import Cell
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.status_bar import StatusBar
from journey_editor.shell.zoom_control import ZoomControl


@pytest.fixture
def bar(window: MainWindow) -> StatusBar:
    made = window.statusBar()
    assert isinstance(made, StatusBar)
    return made


# What is selected, what is said of it, and one of the keys.
CASES = (
    ((), "Nothing selected", "? shortcuts"),
    (("card:poster",), "1 card selected", "Ctrl+Enter new below"),
    (("card:poster", "card:site"), "2 cards selected", "Del delete"),
    (("map",), "Title selected", "Enter write it"),
    (("card:parked",), "1 card selected", "drag onto the map"),
    (("stage:find",), "1 stage selected", "Enter rename"),
    (("stage:find", "card:poster"), "1 stage and 1 card selected", "Del delete"),
    (("emotion:lane:feel:persona:mara:step:look:current",), "1 point selected", "1 to 5"),
)


def test_it_says_what_is_selected_and_what_keys_do(window: MainWindow, bar: StatusBar) -> None:
    for ids, said, key in CASES:
        window.session.selection.select(*ids)
        assert bar.selected.text() == said
        assert key in bar.keys.text()
        assert bar.keys.text().count("·") <= 3


def test_an_empty_cell_and_one_of_a_curve_have_keys_of_their_own(window: MainWindow, bar: StatusBar) -> None:
    window.session.selection.select_cell(Cell("lane:touch", "step:roll"))
    assert (bar.selected.text(), "type to write" in bar.keys.text()) == ("Empty cell", True)
    window.session.selection.select_cell(Cell("lane:feel", "step:roll"))
    assert (bar.selected.text(), "1 to 5" in bar.keys.text()) == ("Place on a curve", True)
    window.session.selection.select_cell(Cell("lane:touch", "step:hear"))
    assert bar.selected.text() == "Cell with 1 card"


def test_writing_has_keys_of_its_own(window: MainWindow, bar: StatusBar) -> None:
    window.view.write("card:poster", "title")
    assert bar.keys.text() == "Esc done · Ctrl+Enter done, new below · Tab done, next"
    window.view.write("stage:find", "name")
    assert "Ctrl+Enter next stage" in bar.keys.text()
    window.view.write("lane:touch", "name")
    assert "Ctrl+Enter next lane" in bar.keys.text()
    window.view.write("map", "title")
    assert "Ctrl+Enter" not in bar.keys.text()


def test_a_hint_stands_until_the_selection_is_another(window: MainWindow, bar: StatusBar) -> None:
    window.view.hint.emit("The lane is locked: unlock it in its menu")
    assert bar.keys.text().startswith("The lane is locked")
    window.session.selection.select("card:poster")
    assert "Ctrl+Enter" in bar.keys.text()


def test_it_tells_the_truth_about_the_file(window: MainWindow, bar: StatusBar, tmp_path: Path) -> None:
    assert bar.kept.text() == "In no file yet: Ctrl+S"
    window.document.save_as(tmp_path / "bike.journey")
    assert bar.kept.text() == "All changes kept"
    with window.session.edit("Rename") as t:
        t.patch("card:poster", title="Billboard")
    assert bar.kept.text() == "Not saved yet: Ctrl+S"
    window.session.undo()
    assert bar.kept.text() == "All changes kept"


def test_the_zoom_is_shown_and_set(window: MainWindow, bar: StatusBar, qtbot: QtBot) -> None:
    zoom = bar.findChild(ZoomControl)
    assert isinstance(zoom, ZoomControl)
    window.view.zoom_to(0.5)
    assert zoom.percent.text() == "50%"
    window.view.zoom_to(0.777)
    assert window.view.camera.zoom == 0.777, "the slider follows, and does not pull the zoom to a place of its own"
    window.view.zoom_to(0.5)
    qtbot.keyClick(zoom.slider, Qt.Key.Key_Right)
    assert 0.5 < window.view.camera.zoom < 0.55
    [plus] = [button for button in zoom.findChildren(QWidget) if button.accessibleName() == "Zoom in"]
    before = window.view.camera.zoom
    qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)
    assert window.view.camera.zoom > before
    qtbot.mouseClick(zoom.percent, Qt.MouseButton.LeftButton)
    assert window.view.camera.zoom == 1.0
    for place, shown in ((zoom.slider.minimum(), "10%"), (zoom.slider.maximum(), "400%")):
        zoom.slider.setValue(place)
        assert zoom.percent.text() == shown
