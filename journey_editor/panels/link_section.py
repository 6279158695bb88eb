"""What a card, a step or a figure is linked with, by what the links say; and a line to link it with more."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.links import add_link
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card, Link
from journey_editor.panels.card_section import CardSection
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.link_chip import LinkChip
from journey_editor.panels.link_words import end_color, end_words, phrase, words_to_choose
from journey_editor.panels.plain_label import PlainLabel

_UNMET = "Nothing meets this need yet."


class LinkSection(CardSection):
    """Shows itself for one record; several have links of their own each."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._end = ""
        self._ends: set[str] = set()  # all that is named
        self._groups: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._heading = PlainLabel("Linked", role="label")
        self._layout.addWidget(self._heading)
        self._unmet = PlainLabel(_UNMET, role="secondary")
        self._layout.addWidget(self._unmet)
        self._adder = ChipAdder("links", self._choices)
        self._adder.button.setText("+ Link…")
        self._adder.added.connect(self._on_added)
        self._complaint = PlainLabel(role="danger")
        self._layout.addWidget(self._adder)
        self._layout.addWidget(self._complaint)
        self._complaint.hide()

    @property
    def chips(self) -> list[LinkChip]:
        """The chips in sight, from top to bottom."""
        return [chip for group in self._groups for chip in group.findChildren(LinkChip)]

    def show_cards(self, cards: Sequence[Card]) -> None:
        self.show_ends([card.id for card in cards])

    def show_ends(self, ids: Sequence[str]) -> None:
        """Show the links of a record; nothing for several of them."""
        self._end = ids[0] if len(ids) == 1 else ""
        self.setVisible(bool(self._end))
        self._complaint.say("")
        if self._end:
            self._show()

    def follow(self, change: Change) -> None:
        linked = any(isinstance(record, Link) for pair in change.entries.values() for record in pair)
        named = not self._ends.isdisjoint(change.entries) or self._end in change.entries
        if self._end in self._session.records and (linked or named):
            self._show()

    def _show(self) -> None:
        records, end = self._session.records, self._end
        record = records[end]
        for group in self._groups:
            self._layout.removeWidget(group)
            group.hide()
            group.deleteLater()
        self._groups = []
        links = sorted(records.referring_to(end, Link), key=lambda link: (link.source != end, link.kind, link.id))
        self._ends = {other for link in links for other in (link.source, link.target)}
        by_phrase: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            by_phrase[phrase(link, end)].append(link)
        is_free = not is_locked(records, record)
        for said, found in by_phrase.items():
            group = self._group(said, found)
            group.setEnabled(is_free)
            self._layout.insertWidget(1 + len(self._groups), group)
            group.show()  # now: Qt does so in a moment only
            self._groups.append(group)
        self._heading.setVisible(not self._groups)  # what the links say heads them better
        meets = any(link.kind == "met by" for link in links)
        self._unmet.setVisible(isinstance(record, Card) and record.kind == "need" and not meets)
        self._adder.setVisible(is_free)

    def _group(self, said: str, links: Sequence[Link]) -> QWidget:
        """The links that say one thing: the words, and a chip for each."""
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(said, role="label", wraps=False))
        for link in links:
            other = link.target if link.source == self._end else link.source
            words = link.label or "how many?" if link.kind == "leaves" else end_words(self._session.records, other)
            if link.label and link.kind != "leaves":
                words += f" · {link.label}"
            chip = LinkChip(words, end_color(self._session.records.get(other), self._session.palette))
            # A link to itself has nothing to go to but itself.
            chip.opened.connect(partial(self._session.selection.select, link.id if other == self._end else other))
            chip.removed.connect(partial(self._on_removed, link.id))
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        return group

    def _choices(self) -> list[str]:
        return list(words_to_choose(self._session.records, without=self._end))

    def _on_added(self, words: str) -> None:
        found = words_to_choose(self._session.records, without=self._end)
        chosen = found.get(words) or _only_one(found, words)
        self._complaint.say("" if chosen else f"Nothing, or more than one thing, is called “{words}”.")
        if chosen:
            with self._session.edit("Link") as t:
                add_link(t, self._end, chosen)
            self._adder.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, link_id: str) -> None:
        with self._session.edit("Delete link") as t:
            t.remove(link_id)
        self._adder.button.setFocus(Qt.FocusReason.OtherFocusReason)


def _only_one(found: dict[str, str], words: str) -> str:
    """The one thing in whose words these stand."""
    fits = [record_id for said, record_id in found.items() if words.casefold() in said.casefold()]
    return fits[0] if len(fits) == 1 else ""
