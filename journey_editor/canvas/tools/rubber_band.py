"""Select what a rectangle touches, drawn from an empty place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from journey_editor.canvas.accent import ACCENT, translucent
from journey_editor.canvas.camera import Rect
from journey_editor.canvas.gesture import Gesture, Pointer, Press

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_SELECTED = ("card", "emotion")


def start_rubber_band(view: "MapView", press: Press) -> Gesture | None:
    """From where nothing lies, on the map, beside it, or on the parking lot."""
    is_empty = press.hit.role in ("", "folded") and press.hit.surface in (None, "body", "parking")
    return RubberBand(view, press) if is_empty else None


class RubberBand(Gesture):
    """With Shift or Ctrl, what it touches is added to what is selected."""

    def __init__(self, view: "MapView", press: Press) -> None:
        self._view = view
        self._surface = press.hit.surface or "body"
        self.scrolls_at_edges = self._surface == "body"
        self._start = press.hit.x, press.hit.y  # on its surface: it stays there when the map scrolls
        selection = view.session.selection
        self._before = selection.ids, selection.cell
        self._kept = selection.ids if press.pointer.shift or press.pointer.ctrl else ()
        self._rect: Rect = (press.pointer.x, press.pointer.y, press.pointer.x, press.pointer.y)

    def move(self, pointer: Pointer) -> None:
        x, y = self._view.camera.to_view(*self._start, self._surface)
        self._rect = min(x, pointer.x), min(y, pointer.y), max(x, pointer.x), max(y, pointer.y)
        self._view.session.selection.select(*self._kept, *self._touched())

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)

    def cancel(self) -> None:
        ids, cell = self._before
        records = self._view.session.records
        self._view.session.selection.select(*(known for known in ids if known in records), cell=cell)

    def paint(self, painter: QPainter) -> None:
        left, top, right, bottom = (round(edge) for edge in self._rect)
        box = QRectF(left, top, right - left, bottom - top)
        painter.setPen(QPen(ACCENT, 1))
        painter.setBrush(translucent(20))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _touched(self) -> Iterator[str]:
        camera, shown = self._view.camera, self._view.shown
        if self._surface == "parking":
            area = *camera.to_map(*self._rect[:2], "parking"), *camera.to_map(*self._rect[2:], "parking")
            for card in shown.parking.cards:
                if _meet(area, (card.x, card.y, card.x + card.width, card.y + card.height)):
                    yield card.record_id
            return
        area = *camera.to_map(*self._rect[:2]), *camera.to_map(*self._rect[2:])
        for row in shown.layout.rows:
            if row.drawn and row.drawn.y < area[3] and area[1] < row.drawn.y + row.drawn.height:
                for group, x, y in shown.groups_inside(row):
                    if group.role in _SELECTED and _meet(area, (x, y, x + group.width, y + group.height)):
                        yield group.record_id


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
