"""A field that is on or off."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from journey_editor.panels.field import Field, is_mixed


class CheckField(Field):
    """A check box with its label beside it; half checked when the records differ."""

    def __init__(self, label: str) -> None:
        self._box = QCheckBox(label)
        super().__init__("", self._box, name=label.replace("&", ""))
        self._box.clicked.connect(self._on_clicked)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        mixed = is_mixed(values)
        self._box.setTristate(mixed)
        on = Qt.CheckState.Checked if values[0] else Qt.CheckState.Unchecked
        self._box.setCheckState(Qt.CheckState.PartiallyChecked if mixed else on)

    def _on_clicked(self) -> None:
        on = self._box.checkState() != Qt.CheckState.Unchecked
        self.edited.emit(lambda _: on)
