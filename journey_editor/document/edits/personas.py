"""What a person does to personas."""

from journey_editor.document.edits.ordering import make_room, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import personas
from journey_editor.document.records import Persona
from journey_editor.document.store import Transaction


def add_persona(t: Transaction, name: str = "", *, kind: str = "customer", index: int | None = None) -> str:
    """A new persona, at the end without an index."""
    [order] = make_room(t, personas(t.records), index)
    return t.add(Persona(id=new_id("persona"), name=name, kind=kind, order=order)).id


def move_persona(t: Transaction, persona_id: str, index: int) -> None:
    """Put the persona before the index-th of the others."""
    [order] = make_room(t, without(personas(t.records), persona_id), index)
    t.patch(persona_id, order=order)
