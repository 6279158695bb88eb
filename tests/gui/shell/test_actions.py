"""The table of actions: whole, without clashes, and true to what is selected."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextDocumentFragment
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Map
from journey_editor.document.store import Store
from journey_editor.scene.icons import icon
from journey_editor.shell.actions.action import Action, Choices, Menu, walk
from journey_editor.shell.actions.table import ACTIONS, MENUS, find_entry
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.windows import Windows
from journey_editor.storage.journey_file import OpenedMap

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEEDS_SELECTION = (
    "edit.cut", "edit.copy", "edit.duplicate", "edit.delete", "edit.text", "map.kind.pain", "map.moment_of_truth",
    "map.park", "map.hide", "map.lock", "map.color.teal", "map.split_stage", "map.merge_step", "view.fit_selection",
)  # fmt: skip


def is_enabled(window: MainWindow, action_id: str) -> bool:
    return window.action_set[action_id].isEnabled()


def test_every_id_is_there_once() -> None:
    counts = Counter(entry.id for entry in walk(MENUS))
    assert [entry_id for entry_id, count in counts.items() if count > 1] == []


def test_no_two_actions_share_a_shortcut() -> None:
    counts = Counter(QKeySequence(keys).toString() for action in ACTIONS for keys in action.shortcuts)
    assert [keys for keys, count in counts.items() if count > 1] == []
    assert "" not in counts, "Qt does not know one of the shortcuts"


def test_no_shortcut_would_take_a_letter_from_who_writes() -> None:
    """Without Ctrl or Alt only function keys are free: "typing always writes"."""
    bare = [keys for action in ACTIONS for keys in action.shortcuts if "Ctrl" not in keys and "Alt" not in keys]
    assert [keys for keys in bare if not keys.removeprefix("Shift+").startswith("F")] == []


def test_what_needs_shift_and_a_digit_has_a_second_form() -> None:
    """On some keyboards digits need Shift, and brackets a third key."""
    awkward = {f"Shift+{digit}" for digit in range(10)}
    lame = [action.id for action in ACTIONS if action.canvas_keys in awkward and not action.shortcuts]
    assert lame == []
    assert not any(sign in keys for action in ACTIONS for keys in action.shortcuts for sign in "[]{}")


def test_every_action_has_words_and_an_icon_that_exists() -> None:
    assert [entry.id for entry in walk(MENUS) if not entry.text.strip()] == []
    for action in ACTIONS:
        if action.icon:
            icon(action.icon)


def test_an_empty_map_answers_all_questions(qtbot: QtBot, plain_application: object) -> None:
    assert plain_application
    document = MapDocument(OpenedMap(Store([Map()]).records, 0, {}, (), newer=False))
    window = MainWindow(document, Windows())
    qtbot.addWidget(window)
    for entry in walk(MENUS):
        assert entry.enabled_when(window) in (True, False)
        if isinstance(entry, Choices):
            list(entry.entries(window))
        if isinstance(entry, Action):
            assert entry.checked_when is None or entry.checked_when(window) in (True, False)
            assert entry.text_when is None or entry.text_when(window)
    assert [action_id for action_id in NEEDS_SELECTION if is_enabled(window, action_id)] == []


def test_the_menus_of_the_window_hold_every_action(window: MainWindow) -> None:
    shown = {action.objectName() for menu in window.top_bar.findChildren(QMenu) for action in menu.actions()}
    assert {action.id for action in ACTIONS} <= shown


def test_what_can_be_done_follows_the_selection(window: MainWindow) -> None:
    assert [action_id for action_id in NEEDS_SELECTION if is_enabled(window, action_id)] == []
    window.session.selection.select("card:poster")
    assert is_enabled(window, "edit.cut")
    assert is_enabled(window, "map.kind.pain")
    assert not is_enabled(window, "map.hide")
    window.session.selection.select("stage:find")
    assert not is_enabled(window, "edit.cut")
    assert is_enabled(window, "map.hide")
    assert is_enabled(window, "map.split_stage")


def test_while_a_text_is_written_cut_and_copy_are_about_the_text(window: MainWindow) -> None:
    window.view.write("stage:find", "name", select_all=True)
    window.action_set.refresh()  # as when the menu opens
    assert window.action_set["edit.cut"].isEnabled()
    window.action_set["edit.copy"].trigger()
    assert QGuiApplication.clipboard().text() == "Find"
    window.session.selection.select("card:poster")
    window.view.write("card:poster", "title")
    assert not window.action_set["edit.copy"].isEnabled(), "the caret alone selects nothing"
    window.view.writer.close()
    assert window.action_set["edit.copy"].isEnabled()


def test_what_a_person_wrote_is_no_markup_in_a_tool_tip(window: MainWindow) -> None:
    with window.session.edit("Add <b>bold</b>") as t:
        t.patch("card:poster", title="New")
    undo = window.action_set["edit.undo"]
    assert undo.text() == "Undo Add <b>bold</b>"
    assert QTextDocumentFragment.fromHtml(undo.toolTip()).toPlainText() == undo.text()


def test_checks_follow_the_selection(window: MainWindow) -> None:
    window.session.selection.select("card:parked")
    assert window.action_set["map.kind.note"].isChecked()
    window.action_set["map.kind.pain"].trigger()
    assert window.action_set["map.kind.pain"].isChecked()
    assert not window.action_set["map.kind.note"].isChecked()
    window.session.selection.select("card:parked", "card:poster")
    assert not window.action_set["map.kind.pain"].isChecked()


def test_a_click_on_what_is_checked_leaves_it_checked(window: MainWindow) -> None:
    window.session.selection.select("card:parked")
    window.action_set["map.kind.note"].trigger()
    assert window.action_set["map.kind.note"].isChecked()


def test_undo_says_what_it_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    undo, redo = window.action_set["edit.undo"], window.action_set["edit.redo"]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    with window.session.edit("Move card") as t:
        t.patch("card:poster", title="Billboard")
    assert (undo.text(), undo.isEnabled()) == ("Undo Move card", True)
    qtbot.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert window.session.records["card:poster"].values()["title"] == "Poster"
    assert (redo.text(), redo.isEnabled()) == ("Redo Move card", True)
    qtbot.keyClick(window.view, Qt.Key.Key_Y, CONTROL)
    assert window.session.records["card:poster"].values()["title"] == "Billboard"
    qtbot.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(window.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.session.records["card:poster"].values()["title"] == "Billboard"


def test_deleting_says_how_many_cards_go(window: MainWindow) -> None:
    delete = window.action_set["edit.delete"]
    texts = {}
    for record_id in ("card:poster", "lane:touch", "stage:find", "step:look", "persona:mara"):
        window.session.selection.select(record_id)
        texts[record_id] = delete.text().partition("\t")[0]
    assert texts == {
        "card:poster": "Delete card",
        "lane:touch": "Delete lane and its 2 cards",
        "stage:find": "Delete stage and its 1 card",  # the other one reaches into the next stage
        "step:look": "Delete step",
        "persona:mara": "Delete persona · 1 point of Mara’s curve goes",
    }
    window.session.selection.select("card:poster", "card:site")
    assert delete.text() == "Delete 2 cards\tDel"


def test_keys_of_the_canvas_are_shown_but_not_taken(window: MainWindow) -> None:
    assert window.action_set["edit.delete"].text().endswith("\tDel")
    assert window.action_set["edit.delete"].shortcuts() == []


def test_channels_are_offered_by_name_and_set(window: MainWindow) -> None:
    window.session.selection.select("card:poster")
    [menu] = [menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "Channels"]
    menu.aboutToShow.emit()
    [channel] = menu.actions()
    assert (channel.text(), channel.isChecked()) == ("Web && app", False)
    channel.trigger()
    assert window.session.records["card:poster"].values()["channels"] == ("channel:web",)
    menu.aboutToShow.emit()
    assert menu.actions()[0].isChecked()


def test_a_submenu_without_entries_says_so(window: MainWindow) -> None:
    window.windows.recent.clear()
    [menu] = [menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "Open recent"]
    menu.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [("No maps yet", False)]


def test_save_is_offered_when_there_is_something_to_save(window: MainWindow, tmp_path: Path) -> None:
    save = window.action_set["file.save"]
    assert save.isEnabled(), "the map is in no file yet"
    window.document.save_as(tmp_path / "bike.journey")
    assert not save.isEnabled()
    with window.session.edit("Rename") as t:
        t.patch("card:poster", title="Billboard")
    assert save.isEnabled()


def test_entries_are_found_by_id() -> None:
    assert isinstance(find_entry("map.kind"), Menu)
    with pytest.raises(KeyError):
        find_entry("map.nothing")
