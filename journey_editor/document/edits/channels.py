"""What a person does to channels."""

from journey_editor.document.edits.ordering import make_room
from journey_editor.document.ids import new_id
from journey_editor.document.queries import channels
from journey_editor.document.records import Channel
from journey_editor.document.store import Transaction


def add_channel(t: Transaction, name: str) -> str:
    """The channel of that name, however it is capitalised; a new one, at the end, when there is none."""
    present = channels(t.records)
    for channel in present:
        if channel.name.casefold() == name.casefold():
            return channel.id
    [order] = make_room(t, present)
    return t.add(Channel(id=new_id("channel"), name=name, order=order)).id
