"""What a person does to tags."""

from journey_editor.document.ids import new_id
from journey_editor.document.records import Tag
from journey_editor.document.store import Transaction


def add_tag(t: Transaction, name: str) -> str:
    """The tag of that name, however it is capitalised; a new one when there is none."""
    for tag in sorted(t.records.of_type(Tag), key=lambda tag: tag.id):
        if tag.name.casefold() == name.casefold():
            return tag.id
    return t.add(Tag(id=new_id("tag"), name=name)).id
