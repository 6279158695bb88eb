"""Several windows: what is opened, raised, replaced and let go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.document.queries import stages
from journey_editor.document.records import Card
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.start_page import StartPage
from journey_editor.shell.windows import Windows
from tests.gui.shell.files.conftest import Dialogs

MERMAID = "journey\n  title Buying a bicycle\n  section Choose\n    Look around: 4: Ana\n"
SEVERAL = f"# Shop\n```mermaid\n{MERMAID}```\n# Back\n```mermaid\n{MERMAID.replace('Buy', 'Return')}```\n"


def drop(target: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as another program does; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(target.rect().center(), copy, data, button, none)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDropEvent(QPointF(target.rect().center()), copy, data, button, none))
    return True


def modify(window: MainWindow) -> None:
    with window.session.edit("Add") as t:
        t.add(Card(id="card:new", title="New"))


def test_a_new_map_is_shown_with_its_first_stage_being_written(windows: Windows, qtbot: QtBot) -> None:
    windows.new_map()
    (window,) = windows.maps
    qtbot.waitExposed(window)
    assert window.view.is_writing
    first = stages(window.session.records)[0].id
    qtbot.keyClicks(QApplication.focusWidget() or window.view, "Meet")
    assert stages(window.session.records)[0].name == "Meet"
    assert stages(window.session.records)[0].id == first
    assert window.isWindowModified()


def test_a_file_opened_twice_raises_its_window(windows: Windows, saved: Path, tmp_path: Path) -> None:
    assert windows.open_path(saved)
    (window,) = windows.maps
    window.showMinimized()
    (tmp_path / "link.journey").symlink_to(saved)
    assert windows.open_path(tmp_path / "link.journey")
    assert windows.maps == (window,)
    assert not window.isMinimized()


def test_a_closed_window_lets_its_file_go(windows: Windows, saved: Path) -> None:
    windows.open_path(saved)
    (window,) = windows.maps
    window.close()
    assert windows.maps == ()
    document = MapDocument.open(saved)
    assert document.can_save
    document.release()


def test_an_opened_map_takes_the_place_of_an_untouched_new_one(windows: Windows, saved: Path, qtbot: QtBot) -> None:
    windows.new_map()
    (untouched,) = windows.maps
    untouched.resize(720, 560)
    windows.open_path(saved, beside=untouched)
    (window,) = windows.maps
    assert window.document.path == saved
    assert window.size() == untouched.size()
    qtbot.waitUntil(lambda: not untouched.isVisible())


def test_a_name_that_looks_like_the_mark_of_changes_is_shown_whole(windows: Windows, saved: Path) -> None:
    windows.open_path(saved.rename(saved.with_name("draft[*].journey")))
    (window,) = windows.maps
    # What Qt makes of the title for the screen: two marks in a row stand for one that is meant.
    assert window.windowTitle() == "draft[*][*][*] – Journey Editor"
    assert not window.isWindowModified()


def test_a_touched_new_map_stays(windows: Windows, saved: Path) -> None:
    windows.new_map()
    (touched,) = windows.maps
    modify(touched)
    windows.open_path(saved, beside=touched)
    assert [window.document.path for window in windows.maps] == [None, saved]


def test_dropped_files_open_each_in_a_window(windows: Windows, saved: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "buy.mmd").write_text(MERMAID)
    windows.new_map()
    (window,) = windows.maps
    modify(window)
    assert drop(window, saved, tmp_path / "buy.mmd")
    assert windows.maps == (window,), "the program that drops waits for us"
    qtbot.waitUntil(lambda: len(windows.maps) == 3)
    assert [window.document.title for window in windows.maps] == ["Untitled map", "shop", "buy"]


def test_a_drop_on_the_start_page_leads_to_the_map(windows: Windows, saved: Path, qtbot: QtBot) -> None:
    windows.show_start()
    (page,) = start_pages()
    assert drop(page, saved)
    qtbot.waitUntil(lambda: len(windows.maps) == 1)
    assert start_pages() == []


def test_a_web_page_is_not_taken(windows: Windows) -> None:
    windows.new_map()
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/map.journey")])
    event = QDragEnterEvent(
        windows.maps[0].rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(windows.maps[0], event)
    assert event.type() == QEvent.Type.DragEnter
    assert not event.isAccepted()


def test_one_of_several_journeys_is_chosen_by_keyboard(windows: Windows, tmp_path: Path, dialogs: Dialogs) -> None:
    path = tmp_path / "notes.md"
    path.write_text(SEVERAL)
    dialogs.press(Qt.Key.Key_Escape)
    assert not windows.open_path(path)
    assert not windows.maps
    dialogs.click("Open")
    assert windows.open_path(path)
    (window,) = windows.maps
    assert "Buying" in window.session.records.map.title
    # The same journey again is the window that shows it.
    dialogs.click("Open")
    windows.open_path(path)
    assert windows.maps == (window,)


def test_what_cannot_be_opened_is_told_and_forgotten_when_gone(
    windows: Windows, tmp_path: Path, dialogs: Dialogs
) -> None:
    picture, gone = tmp_path / "<b>picture.journey", tmp_path / "gone.journey"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n pretended")
    for path in (picture, gone):
        windows.recent.add(path)
        dialogs.click("OK")
        assert not windows.open_path(path)
    assert dialogs.seen[0].startswith("“<b>picture.journey” cannot be opened. It is a PNG picture, not a journey map")
    assert "there is no such file or folder".capitalize() in dialogs.seen[1]
    assert [file.path for file in windows.recent.files()] == [picture]
    assert windows.maps == ()


def test_a_name_that_no_disk_takes_is_told_and_forgotten(windows: Windows, tmp_path: Path, dialogs: Dialogs) -> None:
    path = tmp_path / f"{'long' * 80}.journey"
    windows.recent.add(path)
    dialogs.click("OK")
    assert not windows.open_path(path)
    assert windows.recent.files() == []


def test_a_folder_that_somebody_spoiled_in_the_settings_is_none(windows: Windows) -> None:
    usual = windows.folder
    windows.settings.store("files/folder", 5)
    assert windows.folder == usual


def test_opened_maps_are_recent_and_the_example_is_not(windows: Windows, saved: Path) -> None:
    windows.open_example()
    windows.open_path(saved)
    assert [file.path for file in windows.recent.files()] == [saved]
    assert windows.folder == saved.parent
    assert windows.maps[0].document.path is None


def test_quitting_asks_each_and_stops_at_cancel(windows: Windows, saved: Path, dialogs: Dialogs) -> None:
    windows.open_path(saved)
    windows.new_map()
    _first, second = windows.maps
    modify(second)
    dialogs.click("Cancel")
    assert not windows.close_all()
    assert windows.maps == (second,)
    dialogs.click("Discard")
    assert windows.close_all()
    assert not windows.maps


def start_pages() -> list[QWidget]:
    """Those in sight, asked for anew: one that was left is soon gone for good."""
    return [page for page in QApplication.topLevelWidgets() if isinstance(page, StartPage) and page.isVisible()]


@pytest.mark.parametrize(("key", "count"), [(Qt.Key.Key_N, 1), (Qt.Key.Key_O, 0)])
def test_keys_of_the_start_page(windows: Windows, dialogs: Dialogs, qtbot: QtBot, key: Qt.Key, count: int) -> None:
    windows.show_start()
    (page,) = start_pages()
    qtbot.waitUntil(page.isActiveWindow)
    if key == Qt.Key.Key_O:
        dialogs.press(Qt.Key.Key_Escape)
    qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert len(windows.maps) == count
