"""The field of a picture: chosen from a file, or taken away. What it is a picture of shows it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from journey_editor.canvas.kept_pictures import keep_pictures
from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.field import Field
from journey_editor.panels.picture_dialog import open_picture_dialog


class PictureField(Field):
    """Its value is the sha256 of the picture, "" for none; the bytes are kept with the map."""

    def __init__(self, session: MapSession, label: str = "Picture") -> None:
        place = QWidget()
        self._noun = label.replace("&", "").lower()
        self.choose = QPushButton(f"Choose a {self._noun}…")
        super().__init__(label, place, entry=self.choose)
        self._session = session
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

    def take(self, pictures: Mapping[str, bytes], problem: str = "") -> None:
        """Show the first of the pictures; say the problem when there is one, and none of them."""
        first = dict(list(pictures.items())[:1])
        refusal = problem or keep_pictures(self._session, first)
        self.complain(refusal)
        if not refusal:
            [digest] = first
            self.edited.emit(lambda _: digest)

    def open_dialog(self) -> QFileDialog:
        """Ask for a picture file."""
        return open_picture_dialog(self, f"Choose a {self._noun}", self._session, self.take)

    def _on_removed(self) -> None:
        self.choose.setFocus()  # the button that was pressed goes
        self.edited.emit(lambda _: "")
