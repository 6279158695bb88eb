"""The channels of the map: named, drawn, put in order, added and deleted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.channel_library import USUAL_CHANNELS
from journey_editor.document.edits.channels import add_channel, move_channel
from journey_editor.document.queries import channels
from journey_editor.document.records import Card, Channel, Map
from journey_editor.panels.channel_row import ChannelRow
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.plain_label import PlainLabel

_NOTHING = "There is no channel yet. A channel is where people meet you: the web, a store, the phone."


class ChannelList(QWidget):
    """A row a channel; Alt+Up and Alt+Down move the one that keys are in."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._ids: list[str] = []
        self.rows: list[ChannelRow] = []
        self._nothing = PlainLabel(_NOTHING, role="secondary")
        self._notice = PlainLabel(role="secondary")
        self._notice.hide()
        self.adder = ChipAdder("the channels of the map", self._usual)
        self.adder.added.connect(self._on_added)
        # Never in sight: rows are made later than the adder, and come before it in the order of Tab.
        self._first = QWidget(self)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._notice)
        self._column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def notice(self) -> str:
        """What the last deletion did."""
        return self._notice.text()

    def show_channels(self) -> None:
        """Show the channels as they are now."""
        found = channels(self._session.records)
        self._ids = [channel.id for channel in found]
        while len(self.rows) > len(found):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(found):
            self._add_row()
        for place, (row, channel) in enumerate(zip(self.rows, found, strict=True)):
            row.show_channel(channel, place, len(found))
        self._nothing.setVisible(not found)
        self.setEnabled(not self._session.records.map.locked)

    def take_focus(self) -> None:
        """Let keys go to the first name, or to what adds a channel."""
        target = self.rows[0].name if self.rows else self.adder.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of the channels."""
        if any(isinstance(record, (Channel, Map)) for pair in change.entries.values() for record in pair):
            self._notice.say("")
            self.show_channels()

    def _add_row(self) -> None:
        row = ChannelRow()
        before = self.rows[-1].parts()[-1] if self.rows else self._first
        self._column.insertWidget(len(self.rows) + 1, row)
        self.rows.append(row)
        for part in row.parts():
            QWidget.setTabOrder(before, part)
            before = part
        row.changed.connect(lambda field, value: self._change(row, field, value))
        row.moved.connect(lambda places: self._move(row, places))
        row.removed.connect(lambda: self._delete(row))
        row.menu_wanted.connect(lambda: row.say_use(len(self._users(row))))
        row.left.connect(self._session.history.seal)

    def _channel_of(self, row: ChannelRow) -> str:
        return self._ids[self.rows.index(row)]

    def _users(self, row: ChannelRow) -> list[Card]:
        return list(self._session.records.referring_to(self._channel_of(row), Card))

    def _change(self, row: ChannelRow, field: str, value: str) -> None:
        channel_id = self._channel_of(row)
        key = f"write:{channel_id}:{field}" if field == "name" else None
        with self._session.edit(f"Edit {'colour' if field == 'color' else field} of channel", key=key) as t:
            t.patch(channel_id, **{field: value})

    def _move(self, row: ChannelRow, places: int) -> None:
        place = self.rows.index(row)
        target = place + places
        if not 0 <= target < len(self.rows):
            return
        focused = next((index for index, part in enumerate(row.parts()) if part.hasFocus()), None)
        with self._session.edit("Move channel") as t:
            move_channel(t, self._ids[place], target)
        if focused is not None:
            self.rows[target].parts()[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self, row: ChannelRow) -> None:
        channel = self._session.records.find(Channel, self._channel_of(row))
        users = len(self._users(row))
        if channel is None:
            return
        with self._session.edit("Delete channel") as t:
            t.remove(channel.id)
        parts = [f"“{channel.name.strip() or 'The channel'}” is deleted."]
        if users:
            parts.append(f"{users} {'card no longer uses' if users == 1 else 'cards no longer use'} it.")
        self._notice.say(" ".join([*parts, "Undo brings all of it back."]))

    def _usual(self) -> list[str]:
        known = {channel.name.strip().casefold() for channel in channels(self._session.records)}
        return [name for name in USUAL_CHANNELS if name.casefold() not in known]

    def _on_added(self, name: str) -> None:
        with self._session.edit(f"Add {name}") as t:
            add_channel(t, name)
