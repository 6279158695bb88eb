"""A run of typing is one step of undo, and fields follow what happens elsewhere without fighting who types."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Kpi, Map
from journey_editor.panels.side_panel import SidePanel
from journey_editor.panels.text_menu import text_menu

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


def title(session: MapSession) -> str:
    card = session.records.find(Card, "poster")
    assert card is not None
    return card.title


def undone(session: MapSession) -> list[str]:
    """The titles that undo leads through."""
    found = []
    while session.undo():
        found.append(title(session))
    return found


def write_elsewhere(session: MapSession, text: str) -> None:
    """As the canvas does while somebody types into a card."""
    with session.edit("Write", key="write:poster:title") as t:
        t.patch("poster", title=text)


def box(hand: "Hand", name: str = "Title") -> QPlainTextEdit:
    control = hand.control(name)
    assert isinstance(control, QPlainTextEdit)
    return control


def test_every_letter_is_in_the_document_at_once(
    session: MapSession,
    hand: "Hand",
) -> None:
    session.selection.select("poster")
    seen: list[str] = []
    session.changed.connect(lambda _: seen.append(title(session)))
    hand.type_into("Title", "Bus")
    assert seen == ["B", "Bu", "Bus"]


def test_leaving_the_field_ends_the_step(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.type_into("Title", "One")
    hand.leave()
    hand.type_into("Title", "Two")
    assert undone(session) == ["One", "Poster"]


def test_two_fields_are_two_steps(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.type_into("Title", "One")
    hand.type_into("Notes", "More")
    hand.type_into("Title", "Two")
    assert undone(session) == ["One", "One", "Poster"]


def test_selecting_something_else_ends_the_step(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.type_into("Title", "One")
    session.selection.select("page")
    session.selection.select("poster")
    hand.type_into("Title", "Two")
    assert undone(session) == ["One", "Poster"]


def test_return_in_a_line_ends_the_step(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("poster")
    hand.type_into("Owner", "Zoo")
    qtbot.keyClick(hand.control("Owner"), Qt.Key.Key_Return)
    hand.type_into("Owner", "Bob")
    session.undo()
    assert hand.text("Owner") == "Zoo"


def test_what_the_canvas_writes_is_shown(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    write_elsewhere(session, "Big poster")
    assert hand.text("Title") == "Big poster"


def test_the_caret_stays_when_the_text_is_equal(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("poster")
    hand.type_into("Title", "Bs")
    qtbot.keyClick(box(hand), Qt.Key.Key_Left)
    qtbot.keyClicks(box(hand), "u")
    assert box(hand).textCursor().position() == 2
    qtbot.keyClicks(box(hand), "e")
    assert hand.text("Title") == title(session) == "Bues"


def test_the_caret_stays_where_it_can_when_the_text_is_another(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.type_into("Title", "Bus")
    write_elsewhere(session, "Bus stop")
    assert box(hand).textCursor().position() == 3
    write_elsewhere(session, "B")
    assert box(hand).textCursor().position() == 1


def test_undo_while_typing_shows_what_was(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("poster")
    hand.type_into("Title", "Bus")
    session.undo()
    assert hand.text("Title") == "Poster"
    box(hand).selectAll()
    qtbot.keyClicks(box(hand), "Tram")
    assert title(session) == "Tram"
    assert undone(session) == ["Poster"]


def test_a_new_line_among_entries_is_not_taken_back(
    panel: SidePanel,
    session: MapSession,
    hand: "Hand",
) -> None:
    panel.show_tab("map")
    hand.type_into("Takeaways, one a line", "One\n")
    assert hand.text("Takeaways, one a line") == "One\n"
    assert session.records.map.takeaways == ("One",)
    hand.leave()
    assert hand.text("Takeaways, one a line") == "One"


def test_a_number_is_tidied_when_it_is_left(session: MapSession, hand: "Hand") -> None:
    session.selection.select("kpi")
    hand.type_into("Target", "20,50")
    assert hand.text("Target") == "20,50"
    hand.leave()
    assert hand.text("Target") == "20.5"


def test_values_of_a_figure_may_be_followed_by_its_unit(session: MapSession, hand: "Hand") -> None:
    with session.edit("Measure") as t:
        t.patch("kpi", unit="%")
    session.selection.select("kpi")
    for name in ("Value", "Target", "Benchmark", "Previous"):
        hand.type_into(name, "22,5 %")
        hand.leave()
        assert hand.text(name) == "22.5"
        assert not hand.field(name).complaint
    kpi = session.records["kpi"]
    assert isinstance(kpi, Kpi)
    assert (kpi.value, kpi.target, kpi.benchmark, kpi.previous) == (22.5,) * 4
    hand.type_into("Value", "22 min")
    assert hand.field("Value").complaint == "Write a number in %, such as 4 or 1.5."


def test_fields_keep_no_undo_of_their_own(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    hand.type_into("Title", "Bus")
    assert not box(hand).document().isUndoAvailable()


def test_the_menus_of_fields_offer_no_undo_of_their_own(
    session: MapSession,
    hand: "Hand",
) -> None:
    session.selection.select("poster")
    for name in ("Title", "Owner"):
        control = hand.control(name)
        assert isinstance(control, (QLineEdit, QPlainTextEdit))
        menu = text_menu(control.createStandardContextMenu())
        names = [action.objectName() for action in menu.actions()]
        assert "edit-copy" in names
        assert not [name for name in names if "undo" in name or "redo" in name]
        assert not menu.actions()[0].isSeparator()
        menu.deleteLater()


def test_changes_of_other_things_leave_the_fields_alone(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    shown = []
    box(hand).textChanged.connect(lambda: shown.append(hand.text("Title")))
    with session.edit("Rename") as t:
        t.patch("page", title="Other")
        t.patch("map", title="Other")
    assert session.records.map == Map(title="Other")
    assert shown == []


def test_what_a_gesture_only_previews_is_not_shown(session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    t = session.edit("Drag")
    t.patch("poster", title="On its way")
    t.preview()
    assert hand.text("Title") == "Poster"
    t.commit()
    assert hand.text("Title") == "On its way"
