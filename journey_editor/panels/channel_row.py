"""One channel in the list of them: its icon, its name, its colour, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from journey_editor.document.records import Channel
from journey_editor.painting.icons import make_icon
from journey_editor.panels.color_menu import fill_color_menu
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.line_edit import LineEdit
from journey_editor.scene.channel_icons import CHANNEL_ICONS, channel_icon
from journey_editor.scene.theme import PERSONA_COLORS

_NO_ICON = "circle-dot"
_SIDE = 16


class ChannelRow(QWidget):
    """`changed` carries the field and its new value; `moved` -1 for up and 1 for down; `left` that typing is done.

    `menu_wanted` comes before the menu shows, whose last entry then says what goes along: see `say_use`.
    """

    changed = Signal(str, str)
    moved = Signal(int)
    removed = Signal()
    left = Signal()
    menu_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = IconButton(_NO_ICON, "Icon")
        self.name = LineEdit()
        self.color = IconButton("palette", "Colour")
        self.more = IconButton("ellipsis", "What to do with this channel")
        self.name.setPlaceholderText("Name of the channel")
        set_style(self.name, role="inline")
        for button in (self.icon, self.color, self.more):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            # Menus are made when they are wanted: with their icons they take longer than all rows.
            button.setMenu(QMenu(button))
        self.icon.menu().aboutToShow.connect(self._fill_icons)
        self.color.menu().aboutToShow.connect(self._fill_colors)
        menu = self.more.menu()
        self.up = menu.addAction("Move &up", lambda: self.moved.emit(-1))
        self.down = menu.addAction("Move do&wn", lambda: self.moved.emit(1))
        menu.addSeparator()
        self.delete = menu.addAction("De&lete", lambda: self.removed.emit())
        menu.aboutToShow.connect(self.menu_wanted)
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

    def show_channel(self, channel: Channel, place: int, count: int) -> None:
        if self.name.written() != channel.name:
            self.name.show_text(channel.name)
        said = channel.name.strip() or f"channel {place + 1}"
        self.name.setAccessibleName(f"Name of {said}")
        for button, what in ((self.icon, "Icon"), (self.color, "Colour"), (self.more, "What to do with")):
            words = f"{what} {said}" if button is self.more else f"{what} of {said}"
            button.setAccessibleName(words)
            button.setToolTip(what if button is not self.more else "Move, delete")
        self.icon.show_icon(channel_icon(channel) or _NO_ICON, channel.color)
        self.color.show_icon("palette", channel.color)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)

    def say_use(self, cards: int) -> None:
        """Say what a deletion takes the channel from."""
        self.delete.setText(f"De&lete, used by {cards} {'card' if cards == 1 else 'cards'}" if cards else "De&lete")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps)
        else:
            super().keyPressEvent(event)

    def _fill_icons(self) -> None:
        menu = self.icon.menu()
        if menu.isEmpty():
            color = self.palette().windowText().color().name().upper()
            menu.addAction("Automatic", lambda: self.changed.emit("icon", ""))
            for key, file in CHANNEL_ICONS.items():
                icon = make_icon(file, color, _SIDE)
                menu.addAction(icon, key.capitalize(), lambda key=key: self.changed.emit("icon", key))

    def _fill_colors(self) -> None:
        menu = self.color.menu()
        if menu.isEmpty():
            fill_color_menu(menu, PERSONA_COLORS, lambda color: self.changed.emit("color", color))
