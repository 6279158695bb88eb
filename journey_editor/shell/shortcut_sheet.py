"""All keys on one searchable sheet, read from the table of actions and the list of the canvas's own keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.shell.actions.action import Action, walk
from journey_editor.shell.actions.table import MENUS
from journey_editor.shell.canvas_keys import CANVAS_KEYS

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


class ShortcutSheet(QDialog):
    """Typing narrows the list down to what has all the words, in its name, its group or its keys."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 640, 640)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search actions and keys")
        self.search.setAccessibleName("Search actions and keys")
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setAccessibleName("Shortcuts")
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(12)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        for group, rows in shortcut_rows():
            self._add_group(group, rows)
        self.list.expandAll()
        self.list.ensurePolished()  # the widths are those of its style
        self.list.resizeColumnToContents(0)  # once: keys stay below each other while the list is narrowed down
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
        self.search.setFocus()

    def _add_group(self, group: str, rows: list[tuple[str, str]]) -> None:
        head = QTreeWidgetItem([group])
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addTopLevelItem(head)
        items = [QTreeWidgetItem(row) for row in rows]
        head.addChildren(items)
        self._groups.append((head, items))

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for head, rows in self._groups:
            for row in rows:
                said = f"{head.text(0)} {row.text(0)} {row.text(1)}".casefold()
                row.setHidden(not all(word in said for word in words))
            head.setHidden(all(row.isHidden() for row in rows))


def shortcut_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """The groups of the sheet: name, and rows of action and keys, in the order of the menus; the canvas comes first."""
    groups = [(group, list(rows)) for group, rows in CANVAS_KEYS]
    for menu in MENUS:
        rows = [
            (entry.text, keys) for entry in walk(menu.entries) if isinstance(entry, Action) and (keys := _keys(entry))
        ]
        groups.append((menu.text.replace("&", ""), rows))
    return groups


def _keys(action: Action) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    forms = [QKeySequence(keys).toString(native) for keys in action.shortcuts]
    return ", ".join([*forms, action.canvas_keys] if action.canvas_keys else forms)
