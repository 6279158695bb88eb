"""A small button with an icon in the colour of the text around it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from journey_editor.painting.icons import make_icon
from journey_editor.panels.dynamic_style import set_style

_SIDE = 16


class IconButton(QToolButton):
    """`name` is what it does, for tool tip and screen reader. The icon follows when the window turns dark or light."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon, self._color = icon, ""
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setAccessibleName(name)
        self.setToolTip(name)
        set_style(self, role="flat")
        self._draw()

    def show_icon(self, icon: str, color: str = "") -> None:
        """Another icon, in a colour of its own ("#RRGGBB") or in that of the text."""
        if (icon, color) != (self._icon, self._color):
            self._icon, self._color = icon, color
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        color = self._color or self.palette().color(QPalette.ColorRole.WindowText).name().upper()
        self.setIcon(make_icon(self._icon, color, _SIDE))
