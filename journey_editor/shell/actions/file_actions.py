"""The File menu."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journey_editor.document.findings import KINDS
from journey_editor.document.records import Card
from journey_editor.shell.actions.action import LINE, Action, Choice, Choices, Menu
from journey_editor.shell.file_commands import new_map, open_map, save_map, save_map_as

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _recent_files(window: "MainWindow") -> Iterator[Choice]:
    for file in window.windows.recent.files():
        yield Choice(f"{file.path.name} · {file.folder}", partial(_open, file.path))


def _open(path: Path, window: "MainWindow") -> None:
    window.windows.open_path(path, window)


def _open_example(window: "MainWindow") -> None:
    window.windows.open_example(window)


def _save(window: "MainWindow") -> None:
    save_map(window)


def _save_as(window: "MainWindow") -> None:
    save_map_as(window)


def _save_clean_copy(window: "MainWindow") -> None:
    from journey_editor.shell.clean_copy_dialog import save_clean_copy

    save_clean_copy(window)


def _export(window: "MainWindow") -> None:
    from journey_editor.shell.export_dialog import export_map

    export_map(window)


def _export_findings(window: "MainWindow") -> None:
    from journey_editor.shell.export_findings import export_findings

    export_findings(window)


def _close(window: "MainWindow") -> None:
    window.close()


def _quit(window: "MainWindow") -> None:
    window.windows.close_all()


def _is_worth_saving(window: "MainWindow") -> bool:
    """A new map is in no file yet, changed or not."""
    return window.document.is_modified or not window.document.can_save


def _has_findings(window: "MainWindow") -> bool:
    return any(card.kind in KINDS for card in window.session.records.of_type(Card))


FILE = Menu(
    "file",
    "&File",
    (
        Action("file.new", "New map", new_map, ("Ctrl+N",)),
        Action("file.open", "Open…", open_map, ("Ctrl+O",)),
        Choices("file.recent", "Open recent", _recent_files, "No maps yet"),
        Action("file.example", "Open the example", _open_example),
        LINE,
        Action("file.save", "Save", _save, ("Ctrl+S",), enabled_when=_is_worth_saving),
        Action("file.save_as", "Save as…", _save_as, ("Ctrl+Shift+S",)),
        Action("file.clean_copy", "Save a clean copy…", _save_clean_copy),
        LINE,
        Action("file.export", "Export…", _export, ("Ctrl+Shift+E",)),
        Action("file.export_findings", "Export findings…", _export_findings, enabled_when=_has_findings),
        LINE,
        Action("file.close", "Close window", _close, ("Ctrl+W",)),
        Action("file.quit", "Quit", _quit, ("Ctrl+Q",)),
    ),
)
