"""Which records a map really draws: those that have a place in a visible lane under a visible step or stage."""

from collections.abc import Iterator

from journey_editor.document.queries import cards_of_lane, emotions_of_lane, holds_cards, kpis_of_lane, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import Grid


def drawn_cards(
    records: RecordSet, grid: Grid, showing: Showing = EVERYTHING
) -> Iterator[tuple[Card, tuple[int, int]]]:
    """The cards with the first and the last column that each of them takes."""
    for lane in lanes(records):
        if showing.has_lane(lane) and holds_cards(lane):
            for card in cards_of_lane(records, lane.id):
                columns = grid.columns_of(card.step, card.span, card.stage)
                if columns and showing.has_card(card):
                    yield card, columns


def drawn_figures(records: RecordSet, grid: Grid, showing: Showing = EVERYTHING) -> Iterator[Kpi]:
    """The figures under a step or a stage, or where their card is."""
    for lane in lanes(records):
        if showing.has_lane(lane) and lane.kind == "kpi":
            for kpi in kpis_of_lane(records, lane.id):
                card = records.find(Card, kpi.card)
                step, stage = (card.step, card.stage) if card else (kpi.step, kpi.stage)
                if grid.columns_of(step, 1, stage):
                    yield kpi


def drawn_feelings(records: RecordSet, grid: Grid, showing: Showing = EVERYTHING) -> Iterator[Emotion]:
    """The points of all curves, in whatever state."""
    for lane in lanes(records):
        if showing.has_lane(lane) and lane.kind == "emotion":
            for feeling in emotions_of_lane(records, lane.id):
                if feeling.step in grid.column_of and showing.has_persona(feeling.persona):
                    yield feeling
