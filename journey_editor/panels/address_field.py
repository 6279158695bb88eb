"""The field of an address on the web: typed in, and opened by a button once it can be."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from journey_editor.export.link_targets import link_target
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.typed_field import TypedField


class AddressField(TypedField):
    """What is no address of the web or of mail stays as it is written, without the button."""

    def __init__(self, label: str, *, hint: str) -> None:
        super().__init__(label, LineEdit(), hint=hint)
        self._target = ""
        self.open = QPushButton("Open")
        self.open.setAccessibleName(f"Open the {self.name.lower()}")
        self.open.clicked.connect(self._on_opened)
        self.open.hide()
        self._layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        super().show_values(values, anew=anew)
        self._target = link_target(values[0]) if len(set(values)) == 1 else ""
        self.open.setVisible(bool(self._target))
        self.open.setToolTip(self._target)

    def _on_opened(self) -> None:
        QDesktopServices.openUrl(QUrl(self._target, QUrl.ParsingMode.StrictMode))
