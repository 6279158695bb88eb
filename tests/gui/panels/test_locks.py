"""What is locked can be read, and says why it cannot be changed."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.panel import Panel
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def lock(session: MapSession, record_id: str, *, locked: bool = True) -> None:
    with session.edit("Lock") as t:
        t.patch(record_id, locked=locked)


def notice(panel: SidePanel) -> str:
    [shown] = [found for found in panel.findChildren(Panel) if found.isVisible()]
    return shown.notice


@pytest.mark.parametrize(
    ("holder", "sentence"),
    [
        ("cards", "The lane “Touchpoints” is locked. Unlock it to change this."),
        ("stage", "The stage “Discover” is locked. Unlock it to change this."),
        ("map", "The map is locked. Unlock it to change this."),
    ],
)
def test_the_fields_of_a_locked_card_are_for_reading(
    panel: SidePanel, session: MapSession, hand: "Hand", holder: str, sentence: str
) -> None:
    lock(session, holder)
    session.selection.select("poster")
    assert notice(panel) == sentence
    hand.type_into("Title", "Bus")
    assert hand.text("Title") == "Poster"
    hand.unfold("More")
    for name in ("Kind", "Moment of truth", "Channels", "Tags", "State"):
        assert not hand.control(name).isEnabled(), name
    lock(session, holder, locked=False)
    assert notice(panel) == ""
    hand.type_into("Title", "Bus")
    assert hand.text("Title") == "Bus"


def test_one_locked_card_locks_the_form_for_several(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    with session.edit("Add lane") as t:
        t.put(session.records["cards"].patched(id="free", name="Free"))
        t.patch("page", lane="free")
    lock(session, "cards")
    session.selection.select("page", "poster")
    assert notice(panel) == "The lane “Touchpoints” is locked. Unlock it to change this."
    assert not hand.control("Kind").isEnabled()


@pytest.mark.parametrize("holder", ["stage", "cards"])
def test_a_locked_stage_or_lane_can_be_unlocked(session: MapSession, hand: "Hand", holder: str) -> None:
    lock(session, holder)
    session.selection.select(holder)
    control = hand.control("Name")
    assert isinstance(control, (QLineEdit, QPlainTextEdit))
    assert control.isReadOnly()
    hand.click("Locked")
    assert not control.isReadOnly()


def test_faces_of_a_locked_lane_do_nothing(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    lock(session, "feelings")
    session.selection.select("poster")
    block = next(found for found in panel.findChildren(EmotionBlock) if found.isVisible())
    rev = session.store.rev
    qtbot.mouseClick(block.faces, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.keyClick(block.faces, Qt.Key.Key_5)
    assert session.store.rev == rev
    lock(session, "feelings", locked=False)
    qtbot.keyClick(block.faces, Qt.Key.Key_5)
    assert session.store.rev == rev + 2


def test_nothing_is_done_with_personas_of_a_locked_map(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    lock(session, "map")
    panel.show_tab("persona")
    assert not hand.control("Add a persona").isEnabled()
    assert not hand.control("What to do with this persona").isEnabled()
    assert hand.control("Persona").isEnabled()
