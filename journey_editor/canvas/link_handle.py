"""The round handle beside a card, a figure or a step, from which a link is drawn to another one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journey_editor.canvas.accent import ACCENT
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.edits.links import can_be_linked
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_AWAY = 8.0  # view pixels from the edge to the handle's middle
_RADIUS = 5.0
_REACH = 8.0  # around its middle that means it
_DOWN = 8.0  # below the top of a card, above the bar in the middle of its edge
_FROM_END = 16.0  # before the end of a step's header: paths begin below its middle
_LEAST_WIDTH, _LEAST_HEIGHT = 48.0, 14.0  # of what has one: beside a smaller thing it would cover others


def link_handle(view: "MapView", record_id: str) -> tuple[float, float] | None:
    """Where the middle of a record's handle is in the view; None when it has none: parked, locked, too small."""
    records = view.session.records
    record, located = records.get(record_id), view.shown.locate(record_id)
    if not can_be_linked(record) or located is None or located.surface == "parking" or records.map.locked:
        return None
    left, top, right, bottom = view.camera.rect_to_view(located.rect, located.surface)
    if right - left < _LEAST_WIDTH or bottom - top < _LEAST_HEIGHT:
        return None
    if located.group.role == "step":
        return right - _FROM_END, bottom + _AWAY
    return right + _AWAY, top + _DOWN


def is_on_link_handle(view: "MapView", record_id: str, x: float, y: float) -> bool:
    """Whether a point of the view means the handle of a record."""
    at = link_handle(view, record_id) if record_id else None
    return at is not None and (x - at[0]) ** 2 + (y - at[1]) ** 2 <= _REACH**2


def link_handle_at(view: "MapView", x: float, y: float) -> str:
    """The record whose handle is at a point of the view: of what the pointer is over, or of the one selected."""
    if view.writer.is_open:
        return ""
    hit, selection = view.pointer_input.hit, view.session.selection
    shown = (hit.record_id if hit else "", selection.lead if len(selection.ids) == 1 else "")
    return next((record_id for record_id in shown if is_on_link_handle(view, record_id, x, y)), "")


def paint_link_handle(painter: QPainter, view: "MapView", record_id: str) -> None:
    at, located = link_handle(view, record_id), view.shown.locate(record_id)
    if at is None or located is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip_to(painter, view.camera, located.surface)
    painter.setPen(QPen(ACCENT, 1.5))
    painter.setBrush(QColor(theme.WHITE))
    painter.drawEllipse(QPointF(*at), _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ACCENT)
    painter.drawEllipse(QPointF(*at), 1.75, 1.75)
    painter.restore()
