"""Windows to test, and a hand that answers the dialogs which stop everything else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Card, Lane, Map, Stage, Step
from journey_editor.shell.windows import Windows
from journey_editor.storage.journey_file import write_journey

Answer = Callable[[QWidget], None]


class Dialogs:
    """Answers the dialogs to come in their order, by real clicks and keys; `seen` keeps what each one said."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.seen: list[str] = []
        self.errors: list[BaseException] = []
        self._answers: list[Answer] = []
        self._answered: QWidget | None = None
        self._is_over = False
        self._look()

    def click(self, text: str) -> None:
        """A button of the next dialog."""
        self._expect(lambda dialog: QTest.mouseClick(_button(dialog, text), Qt.MouseButton.LeftButton))

    def press(self, key: Qt.Key) -> None:
        """A key in the next dialog."""
        self._expect(lambda dialog: QTest.keyClick(dialog.focusWidget() or dialog, key))

    def name(self, path: Path) -> None:
        """Type a path into the next file dialog and accept it."""

        def type_path(dialog: QWidget) -> None:
            assert isinstance(dialog, QFileDialog)
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None

            def is_typed() -> bool:
                line.clear()
                line.setText(str(path))  # typed, it would bring a list of completions that takes the next key
                return dialog.selectedFiles() == [str(path.with_suffix(".journey"))]

            # The folder is read in another thread, and then selects what was proposed. No person types before that.
            self._qtbot.waitUntil(is_typed)
            box = dialog.findChild(QDialogButtonBox)
            assert box is not None
            accept = next(b for b in box.buttons() if box.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole)
            QTest.mouseClick(accept, Qt.MouseButton.LeftButton)

        self._expect(type_path)

    def check(self) -> None:
        self._is_over = True
        for error in self.errors:
            raise error
        assert self._answers == [], "dialogs that never came"

    def _expect(self, answer: Answer) -> None:
        self._answers.append(answer)

    def _look(self) -> None:
        if self._is_over:
            return
        # Anew each time: a timer does not fire while it is answered, and the answer may lead to the next dialog.
        QTimer.singleShot(5, self._look)
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog is self._answered:
            return
        self._answered = dialog
        try:
            self.seen.append(_said(dialog))
            self._answers.pop(0)(dialog)
        except Exception as error:  # noqa: BLE001 - raised in the test; here it would leave the dialog standing
            self.errors.append(error)
            if isinstance(dialog, QDialog):
                dialog.reject()


def _button(dialog: QWidget, text: str) -> QPushButton:
    buttons = dialog.findChildren(QPushButton)
    return next(button for button in buttons if button.text().replace("&", "") == text)


def _said(dialog: QWidget) -> str:
    if isinstance(dialog, QMessageBox):
        return f"{dialog.text()} {dialog.informativeText()}"
    if isinstance(dialog, QFileDialog):
        return f"{dialog.windowTitle()}: {dialog.selectedFiles()}"
    return dialog.windowTitle()


@pytest.fixture
def dialogs(qtbot: QtBot) -> Iterator[Dialogs]:
    dialogs = Dialogs(qtbot)
    yield dialogs
    dialogs.check()


@pytest.fixture
def windows(plain_application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    """All windows of a program that has just begun, and no trace of them afterwards."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    windows = Windows()
    windows.recent.clear()
    windows.settings.forget("files/folder")
    windows.settings.forget("window/geometry")
    yield windows
    for window in windows.maps:
        windows.forget(window)
        window.hide()
        window.deleteLater()
    windows.close_all()
    windows.deleteLater()
    plain_application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A small map in a file."""
    path = tmp_path / "shop.journey"
    records = [
        Map(title="Shop"),
        Stage(id="stage:a", name="Look"),
        Step(id="step:a", stage="stage:a", name="Enter"),
        Lane(id="lane:a", name="Touchpoints"),
        Card(id="card:a", lane="lane:a", step="step:a", title="Old"),
    ]
    write_journey(path, records, 7, {})
    return path
