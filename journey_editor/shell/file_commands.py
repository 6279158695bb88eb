"""New, Open, Save, Save As and Close: the talk around a document, which itself asks nothing."""

from typing import TYPE_CHECKING

from journey_editor.shell.file_dialogs import (
    Answer,
    ask_about_changes,
    ask_about_other_writer,
    ask_for_map,
    ask_for_target,
    tell_not_saved,
)
from journey_editor.shell.file_problem import FileProblem

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def new_map(window: "MainWindow") -> None:
    window.windows.new_map()


def open_map(window: "MainWindow") -> None:
    """Ask for a file and open it in a window of its own."""
    windows = window.windows
    path = ask_for_map(window, windows.folder)
    if path is not None:
        windows.open_path(path, beside=window)


def save_map(window: "MainWindow") -> bool:
    """Whether the map is in its file now; a map without one, or whose file is only for reading, asks for another."""
    document = window.document
    if not document.can_save:
        return save_map_as(window)
    try:
        answer = Answer.SAVE
        if document.path is not None and document.is_changed_on_disk():
            answer = ask_about_other_writer(window, document.path)
        if answer is Answer.SAVE:
            document.save()
            _remember(window)
            return True
    except FileProblem as problem:
        answer = tell_not_saved(window, problem)
    return answer is Answer.SAVE_AS and save_map_as(window)


def save_map_as(window: "MainWindow") -> bool:
    """Whether the map is in the file that was asked for. A file that cannot be written asks for another one."""
    document = window.document
    suggested = document.suggested_path
    while True:
        path = ask_for_target(window, suggested)
        if path is None:
            return False
        try:
            document.save_as(path)
        except FileProblem as problem:
            if tell_not_saved(window, problem) is Answer.CANCEL:
                return False
            suggested = path
        else:
            _remember(window)
            return True


def confirm_close(window: "MainWindow") -> bool:
    """Whether the window may close: nothing is unsaved, or it was saved just now, or it may be lost."""
    document = window.document
    if not document.is_modified:
        return True
    answer = ask_about_changes(window, document.title)
    return answer is Answer.DISCARD or (answer is Answer.SAVE and save_map(window))


def _remember(window: "MainWindow") -> None:
    if window.document.path is not None:
        window.windows.remember(window.document.path)
