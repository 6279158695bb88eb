"""What makes a new card show where only some cards do."""

from journey_editor.document.records import Card
from journey_editor.document.showing import Showing
from journey_editor.document.store import Transaction


def let_show(t: Transaction, card_id: str, showing: Showing) -> None:
    """Give the card a tag and an owner of those that show; its kind and whom it is about stay."""
    card = t.records.find(Card, card_id)
    if card and not showing.has_card(card):
        tags = (min(showing.tags),) if showing.tags and showing.tags.isdisjoint(card.tags) else ()
        owner = min(showing.owners) if showing.owners and card.owner not in showing.owners else card.owner
        t.patch(card_id, tags=(*card.tags, *tags), owner=owner)
