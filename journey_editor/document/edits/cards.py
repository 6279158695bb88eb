"""What a person does to cards."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from journey_editor.document.cell import PARKING_LOT, Cell, cards_in, cell_of
from journey_editor.document.edits.copies import copy_records, links_between
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import steps
from journey_editor.document.records import Card, Lane
from journey_editor.document.store import Transaction


def add_card(
    t: Transaction, cell: Cell = PARKING_LOT, title: str = "", *, kind: str | None = None, index: int | None = None
) -> str:
    """A new card in the cell, at the end without an index. The lane decides the kind when none is given."""
    return add_cards(t, cell, [title], kind=kind, index=index)[0]


def add_cards(
    t: Transaction, cell: Cell, titles: Sequence[str], *, kind: str | None = None, index: int | None = None
) -> list[str]:
    """New cards in the cell, one a title, as a paste of lines makes them."""
    lane = t.records.find(Lane, cell.lane)
    if kind is None:
        kind = lane.card_kind if lane else "note"
    orders = make_room(t, cards_in(t.records, cell), index, len(titles))
    return [
        t.add(Card(id=new_id("card"), kind=kind, title=title, order=order, **asdict(cell))).id
        for title, order in zip(titles, orders, strict=True)
    ]


def move_cards(
    t: Transaction, ids: Sequence[str], cell: Cell, index: int | None = None, *, keep_kind: bool = False
) -> None:
    """Put cards into the cell, in the order given, before the card at the index among those that do not move.

    A card that comes from another lane becomes what that lane holds, unless it keeps its kind.
    """
    lane = t.records.find(Lane, cell.lane)
    orders = make_room(t, without(cards_in(t.records, cell), *ids), index, len(ids))
    for card_id, order in zip(ids, orders, strict=True):
        card = _card(t, card_id)
        kind = card.kind if keep_kind or lane is None or lane.id == card.lane else lane.card_kind
        t.patch(card_id, order=order, kind=kind, **asdict(cell))


def park_cards(t: Transaction, ids: Sequence[str]) -> None:
    """Put cards at the end of the parking lot; they keep their kind."""
    move_cards(t, ids, PARKING_LOT)


def span_card(t: Transaction, card_id: str, span: int) -> None:
    """Stretch a card over so many steps, counted from its own; at most to the last step of the map."""
    ids = [step.id for step in steps(t.records)]
    step = _card(t, card_id).step
    reach = len(ids) - ids.index(step) if step in ids else 1
    t.patch(card_id, span=max(1, min(span, reach)))


def duplicate_cards(t: Transaction, ids: Iterable[str]) -> list[str]:
    """A copy of each card, right below it and once; links between them are copied, too."""
    originals = [_card(t, card_id) for card_id in dict.fromkeys(ids)]
    links = links_between(t.records, {card.id for card in originals})
    copies = copy_records(t, [*originals, *links])
    made = {copies[card.id] for card in originals}
    for card in originals:
        siblings = [sibling for sibling in cards_in(t.records, cell_of(card)) if sibling.id not in made]
        [order] = make_room(t, siblings, position(siblings, card.id) + 1)
        t.patch(copies[card.id], order=order)
        made.remove(copies[card.id])
    return [copies[card.id] for card in originals]


def set_kind(t: Transaction, ids: Iterable[str], kind: str) -> None:
    for card_id in ids:
        t.patch(card_id, kind=kind)


def _card(t: Transaction, card_id: str) -> Card:
    card = t.records[card_id]
    if not isinstance(card, Card):
        raise ValueError(f"{card_id!r} is a {card.type}, not a card")
    return card
