"""What lies under a card's text: fill, border and stripe, a shape of its own for every kind."""

from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Item, Shape, Stroke
from journey_editor.scene.path import Path, left_edge

TAIL = 7.0  # how far the tail of a thought hangs below its bubble

_DASH = (4.0, 2.5)


def card_ground(look: theme.KindLook, width: float, height: float, head: float, *, planned: bool) -> list[Item]:
    """The ground of a card in the box (0, 0, width, height); `head` is where a filled head ends, at most the height."""
    line = Stroke(look.border, 1.0, _DASH if planned or look.style == "dashed" else ())
    if look.style == "bubble":
        return [Shape(_bubble(0.5, 0.5, width - 1, height - 1), fill=look.fill, stroke=line)]
    radius = theme.CARD_RADIUS
    # The line stands inside the card's box.
    ground: list[Item] = [Box(0.5, 0.5, width - 1, height - 1, radius - 0.5, fill=look.fill, stroke=line)]
    if look.style == "filled head":
        foot = radius if head >= height else 0.0
        ground.append(Box(0, 0, width, head, (radius, radius, foot, foot), fill=look.accent))
    if look.style == "doubled":
        ground.append(Shape(left_edge(height, 2.0, theme.CARD_RADIUS, theme.CARD_RADIUS), fill=look.accent))
        ground.append(Box(3.6, 0.5, 1.6, height - 1, fill=look.accent))
    else:
        ground.append(
            Shape(left_edge(height, theme.CARD_STRIPE, theme.CARD_RADIUS, theme.CARD_RADIUS), fill=look.accent)
        )
    return ground


def _bubble(x: float, y: float, width: float, height: float) -> Path:
    """A rounded speech bubble whose tail hangs from its lower left, inside the height."""
    radius = theme.CARD_RADIUS
    right, bottom = x + width, y + height - TAIL
    k = radius * 0.4477
    return Path((
        ("M", (x + radius, y)),
        ("L", (right - radius, y)),
        ("C", (right - k, y, right, y + k, right, y + radius)),
        ("L", (right, bottom - radius)),
        ("C", (right, bottom - k, right - k, bottom, right - radius, bottom)),
        ("L", (x + 24, bottom)),
        ("C", (x + 20, bottom + TAIL * 0.6, x + 16, bottom + TAIL, x + 10, bottom + TAIL)),
        ("C", (x + 13, bottom + TAIL * 0.7, x + 14, bottom + TAIL * 0.4, x + 14, bottom)),
        ("L", (x + radius, bottom)),
        ("C", (x + k, bottom, x, bottom - k, x, bottom - radius)),
        ("L", (x, y + radius)),
        ("C", (x, y + k, x + k, y, x + radius, y)),
        ("Z", ()),
    ))  # fmt: skip
