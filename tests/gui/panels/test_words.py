"""The words of a poster: its language, and the map's own instead of the usual ones."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.wording import word
from journey_editor.panels.side_panel import SidePanel
from journey_editor.panels.suggest_field import SuggestingLineEdit
from journey_editor.panels.words_model import OWN, USUAL
from journey_editor.panels.words_table import WordsView

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

Key = Qt.Key


@pytest.fixture
def words(qtbot: QtBot, session: MapSession) -> WordsView:
    made = WordsView(session)
    qtbot.addWidget(made)
    made.resize(440, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def row(words: WordsView, key: str) -> int:
    return words.model.keys.index(key)


def said(words: WordsView, key: str) -> tuple[str, str]:
    return tuple(str(words.model.index(row(words, key), column).data()) for column in (USUAL, OWN))  # type: ignore[return-value]


def write(words: WordsView, qtbot: QtBot, key: str, text: str) -> None:
    """Choose the word and just type."""
    table = words.table
    table.setFocus()
    table.setCurrentIndex(words.model.index(row(words, key), USUAL))
    qtbot.keyClick(table, text[0])
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is not None)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: said(words, key)[1] == text.strip())


def test_an_own_word_is_typed_taken_back_and_undone(words: WordsView, session: MapSession, qtbot: QtBot) -> None:
    assert said(words, "pain") == ("Pain point", "")
    write(words, qtbot, "pain", "Hurdle")
    assert word(session.records.map, "pain") == "Hurdle"
    assert session.history.undo_label == "Undo Say “Hurdle”"
    words.table.setCurrentIndex(words.model.index(row(words, "pain"), OWN))
    qtbot.keyClick(words.table, Key.Key_Delete)
    assert (word(session.records.map, "pain"), said(words, "pain")) == ("Pain point", ("Pain point", ""))
    session.undo()
    session.undo()
    assert session.records.map.words == {}


def test_the_filter_finds_usual_and_own_words(words: WordsView, session: MapSession, qtbot: QtBot) -> None:
    with session.edit("Words") as t:
        t.patch("map", words={"gain": "Hurrah"})
    qtbot.keyClicks(words.filter, "HUR")
    assert words.model.keys == ["gain"]
    words.filter.clear()
    qtbot.keyClicks(words.filter, "pain point")
    assert words.model.keys == ["pain"]


def test_usual_words_are_those_of_the_language_and_no_own_ones(words: WordsView, session: MapSession) -> None:
    with session.edit("Language") as t:
        t.patch("map", language="de")
    usual = said(words, "objective")[0]
    assert usual == "Ziel"
    words.model.setData(words.model.index(row(words, "objective"), OWN), usual)
    assert session.records.map.words == {}


def test_a_locked_map_keeps_its_words(words: WordsView, session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    assert not words.model.setData(words.model.index(0, OWN), "Other")
    assert session.records.map.words == {}


@pytest.mark.parametrize(("typed", "code", "shown"), [("deutsch", "de", "Deutsch"), ("fr", "fr", "Français")])
def test_the_language_is_chosen_by_its_name(
    panel: SidePanel, session: MapSession, hand: "Hand", typed: str, code: str, shown: str
) -> None:
    panel.show_tab("map")
    hand.type_into("Language of the poster", typed)
    line = hand.control("Language of the poster")
    assert isinstance(line, SuggestingLineEdit)
    popup = line.suggestions.popup()
    assert popup is not None
    popup.hide()  # as its first Tab does; until then it keeps the line from hearing that it was left
    hand.leave()
    assert (session.records.map.language, hand.text("Language of the poster")) == (code, shown)


def test_what_is_no_language_is_said(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    panel.show_tab("map")
    for typed in ("Klingon", "German"):
        hand.type_into("Language of the poster", typed)
        hand.leave()
        is_known = typed == "German"
        assert session.records.map.language == ("de" if is_known else "en")
        assert hand.field("Language of the poster").complaint.startswith("" if is_known else "Posters are in English, ")
        assert bool(hand.field("Language of the poster").complaint) is not is_known
    assert hand.text("Language of the poster") == "Deutsch"


def test_a_language_that_is_not_ours_may_be_written(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    panel.show_tab("map")
    assert hand.text("Language of the poster") == "English"
    hand.type_into("Language of the poster", "da")
    assert session.records.map.language == "da"
    assert word(session.records.map, "objective") == "Objective"
