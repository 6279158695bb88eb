"""Select, and select nothing."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lane_of
from journey_editor.document.folding import folded_around, folded_records
from journey_editor.document.queries import cards_of_lane, lanes, parked_cards
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Record

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def select_all(view: "MapView") -> None:
    """Select all cards of the lane; all of the map when those are selected already, or no lane is meant."""
    if view.is_writing:
        view.writer.select_all()
        return
    session = view.session
    records, chosen = session.records, set(session.selection.ids)
    lane = lane_of(session)
    inside = _seen(records, cards_of_lane(records, lane.id)) if lane else []
    if inside and not chosen >= set(inside):
        session.selection.select(*inside)
        return
    placed = [card.id for lane in lanes(records) for card in cards_of_lane(records, lane.id)]
    parked = [card.id for card in parked_cards(records)]
    others = {card.id for card in records.of_type(Card)}.difference(placed, parked)
    session.selection.select(*_seen(records, (records[card_id] for card_id in (*others, *parked, *placed))))


def _seen(records: RecordSet, cards: Iterable[Record]) -> list[str]:
    """The ids of those that are not folded away: what is out of sight must not be deleted with the rest."""
    if not folded_records(records):
        return [card.id for card in cards]
    return [card.id for card in cards if not folded_around(records, card.id)]


def select_none(view: "MapView") -> None:
    view.session.selection.clear()
