"""What two records that become one have in common, whatever they are."""

from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.edits.ordering import make_room
from journey_editor.document.records import Link, Record
from journey_editor.document.references import reference_fields
from journey_editor.document.store import Transaction


def hand_over(t: Transaction, gone_id: str, heir_id: str) -> None:
    """Remove a record in favour of another: all that named it names the heir."""
    for holder in list(t.records.referring_to(gone_id, Record)):
        fields = reference_fields(type(holder))
        heirs = {field.name: field.renamed(holder, {gone_id: heir_id}) for field in fields}
        if isinstance(holder, Link) and heirs["source"] == heirs["target"] and holder.source != holder.target:
            t.remove(holder.id)
        else:
            t.patch(holder.id, **heirs)
    t.remove(gone_id)


def append_cards(t: Transaction, source: Cell, target: Cell) -> None:
    """Take the cards of a cell into another of the same lane, after those that stand there."""
    cards = cards_in(t.records, source)
    orders = make_room(t, cards_in(t.records, target), count=len(cards))
    for card, order in zip(cards, orders, strict=True):
        t.patch(card.id, step=target.step, stage=target.stage, order=order)


def joined(name: str, other: str) -> str:
    """Both names, so that neither is lost."""
    return " / ".join(dict.fromkeys(part for part in (name, other) if part))
