"""Save a clean copy: the dialog, the file, and the map that stays as it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Card, Comment
from journey_editor.shell import clean_copy_dialog
from journey_editor.shell.clean_copy_dialog import CleanCopyDialog
from journey_editor.shell.main_window import MainWindow
from journey_editor.storage.journey_file import read_journey


@pytest.fixture
def talkative(window: MainWindow) -> MainWindow:
    with window.session.edit("Add") as t:
        t.patch("card:poster", body="Talk", owner="Ops")
        t.add(Comment(id="comment", target="card:poster", text="Talk"))
    return window


def save(window: MainWindow, qtbot: QtBot, *kept: str) -> None:
    window.action_set["file.clean_copy"].trigger()
    dialog = next(made for made in window.findChildren(CleanCopyDialog) if made.isVisible())
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QCheckBox)}
    assert boxes["Comments"].text() == "Comments · 1"
    assert boxes["Votes"].text() == "Votes · none"
    assert "Leave out" in [label.text() for label in dialog.findChildren(QLabel)]
    for name in kept:
        qtbot.keyClick(boxes[name], Qt.Key.Key_Space)
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Save copy…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_copy_leaves_out_what_is_checked_and_the_map_stays(
    talkative: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "clean.journey"
    titles: list[str] = []

    def ask(_parent: object, _suggested: Path, title: str) -> Path:
        titles.append(title)
        return target

    monkeypatch.setattr(clean_copy_dialog, "ask_for_target", ask)
    hints: list[str] = []
    talkative.view.hint.connect(hints.append)
    save(talkative, qtbot, "Owners")
    assert titles == ["Save a clean copy"]
    clean = read_journey(target).records
    card = clean.find(Card, "card:poster")
    assert card is not None
    assert (card.body, card.owner, "comment" in clean, "card:parked" in clean) == ("", "Ops", False, False)
    assert "comment" in talkative.session.records
    assert hints == ["The clean copy is in “clean.journey”. This map stays as it is."]


def test_the_map_s_own_file_is_refused(
    talkative: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.journey"
    talkative.document.save_as(own)
    before = own.read_bytes()
    told: list[str] = []
    monkeypatch.setattr(clean_copy_dialog, "ask_for_target", lambda _parent, _suggested, _title: own)
    monkeypatch.setattr(clean_copy_dialog, "tell_not_exported", lambda _parent, _path, words: told.append(words))
    save(talkative, qtbot)
    assert len(told) == 1
    assert "file of this map" in told[0]
    assert own.read_bytes() == before
