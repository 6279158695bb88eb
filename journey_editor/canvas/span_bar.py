"""The bar at the right edge of a card, by which it is stretched over the next steps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from journey_editor.canvas.accent import ACCENT
from journey_editor.canvas.camera import Rect
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_WIDTH, _HEIGHT = 6.0, 22.0  # view pixels
_REACH = 5.0  # around it that still means it
_LEAST_WIDTH, _LEAST_HEIGHT = 48.0, 14.0  # of a card that has one: a smaller one would be all bar


def span_bar(view: "MapView", card_id: str) -> Rect | None:
    """Where the bar of a card is in the view; None when it has none: parked, of a whole stage, locked, too small."""
    card = view.session.records.find(Card, card_id)
    located = view.shown.locate(card_id)
    if card is None or card.step is None or located is None or located.surface != "body":
        return None
    left, top, right, bottom = view.camera.rect_to_view(located.rect)
    if right - left < _LEAST_WIDTH or bottom - top < _LEAST_HEIGHT or is_locked(view.session.records, card):
        return None
    half, middle = min(_HEIGHT, bottom - top - 6) / 2, (top + bottom) / 2
    return right - _WIDTH / 2, middle - half, right + _WIDTH / 2, middle + half


def span_bar_at(view: "MapView", x: float, y: float, hovered: str) -> str:
    """The card whose bar is at a point of the view: of the hovered one or the one selected last; "" for none."""
    left, top, right, bottom = view.camera.part("body")
    if left <= x < right and top <= y < bottom:
        for card_id in (hovered, view.session.selection.lead):
            bar = span_bar(view, card_id)
            if bar and bar[0] - _REACH <= x < bar[2] + _REACH and bar[1] - _REACH <= y < bar[3] + _REACH:
                return card_id
    return ""


def paint_span_bar(painter: QPainter, view: "MapView", card_id: str) -> None:
    bar = span_bar(view, card_id)
    if bar:
        painter.setPen(QPen(ACCENT, 1.5))
        painter.setBrush(QColor(theme.WHITE))
        painter.drawRoundedRect(QRectF(bar[0], bar[1], bar[2] - bar[0], bar[3] - bar[1]), _WIDTH / 2, _WIDTH / 2)
