"""The dialog in which a picture file is chosen: at the last one's folder, first at that of the map."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from journey_editor.canvas.clipboard import PICTURE_SUFFIXES, read_picture_files
from journey_editor.canvas.map_session import MapSession

KINDS = "Take a PNG, a JPEG, a WebP, a GIF, a TIFF or a BMP."

Take = Callable[[Mapping[str, bytes], str], None]


def open_picture_dialog(parent: QWidget, title: str, session: MapSession, take: Take) -> QFileDialog:
    """Opens and returns at once; `take` gets what was chosen by its sha256, or nothing and what is wrong with it."""

    def on_selected(said: str) -> None:
        path = Path(said)
        session.picture_folder = path.parent
        pictures = read_picture_files([path])
        take(pictures, "" if pictures else f"“{path.name}” holds no picture that can be shown. {KINDS}")

    dialog = QFileDialog(parent.window(), title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURE_SUFFIXES)})")
    dialog.setDirectory(str(session.picture_folder or session.folder or Path.home()))
    dialog.fileSelected.connect(on_selected)
    dialog.open()
    return dialog
