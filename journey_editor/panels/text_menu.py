"""The context menu of a text field, without an undo of the field's own: undo is the document's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

_OWN_UNDO = ("edit-undo", "edit-redo")


def open_text_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Show the standard menu of a text field, less what only the document does."""
    for action in menu.actions():
        if action.objectName() in _OWN_UNDO:
            menu.removeAction(action)
    first = menu.actions()[:1]
    if first and first[0].isSeparator():
        menu.removeAction(first[0])
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
