"""The channels of the map in its panel: named, drawn, put in order, added and deleted."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.queries import channels
from journey_editor.document.records import Card, Channel
from journey_editor.panels.channel_list import ChannelList
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

Key = Qt.Key


@pytest.fixture
def channel_list(panel: SidePanel) -> ChannelList:
    panel.show_channels()
    QApplication.processEvents()
    [found] = panel.findChildren(ChannelList)
    assert found.isVisible()
    return found


def names(session: MapSession) -> list[str]:
    return [channel.name for channel in channels(session.records)]


def shown(channel_list: ChannelList) -> list[str]:
    QApplication.processEvents()  # a new row appears
    return [row.name.text() for row in channel_list.rows if row.isVisible()]


def choose(row_menu_action: QAction) -> None:
    row_menu_action.trigger()


def entry(channel_list: ChannelList, row: int, button: str, words: str) -> QAction:
    """An entry of a menu, when it is about to show."""
    menu: QMenu = getattr(channel_list.rows[row], button).menu()
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().replace("&", "").startswith(words))


def test_the_keys_go_to_the_first_name(channel_list: ChannelList) -> None:
    assert shown(channel_list) == ["Web", "App"]
    assert channel_list.rows[0].name.hasFocus()


def test_a_name_is_typed_as_one_step(channel_list: ChannelList, session: MapSession, qtbot: QtBot) -> None:
    line = channel_list.rows[0].name
    line.selectAll()
    qtbot.keyClicks(line, "Portal")
    qtbot.keyClick(line, Key.Key_Return)
    assert names(session) == ["Portal", "App"]
    session.undo()
    assert names(session) == shown(channel_list) == ["Web", "App"]


@pytest.mark.parametrize(("button", "words", "field", "value"), [
    ("icon", "Delivery", "icon", "delivery"), ("color", "Teal", "color", "#0B7285"),
])  # fmt: skip
def test_icon_and_colour_are_chosen(
    channel_list: ChannelList, session: MapSession, button: str, words: str, field: str, value: str
) -> None:
    choose(entry(channel_list, 1, button, words))
    app = session.records.find(Channel, "app")
    assert getattr(app, field) == value
    session.undo()
    assert getattr(session.records.find(Channel, "app"), field) == ""


def test_the_menu_moves_and_so_do_keys(channel_list: ChannelList, session: MapSession, qtbot: QtBot) -> None:
    choose(entry(channel_list, 0, "more", "Move down"))
    assert names(session) == shown(channel_list) == ["App", "Web"]
    channel_list.rows[1].name.setFocus()
    qtbot.keyClick(channel_list.rows[1].name, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(session) == ["Web", "App"]
    assert channel_list.rows[0].name.hasFocus()
    session.undo()
    assert names(session) == ["App", "Web"]


def test_deleting_says_how_many_cards_use_it(channel_list: ChannelList, session: MapSession) -> None:
    delete = entry(channel_list, 0, "more", "Delete")
    assert delete.text().replace("&", "") == "Delete, used by 2 cards"
    choose(delete)
    assert names(session) == ["App"]
    assert channel_list.notice == "“Web” is deleted. 2 cards no longer use it. Undo brings all of it back."
    session.undo()
    site = session.records.find(Card, "site")
    assert site
    assert site.channels == ("web", "app")
    assert channel_list.notice == ""


def test_a_usual_channel_is_added_with_its_icon(
    channel_list: ChannelList, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    hand.click("Add to the channels of the map")
    line = channel_list.adder.line
    qtbot.keyClicks(line, "Phone")
    qtbot.keyClick(line, Key.Key_Return)
    assert names(session) == ["Web", "App", "Phone"]
    assert channels(session.records)[-1].icon == "phone"
    assert shown(channel_list) == ["Web", "App", "Phone"]


def test_a_locked_map_keeps_its_channels(channel_list: ChannelList, session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    assert not channel_list.isEnabled()


def test_a_map_without_channels_says_what_they_are(channel_list: ChannelList, session: MapSession) -> None:
    with session.edit("Delete") as t:
        for channel in channels(session.records):
            t.remove(channel.id)
    assert shown(channel_list) == []
    assert channel_list.adder.button.isVisible()
