"""The evidence beside the map: opened by keys, shown on the map, undone from within."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Citation, Emotion, Evidence
from journey_editor.panels.evidence_window import EvidenceWindow
from journey_editor.shell.actions.action import Choice, Choices
from journey_editor.shell.actions.table import find_entry
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
    assert evidence.tabs.currentIndex() == 0
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert opened(qtbot, window) is evidence
    assert evidence.tabs.currentIndex() == 1
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


def citable(window: MainWindow) -> list[Choice]:
    entry = find_entry("map.cite")
    assert isinstance(entry, Choices)
    return list(entry.entries(window))


def cited(window: MainWindow) -> list[tuple[Citation, ...]]:
    found = [window.session.records[record_id] for record_id in ("card:poster", "card:site", FEELING)]
    return [record.evidence for record in found if isinstance(record, (Card, Emotion))]


def test_all_that_is_selected_cites_a_source_or_no_longer(window: MainWindow) -> None:
    quote = Citation(source="talks", quote="Too late")
    with window.session.edit("Prepare") as t:
        t.add(Evidence(id="talks", kind="interview", title="Talks", sample=12))
        t.patch("card:site", evidence=(quote,))
    window.session.selection.select("card:poster", "card:site", FEELING)
    [choice] = citable(window)
    assert (choice.text, choice.is_checked) == ("Talks", False)
    choice.run(window)
    new = Citation(source="talks", of=12)
    assert cited(window) == [(new,), (quote,), (new,)]
    [choice] = citable(window)
    assert choice.is_checked
    choice.run(window)
    assert cited(window) == [(), (), ()]
    window.session.undo()
    assert cited(window) == [(new,), (quote,), (new,)]


def test_selected_questions_are_answered_by_the_menu(window: MainWindow) -> None:
    answer = window.action_set["map.answer.confirmed"]
    window.session.selection.select("card:poster")
    assert not answer.isEnabled()
    with window.session.edit("Ask") as t:
        t.patch("card:poster", kind="question")
        t.patch("card:parked", kind="question")
    window.session.selection.select("card:poster", "card:parked")
    assert window.action_set["map.answer.open"].isChecked()
    answer.trigger()
    assert {card.status for card in window.session.records.of_type(Card) if card.kind == "question"} == {"confirmed"}
    assert answer.isChecked()
    window.session.undo()
    assert {card.status for card in window.session.records.of_type(Card)} == {""}
