"""Picture files that another program drops on the map: into a card, or as cards of a cell."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent

from journey_editor.canvas.clipboard import PICTURE_SUFFIXES, read_picture_files
from journey_editor.canvas.commands.pictures import add_pictures
from journey_editor.canvas.hit_test import Hit

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def accept_pictures(event: QDropEvent) -> bool:
    """Whether a drag brings picture files and nothing else, which is then accepted as a copy."""
    if not picture_paths(event):
        return False
    # Never a move: the program that the files come from would delete them.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def drop_pictures(view: "MapView", event: QDropEvent) -> bool:
    """Take the pictures of a drop; whether there were any."""
    if not accept_pictures(event):
        return False
    pictures: Mapping[str, bytes] = read_picture_files(picture_paths(event))
    hit: Hit = view.hit(event.position().x(), event.position().y())
    if pictures:
        add_pictures(view, pictures, hit)
    else:
        view.hint.emit("There is no picture in it that can be shown")
    return True


def picture_paths(event: QDropEvent) -> list[Path]:
    """The files that are dragged, when all of them are called like pictures."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    is_all = len(paths) == len(urls) and all(path.suffix.lower() in PICTURE_SUFFIXES for path in paths)
    return paths if is_all else []
