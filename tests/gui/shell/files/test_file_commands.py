"""Saving and closing, with the dialogs as a person meets them."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Card, Map
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.windows import Windows
from journey_editor.storage.journey_file import read_journey, write_journey
from journey_editor.storage.lock import DocumentLock
from tests.gui.shell.files.conftest import Dialogs

MERMAID = "journey\n  title Buying a bicycle\n  section Choose\n    Look around: 4: Ana\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(windows: Windows, saved: Path, qtbot: QtBot) -> MainWindow:
    """The small map in a window, changed."""
    windows.open_path(saved)
    (window,) = windows.maps
    qtbot.waitExposed(window)
    with window.session.edit("Rename") as t:
        t.patch("card:a", title="New")
    return window


def title_in(path: Path) -> str:
    return next(record.title for record in read_journey(path).records if isinstance(record, Card))


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """Shortcuts reach the active window only."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, key, modifiers)


def save(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_S)


def test_ctrl_s_saves_and_the_title_says_so(window: MainWindow, saved: Path, qtbot: QtBot) -> None:
    assert window.isWindowModified()
    save(window, qtbot)
    assert title_in(saved) == "New"
    assert not window.isWindowModified()
    window.session.undo()
    assert window.isWindowModified()
    window.session.redo()
    assert not window.isWindowModified()


def test_an_unmodified_map_closes_without_a_word(window: MainWindow) -> None:
    window.session.undo()
    assert window.close()


@pytest.mark.parametrize(
    ("button", "closes", "title"), [("Save", True, "New"), ("Discard", True, "Old"), ("Cancel", False, "Old")]
)
def test_closing_asks(window: MainWindow, saved: Path, dialogs: Dialogs, button: str, closes: bool, title: str) -> None:
    dialogs.click(button)
    assert window.close() is closes
    assert dialogs.seen == ["Save the changes to “shop”? Without saving they are lost."]
    assert title_in(saved) == title
    assert window.isVisible() is not closes


@pytest.mark.parametrize(
    ("key", "closes", "title"), [(Qt.Key.Key_Return, True, "New"), (Qt.Key.Key_Escape, False, "Old")]
)
def test_enter_saves_and_escape_goes_back(
    window: MainWindow, saved: Path, dialogs: Dialogs, key: Qt.Key, closes: bool, title: str
) -> None:
    dialogs.press(key)
    assert window.close() is closes
    assert title_in(saved) == title


def test_closing_a_new_map_saves_it_under_a_name_or_stays(windows: Windows, dialogs: Dialogs, tmp_path: Path) -> None:
    windows.new_map()
    (window,) = windows.maps
    with window.session.edit("Title") as t:
        t.patch("map", title="Mine")
    dialogs.click("Save")
    dialogs.press(Qt.Key.Key_Escape)
    assert not window.close()
    assert dialogs.seen[1].startswith("Save map as: ")
    assert "Mine.journey" in dialogs.seen[1]
    dialogs.click("Save")
    dialogs.name(tmp_path / "mine")
    assert window.close()
    assert (tmp_path / "mine.journey").exists()
    assert [file.path.name for file in windows.recent.files()] == ["mine.journey"]


def test_mermaid_is_saved_as_a_journey_beside_it(
    windows: Windows, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "buy.mmd").write_text(MERMAID)
    windows.open_path(tmp_path / "buy.mmd")
    (window,) = windows.maps
    dialogs.press(Qt.Key.Key_Return)
    save(window, qtbot)
    assert str(tmp_path / "buy.journey") in dialogs.seen[0]
    assert window.document.path == tmp_path / "buy.journey"
    assert (tmp_path / "buy.mmd").read_text() == MERMAID


def test_save_as_asks_before_it_overwrites(window: MainWindow, saved: Path, dialogs: Dialogs, qtbot: QtBot) -> None:
    other = saved.with_name("other.journey")
    write_journey(other, [Map(title="Other")], 0, {})
    before = other.read_bytes()
    dialogs.name(other.with_suffix(""))
    dialogs.click("No")
    dialogs.click("Cancel")
    press(window, qtbot, Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "other.journey already exists" in dialogs.seen[1]
    assert other.read_bytes() == before
    dialogs.name(other)
    dialogs.click("Yes")
    press(window, qtbot, Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert title_in(other) == "New"
    assert window.document.path == other


def test_a_full_disk_is_told_and_another_place_is_offered(
    window: MainWindow, saved: Path, dialogs: Dialogs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    dialogs.click("Cancel")
    save(window, qtbot)
    assert dialogs.seen[0].startswith("“shop.journey” was not saved. No space left on device; choose another place.")
    assert (window.isWindowModified(), title_in(saved)) == (True, "Old")
    monkeypatch.undo()
    save(window, qtbot)
    assert title_in(saved) == "New"


def test_a_folder_that_is_gone_leads_to_another_one(
    windows: Windows, window: MainWindow, saved: Path, dialogs: Dialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    window.document.save_as(folder / "map.journey")
    with window.session.edit("Rename") as t:
        t.patch("card:a", title="Newer")
    (folder / "map.journey").unlink()
    folder.rmdir()
    dialogs.click("Save As…")
    dialogs.name(saved.with_name("rescued.journey"))
    save(window, qtbot)
    assert title_in(saved.with_name("rescued.journey")) == "Newer"
    assert not window.isWindowModified()
    assert len(windows.maps) == 1


@pytest.mark.parametrize(
    ("button", "title", "modified"),
    [("Overwrite", "New", False), ("Cancel", "Theirs", True), ("Save As…", "Theirs", False)],
)
def test_a_file_that_another_program_changed_is_not_written_over_unasked(
    window: MainWindow, saved: Path, dialogs: Dialogs, qtbot: QtBot, button: str, title: str, modified: bool
) -> None:
    write_journey(saved, [Card(id="card:a", title="Theirs")], 9, {})
    dialogs.click(button)
    if button == "Save As…":
        dialogs.name(saved.with_name("ours.journey"))
    save(window, qtbot)
    assert dialogs.seen[0].startswith("“shop.journey” was changed by another program.")
    assert title_in(saved) == title
    assert window.isWindowModified() is modified


def test_a_map_that_is_for_reading_is_saved_elsewhere(
    windows: Windows, saved: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    lock = DocumentLock(saved)
    windows.open_path(saved)
    (window,) = windows.maps
    assert "read-only" in window.windowTitle()
    with window.session.edit("Rename") as t:
        t.patch("card:a", title="New")
    dialogs.name(saved)
    dialogs.click("Yes")
    dialogs.click("Save As…")
    dialogs.name(saved.with_name("mine.journey"))
    save(window, qtbot)
    assert "It is open in another window; choose another name." in dialogs.seen[2]
    assert (title_in(saved), title_in(saved.with_name("mine.journey"))) == ("Old", "New")
    assert "read-only" not in window.windowTitle()
    lock.release()


def test_ctrl_o_opens_what_is_named(
    windows: Windows, window: MainWindow, saved: Path, dialogs: Dialogs, qtbot: QtBot
) -> None:
    other = saved.with_name("other.journey")
    write_journey(other, [Map(title="Other")], 0, {})
    dialogs.name(other)
    press(window, qtbot, Qt.Key.Key_O)
    assert [shown.document.path for shown in windows.maps] == [saved, other]
