"""The window of words: opened once, with the keys of the map's window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.panels.words_model import OWN
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.words_window import WordsWindow


def test_the_window_opens_once_and_undo_works_in_it(window: MainWindow, qtbot: QtBot) -> None:
    window.action_set["map.edit_words"].trigger()
    window.action_set["map.edit_words"].trigger()
    [words] = window.findChildren(WordsWindow)
    qtbot.waitExposed(words)
    words.windowHandle().requestActivate()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is words)
    model = words.words.model
    model.setData(model.index(model.keys.index("pain"), OWN), "Hurdle")
    assert window.session.records.map.words == {"pain": "Hurdle"}
    words.words.filter.setFocus()
    qtbot.keyClick(words.words.filter, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.records.map.words == {}
    qtbot.keyClick(words.words.filter, Qt.Key.Key_Escape)
    assert not words.isVisible()
