"""What a person does to personas."""

from collections.abc import Sequence

from journey_editor.document.edits.copies import copy_records, with_contents
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import personas
from journey_editor.document.records import Card, Persona
from journey_editor.document.store import Transaction


def add_persona(t: Transaction, name: str = "", *, kind: str = "customer", index: int | None = None) -> str:
    """A new persona, at the end without an index."""
    [order] = make_room(t, personas(t.records), index)
    return t.add(Persona(id=new_id("persona"), name=name, kind=kind, order=order)).id


def move_persona(t: Transaction, persona_id: str, index: int) -> None:
    """Put the persona before the index-th of the others."""
    [order] = make_room(t, without(personas(t.records), persona_id), index)
    t.patch(persona_id, order=order)


def duplicate_persona(t: Transaction, persona_id: str) -> str:
    """A copy of the persona with its curves, right behind it; in looks of its own, to tell them apart."""
    siblings = personas(t.records)
    index = position(siblings, persona_id)
    [order] = make_room(t, siblings, index + 1)
    copy = copy_records(t, with_contents(t.records, persona_id))[persona_id]
    t.patch(copy, name=f"{siblings[index].name} (copy)".strip(), order=order, color="", line="")
    return copy


def toggle_concern(t: Transaction, card_ids: Sequence[str], persona_id: str) -> None:
    """Let the cards be about the persona too; not any more when all of them are."""
    cards = [card for card_id in card_ids if (card := t.records.find(Card, card_id))]
    takes_away = all(persona_id in card.personas for card in cards)
    for card in cards:
        others = tuple(known for known in card.personas if known != persona_id)
        t.patch(card.id, personas=others if takes_away else (*others, persona_id))
