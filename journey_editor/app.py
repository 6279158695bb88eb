"""The program with its windows: puts the parts together and runs until the last window is closed."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journey_editor.shell.appearance import Appearance
from journey_editor.shell.error_report import ErrorReport
from journey_editor.shell.file_problem import FileProblem
from journey_editor.shell.idle_collection import IdleCollection
from journey_editor.shell.settings import NAME
from journey_editor.shell.windows import Windows

DONE = 0
NOTHING_OPENED = 3
_AFTER_FIRST_FRAME_MS = 100


def run(paths: Sequence[Path], tell: Callable[[str], None]) -> int:
    """Show the maps, or the start page without any, and give the exit status when all windows are closed.

    `tell` takes a line for each map that cannot be opened; where no terminal shows it, a dialog tells it too. When none
    can be opened, nothing is shown but that.
    """
    application = make_application()
    IdleCollection(application)
    windows = Windows(application)
    Appearance(application, windows.settings)
    ErrorReport(application).install()
    problems = _open(windows, paths, tell)
    if problems and not windows.maps:
        if not _has_terminal():
            _show(problems)
        return NOTHING_OPENED
    if problems and not _has_terminal():
        QTimer.singleShot(0, application, lambda: _show(problems))
    if not windows.maps:
        windows.show_start()
    # What the first frame can do without comes after it.
    QTimer.singleShot(_AFTER_FIRST_FRAME_MS, application, lambda: _heed_signals(windows))
    return application.exec()


def _heed_signals(windows: Windows) -> None:
    from journey_editor.shell.termination import Termination

    Termination(windows.close_all, windows)


def make_application() -> QApplication:
    application = QApplication([NAME])
    application.setOrganizationName(NAME)
    application.setApplicationName(NAME)
    application.setDesktopFileName("journey-editor")
    return application


def _open(windows: Windows, paths: Sequence[Path], tell: Callable[[str], None]) -> list[FileProblem]:
    problems = []
    for path in paths:
        try:
            windows.show_path(path)
        except FileProblem as problem:
            tell(str(problem))
            problems.append(problem)
    return problems


def _has_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()  # a program with windows may have no error output at all


def _show(problems: Sequence[FileProblem]) -> None:
    from journey_editor.shell.file_dialogs import tell_not_opened

    for problem in problems:
        tell_not_opened(None, problem)
