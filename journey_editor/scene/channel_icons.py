"""Which icon a channel gets: the one its record names, else the one its own name suggests."""

from journey_editor.document.records import Channel

_ICONS = {
    "web": "globe",
    "website": "globe",
    "app": "smartphone",
    "mobile": "smartphone",
    "e-mail": "mail",
    "email": "mail",
    "mail": "mail",
    "phone": "phone",
    "chat": "message-circle",
    "social": "share-2",
    "print": "newspaper",
    "post": "mailbox",
    "store": "store",
    "street": "map-pin",
    "person": "user",
    "partner": "handshake",
}


def channel_icon(channel: Channel) -> str:
    """The name of the channel's icon file, "" when it has none."""
    return _ICONS.get(channel.icon.casefold()) or _ICONS.get(channel.name.casefold(), "")
