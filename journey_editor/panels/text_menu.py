"""The context menu of a text field, without an undo of the field's own: undo is the document's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

_OWN_UNDO = ("edit-undo", "edit-redo")


def text_menu(menu: QMenu) -> QMenu:
    """The standard menu of a text field, less what only the document does; it goes when it is closed."""
    for action in menu.actions():
        if action.objectName() in _OWN_UNDO:
            menu.removeAction(action)
    first = menu.actions()[0]
    if first.isSeparator():
        menu.removeAction(first)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
