"""What shows over the map: the selection, what the pointer is over, whose feelings are drawn next. In view pixels.

Nothing reaches over headers that stay in sight, and edges lie on whole device pixels.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from journey_editor.canvas.accent import ACCENT, translucent
from journey_editor.canvas.camera import Rect
from journey_editor.canvas.clicks import STATE_ROLES
from journey_editor.canvas.commands.channels import selected_crossing
from journey_editor.canvas.fold_marks import paint_fold_mark
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.lane_parts import crossing_rect
from journey_editor.canvas.link_handle import paint_link_handle
from journey_editor.canvas.shown_map import Located
from journey_editor.canvas.span_bar import paint_span_bar
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.queries import personas
from journey_editor.painting.bounds import overlap
from journey_editor.painting.paths import make_outline
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Shape

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_AWAY, _WIDTH = 2.0, 2.5
_HALO = ((4.0, 34), (8.0, 18))  # how much wider than the outline, and its opacity of 255
_MOST_HALOS = 60  # of a large selection: more of them are no help and take time
_HEADERS = ("step", "lane")  # stand side by side, so they are outlined inside
_STAGE_AWAY, _STAGE_WIDTH = 1.0, 2.0  # of the line around a chevron, which is as close as the next one allows
_CHOICES = ("persona", "offer bands", *STATE_ROLES)
_HOVERED = ("card", "kpi", "title", "stage", *_HEADERS)


class SelectionPainter:
    """Paints the outline of every selected record, or the selected cell; knows where those of a large selection are."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._known: tuple[object, object] = (None, None)
        self._located: list[Located] = []

    def paint(self, painter: QPainter) -> None:
        view, selection = self._view, self._view.session.selection
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = self._visible()
        for located in visible:
            _paint_selected(painter, view, located, has_halo=len(visible) <= _MOST_HALOS)
        if crossing := selected_crossing(view):
            _paint_crossing(painter, view, crossing_rect(view, *crossing), is_selected=True)
        elif selection.cell and not selection.ids:
            _paint_cell(painter, view, selection.cell)
        if len(selection.ids) == 1 and not view.writer.is_open:
            _paint_bar(painter, view, selection.lead)
            paint_link_handle(painter, view, selection.lead)

    def _visible(self) -> list[Located]:
        """What is selected and in sight."""
        shown, camera = self._view.shown, self._view.camera
        key = self._view.session.selection.ids, shown.groups
        if self._known[0] is not key[0] or self._known[1] is not key[1]:
            self._known = key
            self._located = [found for record_id in key[0] if (found := shown.locate(record_id))]
        part = {surface: camera.part(surface) for surface in {located.surface for located in self._located}}
        seen = {
            surface: (*camera.to_map(*rect[:2], surface), *camera.to_map(*rect[2:], surface))
            for surface, rect in part.items()
        }  # fmt: skip
        return [located for located in self._located if overlap(located.rect, seen[located.surface])]


