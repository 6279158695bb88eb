"""The field that makes a card or a step a moment of truth."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

from journey_editor.painting.icons import PIXEL_RATIOS
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.field import Field, is_mixed
from journey_editor.scene.display_list import Group
from journey_editor.scene.marks import star

_YES = "Yes, it makes or breaks"
_NO = "No"
_SOME = "Some of them"
_SIDE = 16


class StarField(Field):
    """A button that says what is; a click turns it over, and makes some all."""

    def __init__(self, label: str = "Moment of tr&uth") -> None:
        self._button = QPushButton(_NO)
        super().__init__(label, self._button)
        self._button.setCheckable(True)
        set_style(self._button, role="toggle")
        self._button.clicked.connect(self._on_clicked)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        on = bool(values[0]) and not is_mixed(values)
        self._button.setChecked(on)
        self._button.setText(_SOME if is_mixed(values) else _YES if on else _NO)
        self._button.setIcon(_star_icon() if any(values) else QIcon())

    def _on_clicked(self, on: bool) -> None:
        self.edited.emit(lambda _: on)


@cache
def _star_icon() -> QIcon:
    made = QIcon()
    for ratio in PIXEL_RATIOS:
        pixmap = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.scale(ratio, ratio)
            DisplayListPainter({}).paint(painter, (Group((star(_SIDE / 2, _SIDE / 2 + 0.5, 7),)),))
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
