"""The field of a map that tells a step in detail: a path, and a button that looks for the file."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.typed_field import TypedField

_HINT = "detail.journey"


class LinkedMapField(TypedField):
    """The path is relative to the folder of this map, where it has one; `folder` answers that, or None."""

    def __init__(self, folder: Callable[[], Path | None]) -> None:
        super().__init__("Ma&p of this step", LineEdit(), hint=_HINT)
        self._folder = folder
        self.browse = QPushButton("Browse…")
        self.browse.setAccessibleName("Browse for the map of this step")
        self.browse.clicked.connect(self.open_dialog)
        self._layout.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        super().show_values(values, anew=anew)
        self._check(values[0] if len(set(values)) == 1 else "")

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.browse.setEnabled(not read_only)

    def open_dialog(self) -> None:
        """Let the person choose a file, and take its path."""
        start = self._folder() or Path.home()
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Map of this step", str(start), "Journeys (*.journey);;All files (*)"
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Take a file: by its way from this map, so that both can be moved together."""
        folder, said = self._folder(), str(path)
        if folder is not None and path.anchor == folder.absolute().anchor:
            said = Path(os.path.relpath(path, folder)).as_posix()
        self.edited.emit(lambda _: said)
        self.left.emit()

    def _check(self, said: str) -> None:
        folder = self._folder()
        is_missing = bool(said.strip()) and folder is not None and not (folder / said).exists()
        self.complain("There is no such file beside this map." if is_missing else "")
