"""All keys on one sheet that can be searched."""

import pytest
from PySide6.QtWidgets import QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from journey_editor.shell.actions.table import ACTIONS
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.shortcut_sheet import ShortcutSheet, shortcut_rows


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot) -> ShortcutSheet:
    made = ShortcutSheet(window)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(sheet: ShortcutSheet) -> list[str]:
    """The names of the rows that are in sight."""
    found, walk = [], QTreeWidgetItemIterator(sheet.list)
    while (item := walk.value()) is not None:
        if item.parent() and not item.isHidden():
            found.append(item.text(0))
        walk += 1
    return found


def test_every_key_of_the_table_is_on_the_sheet() -> None:
    on_sheet = {name for _, rows in shortcut_rows() for name, _ in rows}
    assert {action.text for action in ACTIONS if action.shortcuts or action.canvas_keys} <= on_sheet
    assert all(name and keys for _, rows in shortcut_rows() for name, keys in rows)


def test_no_name_is_cut_and_keys_stay_where_they_are(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    names, keys = (sheet.list.columnWidth(column) for column in (0, 1))
    assert sheet.list.sizeHintForColumn(0) <= names
    assert sheet.list.sizeHintForColumn(1) <= keys
    qtbot.keyClicks(sheet.search, "findings")
    assert sheet.list.columnWidth(0) == names


def test_typing_narrows_it_down(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    everything = shown(sheet)
    assert sheet.search.hasFocus()
    qtbot.keyClicks(sheet.search, "undo")
    assert shown(sheet) == ["Undo"]
    sheet.search.clear()
    assert shown(sheet) == everything


@pytest.mark.parametrize(
    ("words", "found"),
    [("ctrl+shift+z", ["Redo"]), ("view zoom IN", ["Zoom in"]), ("rename", ["Rename a stage, a step or a lane"])],
)
def test_names_groups_and_keys_are_searched(sheet: ShortcutSheet, words: str, found: list[str]) -> None:
    sheet.search.setText(words)
    assert shown(sheet) == found
