"""Personas: which one is shown, and what is done with one as a whole."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.queries import personas
from journey_editor.document.records import Card, Emotion
from journey_editor.panels.persona_chooser import PersonaChooser
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


@pytest.fixture
def chooser(panel: SidePanel) -> PersonaChooser:
    panel.show_tab("persona")
    found = panel.findChild(PersonaChooser)
    assert found is not None
    return found


def names(session: MapSession) -> list[str]:
    return [persona.name for persona in personas(session.records)]


def test_the_active_persona_is_shown_first(chooser: PersonaChooser, hand: "Hand") -> None:
    assert chooser.box.currentText() == "Mara"
    assert hand.text("Name") == "Mara"


def test_choosing_another_makes_it_the_active_one(chooser: PersonaChooser, session: MapSession, hand: "Hand") -> None:
    hand.choose("Persona", "Tom")
    assert session.active_persona == "tom"
    assert hand.text("Name") == "Tom"
    session.activate_persona("mara")
    assert hand.text("Name") == "Mara"
    assert chooser.box.currentText() == "Mara"


def test_selecting_a_persona_shows_it(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("tom")
    assert panel.tab == "persona"
    assert hand.text("Name") == "Tom"


def test_a_new_persona_is_named_at_once(chooser: PersonaChooser, session: MapSession, hand: "Hand") -> None:
    hand.click("Add a persona")
    assert QApplication.focusWidget() is hand.control("Name")
    hand.type_into("Name", "Zoe")
    assert names(session) == ["Mara", "Tom", "Zoe"]
    assert chooser.box.currentText() == "Zoe"
    assert chooser.box.count() == 3
    session.undo()
    session.undo()
    assert names(session) == ["Mara", "Tom"]
    assert hand.text("Name") == "Mara"


def test_a_copy_feels_the_same(chooser: PersonaChooser, session: MapSession, hand: "Hand") -> None:
    chooser.duplicate.trigger()
    assert names(session) == ["Mara", "Mara (copy)", "Tom"]
    assert hand.text("Name") == "Mara (copy)"
    assert len(list(session.records.of_type(Emotion))) == 2
    session.undo()
    assert names(session) == ["Mara", "Tom"]


def test_personas_move_up_and_down(chooser: PersonaChooser, session: MapSession, hand: "Hand") -> None:
    assert not chooser.up.isEnabled()
    chooser.down.trigger()
    assert names(session) == ["Tom", "Mara"]
    assert hand.text("Name") == "Mara"
    assert not chooser.down.isEnabled()
    chooser.up.trigger()
    assert names(session) == ["Mara", "Tom"]


def test_deleting_says_before_and_after_what_goes_with_it(
    chooser: PersonaChooser, session: MapSession, hand: "Hand"
) -> None:
    with session.edit("Concern") as t:
        t.patch("poster", personas=("mara",))
    assert chooser.delete.text() == "De&lete, with 1 point of its curves"
    chooser.delete.trigger()
    assert names(session) == ["Tom"]
    assert list(session.records.of_type(Emotion)) == []
    assert (
        chooser.notice
        == "“Mara” is deleted, with 1 point of its curves. 1 card no longer names it. Undo brings all of it back."
    )
    assert hand.text("Name") == "Tom"
    session.undo()
    assert names(session) == ["Mara", "Tom"]
    assert len(list(session.records.of_type(Emotion))) == 1
    assert session.records.find(Card, "poster") == session.records["poster"].patched(personas=("mara",))
    assert chooser.notice == ""


def test_what_goes_with_a_deletion_follows_the_map(chooser: PersonaChooser, session: MapSession) -> None:
    session.activate_persona("tom")
    assert chooser.delete.text() == "De&lete"
    with session.edit("Feel") as t:
        t.add(Emotion(id="new", lane="feelings", persona="tom", step="next", score=0))
    assert chooser.delete.text() == "De&lete, with 1 point of its curves"


def test_without_personas_the_panel_says_what_they_are(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    with session.edit("Remove") as t:
        t.remove("mara")
        t.remove("tom")
    panel.show_tab("persona")
    assert not hand.control("What to do with this persona").isEnabled()
    assert hand.labels()[0].startswith("There is no persona yet.")
    hand.click("Add a persona")
    assert QApplication.focusWidget() is hand.control("Name")
