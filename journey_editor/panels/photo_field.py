"""The field of a photo: a portrait that takes a picture file, what was copied, or what is chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journey_editor.canvas.kept_pictures import keep_pictures
from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.field import Field
from journey_editor.panels.picture_dialog import KINDS, open_picture_dialog
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.portrait_button import PortraitButton
from journey_editor.scene.persona_look import PersonaLook

_NO_PICTURE = f"There is no picture in it that can be shown. {KINDS}"
_HINT = "A picture can be dropped or pasted here."


class PhotoField(Field):
    """Its value is the sha256 of the picture, "" for none; the bytes are kept with the map."""

    def __init__(self, session: MapSession) -> None:
        self.portrait = PortraitButton(session.assets)
        place = QWidget()
        super().__init__("", place, name="Photo", entry=self.portrait)
        self._session = session
        self._photo = ""
        self._look: PersonaLook | None = None
        self.portrait.setAccessibleName("Photo")
        self.choose = QPushButton("Choose a photo…")
        self.choose.setAccessibleName("Choose a photo")
        self.remove = QPushButton("Remove")
        self.remove.setAccessibleName("Remove the photo")
        self._hint = PlainLabel(_HINT, role="secondary")
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addStretch(1)
        beside.addLayout(buttons)
        beside.addWidget(self._hint)
        beside.addStretch(1)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(beside, 1)  # first: Tab comes to its buttons, which stand higher, before the portrait
        line.insertWidget(0, self.portrait, 0, Qt.AlignmentFlag.AlignVCenter)
        self.choose.clicked.connect(self.open_dialog)
        self.remove.clicked.connect(self._on_removed)
        self.portrait.clicked.connect(self.open_dialog)
        self.portrait.removed.connect(self._on_removed)
        self.portrait.brought.connect(self.take)

    def show_look(self, look: PersonaLook) -> None:
        """What stands there without a photo, and the ring around one."""
        self._look = look
        self._draw()

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        self._photo = values[0]
        if anew:
            self.complain("")
        self.remove.setVisible(bool(self._photo))
        self._hint.setVisible(not self._photo)
        self._draw()

    def take(self, pictures: Mapping[str, bytes], problem: str = "") -> None:
        """Make the first of the pictures the photo, as it is; say so when there is none, and what the problem is."""
        first = dict(list(pictures.items())[:1])
        refusal = keep_pictures(self._session, first) if first else problem or _NO_PICTURE
        self.complain(refusal)
        for digest in first if not refusal else ():
            self.edited.emit(lambda _, digest=digest: digest)

    def open_dialog(self) -> QFileDialog:
        """Ask for a picture file, which becomes the photo when it is chosen."""
        return open_picture_dialog(self, "Choose a photo", self._session, self.take)

    def _on_removed(self) -> None:
        if self._photo:
            self.portrait.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes
            self.edited.emit(lambda _: "")

    def _draw(self) -> None:
        if self._look:
            self.portrait.show_persona(self._photo, self._look)
