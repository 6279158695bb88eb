"""The table of actions as the QActions and menus of one window."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from journey_editor.document.change import Change
from journey_editor.painting.icons import make_color_icon, make_icon
from journey_editor.shell.actions.action import Action, Choice, Choices, Entry, Menu, Separator
from journey_editor.shell.actions.table import ACTIONS
from journey_editor.shell.letter_menu import LetterMenu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


class ActionSet(QObject):
    """One QAction for each row of the table; it follows selection, history and document of its window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._made = {action.id: self._make(action) for action in ACTIONS}
        self._said: dict[str, str] = {}
        self._swatches: dict[str, str] = {}
        session = window.session
        session.changed.connect(self._on_changed)
        session.selection.changed.connect(self.refresh)
        session.persona_activated.connect(self.refresh)
        session.showing_changed.connect(self.refresh)
        window.document.state_changed.connect(self.refresh)
        window.view.writing_changed.connect(self.refresh)
        window.field_focus.changed.connect(self.refresh)
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def refresh(self) -> None:
        """Ask the table anew what can be done, what is checked, and what it is called."""
        for action in ACTIONS:
            made = self._made[action.id]
            said = action.text_when(self._window) if action.text_when else action.text
            if self._said.get(action.id) != said:  # most are always called the same
                self._said[action.id] = said
                made.setText(_menu_text(action, said))
                made.setToolTip(f"<div>{escape(said)}</div>")  # what a map calls its things may look like markup
            if action.swatch_when:
                self._show_swatch(action, action.swatch_when(self._window))
            made.setEnabled(action.enabled_when(self._window))
            if action.checked_when:
                made.setChecked(action.checked_when(self._window))

    def take_ink(self, ink: str) -> None:
        """Draw the icons in this colour ("#RRGGBB")."""
        for action in ACTIONS:
            if action.icon:
                self._made[action.id].setIcon(make_icon(action.icon, ink))

    def make_menu(self, menu: Menu, parent: QWidget) -> QMenu:
        """A menu that asks the table again each time it opens."""
        made = LetterMenu(menu.text, parent)
        made.setAccessibleName(menu.text.replace("&", ""))
        made.aboutToShow.connect(self.refresh)
        self.fill(made, menu.entries)
        return made

    def make_choices(self, choices: Choices, parent: QWidget) -> QMenu:
        """A menu that is filled each time it opens."""
        made = LetterMenu(choices.text, parent)
        made.setAccessibleName(choices.text)
        self.fill(made, choices.below)
        made.aboutToShow.connect(lambda: self._fill_choices(made, choices))
        return made

    def fill(self, menu: QMenu, entries: tuple[Entry, ...]) -> None:
        """Add the entries to a menu."""
        for entry in entries:
            if isinstance(entry, Separator):
                menu.addSeparator()
            elif isinstance(entry, Action):
                menu.addAction(self._made[entry.id])
            else:
                submenu = self.make_menu(entry, menu) if isinstance(entry, Menu) else self.make_choices(entry, menu)
                menu.addMenu(submenu)
                menu.aboutToShow.connect(lambda s=submenu, e=entry: s.setEnabled(e.enabled_when(self._window)))

    def _make(self, action: Action) -> QAction:
        made = QAction(self)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        made.setIconVisibleInMenu(action.swatch_when is not None)
        made.setMenuRole(QAction.MenuRole.NoRole)
        made.setCheckable(action.checked_when is not None)
        made.triggered.connect(lambda: self._run(action))
        self._window.addAction(made)
        return made

    def _run(self, action: Action) -> None:
        action.run(self._window)
        self.refresh()

    def _show_swatch(self, action: Action, color: str) -> None:
        if self._swatches.get(action.id) != color:
            self._swatches[action.id] = color
            self._made[action.id].setIcon(make_color_icon(color) if color else QIcon())

    def _fill_choices(self, menu: QMenu, choices: Choices) -> None:
        menu.clear()
        for choice in choices.entries(self._window):
            self._add_choice(menu, choice)
        if menu.isEmpty():
            menu.addAction(choices.none).setEnabled(False)
        if choices.below:
            menu.addSeparator()
            self.fill(menu, choices.below)

    def _add_choice(self, menu: QMenu, choice: Choice) -> None:
        made = menu.addAction(choice.text.replace("&", "&&"))
        made.setCheckable(choice.is_checked is not None)
        made.setChecked(bool(choice.is_checked))
        made.triggered.connect(lambda: choice.run(self._window))

    def _on_changed(self, change: Change) -> None:
        if not change.transient:
            self.refresh()


def _menu_text(action: Action, said: str) -> str:
    plain = said.replace("&", "&&")
    return plain if action.shortcuts or not action.canvas_keys else f"{plain}\t{action.canvas_keys}"
