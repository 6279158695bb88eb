"""What a person does to tags."""

from collections.abc import Collection

from journey_editor.document.ids import new_id
from journey_editor.document.records import Card, Tag, View
from journey_editor.document.store import Transaction


def add_tag(t: Transaction, name: str) -> str:
    """The tag of that name, however it is capitalised; a new one when there is none."""
    for tag in sorted(t.records.of_type(Tag), key=lambda tag: tag.id):
        if tag.name.casefold() == name.casefold():
            return tag.id
    return t.add(Tag(id=new_id("tag"), name=name)).id


def merge_tag(t: Transaction, tag_id: str, heir_id: str) -> None:
    """Remove a tag in favour of another: what had it has the other, once."""
    holders: list[Card | View] = [*t.records.referring_to(tag_id, Card), *t.records.referring_to(tag_id, View)]
    for holder in holders:
        tags = tuple(dict.fromkeys(heir_id if tag == tag_id else tag for tag in holder.tags))
        t.patch(holder.id, tags=tags)
    t.remove(tag_id)


def toggle_tag(t: Transaction, cards: Collection[Card], tag_id: str) -> None:
    """Put a tag on cards, or take it off when all of them have it."""
    is_on = all(tag_id in card.tags for card in cards)
    for card in cards:
        others = tuple(tag for tag in card.tags if tag != tag_id)
        if is_on or tag_id not in card.tags:
            t.patch(card.id, tags=others if is_on else (*others, tag_id))
