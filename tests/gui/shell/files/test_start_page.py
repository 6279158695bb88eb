"""The page before there is a map, by mouse and by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journey_editor.shell.start_page import StartPage
from journey_editor.shell.windows import Windows
from tests.gui.shell.files.conftest import Dialogs


@pytest.fixture
def page(windows: Windows, qtbot: QtBot) -> StartPage:
    windows.show_start()
    page = next(page for page in QApplication.topLevelWidgets() if isinstance(page, StartPage) and page.isVisible())
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_page_is_inviting_without_any_map(page: StartPage) -> None:
    assert page.recent is None
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Your maps will be here" in shown
    assert page.new_map.hasFocus()


def test_tab_goes_through_all_and_enter_presses(windows: Windows, page: StartPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.new_map, Qt.Key.Key_Tab)
    assert page.open_map.hasFocus()
    qtbot.keyClick(page.open_map, Qt.Key.Key_Tab)
    assert page.example.hasFocus()
    qtbot.keyClick(page.example, Qt.Key.Key_Return)
    assert [window.document.title for window in windows.maps] == ["bike-share"]
    assert not page.isVisible()


def test_a_click_on_a_tile_begins_a_map(windows: Windows, page: StartPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.new_map, Qt.MouseButton.LeftButton)
    assert [window.document.title for window in windows.maps] == ["Untitled map"]


@pytest.mark.parametrize("by", ["click", "enter"])
def test_a_recent_map_is_opened(windows: Windows, page: StartPage, saved: Path, qtbot: QtBot, by: str) -> None:
    windows.recent.add(saved)
    assert page.recent
    assert page.recent.isVisible()
    row = page.recent.visualItemRect(page.recent.item(0))
    if by == "click":
        qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    else:
        qtbot.keyClick(page.recent, Qt.Key.Key_Enter)
    assert [window.document.path for window in windows.maps] == [saved]


def test_delete_takes_a_map_off_the_list_and_not_off_the_disk(
    windows: Windows, page: StartPage, saved: Path, qtbot: QtBot
) -> None:
    windows.recent.add(saved.with_name("older.journey"), date(2026, 10, 12))
    windows.recent.add(saved, date(2026, 10, 13))
    assert page.recent
    assert page.recent.item(1).text() == f"older, {saved.parent}, 12 Oct 2026"
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert [file.path.name for file in windows.recent.files()] == ["older.journey"]
    assert saved.exists()
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert not page.recent.isVisible()


def test_a_map_that_is_gone_is_told_and_leaves_the_list(
    windows: Windows, page: StartPage, saved: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    windows.recent.add(saved)
    saved.unlink()
    dialogs.click("OK")
    assert page.recent
    qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert dialogs.seen[0].startswith("“shop.journey” cannot be opened. There is no such file or folder")
    assert windows.recent.files() == []
    assert page.isVisible()


def test_no_word_is_cut_in_the_smallest_page(page: StartPage) -> None:
    page.resize(1, 1)
    for tile in (page.new_map, page.open_map, page.example):
        room = tile.width() - 32
        assert tile.fontMetrics().horizontalAdvance(tile.accessibleDescription()) <= room
