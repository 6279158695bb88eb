"""The cards of all lanes by the step at which they show, in reading order: what lanes that gather from others ask."""

from journey_editor.document.queries import cards_of_lane, holds_cards, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane
from journey_editor.document.showing import Showing
from journey_editor.lanes.grid import Grid

CardsOfLanes = dict[str, list[list[Card]]]


def cards_by_step(
    records: RecordSet, grid: Grid, showing: Showing, known: CardsOfLanes | None = None
) -> list[list[Card]]:
    """For each column the cards that stand in it, lane by lane; one that spans several stands in each of them.

    `known` keeps what was found in each lane for the next time.
    """
    known = {} if known is None else known
    columns: list[list[Card]] = [[] for _ in grid.columns]
    for lane in lanes(records):
        if not showing.has_lane(lane) or not holds_cards(lane):
            continue
        if lane.id not in known:
            known[lane.id] = _cards_of(lane, records, grid, showing)
        for column, cards in zip(columns, known[lane.id], strict=True):
            column += cards
    return columns


def _cards_of(lane: Lane, records: RecordSet, grid: Grid, showing: Showing) -> list[list[Card]]:
    columns: list[list[Card]] = [[] for _ in grid.columns]
    for card in cards_of_lane(records, lane.id):
        place = grid.columns_of(card.step, card.span, card.stage)
        if place and showing.has_card(card):
            for column in range(place[0], place[1] + 1):
                columns[column].append(card)
    return columns
