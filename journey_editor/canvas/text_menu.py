"""The context menu of the text being written."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_Standard = QKeySequence.StandardKey


def make_text_menu(view: "MapView") -> QMenu:
    """Cut, copy, paste and select all; it goes when it is closed."""
    writer = view.writer
    has_selection = writer.cursor.has_selection
    can_paste = bool(QGuiApplication.clipboard().text())
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName("Text menu")
    for name, key, run, is_enabled in (
        ("Cut", _Standard.Cut, writer.cut, has_selection),
        ("Copy", _Standard.Copy, writer.copy, has_selection),
        ("Paste", _Standard.Paste, writer.paste, can_paste),
        ("Select all", _Standard.SelectAll, writer.select_all, bool(writer.text)),
    ):
        # Only named: the keys are the writer's, and a second shortcut would be ambiguous.
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(f"{name}\t{keys}", run).setEnabled(is_enabled)
    return menu
