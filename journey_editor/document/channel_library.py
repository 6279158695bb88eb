"""The usual channels: what a map is offered before it has channels of its own."""

# The words are names and, in `Channel.icon`, what the icon is chosen by.
USUAL_CHANNELS = (
    "Web", "App", "E-mail", "Phone", "Chat", "Social", "Print", "Post", "Store", "Street", "Person", "Partner",
)  # fmt: skip


def usual_icon(name: str) -> str:
    """The icon of the usual channel of that name, however it is capitalised; "" for a channel of one's own."""
    return next((usual.lower() for usual in USUAL_CHANNELS if usual.casefold() == name.strip().casefold()), "")
