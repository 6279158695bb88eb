"""Link a card, a step or a figure with another one: by drawing a line from its handle, or with keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journey_editor.canvas.accent import ACCENT, translucent
from journey_editor.canvas.commands.walking import neighbours
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.link_handle import link_handle_at
from journey_editor.canvas.link_lines import paint_link_line
from journey_editor.canvas.linking import link_records, name_of
from journey_editor.canvas.neighbours import Spot
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.edits.links import can_be_linked, guess_kind
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
_FARTHEST = 200  # spots that an arrow passes to find something that can be linked


def start_link_cards(view: "MapView", press: Press) -> Gesture | None:
    """A drag from a handle."""
    source = link_handle_at(view, press.pointer.x, press.pointer.y)
    return LinkCards(view, source) if source else None


class LinkCards(Gesture):
    """The line follows the pointer, or arrows go from one target to the next; Enter or a click links, Esc does not."""

    scrolls_at_edges = True

    def __init__(self, view: "MapView", source: str) -> None:
        self._view = view
        self._source = source
        self._target = ""
        self._spot = Spot(source)
        self._pointer: Pointer | None = None
        view.session.selection.select(source)

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.PointingHandCursor if self._target else Qt.CursorShape.CrossCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        self._aim(self._view.hit(pointer.x, pointer.y).record_id)

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        self._link()

    def cancel(self) -> None:
        """Nothing was changed yet."""

    def press_key(self, key: str) -> bool:
        """An arrow chooses the target, Enter links; whether the key meant anything."""
        if key in ("Return", "Enter"):
            self._view.pointer_input.cancel()
            self._link()
        elif key in _ARROWS:
            self._pointer = None
            self._go(*_ARROWS[key])
        return key in _ARROWS or key in ("Return", "Enter")

    def paint(self, painter: QPainter) -> None:
        source = self._view.shown.locate(self._source)
        if source is None:
            return
        camera, target = self._view.camera, self._view.shown.locate(self._target)
        start = camera.rect_to_view(source.rect, source.surface)
        if target:
            end = camera.rect_to_view(target.rect, target.surface)
            painter.save()
            clip_to(painter, camera, target.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ACCENT, 2.5))
            painter.setBrush(translucent(26))
            box = QRectF(QPointF(end[0] - 2, end[1] - 2), QPointF(end[2] + 2, end[3] + 2))
            painter.drawRoundedRect(box, theme.CARD_RADIUS, theme.CARD_RADIUS)
            painter.restore()
            kind = guess_kind(self._view.session.records, self._source, self._target)
            paint_link_line(painter, start, end, ACCENT, kind)
        elif self._pointer:
            at = self._pointer.x, self._pointer.y
            paint_link_line(painter, start, (*at, *at), ACCENT)

    def _aim(self, record_id: str) -> None:
        fits = record_id != self._source and can_be_linked(self._view.session.records.get(record_id))
        target = record_id if fits else ""
        if target == self._target:
            return
        self._target = target
        if target:
            records = self._view.session.records
            said = f"{guess_kind(records, self._source, target)}: {name_of(records, target)}"
            self._view.hint.emit(f"{said} · Enter or a click links · Esc cancels")

    def _go(self, dx: int, dy: int) -> None:
        found, spot = neighbours(self._view), self._spot
        for _ in range(_FARTHEST):
            following = found.beside(spot, dx, dy)
            if following is None:
                return
            spot = following
            if can_be_linked(self._view.session.records.get(spot.record_id)):
                self._spot = spot
                self._aim(spot.record_id)
                self._view.reveal(spot.record_id)
                self._view.viewport().update()
                return

    def _link(self) -> None:
        if self._target:
            link_records(self._view, self._source, self._target)
