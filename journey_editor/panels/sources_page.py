"""The sources of a map: a list, the form of the one that is chosen, and what cites it."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.evidence import add_source
from journey_editor.document.evidence import citations_of
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Persona
from journey_editor.document.wording import citation_text, quoted, source_name
from journey_editor.painting.icons import make_icon
from journey_editor.panels.evidence_rows import EvidenceRow, EvidenceRows
from journey_editor.panels.evidence_words import kind_icon, source_words, sources
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.source_panel import SourcePanel
from journey_editor.panels.statement_icons import statement_icon
from journey_editor.panels.statement_words import statement_place, statement_title
from journey_editor.scene.persona_look import persona_looks

_LIST_WIDTH = 300
_NOTHING = (
    "What do the statements of this map rest on? Interviews, a survey, analytics, tickets, or an assumption that is "
    "still to be checked: add each as a source, and cite it on cards, emotion points and personas."
)


class SourcesPage(QWidget):
    """`jumped` carries a record that cites a source and was chosen here."""

    jumped = Signal(str)

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self.list = EvidenceRows("Sources")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.add = QPushButton("+ Source")
        self.add.setAutoDefault(False)
        self.delete = QPushButton("Delete")
        self.delete.setAutoDefault(False)
        self.panel = SourcePanel(session)
        self.nothing = PlainLabel(_NOTHING, role="secondary")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(8, 0, 8, 0)
        self.citing_label = PlainLabel(role="label")
        self.citing = EvidenceRows("What cites the source")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.delete, 1)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        for box in (left, right, row):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        right.addWidget(self.nothing, 1)
        right.addWidget(self.panel, 5)
        right.addWidget(self.citing_label)
        right.addWidget(self.citing, 3)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.list.currentRowChanged.connect(self._show_source)
        self.list.recolored.connect(self.show_sources)
        self.add.clicked.connect(self._on_add)
        self.delete.clicked.connect(self._on_delete)
        self.citing.itemClicked.connect(lambda: self.jumped.emit(self.citing.chosen))
        self.citing.itemActivated.connect(lambda: self.jumped.emit(self.citing.chosen))
        for key in (QKeySequence.StandardKey.Delete, Qt.Key.Key_Backspace):
            QShortcut(QKeySequence(key), self.list, self._on_delete, context=Qt.ShortcutContext.WidgetShortcut)

    @property
    def first_stop(self) -> QWidget:
        """Where keys go when the page comes to the front: into the list, or to what makes a first source."""
        return self.list if any(sources(self._session.records)) else self.add

    def show_sources(self) -> None:
        """Show what there is now."""
        records = self._session.records
        found = sources(records)
        cited = Counter(citation.source for statement in self._statements() for citation in statement.evidence)
        rows = [
            EvidenceRow(
                source.id,
                source_name(source, records.map),
                source_words(source, records),
                f"{cited[source.id]} ×" if cited[source.id] else "not cited",
            )
            for source in found
        ]
        self.list.show_rows(rows, [make_icon(kind_icon(source), self.list.ink) for source in found])
        if not self.list.chosen and rows:
            self.list.setCurrentRow(0)
        self._show_source()

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of it."""
        touched = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, (Evidence, Card, Emotion, Persona)) for record in touched):
            self.show_sources()
        self.panel.follow(change)

    def _statements(self) -> list[Card | Emotion | Persona]:
        records = self._session.records
        return [*records.of_type(Card), *records.of_type(Emotion), *records.of_type(Persona)]

    def _show_source(self) -> None:
        records = self._session.records
        source = records.find(Evidence, self.list.chosen)
        self.nothing.setVisible(source is None)
        for widget in (self.panel, self.citing_label, self.citing):
            widget.setVisible(source is not None)
        self.delete.setEnabled(source is not None and not records.map.locked)
        self.add.setEnabled(not records.map.locked)
        if source is None:
            self.delete.setText("Delete")
            return
        self.panel.show_records((source.id,))
        citing = citations_of(source, records)
        looks = persona_looks(records, self._session.showing)
        self.delete.setText(f"Delete with {len(citing)} {_noun(len(citing))}" if citing else "Delete")
        self.citing_label.say(
            f"Cited {len(citing)} {'time' if len(citing) == 1 else 'times'}" if citing else _uncited()
        )
        self.citing.setVisible(bool(citing))
        self.citing.show_rows(
            [
                EvidenceRow(
                    statement.id,
                    statement_title(statement, records),
                    _said(citation) or statement_place(statement, records),
                    citation_text(citation),
                )
                for statement, citation in citing
            ],
            [statement_icon(statement, looks, self.citing.ink, self._session.palette) for statement, _ in citing],
        )

    def _on_add(self) -> None:
        with self._session.edit("Add source") as t:
            made = add_source(t)
        self.list.choose(made)
        self.panel.form["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self) -> None:
        source = self._session.records.find(Evidence, self.list.chosen)
        if source and self.delete.isEnabled():
            with self._session.edit("Delete source") as t:
                t.remove(source.id)


def _said(citation: Citation) -> str:
    said = quoted(citation.quote)
    return f"{citation.speaker}: {said}" if said and citation.speaker else said


def _noun(count: int) -> str:
    return "citation" if count == 1 else "citations"


def _uncited() -> str:
    return "Nothing cites it yet: “+ add” under Evidence in the side panel does."
