"""What is still to be validated: the questions of the map and its assumptions, each with a way to put it right."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.evidence import set_answer
from journey_editor.document.evidence import Statement
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.validation import answer, assumptions, is_question, questions
from journey_editor.document.wording import word
from journey_editor.panels.evidence_rows import EvidenceRow, EvidenceRows
from journey_editor.panels.evidence_section import EvidenceSection
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.statement_icons import statement_icon
from journey_editor.panels.statement_words import statement_kind, statement_place, statement_title
from journey_editor.scene.persona_look import persona_looks

Shown = Literal["all", "questions", "assumptions", "answered"]

_FILTERS: tuple[tuple[Shown, str], ...] = (
    ("all", "All"),
    ("questions", "Questions"),
    ("assumptions", "Assumptions"),
    ("answered", "Answered"),
)
_ANSWER_KEYS = {Qt.Key.Key_O: "open", Qt.Key.Key_C: "confirmed", Qt.Key.Key_R: "refuted"}
_LIST_WIDTH = 340
_NOTHING = "Nothing is left to validate: every question is answered, and every statement cites a source."
_NONE_ANSWERED = "No question is answered yet."
_FILTERED = "Nothing passes the filter."
_QUESTION = "O open · C confirmed · R refuted · Enter shows it on the map"
_ASSUMPTION = "Cite a source, and it is an assumption no more. Enter shows it on the map."


class ValidationPage(QWidget):
    """`jumped` carries the record that was chosen, to be shown on the map."""

    jumped = Signal(str)

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._shown: Shown = "all"
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName("Filter what is to be validated")
        self.filter.setClearButtonEnabled(True)
        self.list = _ValidationRows()
        self.list.setMinimumWidth(_LIST_WIDTH)
        self.nothing = PlainLabel(role="secondary")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title, self.place = PlainLabel(role="heading"), PlainLabel(role="secondary")
        self.hint = PlainLabel(role="secondary")
        self.section = EvidenceSection(session)
        self.filters = QButtonGroup(self)
        filters = QHBoxLayout()
        filters.setSpacing(6)
        for index, (_, text) in enumerate(_FILTERS):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self.filters.addButton(button, index)
            filters.addWidget(button)
        filters.addWidget(self.filter, 1)
        self.filters.button(0).setChecked(True)
        details = QVBoxLayout()
        details.setContentsMargins(8, 4, 0, 0)
        details.setSpacing(8)
        for widget in (self.nothing, self.title, self.place, self.section, self.hint):
            details.addWidget(widget)
        details.addStretch(1)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        for box in (row, column):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(8)
        row.addWidget(self.list, 3)
        row.addLayout(details, 2)
        column.addLayout(filters)
        column.addLayout(row, 1)
        self.filters.idClicked.connect(lambda _: self.show_rows())
        self.filter.textChanged.connect(lambda _: self.show_rows())
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemClicked.connect(lambda: self.jumped.emit(self.list.chosen))
        self.list.itemActivated.connect(lambda: self.jumped.emit(self.list.chosen))
        self.list.recolored.connect(self.show_rows)
        self.list.answered.connect(self._on_answered)

    def show_rows(self) -> None:
        """Show what there is to validate now."""
        records = self._session.records
        assumed: list[Statement] = [*assumptions(records)]
        asked: list[Statement] = []
        answered: list[Statement] = []
        for card in questions(records):
            (asked if answer(card) == "open" else answered).append(card)
        lists = {"all": [*asked, *assumed], "questions": asked, "assumptions": assumed, "answered": answered}
        for index, (key, text) in enumerate(_FILTERS):
            self.filters.button(index).setText(f"{text} · {len(lists[key])}")
        key = _FILTERS[self.filters.checkedId()][0]
        shown = self._with_kept(lists[key]) if key == self._shown else lists[key]
        self._shown = key
        found = [(statement, self._row(statement)) for statement in shown]
        words = self.filter.text().casefold().split()
        passing = [
            (s, row) for s, row in found if all(w in f"{row.title} {row.aside} {row.mark}".casefold() for w in words)
        ]
        looks = persona_looks(records, self._session.showing)
        icons = [statement_icon(statement, looks, self.list.ink, self._session.palette) for statement, _ in passing]
        self.list.show_rows([row for _, row in passing], icons)
        if not self.list.chosen and passing:
            self.list.setCurrentRow(0)
        self.nothing.say("" if passing else _FILTERED if found else _NONE_ANSWERED if key == "answered" else _NOTHING)
        self._show_chosen()

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of it."""
        self.show_rows()
        self.section.follow(change)

    def _with_kept(self, shown: list[Statement]) -> list[Statement]:
        """With what was just answered or grounded where it stood, until another row is chosen."""
        kept = _statement(self._session.records.get(self.list.chosen))
        if kept is None or kept.id in {statement.id for statement in shown}:
            return shown
        above = [row.id for row in self.list.rows[: self.list.currentRow()]]
        at = sum(statement.id in above for statement in shown)
        return [*shown[:at], kept, *shown[at:]]

    def _row(self, statement: Statement) -> EvidenceRow:
        records = self._session.records
        mark = statement_kind(statement, records)
        if isinstance(statement, Card) and is_question(statement):
            mark = word(records.map, answer(statement))
        return EvidenceRow(statement.id, statement_title(statement, records), statement_place(statement, records), mark)

    def _show_chosen(self) -> None:
        records = self._session.records
        statement = _statement(records.get(self.list.chosen))
        for widget in (self.title, self.place, self.section, self.hint):
            widget.setVisible(statement is not None)
        if statement is None:
            return
        self.title.setText(statement_title(statement, records))
        self.place.say(statement_place(statement, records))
        self.hint.setText(_QUESTION if isinstance(statement, Card) and is_question(statement) else _ASSUMPTION)
        self.section.show_statements((statement,))

    def _on_answered(self, status: str) -> None:
        card = self._session.records.find(Card, self.list.chosen)
        if card and is_question(card) and not is_locked(self._session.records, card):
            with self._session.edit("Answer question") as t:
                set_answer(t, (card.id,), status)


class _ValidationRows(EvidenceRows):
    """`answered` carries what O, C and R stand for."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__("To validate")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = _ANSWER_KEYS.get(Qt.Key(event.key()))
        if said and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.answered.emit(said)
        else:
            super().keyPressEvent(event)


def _statement(record: object) -> Statement | None:
    return record if isinstance(record, (Card, Emotion, Persona)) else None
