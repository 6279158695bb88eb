"""All menus, and with them all actions. A new action is a row in the file of its menu."""

from journey_editor.shell.actions.action import Action, Menu, walk
from journey_editor.shell.actions.edit_actions import EDIT
from journey_editor.shell.actions.file_actions import FILE
from journey_editor.shell.actions.help_actions import HELP
from journey_editor.shell.actions.insert_actions import INSERT
from journey_editor.shell.actions.map_actions import MAP
from journey_editor.shell.actions.view_actions import VIEW

MENUS = (FILE, EDIT, INSERT, VIEW, MAP, HELP)
ACTIONS = tuple(entry for entry in walk(MENUS) if isinstance(entry, Action))

_MENUS_BY_ID = {entry.id: entry for entry in walk(MENUS) if isinstance(entry, Menu)}


def find_menu(menu_id: str) -> Menu:
    """A menu or submenu. Raises KeyError."""
    return _MENUS_BY_ID[menu_id]
