"""A field with one of the colours that a theme offers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from journey_editor.panels.color_names import AUTOMATIC, color_name
from journey_editor.panels.field import Field, is_mixed
from journey_editor.panels.flow_box import FlowBox
from journey_editor.scene.display_list import Color

_SIDE = 22


class ColorField(Field):
    """Swatches, the first of which leaves the colour to the map. A colour of a file's own gets a swatch of its own.

    The label has no mnemonic: Qt would not only go to a button, but click it.
    """

    def __init__(self, label: str) -> None:
        automatic = Swatch(AUTOMATIC)
        self._swatches = FlowBox(spacing=4)
        super().__init__(label, self._swatches, entry=automatic)
        self._group = QButtonGroup(self)
        self._colors: tuple[Color, ...] = (AUTOMATIC,)
        self._buttons: dict[Color, Swatch] = {}
        self._add(AUTOMATIC, automatic)

    def offer(self, colors: Sequence[Color]) -> None:
        """Offer these; the next values shown choose among them."""
        if self._colors == (AUTOMATIC, *colors):
            return
        self._colors = (AUTOMATIC, *colors)
        if any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[AUTOMATIC].setFocus()
        for color in [known for known in self._buttons if known != AUTOMATIC]:
            self._remove(color)
        for color in colors:
            self._add(color, Swatch(color))

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        for color in [own for own in self._buttons if own not in self._colors and own != values[0]]:
            self._remove(color)
        checked = self._buttons.get(values[0]) or self._add(values[0], Swatch(values[0]))
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(button is checked and not is_mixed(values))
        self._group.setExclusive(True)

    def _add(self, color: Color, button: "Swatch") -> "Swatch":
        before = list(self._buttons.values())
        self._buttons[color] = button
        button.setAccessibleName(f"{self.name}: {color_name(color)}")
        button.setToolTip(color_name(color))
        button.clicked.connect(lambda: self.edited.emit(lambda _: color))
        self._group.addButton(button)
        self._swatches.add(button)
        if before:
            self.setTabOrder(before[-1], button)  # what is made later would stand last in the window
        return button

    def _remove(self, color: Color) -> None:
        button = self._buttons.pop(color)
        self._group.removeButton(button)
        self._swatches.remove(button)
        button.hide()
        button.deleteLater()


class Swatch(QAbstractButton):
    """A dot of the colour, ringed when it is the one."""

    def __init__(self, color: Color) -> None:
        super().__init__()
        self.color = color
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        fill = QColor(self.color)
        center = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                painter.setOpacity(0.4)
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(accent, 2, Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine))
                painter.drawEllipse(center, 9.5, 9.5)
            painter.setPen(Qt.PenStyle.NoPen if self.color else QPen(quiet, 1.5))
            painter.setBrush(fill if self.color and fill.isValid() else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, 6.5, 6.5)
            if not self.color:
                painter.drawLine(center + QPointF(-4.5, 4.5), center + QPointF(4.5, -4.5))
