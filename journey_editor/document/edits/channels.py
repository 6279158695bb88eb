"""What a person does to channels."""

from collections.abc import Iterable

from journey_editor.document.channel_library import usual_icon
from journey_editor.document.edits.ordering import make_room, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import channels
from journey_editor.document.records import Card, Channel
from journey_editor.document.store import Transaction


def add_channel(t: Transaction, name: str) -> str:
    """The channel of that name, however it is capitalised; a new one, at the end, when there is none.

    A usual channel gets its icon, which stays when it is renamed.
    """
    present = channels(t.records)
    for channel in present:
        if channel.name.casefold() == name.casefold():
            return channel.id
    [order] = make_room(t, present)
    return t.add(Channel(id=new_id("channel"), name=name, icon=usual_icon(name), order=order)).id


def move_channel(t: Transaction, channel_id: str, index: int) -> None:
    """Put the channel before the index-th of the others."""
    [order] = make_room(t, without(channels(t.records), channel_id), index)
    t.patch(channel_id, order=order)


def put_on_channel(t: Transaction, cards: Iterable[Card], channel_id: str) -> None:
    """Give cards a channel, behind those that they have."""
    for card in cards:
        if channel_id not in card.channels:
            t.patch(card.id, channels=(*card.channels, channel_id))


def take_off_channel(t: Transaction, cards: Iterable[Card], channel_id: str) -> None:
    """Take a channel from cards."""
    for card in cards:
        t.patch(card.id, channels=tuple(known for known in card.channels if known != channel_id))
