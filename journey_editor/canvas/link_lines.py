"""The lines from what the pointer is over, or what is selected, to all it is linked with; they are not printed."""

from collections.abc import Iterator
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion

from journey_editor.canvas.camera import Rect
from journey_editor.canvas.link_ends import link_end
from journey_editor.canvas.shown_map import Located
from journey_editor.document.records import Link
from journey_editor.scene import theme
from journey_editor.scene.link_look import link_color

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_ARROW = 8.0
_WIDTH = 1.8
_NEAR = 48.0  # view pixels between two ends with nothing else between them
_BULGE, _RISE = 20.0, 44.0  # how far a curve swings out, to its control points
_LABEL_WIDTH, _LABEL_AIR = 220, 4
_MOST = 40  # lines of one thing: more of them say nothing any more


def paint_link_lines(painter: QPainter, view: "MapView") -> None:
    """Lines along the links of the one thing that is selected and of what the pointer is over, or along that link."""
    palette = view.shown.layout.grid.palette
    for link, source, target in _linked(view):
        painter.save()
        _clip(painter, view, source, target)
        paint_link_line(painter, *_ends(view, source, target), QColor(link_color(link.kind, palette)), link.label)
        painter.restore()


def link_lines_area(view: "MapView") -> QRegion:
    """The part of the view in which `paint_link_lines` may paint."""
    area = QRegion()
    for link, source, target in _linked(view):
        path = _line(*_ends(view, source, target))
        area += path.controlPointRect().adjusted(-_ARROW, -_ARROW, _ARROW, _ARROW).toAlignedRect()
        if link.label:
            middle, across, down = path.pointAtPercent(0.5), _LABEL_WIDTH, view.fontMetrics().height() + 2 * _LABEL_AIR
            area += QRectF(middle.x() - across, middle.y() - down, 2 * across, 2 * down).toAlignedRect()
    return area


def _in_sight(view: "MapView") -> tuple[str, ...]:
    """What shows its links now; nothing while something is dragged or written."""
    ids, hit = view.session.selection.ids, view.pointer_input.hit
    if view.pointer_input.gesture or view.writer.is_open:
        return ()
    hovered = hit.record_id if hit and hit.role in ("card", "kpi", "step", "link") else ""
    return (*(ids if len(ids) == 1 else ()), *([hovered] if hovered else ()))


def _linked(view: "MapView") -> Iterator[tuple[Link, Located, Located]]:
    """The links that get a line, with what they lead from and to."""
    links: dict[str, Link] = {}
    for record_id in _in_sight(view):
        record = view.session.records.get(record_id)
        found = [record] if isinstance(record, Link) else view.session.records.referring_to(record_id, Link)
        links.update((link.id, link) for link in found)
    for link in list(links.values())[:_MOST]:
        source, target = link_end(view.shown, link.source), link_end(view.shown, link.target)
        # Both may be folded away in one place, and a path from step to step is drawn already, in its band.
        if source and target and source.rect != target.rect and not _is_in_band(view, link, source, target):
            yield link, source, target


def _ends(view: "MapView", source: Located, target: Located) -> tuple[Rect, Rect]:
    """The rectangles of the view between which a line leads."""
    camera = view.camera
    return camera.rect_to_view(source.rect, source.surface), camera.rect_to_view(target.rect, target.surface)


def paint_link_line(painter: QPainter, start: Rect, end: Rect, color: QColor, label: str = "") -> None:
    """A line from one rectangle of the view to another, with an arrow at its end and a label in its middle."""
    path = _line(start, end)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(theme.WHITE), _WIDTH + 2.5), QPen(color, _WIDTH)):
        painter.setPen(pen)
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(_head(path))
    if label:
        _paint_label(painter, path.pointAtPercent(0.5), label, color)


def _line(start: Rect, end: Rect) -> QPainterPath:
    """A curve from one rectangle to the other that keeps off what lies between them, where it can.

    In one column it goes through the gap at the left, in one row over the top, and else straight across.
    """
    (from_x, from_y), (to_x, to_y) = _middle(start), _middle(end)
    in_column = start[0] < end[2] and end[0] < start[2]
    in_row = start[1] < end[3] and end[1] < start[3]
    apart_x, apart_y = max(end[0] - start[2], start[0] - end[2]), max(end[1] - start[3], start[1] - end[3])
    if in_column and apart_y > _NEAR:
        a, b = QPointF(start[0], from_y), QPointF(end[0], to_y)
        first = second = QPointF(-_BULGE, 0.0)
    elif in_column:
        down = 1 if from_y < to_y else -1
        a = QPointF(from_x, start[3] if down > 0 else start[1])
        b = QPointF(to_x, end[1] if down > 0 else end[3])
        first = QPointF(0.0, down * max(10.0, abs(b.y() - a.y()) / 2))
        second = -first
    elif in_row and not _ARROW <= apart_x <= _NEAR:  # over what is between; steps side by side leave no gap at all
        a, b = QPointF(from_x, start[1]), QPointF(to_x, end[1])
        first = second = QPointF(0.0, -_RISE)
    else:
        right = 1 if from_x < to_x else -1
        a = QPointF(start[2] if right > 0 else start[0], from_y)
        b = QPointF(end[0] if right > 0 else end[2], to_y)
        first = QPointF(right * max(16.0, abs(b.x() - a.x()) / 2), 0.0)
        second = -first
    path = QPainterPath(a)
    path.cubicTo(a + first, b + second, b)
    return path


def _head(path: QPainterPath) -> QPolygonF:
    tip = path.pointAtPercent(1.0)
    before = path.pointAtPercent(max(0.0, 1.0 - _ARROW / max(_ARROW, path.length())))
    angle = atan2(tip.y() - before.y(), tip.x() - before.x())
    if hypot(tip.x() - before.x(), tip.y() - before.y()) < 0.01:
        angle = pi / 2
    sides = [
        QPointF(tip.x() - _ARROW * cos(angle + turn), tip.y() - _ARROW * sin(angle + turn)) for turn in (0.42, -0.42)
    ]
    return QPolygonF([tip, *sides])


def _paint_label(painter: QPainter, at: QPointF, label: str, color: QColor) -> None:
    metrics = painter.fontMetrics()
    words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, _LABEL_WIDTH)
    width, height = metrics.horizontalAdvance(words) + 14, metrics.height() + _LABEL_AIR
    box = QRectF(at.x() - width / 2, at.y() - height / 2, width, height)
    painter.setPen(QPen(color, 1))
    painter.setBrush(QColor(theme.WHITE))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(theme.readable(color.name().upper(), theme.WHITE)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _is_in_band(view: "MapView", link: Link, source: Located, target: Located) -> bool:
    return source.group.role == target.group.role == "step" and view.shown.locate(link.id) is not None


def _clip(painter: QPainter, view: "MapView", *ends: Located) -> None:
    """Lines lie over headers and parking lot only where an end of theirs is there."""
    left, top, right, bottom = view.camera.part("body")
    for located in ends:
        part = view.camera.part(located.surface)
        left, top, right, bottom = min(left, part[0]), min(top, part[1]), max(right, part[2]), max(bottom, part[3])
    painter.setClipRect(QRectF(left, top, right - left, bottom - top))


def _middle(rect: Rect) -> tuple[float, float]:
    return (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
