"""The field of a picture: chosen from a file, or taken away. What it is a picture of shows it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from journey_editor.canvas.clipboard import PICTURE_SUFFIXES, read_picture_files
from journey_editor.panels.field import Field

Keep = Callable[[Mapping[str, bytes]], str]

_NO_PICTURE = "There is no picture in it that can be shown. Take a PNG, a JPEG, a WebP, a GIF, a TIFF or a BMP."


class PictureField(Field):
    """Its value is the sha256 of the picture, "" for none; `keep` takes the bytes and says why when it does not."""

    def __init__(self, keep: Keep, label: str = "Picture") -> None:
        place = QWidget()
        self._noun = label.replace("&", "").lower()
        self.choose = QPushButton(f"Choose a {self._noun}…")
        super().__init__(label, place, entry=self.choose)
        self._keep = keep
        self.remove = QPushButton("Remove")
        self.choose.setAccessibleName(f"Choose a {self._noun}")
        self.remove.setAccessibleName(f"Remove the {self._noun}")
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
        self.choose.setText(f"{'Another' if has_picture else 'Choose a'} {self._noun}…")
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
        dialog = QFileDialog(self.window(), f"Choose a {self._noun}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"Pictures ({' '.join(f'*{suffix}' for suffix in PICTURE_SUFFIXES)})")
        dialog.fileSelected.connect(lambda path: self.take(read_picture_files([Path(path)])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_removed(self) -> None:
        self.choose.setFocus()  # the button that was pressed goes
        self.edited.emit(lambda _: "")
