"""All menus, and with them all actions. A new action is a row in the file of its menu."""

from journey_editor.shell.actions.action import Action, Choices, Menu, walk
from journey_editor.shell.actions.edit_actions import EDIT
from journey_editor.shell.actions.file_actions import FILE
from journey_editor.shell.actions.help_actions import HELP
from journey_editor.shell.actions.insert_actions import INSERT
from journey_editor.shell.actions.map_actions import MAP
from journey_editor.shell.actions.view_actions import VIEW

MENUS = (FILE, EDIT, INSERT, VIEW, MAP, HELP)
ACTIONS = tuple(entry for entry in walk(MENUS) if isinstance(entry, Action))

_BY_ID = {entry.id: entry for entry in walk(MENUS)}


def find_entry(entry_id: str) -> Action | Choices | Menu:
    """An action or a submenu of any menu. Raises KeyError."""
    return _BY_ID[entry_id]
