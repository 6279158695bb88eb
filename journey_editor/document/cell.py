"""Where a card stands: a lane at a step, a lane across a stage, or the parking lot."""

from dataclasses import dataclass

from journey_editor.document.queries import cards_of_cell, is_parked, parked_cards
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card


@dataclass(frozen=True)
class Cell:
    """A place for cards; with no lane it is the parking lot. The names are those of the fields of a card."""

    lane: str | None = None
    step: str | None = None
    stage: str | None = None


PARKING_LOT = Cell()


def cell_of(card: Card) -> Cell:
    """The cell in which the card begins."""
    return PARKING_LOT if is_parked(card) else Cell(card.lane, card.step, card.stage)


def cards_in(records: RecordSet, cell: Cell) -> list[Card]:
    """The cards that begin in the cell, from top to bottom."""
    if cell.lane is None:
        return parked_cards(records)
    return cards_of_cell(records, cell.lane, step_id=cell.step, stage_id=cell.stage)
