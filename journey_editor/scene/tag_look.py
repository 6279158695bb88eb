"""How a tag looks on a card: a chip with its icon or a dot, in the colour of the tag."""

from journey_editor.document.records import Tag
from journey_editor.scene import theme
from journey_editor.scene.chips import ICON_SIZE, Chip
from journey_editor.scene.display_list import Group, Shape
from journey_editor.scene.marks import icon_mark
from journey_editor.scene.path import circle

# What `Tag.icon` holds, in the order in which it is offered, and the file of the icon.
TAG_ICONS = {
    "people": "users",
    "idea": "lightbulb",
    "time": "clock",
    "date": "calendar",
    "money": "credit-card",
    "privacy": "lock",
    "attention": "triangle-alert",
    "watch": "eye",
    "place": "map-pin",
    "world": "globe",
    "partner": "handshake",
    "service": "headset",
    "campaign": "megaphone",
    "delivery": "truck",
    "product": "package",
    "device": "smartphone",
}
_DOT = 3.2


def tag_chip(tag: Tag) -> Chip | None:
    """The chip of a tag; None of one without a name."""
    if not tag.name.strip():
        return None
    color = theme.color_or(tag.color, "")
    icon = TAG_ICONS.get(tag.icon, "")
    if not icon and not color:
        return Chip(tag.name)
    ink = theme.readable(color, theme.WHITE) if color else theme.SECONDARY
    middle = ICON_SIZE / 2
    drawn = icon_mark(icon, 0, 0, ICON_SIZE, ink) if icon else Shape(circle(middle, middle, _DOT), fill=ink)
    return Chip(tag.name, mark=Group((drawn,), role="mark", width=ICON_SIZE, height=ICON_SIZE))
