"""The bar at the top: name, menus, and the few actions that stand ready."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenuBar, QToolButton, QWidget

from journey_editor.painting.icons import make_icon
from journey_editor.shell.action_set import ActionSet
from journey_editor.shell.actions.action import Menu
from journey_editor.shell.actions.insert_actions import LANE_KINDS
from journey_editor.shell.actions.table import MENUS

# Below this width the two buttons everybody knows by their picture show nothing else.
_ROOMY = 1180


class TopBar(QWidget):
    """Buttons take the focus by Tab alone: a click leaves it on the map, where the next keys belong."""

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self._actions = actions
        self.setAccessibleName("Tool bar")
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        name = QLabel("Journey Editor")
        name.setProperty("role", "strong")
        self._row.addWidget(name)
        self._row.addWidget(self._make_menu_bar())
        self._add_line()
        self._history = [self._add_button("edit.undo", "Undo"), self._add_button("edit.redo", "Redo")]
        self._add_line()
        self._add_button("insert.stage", "Stage")
        self._lane = self._add_menu_button(LANE_KINDS, "Lane")
        self._add_button("insert.card", "Card")
        self._row.addStretch(1)
        self._add_button("view.panel", "Side panel", is_flat=True)
        self._add_button("file.export", "Export…").setProperty("role", "primary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._history:
            button.setToolButtonStyle(style if self.width() >= _ROOMY else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def take_colors(self, palette: QPalette) -> None:
        """Draw the icons that belong to no action in the ink of the palette."""
        self._lane.setIcon(make_icon("plus", palette.color(QPalette.ColorRole.WindowText).name()))

    def _make_menu_bar(self) -> QMenuBar:
        bar = QMenuBar(self)
        bar.setAccessibleName("Menus")
        bar.setNativeMenuBar(False)
        for menu in MENUS:
            bar.addMenu(self._actions.make_menu(menu, bar))
        return bar

    def _add_line(self) -> None:
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedSize(1, 20)
        self._row.addWidget(line)

    def _add_button(self, action_id: str, text: str, *, is_flat: bool = False) -> QToolButton:
        button = QToolButton()
        action = self._actions[action_id]
        action.setIconText(text)
        button.setDefaultAction(action)
        self._place(button, text)
        if is_flat:
            button.setProperty("role", "flat")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _add_menu_button(self, menu: Menu, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._actions.make_menu(menu, button))
        self._place(button, text)
        return button

    def _place(self, button: QToolButton, text: str) -> None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(text.rstrip("…"))
        self._row.addWidget(button)
