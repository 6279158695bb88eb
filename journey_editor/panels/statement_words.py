"""What lists say of the things that rest on evidence: cards, points of curves and personas."""

from journey_editor.document.evidence import Statement
from journey_editor.document.places import column_of, lane_of
from journey_editor.document.queries import is_parked
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.wording import dotted, format_signed, persona_name, word


def statement_title(statement: Statement, records: RecordSet) -> str:
    """ "ID check fails", "Mara: −1.6, frustrated", "Mara, 29"."""
    if isinstance(statement, Card):
        return statement.title.strip() or word(records.map, statement.kind)
    if isinstance(statement, Persona):
        return persona_name(statement)
    persona = records.find(Persona, statement.persona)
    score = format_signed(statement.score)
    felt = f"{score}, {statement.word.strip()}" if statement.word.strip() else score
    return f"{persona_name(persona)}: {felt}" if persona else felt


def statement_place(statement: Statement, records: RecordSet) -> str:
    """ "Sign up › Creates account · Pain points"."""
    if isinstance(statement, Persona):
        return "Persona"
    if isinstance(statement, Card) and is_parked(statement):
        return "Parking lot"
    return dotted(column_of(statement, records), lane_of(statement, records))


def statement_kind(statement: Statement, records: RecordSet) -> str:
    """What the thing is, in a word."""
    if isinstance(statement, Card):
        return word(records.map, statement.kind)
    return "Emotion" if isinstance(statement, Emotion) else "Persona"
