"""The button in the top bar that says which view of the map shows, and chooses another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from journey_editor.panels.dynamic_style import set_style
from journey_editor.shell.shown_view import ShownView

_LONGEST = 24


class ViewChooser(QToolButton):
    """Quiet while everything shows, and marked as long as a view leaves something out."""

    def __init__(self, shown: ShownView, menu: QMenu) -> None:
        super().__init__()
        self._shown = shown
        menu.setParent(self, menu.windowFlags())
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_style(self, role="chip")
        shown.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        name = self._shown.name
        short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
        words = f"View: {short}"
        self.setText(f"{words} ▾".replace("&", "&&"))
        self.setAccessibleName(f"View: {name}")
        self.setToolTip("Choose what of the map shows")
        set_style(self, role="chip chosen" if self._shown.view else "chip")
