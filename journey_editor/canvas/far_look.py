"""Cards from far away: two rectangles each, all of one colour at once. Where text cannot be read, or is yet to come."""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from journey_editor.scene.display_list import Box, Color, Group, Item, Shape

_STRIPE = 5.0  # points
_EDGE = "#C9D1DA"  # of white cards, which would not show on the sheet


class FarLook:
    """The cards among the items of a row, in the row's points."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        rects: dict[Color, list[QRectF]] = defaultdict(list)
        for card in items:
            if isinstance(card, Group) and is_card(card):
                fill, accent = _colors(card)
                rects[fill].append(QRectF(card.x, card.y, card.width, card.height))
                rects[accent].append(QRectF(card.x, card.y, _STRIPE, card.height))
        self._rects = [(QColor(color), held) for color, held in rects.items()]

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(0, 0, 0, 0))
        for color, rects in self._rects:
            painter.setBrush(color)
            painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def is_card(item: Item) -> bool:
    return isinstance(item, Group) and item.role == "card"


def _colors(card: Group) -> tuple[Color, Color]:
    """What fills the card and what marks its kind: its first two plain fills."""
    fills = [*_plain_fills(card), _EDGE, _EDGE]
    return (_EDGE if fills[0].upper() == "#FFFFFF" else fills[0]), fills[1]


def _plain_fills(card: Group) -> Iterator[Color]:
    for item in card.items:
        if isinstance(item, (Box, Shape)) and isinstance(item.fill, str):
            yield item.fill
