"""The tags of the map: named, coloured, added, merged and deleted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.tags import add_tag, merge_tag
from journey_editor.document.records import Card, Map, Tag
from journey_editor.document.tag_order import tag_name, tags
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.tag_row import TagRow

_NOTHING = "There is no tag yet. Tags group cards across kinds and lanes: a theme, a project, a release."


class TagList(QWidget):
    """A row a tag, by name; while a name is typed its row stays where it is."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._ids: list[str] = []
        self.rows: list[TagRow] = []
        self._nothing = PlainLabel(_NOTHING, role="secondary")
        self._notice = PlainLabel(role="secondary")
        self._notice.hide()
        self.adder = ChipAdder("the tags of the map", list)
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
        """What the last deletion or merger did."""
        return self._notice.text()

    def show_tags(self) -> None:
        """Show the tags as they are now."""
        found = {tag.id: tag for tag in tags(self._session.records)}
        kept = set(self._ids) == found.keys() and any(row.name.hasFocus() for row in self.rows)
        self._ids = self._ids if kept else list(found)
        while len(self.rows) > len(found):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(found):
            self._add_row()
        for row, tag_id in zip(self.rows, self._ids, strict=True):
            row.show_tag(found[tag_id])
        self._nothing.setVisible(not found)
        self.setEnabled(not self._session.records.map.locked)

    def take_focus(self) -> None:
        """Let keys go to the first name, or to what adds a tag."""
        target = self.rows[0].name if self.rows else self.adder.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of the tags."""
        if any(isinstance(record, (Tag, Map)) for pair in change.entries.values() for record in pair):
            self._notice.say("")
            self.show_tags()

    def _add_row(self) -> None:
        row = TagRow()
        before = self.rows[-1].parts()[-1] if self.rows else self._first
        self._column.insertWidget(len(self.rows) + 1, row)
        self.rows.append(row)
        for part in row.parts():
            QWidget.setTabOrder(before, part)
            before = part
        row.changed.connect(lambda field, value: self._change(row, field, value))
        row.merged.connect(lambda heir: self._merge(row, heir))
        row.removed.connect(lambda: self._delete(row))
        row.menu_wanted.connect(lambda: self._fill_menu(row))
        row.left.connect(self._session.history.seal)

    def _tag_of(self, row: TagRow) -> str:
        return self._ids[self.rows.index(row)]

    def _cards_of(self, tag_id: str) -> int:
        return sum(1 for _ in self._session.records.referring_to(tag_id, Card))

    def _change(self, row: TagRow, field: str, value: str) -> None:
        tag_id = self._tag_of(row)
        key = f"write:{tag_id}:{field}" if field == "name" else None
        with self._session.edit(f"Edit {'colour' if field == 'color' else field} of tag", key=key) as t:
            t.patch(tag_id, **{field: value})

    def _fill_menu(self, row: TagRow) -> None:
        own = self._tag_of(row)
        others = {tag.id: tag_name(tag) for tag in tags(self._session.records) if tag.id != own}
        row.fill_menu(self._cards_of(own), others)

    def _merge(self, row: TagRow, heir_id: str) -> None:
        own, heir = self._named(self._tag_of(row)), self._named(heir_id)
        with self._session.edit("Merge tags") as t:
            merge_tag(t, self._tag_of(row), heir_id)
        self._notice.say(f"“{own}” is “{heir}” now. Undo parts them again.")

    def _delete(self, row: TagRow) -> None:
        tag_id = self._tag_of(row)
        name, cards = self._named(tag_id), self._cards_of(tag_id)
        with self._session.edit("Delete tag") as t:
            t.remove(tag_id)
        lost = f" {cards} {'card loses' if cards == 1 else 'cards lose'} it." if cards else ""
        self._notice.say(f"“{name}” is deleted.{lost} Undo brings all of it back.")

    def _named(self, tag_id: str) -> str:
        tag = self._session.records.find(Tag, tag_id)
        return tag_name(tag) if tag else ""

    def _on_added(self, name: str) -> None:
        with self._session.edit(f"Add {name}") as t:
            add_tag(t, name)
        self.adder.button.setFocus(Qt.FocusReason.OtherFocusReason)
