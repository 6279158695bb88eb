"""What a person is told about the map they opened: seen, unfolded, put away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Map
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.notices import NoticeBar, Notices
from journey_editor.storage.journey_file import write_journey
from journey_editor.storage.lock import DocumentLock

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def shown(notices: Notices) -> list[NoticeBar]:
    return [bar for bar in notices.findChildren(NoticeBar) if bar.isVisible()]


def open_notices(path: Path, qtbot: QtBot) -> tuple[MapDocument, Notices]:
    document = MapDocument.open(path)
    notices = Notices(document)
    qtbot.addWidget(notices)
    notices.show()
    return document, notices


def test_a_map_without_anything_to_tell_has_no_bar(saved: Path, qtbot: QtBot) -> None:
    document, notices = open_notices(saved, qtbot)
    assert shown(notices) == []
    document.release()


def test_several_guesses_fold_out_and_go(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "buy.mmd"
    path.write_text("journey\n  title Buy\n  section Choose\n    Look: 4.5: Ana, Bo\n    Look: 9: Ana\n    nonsense\n")
    document, notices = open_notices(path, qtbot)
    assert len(document.report) > 1
    (bar,) = shown(notices)
    assert bar.accessibleName().startswith(f"{len(document.report)} things were guessed, changed or left out")
    details = bar.findChild(QPlainTextEdit)
    more = bar.findChild(QPushButton)
    close = bar.findChild(QToolButton)
    assert details is not None
    assert more is not None
    assert close is not None
    assert not details.isVisible()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert len(details.toPlainText().splitlines()) == len(document.report)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert shown(notices) == []


def test_read_only_says_why_until_the_map_has_a_file_of_its_own(saved: Path, qtbot: QtBot) -> None:
    lock = DocumentLock(saved)
    document, notices = open_notices(saved, qtbot)
    (bar,) = shown(notices)
    assert bar.accessibleName().startswith("Read-only. It is open in another window.")
    document.save_as(saved.with_name("mine.journey"))
    assert shown(notices) == []
    document.release()
    lock.release()


def test_a_name_with_a_tag_is_read_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "<b>x.journey"
    write_journey(path, [Map(logo="0" * 64)], 0, {})
    document, notices = open_notices(path, qtbot)
    (bar,) = shown(notices)
    assert bar.accessibleName() == "The file lacks the pictures of map; insert them again."
    document.release()
