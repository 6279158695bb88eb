"""A fault of ours is noted, told once, and the session goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journey_editor.shell.error_report import ErrorReport
from journey_editor.shell.error_window import ErrorWindow
from journey_editor.storage.error_log import LOG_NAME, state_folder


@pytest.fixture
def report(qapp: QApplication) -> Iterator[ErrorReport]:
    made = ErrorReport(qapp)
    yield made
    if made.window is not None:
        made.window.close()
    made.setParent(None)
    made.deleteLater()


def fault(words: str) -> Exception:
    """As it is when it was raised, with where it was."""
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return error


def said(window: ErrorWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))


def test_a_fault_is_noted_and_told_calmly(report: ErrorReport) -> None:
    report.take(fault("the wheel came off"))
    window = report.window
    assert window is not None
    assert window.isVisible()
    assert not window.isModal()
    assert "Something went wrong" in said(window)
    assert "Your map is unchanged" in said(window)
    assert str(state_folder() / LOG_NAME) in said(window)
    assert "the wheel came off" in (state_folder() / LOG_NAME).read_text()
    assert "the wheel came off" not in said(window), "what only helps us is folded away"


def test_details_unfold_and_are_copied(report: ErrorReport, qtbot: QtBot) -> None:
    report.take(fault("the bell broke"))
    window = report.window
    assert window is not None
    assert not window.details.isVisible()
    qtbot.mouseClick(window.fold, Qt.MouseButton.LeftButton)
    assert window.details.isVisible()
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "the bell broke" in copied
    assert "test_error_report.py" in copied


def test_two_faults_share_one_window_and_the_same_one_is_told_once(report: ErrorReport) -> None:
    first = fault("the bell broke")
    report.take(first)
    report.take(fault("the light went out"))
    report.take(first)
    windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ErrorWindow)]
    assert [window for window in windows if window.isVisible()] == [report.window]
    assert report.window is not None
    details = report.window.details.toPlainText()
    assert (details.count("bell broke"), details.count("light went out")) == (1, 1)


def test_after_it_is_closed_the_next_fault_opens_another(report: ErrorReport, qtbot: QtBot) -> None:
    report.take(fault("the bell broke"))
    assert report.window is not None
    report.window.close()
    qtbot.waitUntil(lambda: report.window is None)
    report.take(fault("the bell broke"))
    assert report.window is not None


def test_a_change_that_stands_is_not_called_undone(report: ErrorReport) -> None:
    report.take(ExceptionGroup("the change stands", [fault("a panel failed")]))
    assert report.window is not None
    assert "Your last change is kept" in said(report.window)


def test_faults_of_other_threads_come_too(report: ErrorReport, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: report.take(fault("a worker fell")))
    thread.start()
    qtbot.waitUntil(lambda: report.window is not None)
    thread.join()


def test_installed_it_hears_what_nobody_catches(
    report: ErrorReport, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report.install()
    error = fault("the chain snapped")
    sys.excepthook(type(error), error, error.__traceback__)
    assert "the chain snapped" in capsys.readouterr().err
    assert report.window is not None
    assert "the chain snapped" in report.window.details.toPlainText()


def test_who_interrupts_the_program_is_not_told_of_a_fault(
    report: ErrorReport, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert report.window is None
    assert "KeyboardInterrupt" in capsys.readouterr().err
