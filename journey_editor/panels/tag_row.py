"""One tag in the list of them: its icon, its name, its colour, and what can be done with it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from journey_editor.document.records import Tag
from journey_editor.painting.icons import make_icon
from journey_editor.panels.color_menu import fill_color_menu
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.line_edit import LineEdit
from journey_editor.scene.tag_look import TAG_ICONS
from journey_editor.scene.theme import PERSONA_COLORS

_NO_ICON = "circle-dot"
_SIDE = 16


class TagRow(QWidget):
    """`changed` carries the field and its new value, `merged` the tag that takes over; `left` says typing is done.

    `menu_wanted` comes before the last menu shows, which `fill_menu` then fills.
    """

    changed = Signal(str, str)
    merged = Signal(str)
    removed = Signal()
    left = Signal()
    menu_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconButton(_NO_ICON, "Icon")
        self.name = LineEdit()
        self.color = IconButton("palette", "Colour")
        self.more = IconButton("ellipsis", "What to do with this tag")
        self.name.setPlaceholderText("Name of the tag")
        set_style(self.name, role="inline")
        for button in (self.icon, self.color, self.more):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            # Menus are filled when they are wanted: with their icons they take longer than all rows.
            button.setMenu(QMenu(button))
        self.icon.menu().aboutToShow.connect(self._fill_icons)
        self.color.menu().aboutToShow.connect(self._fill_colors)
        self.more.menu().aboutToShow.connect(self.menu_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.icon)
        line.addWidget(self.name, 1)
        line.addWidget(self.color)
        line.addWidget(self.more)
        self.name.typed.connect(lambda: self.changed.emit("name", self.name.written()))
        self.name.left.connect(self.left)

    def parts(self) -> list[QWidget]:
        """What Tab stops at, in its order."""
        return [self.icon, self.name, self.color, self.more]

    def show_tag(self, tag: Tag) -> None:
        if self.name.written() != tag.name:
            self.name.show_text(tag.name)
        said = tag.name.strip() or "the unnamed tag"
        self.name.setAccessibleName(f"Name of {said}")
        self.icon.setAccessibleName(f"Icon of {said}")
        self.color.setAccessibleName(f"Colour of {said}")
        self.more.setAccessibleName(f"What to do with {said}")
        self.more.setToolTip("Merge, delete")
        self.icon.show_icon(TAG_ICONS.get(tag.icon, _NO_ICON), tag.color)
        self.color.show_icon("palette", tag.color)

    def fill_menu(self, cards: int, others: Mapping[str, str]) -> None:
        """Offer to merge the tag into others, `id -> name`, and to delete it, which takes it off so many cards."""
        menu = self.more.menu()
        menu.clear()
        into = menu.addMenu("&Merge into")
        into.setEnabled(bool(others))
        for tag_id, name in others.items():
            into.addAction(name.replace("&", "&&"), partial(self.merged.emit, tag_id))
        menu.addSeparator()
        count = f", on {cards} {'card' if cards == 1 else 'cards'}" if cards else ""
        menu.addAction(f"De&lete{count}", self.removed.emit)

    def _fill_icons(self) -> None:
        menu = self.icon.menu()
        if menu.isEmpty():
            color = self.palette().windowText().color().name().upper()
            menu.addAction("None", lambda: self.changed.emit("icon", ""))
            for key, file in TAG_ICONS.items():
                icon = make_icon(file, color, _SIDE)
                menu.addAction(icon, key.capitalize(), partial(self.changed.emit, "icon", key))

    def _fill_colors(self) -> None:
        menu = self.color.menu()
        if menu.isEmpty():
            fill_color_menu(menu, PERSONA_COLORS, partial(self.changed.emit, "color"))
