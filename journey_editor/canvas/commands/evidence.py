"""What the selection rests on, and where its questions stand."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import selected, unlocked
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.edits.evidence import cite, set_answer
from journey_editor.document.evidence import Statement
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.validation import is_question

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def selected_statements(session: MapSession) -> list[Statement]:
    """What is selected that can cite sources."""
    return [*selected(session, Card), *selected(session, Emotion), *selected(session, Persona)]


def selected_questions(session: MapSession) -> list[Card]:
    return [card for card in selected(session, Card) if is_question(card)]


def all_cite(statements: list[Statement], source_id: str) -> bool:
    """Whether each of them cites the source."""
    return all(any(citation.source == source_id for citation in statement.evidence) for statement in statements)


def toggle_citation(view: "MapView", source_id: str) -> None:
    """Let what is selected cite a source, or no longer when all of it does."""
    changed = unlocked(view, selected_statements(view.session))
    if not changed:
        return
    takes_away = all_cite(changed, source_id)
    with view.session.edit("Cite source") as t:
        for statement in changed:
            kept = tuple(citation for citation in statement.evidence if citation.source != source_id)
            if takes_away:
                t.patch(statement.id, evidence=kept)
            elif kept == statement.evidence:
                cite(t, (statement.id,), source_id)


def answer_questions(view: "MapView", status: str) -> None:
    """Say of the selected questions that they are open, confirmed or refuted."""
    changed = unlocked(view, selected_questions(view.session))
    if changed:
        with view.session.edit("Answer question") as t:
            set_answer(t, [card.id for card in changed], status)
