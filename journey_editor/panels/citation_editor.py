"""What is taken from a source: how many of how many, who said what, and where it stands."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.citation_places import Place, placed, rewritten
from journey_editor.document.records import Citation, Evidence, Record
from journey_editor.document.store import Transaction
from journey_editor.document.wording import source_entry
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.evidence_words import kind_choices
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.text_formats import COUNT, SHARE
from journey_editor.panels.typed_field import line_field, text_field

_NOTHING = Citation(source="")


class CitationEditor(QFrame):
    """Changes one citation of one or several records. `closed` tells that a person is done with it.

    The kind of the source stands here as long as the source is new.
    """

    closed = Signal()

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._place: Place = ("", 0)
        set_style(self, role="box")
        self.setAccessibleName("Citation")
        self._source = PlainLabel(role="strong")
        close = IconButton("x", "Close the citation")
        close.clicked.connect(self.closed)
        self._kind = ChoiceField("Kind of source", ())
        self._source_form = RecordForm(session)
        self._source_form.add("kind", self._kind)
        self._form = RecordForm(session)
        self.count = line_field("How many", SHARE)
        of = line_field("Out of", COUNT)
        quote = text_field("What they said")
        speaker, where = line_field("Who"), line_field("Where", hint="page, minute")
        self._form.bind("evidence.count", self.count, read=self._read_share, write=self._write_share)
        fields = (("of", of), ("speaker", speaker), ("place", where), ("quote", quote))
        for name, field in fields:
            self._form.bind(f"evidence.{name}", field, read=self._reader(name), write=self._writer(name))
        head = QHBoxLayout()
        head.addWidget(self._source, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._source_form)
        for pair in ((self.count, of), (speaker, where)):
            line = QHBoxLayout()
            line.setSpacing(8)
            for field in pair:
                line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(line)
        layout.addWidget(quote)

    @property
    def place(self) -> Place:
        """Which citation is shown."""
        return self._place

    def show_citation(self, ids: Sequence[str], place: Place, *, is_new: bool) -> None:
        """Show a citation of the records that have it; `is_new` when its source was just made."""
        source = self._session.records.find(Evidence, place[0])
        if source is None:
            return
        if place != self._place:
            self._session.history.seal()
        self._place = place
        self._source.setText(source_entry(source, self._session.records.map))
        self._source_form.setVisible(is_new)
        if is_new:
            self._kind.set_choices(kind_choices(self._session.records))
            self._source_form.show_records((source.id,))
        self._form.show_records(ids)

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of the source."""
        source = self._session.records.find(Evidence, self._place[0])
        if source and source.id in change.entries:
            self._source.setText(source_entry(source, self._session.records.map))
            self._source_form.follow(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _read_share(self, record: Record) -> tuple[int | None, int | None]:
        return self._reader("count")(record), self._reader("of")(record)

    def _write_share(self, t: Transaction, record_id: str, share: tuple[int | None, int | None]) -> None:
        """ "7 of 12", as the map says it, fills both fields; a count alone leaves the other as it is."""
        self._writer("count")(t, record_id, share[0])
        if share[1] is not None:
            self._writer("of")(t, record_id, share[1])

    def _reader(self, name: str) -> Callable[[Record], Any]:
        def read(record: Record) -> Any:
            return getattr(placed(getattr(record, "evidence", ())).get(self._place, _NOTHING), name)

        return read

    def _writer(self, name: str) -> Callable[[Transaction, str, Any], None]:
        def write(t: Transaction, record_id: str, value: Any) -> None:
            before = getattr(t.records[record_id], "evidence", ())
            t.patch(record_id, evidence=rewritten(before, self._place, **{name: value}))

        return write
