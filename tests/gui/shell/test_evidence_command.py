"""The evidence beside the map: opened by keys, shown on the map, undone from within."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Evidence
from journey_editor.panels.evidence_window import EvidenceWindow
from journey_editor.shell.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
FEELING = "emotion:lane:feel:persona:mara:step:look:current"


def opened(qtbot: QtBot, window: MainWindow) -> EvidenceWindow:
    found = window.findChild(EvidenceWindow)
    assert isinstance(found, EvidenceWindow)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def titles(session: MapSession) -> list[str]:
    return [source.title for source in session.records.of_type(Evidence)]


def test_keys_open_both_pages_of_one_window(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_E, CONTROL)
    evidence = opened(qtbot, window)
    assert evidence.page == "sources"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert opened(qtbot, window) is evidence
    assert evidence.page == "validation"
    assert evidence.validation.list.hasFocus()
    evidence.close()


def test_undo_within_is_the_undo_of_the_map(qtbot: QtBot, window: MainWindow) -> None:
    window.action_set["map.sources"].trigger()
    evidence = opened(qtbot, window)
    qtbot.mouseClick(evidence.sources.add, Qt.MouseButton.LeftButton)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Talks")
    assert titles(window.session) == ["Talks"]
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert titles(window.session) == [""]
    assert line.text() == ""
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert titles(window.session) == []
    evidence.close()


def test_what_is_chosen_there_is_selected_on_the_map(qtbot: QtBot, window: MainWindow) -> None:
    window.action_set["map.to_validate"].trigger()
    evidence = opened(qtbot, window)
    evidence.validation.list.choose(FEELING)
    qtbot.keyClick(evidence.validation.list, Qt.Key.Key_Return)
    selection = window.session.selection
    assert selection.ids == (FEELING,)
    assert selection.cell is not None
    assert (selection.cell.lane, selection.cell.step) == ("lane:feel", "step:look")
    assert window.side_panel.title == "Emotion"
    evidence.close()
