"""The bar at the top: name, menus, and the few actions that stand ready."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolButton, QWidget

from journey_editor.painting.icons import make_icon
from journey_editor.panels.dynamic_style import set_style
from journey_editor.shell.action_set import ActionSet
from journey_editor.shell.actions.action import Menu
from journey_editor.shell.actions.insert_actions import LANE_KINDS
from journey_editor.shell.actions.showing_actions import VIEWS
from journey_editor.shell.actions.table import MENUS
from journey_editor.shell.shown_view import ShownView
from journey_editor.shell.view_chooser import ViewChooser

# Below this width the two buttons everybody knows by their picture show nothing else.
_ROOMY = 1180
# Below this one the name of the program stands in the title of the window alone.
_NARROW = 1000


class TopBar(QWidget):
    """Buttons take the focus by Tab alone: a click leaves it on the map, where the next keys belong."""

    def __init__(self, actions: ActionSet, shown_view: ShownView) -> None:
        super().__init__()
        self._actions = actions
        self.setAccessibleName("Tool bar")
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        self._name = QLabel("Journey Editor")
        self._name.setProperty("role", "strong")
        self._name.setMinimumWidth(1)  # it gives way to the buttons
        self._row.addWidget(self._name)
        self._row.addWidget(self._make_menu_bar())
        self._add_line()
        self._history = [self._add_button("edit.undo", "Undo"), self._add_button("edit.redo", "Redo")]
        self._add_line()
        self._add_button("insert.stage", "Stage")
        self._lane = self._add_menu_button(LANE_KINDS, "Lane")
        self._add_button("insert.card", "Card")
        self._row.addStretch(1)
        self._views = ViewChooser(shown_view, actions.make_choices(VIEWS, self))
        self._row.addWidget(self._views)
        self._add_button("view.panel", "Side panel", is_flat=True)
        self._add_button("file.export", "Export…").setProperty("role", "primary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= _ROOMY
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_roomy else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._history:
            button.setToolButtonStyle(style)
            set_style(button, role="action" if is_roomy else "")
        self._name.setVisible(self.width() >= _NARROW)

    def take_ink(self, ink: str) -> None:
        """Draw the icon that belongs to no action in this colour ("#RRGGBB")."""
        self._lane.setIcon(make_icon("plus", ink))

    def _make_menu_bar(self) -> QMenuBar:
        bar = QMenuBar(self)
        bar.setAccessibleName("Menus")
        bar.setNativeMenuBar(False)
        bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # no menu is ever folded away
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
        self._actions[action_id].setIconText(text)
        button.setDefaultAction(self._actions[action_id])
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
        button.setProperty("role", "action")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(text.rstrip("…"))
        self._row.addWidget(button)
