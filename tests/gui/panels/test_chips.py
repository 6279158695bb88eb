"""Channels, tags and personas of a card, as chips."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.channel_library import USUAL_CHANNELS
from journey_editor.document.records import Card, Channel, Tag
from journey_editor.panels.chip import Chip
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

# Offscreen has no window manager to put the list of suggestions in front.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _selected(session: MapSession, panel: SidePanel) -> None:  # noqa: ARG001 (the panel hears of it)
    session.selection.select("page")


def page(session: MapSession) -> Card:
    found = session.records.find(Card, "page")
    assert found is not None
    return found


def words(panel: SidePanel) -> list[str]:
    QApplication.processEvents()  # new ones come into sight
    return [chip.text() for chip in panel.findChildren(Chip) if chip.isVisible()]


def open_adder(hand: "Hand", name: str) -> QLineEdit:
    """Click on "+ add", and answer the line that takes its place."""
    if name != "channels":
        hand.unfold("More")
    hand.click(f"Add to {name}")
    line = hand.control(f"Add to {name}")
    assert isinstance(line, QLineEdit)
    return line


def suggestions(line: QLineEdit) -> list[str]:
    model = line.completer().completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def open_list(hand: "Hand", name: str) -> QAbstractItemView:
    """Click on "+ add", and answer the list that comes with it."""
    popup = open_adder(hand, name).completer().popup()
    assert popup is not None
    assert popup.isVisible()
    return popup


def test_the_list_is_as_wide_as_the_line_from_the_first_on(hand: "Hand") -> None:
    assert open_list(hand, "channels").width() >= 132


def test_the_list_offers_what_is_not_there_yet(hand: "Hand") -> None:
    line = open_adder(hand, "channels")
    offered = suggestions(line)
    assert offered[0] == "App"
    assert offered[1:] == [name for name in USUAL_CHANNELS if name not in ("Web", "App")]


def test_a_channel_is_picked_from_the_list(session: MapSession, panel: SidePanel, hand: "Hand", qtbot: QtBot) -> None:
    popup = open_list(hand, "channels")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert page(session).channels == ("web", "app")
    assert words(panel) == ["Web", "App"]
    assert isinstance(hand.control("Add to channels"), QPushButton)
    session.undo()
    assert words(panel) == ["Web"]
    assert not session.history.can_undo


def test_a_channel_is_picked_with_the_mouse(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    popup = open_list(hand, "channels")
    place = popup.visualRect(popup.model().index(0, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page(session).channels == ("web", "app")


def test_a_channel_is_found_by_its_name(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    line = open_adder(hand, "channels")
    qtbot.keyClicks(line, "app")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page(session).channels == ("web", "app")
    assert len(list(session.records.of_type(Channel))) == 2


def test_a_new_channel_is_made_and_put_on_in_one_step(
    session: MapSession, panel: SidePanel, hand: "Hand", qtbot: QtBot
) -> None:
    line = open_adder(hand, "channels")
    qtbot.keyClicks(line, "Phone")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert words(panel) == ["Web", "Phone"]
    assert len(list(session.records.of_type(Channel))) == 3
    session.undo()
    assert words(panel) == ["Web"]
    assert len(list(session.records.of_type(Channel))) == 2


def test_a_tag_is_kept_when_the_focus_goes(session: MapSession, panel: SidePanel, hand: "Hand", qtbot: QtBot) -> None:
    line = open_adder(hand, "tags")
    qtbot.keyClicks(line, "Urgent")
    hand.control("Notes").setFocus()
    assert words(panel) == ["Web", "Urgent"]
    assert hand.control("Notes").hasFocus()
    assert [tag.name for tag in session.records.of_type(Tag)] == ["Legal", "Urgent"]


def test_escape_gives_up(session: MapSession, panel: SidePanel, hand: "Hand", qtbot: QtBot) -> None:
    line = open_adder(hand, "tags")
    qtbot.keyClicks(line, "Zoo")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert words(panel) == ["Web"]
    assert not session.history.can_undo
    assert QApplication.focusWidget() is hand.control("Add to tags")


def test_nobody_is_made_up_as_a_persona(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    line = open_adder(hand, "concerns")
    assert suggestions(line) == ["Mara", "Tom"]
    qtbot.keyClicks(line, "Zoe")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert hand.field("Concerns").complaint == "There is no “Zoe” in this map."
    line = open_adder(hand, "concerns")
    qtbot.keyClicks(line, "mara")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert hand.field("Concerns").complaint == ""
    assert page(session).personas == ("mara",)


def test_the_cross_takes_a_chip_off(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    chip = hand.control("Web")
    assert isinstance(chip, Chip)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert page(session).channels == ("web",)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross_place().center())
    assert page(session).channels == ()
    session.undo()
    assert page(session).channels == ("web",)


def test_chips_follow_when_a_channel_is_renamed(session: MapSession, panel: SidePanel) -> None:
    with session.edit("Rename") as t:
        t.patch("web", name="Website")
    assert words(panel) == ["Website"]


def test_the_keyboard_goes_through_the_chips(session: MapSession, hand: "Hand") -> None:
    session.selection.select("site")
    hand.control("State").setFocus()
    seen = []
    for _ in range(4):
        hand.leave()
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
    assert seen == ["Web", "App", "Add to channels", "Owner"]
