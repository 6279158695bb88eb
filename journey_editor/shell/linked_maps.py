"""Maps that tell a step in detail, opened from the map that has the step."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def open_linked_map(window: "MainWindow", said: str) -> None:
    """Open the map of a step in a window of its own; its path begins where this map's file is.

    The status bar says why when that cannot be.
    """
    folder = window.session.folder
    path = Path(said)
    if folder is None and not path.is_absolute():
        window.view.hint.emit(f"Save this map first: “{said}” is looked for beside its file")
        return
    path = (folder or Path()) / path
    if path.exists():
        window.windows.open_path(path, window)
    else:
        window.view.hint.emit(f"The linked map “{said}” is not there: choose another one in the side panel")
