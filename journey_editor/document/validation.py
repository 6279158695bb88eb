"""What is still to be found out: the questions of a map, and what it says without having asked anybody."""

from collections.abc import Iterator

from journey_editor.document.evidence import Statement, is_assumed
from journey_editor.document.queries import is_parked, lanes, personas, stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion

ANSWERS = ("open", "confirmed", "refuted")

# Kinds of cards that say something about people; the others say what there is, or what could be done.
_CLAIMS = frozenset({"action", "thought", "need", "pain", "gain"})


def is_question(card: Card) -> bool:
    return card.kind == "question"


def answer(card: Card) -> str:
    """Where a question stands: one of `ANSWERS`."""
    return card.status if card.status in ANSWERS else "open"


def questions(records: RecordSet) -> list[Card]:
    """The questions of the map in reading order, then those of the parking lot."""
    found = [card for card in records.of_type(Card) if is_question(card)]
    place = _Places(records)
    return sorted(found, key=lambda card: (is_parked(card), *place.of(card)))


def assumptions(records: RecordSet) -> list[Statement]:
    """Personas, cards and points of today that rest on nothing but assumptions; step by step, from top to bottom.

    A card that cites nothing is one only when it says something about people.
    """
    place = _Places(records)
    people = [persona for persona in personas(records) if is_assumed(persona.evidence, records)]
    return [*people, *sorted(_assumed_in_cells(records), key=place.of)]


def _assumed_in_cells(records: RecordSet) -> Iterator[Card | Emotion]:
    for card in records.of_type(Card):
        is_claim = bool(card.evidence) or card.kind in _CLAIMS
        if is_claim and not is_parked(card) and not is_question(card) and is_assumed(card.evidence, records):
            yield card
    for feeling in records.of_type(Emotion):
        if feeling.state == "current" and is_assumed(feeling.evidence, records):
            yield feeling


class _Places:
    """Where things stand, as something to sort by."""

    def __init__(self, records: RecordSet) -> None:
        self._columns: dict[str, int] = {}
        for stage in stages(records):
            # What belongs to a whole stage stands before what belongs to its first step.
            for record in (stage, *steps_of(records, stage.id)):
                self._columns[record.id] = len(self._columns)
        self._lanes = {lane.id: row for row, lane in enumerate(lanes(records))}

    def of(self, record: Card | Emotion) -> tuple[int, int, str, str]:
        stage = record.stage if isinstance(record, Card) else None
        column = self._columns.get(record.step or stage or "", len(self._columns))
        row = self._lanes.get(record.lane or "", len(self._lanes))
        return column, row, record.order if isinstance(record, Card) else "", record.id
