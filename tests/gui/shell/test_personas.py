"""Personas in the window: one in front, whom cards are about, copied between maps, deleted with what goes along."""

import hashlib
import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.canvas.commands.clipboard import paste
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.queries import personas
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Persona
from journey_editor.document.store import Store
from journey_editor.shell.context_menus import make_context_menu
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.solo_notice import SoloNotice


@pytest.fixture
def mara(window: MainWindow) -> str:
    """The first persona of the map, selected as a click in the palette does."""
    first = personas(window.session.records)[0]
    window.session.selection.select(first.id)
    return first.id


def notice(window: MainWindow) -> SoloNotice:
    found = window.view.findChild(SoloNotice)
    assert found is not None
    return found


def a_card(window: MainWindow) -> str:
    return next(card.id for card in window.session.records.of_type(Card) if card.lane)


def test_f7_shows_one_alone_and_esc_everyone(window: MainWindow, mara: str, qtbot: QtBot) -> None:
    name = personas(window.session.records)[0].name
    window.action_set["view.solo"].trigger()
    assert window.session.showing.solo == mara
    assert notice(window).isVisible()
    assert notice(window).text() == f"Only {name} · Show everyone"
    assert window.action_set["view.solo"].isChecked()
    window.session.selection.clear()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.session.showing.solo == ""
    assert not notice(window).isVisible()


def test_the_notice_brings_everyone_back(window: MainWindow, mara: str, qtbot: QtBot) -> None:
    window.action_set["view.solo"].trigger()
    assert window.session.showing.solo == mara
    qtbot.mouseClick(notice(window), Qt.MouseButton.LeftButton)
    assert window.session.showing.solo == ""


def test_a_persona_in_front_that_is_deleted_leaves_the_others(window: MainWindow, mara: str) -> None:
    window.action_set["view.solo"].trigger()
    window.action_set["edit.delete"].trigger()
    assert mara not in window.session.records
    assert window.session.showing.solo == ""
    assert not notice(window).isVisible()


def test_the_context_menu_of_a_card_says_whom_it_concerns(window: MainWindow, mara: str) -> None:
    card = a_card(window)
    window.session.selection.select(card)
    menu = make_context_menu(window, Hit(None, 0, 0, "card", card))
    concerns = next(found for found in menu.findChildren(QMenu) if found.title() == "Concerns")
    concerns.aboutToShow.emit()
    [entry] = [action for action in concerns.actions() if action.text() == personas(window.session.records)[0].name]
    assert not entry.isChecked()
    entry.trigger()
    assert window.session.records.find(Card, card) == window.session.records[card].patched(personas=(mara,))
    window.session.undo()
    assert window.session.records[card].patched(personas=()) == window.session.records[card]
    menu.close()


def test_deleting_says_before_and_after_what_goes(window: MainWindow, mara: str) -> None:
    session, hints = window.session, list[str]()
    name = personas(session.records)[0].name
    points = sum(1 for _ in session.records.referring_to(mara, Emotion))
    with session.edit("Concern") as t:
        t.patch(a_card(window), personas=(mara,))
    assert points == 1
    losses = f"1 point of {name}’s curve goes, 1 card loses the initials"
    assert window.action_set["edit.delete"].text().split("\t")[0] == f"Delete persona · {losses}"
    window.view.hint.connect(hints.append)
    window.action_set["edit.delete"].trigger()
    assert hints == [f"{losses}; Ctrl+Z brings all back"]
    session.undo()
    assert sum(1 for _ in session.records.referring_to(mara, Emotion)) == points


def test_a_persona_goes_to_another_map_with_its_photo_and_its_sources(
    window: MainWindow, mara: str, qtbot: QtBot
) -> None:
    session, data = window.session, io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(data, "PNG")
    picture = data.getvalue()
    digest = hashlib.sha256(picture).hexdigest()
    session.assets[digest] = picture
    with session.edit("Photo") as t:
        t.add(Evidence(id="evidence:talks", kind="interview", title="Talks"))
        t.patch(mara, photo=digest, evidence=(Citation(source="evidence:talks"),))
    assert window.action_set["edit.copy"].isEnabled()
    window.action_set["edit.copy"].trigger()
    other = MapView(MapSession(Store(()), {}))
    qtbot.addWidget(other)
    paste(other)
    [pasted] = other.session.records.of_type(Persona)
    original = session.records.find(Persona, mara)
    assert original is not None
    assert (pasted.name, pasted.photo) == (original.name, digest)
    assert other.session.assets == {digest: picture}
    assert [source.title for source in other.session.records.of_type(Evidence)] == ["Talks"]
    assert list(other.session.records.of_type(Emotion)) == []


def test_order_and_copies_by_the_menu(window: MainWindow, mara: str) -> None:
    session = window.session
    before = [persona.id for persona in personas(session.records)]
    window.action_set["edit.duplicate"].trigger()
    [copy] = session.selection.ids
    assert [persona.id for persona in personas(session.records)] == [mara, copy, *before[1:]]
    window.action_set["map.move_up"].trigger()
    assert [persona.id for persona in personas(session.records)] == [copy, mara, *before[1:]]
    assert not window.view.is_writing
    QApplication.processEvents()


def test_the_name_of_a_new_persona_is_typed_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.shows_panel = False
    window.action_set["insert.persona"].trigger()
    field = window.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Tom")
    [made] = [persona for persona in window.session.records.of_type(Persona) if persona.id != "persona:mara"]
    assert made.name == "Tom"
    assert window.session.active_persona == made.id
