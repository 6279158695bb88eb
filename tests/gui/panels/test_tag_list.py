"""The tags of the map in its panel: named, coloured, merged, added and deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Tag, View
from journey_editor.document.tag_order import tags
from journey_editor.panels.side_panel import SidePanel
from journey_editor.panels.tag_list import TagList


@pytest.fixture
def tag_list(panel: SidePanel, session: MapSession) -> TagList:
    with session.edit("Add") as t:
        t.add(Tag(id="price", name="Price"))
        t.add(View(id="view", tags=("legal", "price")))
        t.patch("poster", tags=("legal", "price"))
        t.patch("page", tags=("legal",))
    panel.show_tags()
    QApplication.processEvents()
    [found] = panel.findChildren(TagList)
    assert found.isVisible()
    return found


def names(session: MapSession) -> list[str]:
    return [tag.name for tag in tags(session.records)]


def shown(tag_list: TagList) -> list[str]:
    QApplication.processEvents()  # a new row appears
    return [row.name.text() for row in tag_list.rows if row.isVisible()]


def entry(menu: QMenu, words: str) -> QAction:
    """An entry of a menu, when it is about to show."""
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().replace("&", "").startswith(words))


def test_a_name_is_typed_as_one_step_and_its_row_stays(tag_list: TagList, session: MapSession, qtbot: QtBot) -> None:
    assert shown(tag_list) == ["Legal", "Price"]
    line = tag_list.rows[0].name
    assert line.hasFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Zoning")
    assert (shown(tag_list), names(session)) == (["Zoning", "Price"], ["Price", "Zoning"])
    session.undo()
    assert names(session) == ["Legal", "Price"]


def test_icon_and_colour_are_chosen(tag_list: TagList, session: MapSession) -> None:
    entry(tag_list.rows[0].color.menu(), "Teal").trigger()
    entry(tag_list.rows[0].icon.menu(), "Privacy").trigger()
    tag = session.records.find(Tag, "legal")
    assert tag is not None
    assert (tag.color, tag.icon) == ("#0B7285", "privacy")


def test_a_merged_tag_is_the_other_one_everywhere_once(tag_list: TagList, session: MapSession) -> None:
    menu = tag_list.rows[0].more.menu()
    into = entry(menu, "Merge into").menu()
    assert isinstance(into, QMenu)
    entry(into, "Price").trigger()
    assert shown(tag_list) == ["Price"]
    assert session.records["poster"] == session.records["poster"].patched(tags=("price",))
    assert [card.tags for card in session.records.of_type(Card) if card.tags] == [("price",), ("price",)]
    view = session.records.find(View, "view")
    assert view is not None
    assert view.tags == ("price",)
    assert tag_list.notice == "“Legal” is “Price” now. Undo parts them again."
    session.undo()
    assert shown(tag_list) == ["Legal", "Price"]


def test_a_deletion_says_how_many_cards_it_concerns(tag_list: TagList, session: MapSession) -> None:
    entry(tag_list.rows[0].more.menu(), "Delete, on 2 cards").trigger()
    assert names(session) == ["Price"]
    assert tag_list.notice == "“Legal” is deleted. 2 cards lose it. Undo brings all of it back."
    session.undo()
    assert names(session) == ["Legal", "Price"]


def test_a_tag_is_added_and_a_locked_map_keeps_its_tags(tag_list: TagList, session: MapSession, qtbot: QtBot) -> None:
    qtbot.mouseClick(tag_list.adder.button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(tag_list.adder.line, "Quick")
    qtbot.keyClick(tag_list.adder.line, Qt.Key.Key_Return)
    assert shown(tag_list) == ["Legal", "Price", "Quick"]
    with session.edit("Lock") as t:
        t.patch("map", locked=True)
    assert not tag_list.isEnabled()
