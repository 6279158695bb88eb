"""The fields that a map's cards have of their own: what columns of an import became, and what a team notes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card
from journey_editor.panels.card_section import CardSection
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.fold import Fold
from journey_editor.panels.own_field_row import OwnFieldRow
from journey_editor.panels.plain_label import PlainLabel


class OwnFieldsSection(CardSection):
    """A row a field of one card; names are suggested from those of the other cards."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._card = ""
        self._names: list[str] = []
        self.rows: list[OwnFieldRow] = []
        self.fold = Fold("Own fields")
        self.adder = ChipAdder("own fields", self._unused_names)
        self.adder.added.connect(self._on_added)
        self._complaint = PlainLabel(role="danger")
        self._complaint.hide()
        # Never in sight: rows are made later than the adder, and come before it in the order of Tab.
        self._first = QWidget(self)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self.fold.content.setSpacing(8)
        self.fold.content.addWidget(self._complaint)
        self.fold.content.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    @property
    def complaint(self) -> str:
        return self._complaint.text()

    def show_cards(self, cards: Sequence[Card]) -> None:
        card = cards[0] if len(cards) == 1 else None
        self.setVisible(card is not None)
        if card is None:
            self._card = ""
            return
        anew, self._card = card.id != self._card, card.id
        self._show(card.fields)
        if anew:
            self._complaint.say("")
        if anew or card.fields:
            self.fold.open_for(bool(card.fields))
        self.fold.setEnabled(not is_locked(self._session.records, card))

    def follow(self, _change: Change) -> None:
        card = self._session.records.find(Card, self._card)
        if card:
            self.fold.setEnabled(not is_locked(self._session.records, card))

    def _show(self, fields: Mapping[str, str]) -> None:
        self._names = list(fields)
        while len(self.rows) > len(fields):
            row = self.rows.pop()
            self.fold.content.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(fields):
            self._add_row()
        for row, (name, value) in zip(self.rows, fields.items(), strict=True):
            row.show_field(name, value)
        self.fold.say(str(len(fields)) if fields else "")

    def _add_row(self) -> None:
        row = OwnFieldRow(self._unused_names)
        before = self.rows[-1].parts()[-1] if self.rows else self._first
        self.fold.content.insertWidget(len(self.rows), row)
        self.rows.append(row)
        for part in row.parts():
            QWidget.setTabOrder(before, part)
            before = part
        row.typed.connect(lambda: self._on_typed(row))
        row.renamed.connect(lambda: self._on_renamed(row))
        row.removed.connect(lambda: self._on_removed(row))
        row.left.connect(self._session.history.seal)

    def _fields(self) -> dict[str, str]:
        card = self._session.records.find(Card, self._card)
        return dict(card.fields) if card else {}

    def _write(self, label: str, fields: Mapping[str, str], key: str | None = None) -> None:
        with self._session.edit(label, key=key) as t:
            t.patch(self._card, fields=dict(fields))

    def _on_typed(self, row: OwnFieldRow) -> None:
        name = self._names[self.rows.index(row)]
        fields = {**self._fields(), name: row.value.written()}
        self._write(f"Edit {name}", fields, f"write:{self._card}:fields.{name}")

    def _on_renamed(self, row: OwnFieldRow) -> None:
        if row not in self.rows:
            return
        name, wanted = self._names[self.rows.index(row)], row.name.written().strip()
        if wanted == name:
            return
        if not wanted or wanted in self._names:
            self._complaint.say(f"There is a field “{wanted}” already." if wanted else "")
            row.name.show_text(name)
            return
        self._complaint.say("")
        renamed = {wanted if known == name else known: value for known, value in self._fields().items()}
        self._write("Rename field", renamed)

    def _on_removed(self, row: OwnFieldRow) -> None:
        name = self._names[self.rows.index(row)]
        self.adder.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._write(f"Take {name} away", {known: value for known, value in self._fields().items() if known != name})

    def _on_added(self, name: str) -> None:
        if name in self._names:
            self._complaint.say(f"There is a field “{name}” already.")
            return
        self._complaint.say("")
        self._write(f"Add {name}", {**self._fields(), name: ""})
        self.rows[-1].value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unused_names(self) -> list[str]:
        known = {name for card in self._session.records.of_type(Card) for name in card.fields}
        return sorted(known - set(self._names), key=str.casefold)