def paint_hover(painter: QPainter, view: "MapView", hit: Hit) -> None:
    """A faint outline around what a click would select; what a click would do is filled."""
    located = hit.located
    if located is None:
        if hit.role == "crossing" and hit.cell:
            _paint_crossing(painter, view, crossing_rect(view, hit.cell, hit.part), is_selected=False)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip_to(painter, view.camera, located.surface)
    rect, radius = _rect(view, located), theme.CARD_RADIUS * view.camera.scale(located.surface)
    painter.setPen(QPen(translucent(90), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    is_selected = hit.record_id in view.session.selection
    if hit.role == "stage" and not is_selected:
        painter.fillPath(_around_chevron(view, located, 1.5), translucent(90))
    elif hit.role in _HOVERED and not is_selected:
        away = -1.0 if hit.role in _HEADERS else _AWAY
        _draw(painter, rect, away, radius)
    elif hit.role == "link" and not is_selected:
        _paint_path(painter, view, located, QPen(translucent(90), 4.0))
    elif hit.role.startswith("ghost"):
        painter.setBrush(translucent(22))
        _draw(painter, rect, 0.0, radius)
    elif hit.role in _CHOICES:
        _paint_persona(painter, rect, 14)
    paint_fold_mark(painter, view, hit)
    painter.restore()
    if hit.role == "card" and not view.writer.is_open:
        _paint_bar(painter, view, hit.record_id)
    if not view.writer.is_open:
        paint_link_handle(painter, view, hit.record_id)


def paint_active_persona(painter: QPainter, view: "MapView") -> None:
    """In the keys of curves the line of the active persona, when there is a choice, and that of the active state."""
    session = view.session
    active = {("persona", session.active_persona)} if len(personas(session.records)) > 1 else set()
    active.add((f"state {session.active_state}", ""))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip_to(painter, view.camera, "row headers")
    for header in view.shown.by_layer["row headers"]:
        for item in header.items:
            if isinstance(item, Group) and (item.role, item.record_id) in active:
                place = Located(item, "row headers", header.x + item.x, header.y + item.y)
                _paint_persona(painter, _rect(view, place), 30)
    painter.restore()


def _paint_selected(painter: QPainter, view: "MapView", located: Located, *, has_halo: bool) -> None:
    rect, ratio = _rect(view, located), view.camera.ratio
    width = round(_WIDTH * ratio) / ratio
    role, scale = located.group.role, view.camera.scale(located.surface)
    if role in _HEADERS:
        away, radius = -width / 2, theme.CARD_RADIUS * scale
    elif role == "emotion":
        away, radius = _AWAY + 2.0, float("inf")
    else:
        away, radius = _AWAY + width / 2, theme.CARD_RADIUS * scale
    painter.save()
    clip_to(painter, view.camera, located.surface)
    if role == "stage":
        painter.fillPath(_around_chevron(view, located, _STAGE_WIDTH), ACCENT)
        painter.restore()
        return
    if role == "link":
        _paint_path(painter, view, located, QPen(translucent(46), 8.0))
        _paint_path(painter, view, located, QPen(ACCENT, _WIDTH))
        painter.restore()
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for wider, alpha in _HALO if has_halo and role not in _HEADERS else ():
        painter.setPen(QPen(translucent(alpha), width + wider))
        _draw(painter, rect, away, radius)
    painter.setPen(QPen(ACCENT, width))
    _draw(painter, rect, away, radius)
    painter.restore()


def _paint_path(painter: QPainter, view: "MapView", located: Located, pen: QPen) -> None:
    """The line of a path in its band."""
    line = next(make_outline(item) for item in located.group.items if isinstance(item, Shape))
    scale = view.camera.scale(located.surface)
    left, top = view.camera.to_view(located.x, located.y, located.surface)
    painter.strokePath(QTransform(scale, 0, 0, scale, left, top).map(line), pen)


def _around_chevron(view: "MapView", located: Located, width: float) -> QPainterPath:
    """The line that follows a stage's chevron, as an area of the view."""
    outline = next(make_outline(item) for item in located.group.items if isinstance(item, Shape))
    scale = view.camera.scale(located.surface)
    left, top = view.camera.to_view(located.x, located.y, located.surface)
    chevron = QTransform(scale, 0, 0, scale, left, top).map(outline)
    return _grown(chevron, _STAGE_AWAY + width).subtracted(_grown(chevron, _STAGE_AWAY))


def _grown(path: QPainterPath, by: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * by)
    stroker.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return stroker.createStroke(path).united(path)


def _paint_cell(painter: QPainter, view: "MapView", cell: Cell) -> None:
    rect = view.shown.cell_rect(cell)
    if rect is None:
        return
    painter.save()
    clip_to(painter, view.camera, "body")
    around = QPainterPath()  # the cards: what they say in their colours stays so
    cards = (view.shown.locate(card.id) for card in cards_in(view.session.records, cell))
    for part in (rect, *(card.rect for card in cards if card)):
        left, top, right, bottom = view.camera.rect_to_view(part)
        around.addRect(left, top, right - left, bottom - top)
    painter.setClipPath(around, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(translucent(170), 1.5))
    painter.setBrush(translucent(14))
    _draw(painter, _snapped(view, view.camera.rect_to_view(rect)), -4.0, theme.CARD_RADIUS * view.camera.zoom)
    painter.restore()


def _paint_crossing(painter: QPainter, view: "MapView", rect: Rect | None, *, is_selected: bool) -> None:
    if rect is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip_to(painter, view.camera, "body")
    painter.setPen(QPen(ACCENT if is_selected else translucent(90), 2.0 if is_selected else 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush if is_selected else translucent(22))
    _draw(painter, view.camera.rect_to_view(rect), -2.0, float("inf"))
    painter.restore()


def _paint_bar(painter: QPainter, view: "MapView", card_id: str) -> None:
    painter.save()
    clip_to(painter, view.camera, "body")
    paint_span_bar(painter, view, card_id)
    painter.restore()


def _paint_persona(painter: QPainter, rect: Rect, alpha: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(translucent(alpha))
    _draw(painter, (rect[0] - 4, rect[1], rect[2] + 4, rect[3]), 0.0, 5.0)


def _rect(view: "MapView", located: Located) -> Rect:
    return _snapped(view, view.camera.rect_to_view(located.rect, located.surface))


def _snapped(view: "MapView", rect: Rect) -> Rect:
    ratio = view.camera.ratio
    left, top, right, bottom = (round(edge * ratio) / ratio for edge in rect)
    return left, top, right, bottom


def _draw(painter: QPainter, rect: Rect, away: float, radius: float) -> None:
    """A rounded box so far outside a rectangle; with an endless radius it is round."""
    left, top, right, bottom = rect
    box = QRectF(left - away, top - away, right - left + 2 * away, bottom - top + 2 * away)
    corner = max(0.0, min(radius + away, box.width() / 2, box.height() / 2))
    painter.drawRoundedRect(box, corner, corner)
