"""The field of a card's picture: chosen from a file, or taken away. The card itself shows it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from journey_editor.canvas.clipboard import PICTURE_SUFFIXES, read_picture_files
from journey_editor.panels.field import Field

Keep = Callable[[Mapping[str, bytes]], str]

_NO_PICTURE = "There is no picture in it that can be shown. Take a PNG, a JPEG, a WebP, a GIF, a TIFF or a BMP."
_CHOOSE, _REPLACE = "Choose a picture…", "Another picture…"


class PictureField(Field):
    """Its value is the sha256 of the picture, "" for none; `keep` takes the bytes and says why when it does not."""

    def __init__(self, keep: Keep) -> None:
        place = QWidget()
        self.choose = QPushButton(_CHOOSE)
        super().__init__("Picture", place, entry=self.choose)
        self._keep = keep
        self.remove = QPushButton("Remove")
        self.choose.setAccessibleName("Choose a picture")
        self.remove.setAccessibleName("Remove the picture")
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.choose)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.choose.clicked.connect(self.open_dialog)
        self.remove.clicked.connect(self._on_removed)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        has_picture = any(values)
        self.choose.setText(_REPLACE if has_picture else _CHOOSE)
        self.remove.setVisible(has_picture)
        if anew:
            self.complain("")

    def take(self, pictures: Mapping[str, bytes]) -> None:
        """Show the first of the pictures; say so when there is none."""
        first = dict(list(pictures.items())[:1])
        refusal = self._keep(first) if first else _NO_PICTURE
        self.complain(refusal)
        if not refusal:
            [digest] = first
            self.edited.emit(lambda _: digest)

    def open_dialog(self) -> QFileDialog:
        """Ask for a picture file."""
        dialog = QFileDialog(self.window(), "Choose a picture")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURE_SUFFIXES)})")
        dialog.fileSelected.connect(lambda path: self.take(read_picture_files([Path(path)])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_removed(self) -> None:
        self.choose.setFocus()  # the button that was pressed goes
        self.edited.emit(lambda _: "")
