"""Which icon a channel gets: the one its record names, else the one its own name suggests."""

from journey_editor.document.records import Channel

# What `Channel.icon` holds, in the order in which it is offered, and the file of the icon.
CHANNEL_ICONS = {
    "web": "globe",
    "app": "smartphone",
    "e-mail": "mail",
    "phone": "phone",
    "chat": "message-circle",
    "social": "share-2",
    "print": "newspaper",
    "post": "mailbox",
    "store": "store",
    "street": "map-pin",
    "person": "user",
    "partner": "handshake",
    "computer": "monitor",
    "television": "tv",
    "radio": "radio",
    "advertising": "megaphone",
    "help desk": "headset",
    "video call": "video",
    "bot": "bot",
    "group": "users",
    "event": "calendar",
    "delivery": "truck",
    "parcel": "package",
    "payment": "credit-card",
}
_ALSO = {"website": "web", "mobile": "app", "email": "e-mail", "mail": "e-mail"}


def channel_icon(channel: Channel) -> str:
    """The name of the channel's icon file, "" when it has none."""
    return _file(channel.icon) or _file(channel.name)


def _file(word: str) -> str:
    key = word.strip().casefold()
    return CHANNEL_ICONS.get(_ALSO.get(key, key), "")
