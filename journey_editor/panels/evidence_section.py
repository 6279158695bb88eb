"""What the cards rest on, and for questions where they stand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.evidence import Statement
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Map, Record
from journey_editor.document.validation import ANSWERS, answer, is_question
from journey_editor.document.wording import word
from journey_editor.panels.card_section import CardSection
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.citations_field import CitationsField
from journey_editor.panels.record_form import RecordForm


class EvidenceSection(CardSection):
    """In sight for all kinds of cards; the answer for questions only."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._form = RecordForm(session)
        self._answer = ChoiceField("Ans&wer", answer_choices(session.records))
        self._form.add_widget(self._form.bind("status", self._answer, read=_answer_of))
        self._form.add("evidence", CitationsField(session, self._form))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)

    def show_cards(self, cards: Sequence[Card]) -> None:
        self.show_statements(cards)

    def show_statements(self, statements: Sequence[Statement]) -> None:
        """Show what these rest on; points and personas rest on something, too."""
        are_asked = [isinstance(statement, Card) and is_question(statement) for statement in statements]
        self._answer.setVisible(bool(statements) and all(are_asked))
        self._form.show_records([statement.id for statement in statements])

    def follow(self, change: Change) -> None:
        if any(isinstance(record, Map) for pair in change.entries.values() for record in pair):
            self._answer.set_choices(answer_choices(self._session.records))
            self._form.refresh("status")
        self._form.follow(change)


def answer_choices(records: RecordSet) -> list[tuple[str, str]]:
    """Where a question can stand, with the words for it."""
    return [(found, word(records.map, found)) for found in ANSWERS]


def _answer_of(record: Record) -> str:
    return answer(record) if isinstance(record, Card) else ""
