"""The panel of links."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.links import reverse_link, set_link_kind
from journey_editor.document.records import Link
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.link_chip import LinkChip
from journey_editor.panels.link_words import KIND_CHOICES, end_color, end_words
from journey_editor.panels.panel import Panel
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.typed_field import text_field

_LEAVES = tuple(choice for choice in KIND_CHOICES if choice[0] == "leaves")


class LinkPanel(Panel):
    """What a link says, and where it leads from and to."""

    OF_ONE = ("label",)

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Link")
        self._kind = ChoiceField("&Kind", KIND_CHOICES)
        self.form.add_widget(self.form.bind("kind", self._kind, write=set_link_kind))
        self.form.add("label", text_field("&Label", hint="What is said beside the line"))
        self._ends = QWidget()
        self._ends_layout = QVBoxLayout(self._ends)
        self._ends_layout.setContentsMargins(0, 0, 0, 0)
        self._ends_layout.setSpacing(4)
        self.form.add_widget(self._ends)
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        self._reverse = QPushButton("&Reverse")
        self._reverse.setAccessibleName("Reverse the link")
        self._reverse.clicked.connect(self._on_reversed)
        self._delete = QPushButton("&Delete")
        self._delete.setAccessibleName("Delete the link")
        self._delete.clicked.connect(self._on_deleted)
        line.addWidget(self._reverse)
        line.addWidget(self._delete)
        line.addStretch(1)
        self.form.add_widget(buttons)

    def show_records(self, ids: Sequence[str]) -> None:
        links = [link for link_id in ids if (link := self.session.records.find(Link, link_id))]
        leads_nowhere = any(link.source == link.target for link in links)
        self._kind.set_choices(_LEAVES if leads_nowhere else KIND_CHOICES)
        self._reverse.setEnabled(not leads_nowhere and not self.session.records.map.locked)
        self._delete.setEnabled(not self.session.records.map.locked)
        super().show_records(ids)
        self._show_ends(links)

    def follow(self, change: Change) -> None:
        links = self._links()
        named = {record_id for link in links for record_id in (link.id, link.source, link.target)}
        if links and not named.isdisjoint(change.entries):
            self.show_records(self.form.ids)
        super().follow(change)

    def _links(self) -> list[Link]:
        return [record for record in self.form.records() if isinstance(record, Link)]

    def _show_ends(self, links: Sequence[Link]) -> None:
        """Where one link leads from and to; of several links there is too much to say."""
        while (item := self._ends_layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for link in links if len(links) == 1 else ():
            ends = [("From", link.source), ("To", link.target)] if link.source != link.target else [("At", link.source)]
            for said, record_id in ends:
                records = self.session.records
                color = end_color(records.get(record_id), self.session.palette)
                chip = LinkChip(end_words(records, record_id), color, can_go=False)
                chip.opened.connect(partial(self.session.selection.select, record_id))
                self._ends_layout.addWidget(PlainLabel(said, role="label"))
                self._ends_layout.addWidget(chip)

    def _on_reversed(self) -> None:
        with self.session.edit("Reverse link") as t:
            for link in self._links():
                reverse_link(t, link.id)

    def _on_deleted(self) -> None:
        with self.session.edit("Delete link") as t:
            for link in self._links():
                t.remove(link.id)
