"""How a drag shows itself: what is lifted, the room that waits for it, and the line where it will land."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journey_editor.canvas.accent import ACCENT, translucent
from journey_editor.canvas.camera import Rect
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.cell import Cell
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_ROOM = QColor("#EDF2FF")
_ROOM_EDGE = QColor("#BAC8FF")
_LINE_WIDTH = 2.0
_SHADOW = ((2.0, 3.0, 22), (5.0, 6.0, 12), (10.0, 9.0, 7))  # how far it reaches and falls, its opacity of 255
_STACK = 4.0  # view pixels by which each of several lifted things sticks out under the one before
_MOST_STACKED = 3
_BADGE_HEIGHT = 20.0


def paint_landing(painter: QPainter, view: "MapView", card_ids: Sequence[str], *, lands: bool) -> None:
    """The room that the map makes for cards, in place of these; with the line where they land, if they do."""
    found = [located for card_id in card_ids if (located := view.shown.locate(card_id))]
    if not found:
        return
    camera, surface = view.camera, found[0].surface
    painter.save()
    clip_to(painter, camera, surface)
    scale = camera.scale(surface)
    for located in found:
        paint_room(painter, camera.rect_to_view(located.rect, surface), theme.CARD_RADIUS * scale)
    if lands:
        left, top, right, bottom = camera.rect_to_view(found[0].rect, surface)
        away = theme.CARD_GAP / 2 * scale
        if surface == "parking":
            paint_line(painter, (left - away, top), (left - away, bottom), camera.ratio)
        else:
            paint_line(painter, (left, top - away), (right, top - away), camera.ratio)
    painter.restore()


def paint_folded_landing(painter: QPainter, view: "MapView", cell: Cell) -> None:
    """Where cards land in a folded lane, which shows none: its part of that step."""
    row, rect = view.shown.row(cell.lane), view.shown.cell_rect(cell)
    if row is None or not row.is_folded or rect is None:
        return
    camera = view.camera
    left, top, right, bottom = camera.rect_to_view(rect)
    inside, radius = QRectF(left, top, right - left, bottom - top), theme.CARD_RADIUS * camera.zoom
    painter.save()
    clip_to(painter, camera, "body")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ACCENT, _LINE_WIDTH))
    painter.setBrush(translucent(22))
    painter.drawRoundedRect(inside.adjusted(3, 3, -3, -3), radius, radius)
    painter.restore()


def paint_room(painter: QPainter, rect: Rect, radius: float) -> None:
    """A pale empty place."""
    box = QRectF(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_ROOM_EDGE, 1))
    painter.setBrush(_ROOM)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_line(painter: QPainter, start: tuple[float, float], end: tuple[float, float], ratio: float) -> None:
    """The line where something will land, on whole device pixels."""
    left, top, right, bottom = (round(edge * ratio) / ratio for edge in (*start, *end))
    half = _LINE_WIDTH / 2
    across = right - left > bottom - top
    box = (
        QRectF(left, top - half, right - left, 2 * half) if across else QRectF(left - half, top, 2 * half, bottom - top)
    )
    painter.fillRect(box, ACCENT)


def paint_row_line(painter: QPainter, view: "MapView", y: float) -> None:
    """The line through the whole map at a height of it, where a lane will stand."""
    camera = view.camera
    painter.save()
    clip_to(painter, camera, "row headers")
    in_view = camera.to_view(0, y)[1]
    right = camera.to_view(view.shown.sheet[2], 0)[0]
    paint_line(painter, (camera.origin("row headers")[0], in_view), (right, in_view), camera.ratio)
    painter.restore()


def paint_column_line(painter: QPainter, view: "MapView", x: float) -> None:
    """The line through the whole map where a stage or a step will stand."""
    camera = view.camera
    painter.save()
    clip_to(painter, camera, "column headers")
    in_view = camera.to_view(x, 0)[0]
    bottom = camera.to_view(0, view.shown.sheet[3])[1]
    paint_line(painter, (in_view, camera.origin("column headers")[1]), (in_view, bottom), camera.ratio)
    painter.restore()


class Lifted:
    """Something taken up: painted where the pointer holds it, over a soft shadow; of several one and their number."""

    def __init__(
        self, assets: Mapping[str, bytes], grab: tuple[float, float], count: int = 1, *, ground: str = ""
    ) -> None:
        """`grab` is where it is held, as shares of its width and height; `ground` the colour under what has none."""
        self._painter = DisplayListPainter(assets)
        self._grab = grab
        self._count = count
        self._ground = ground

    def paint(self, painter: QPainter, group: Group, at: tuple[float, float], scale: float, *, fades: bool) -> None:
        """Paint `group` with the point where it is held at the view's point `at`."""
        ratio = painter.device().devicePixelRatioF()
        width, height = group.width * scale, group.height * scale
        left = round((at[0] - self._grab[0] * width) * ratio) / ratio
        top = round((at[1] - self._grab[1] * height) * ratio) / ratio
        box, radius = QRectF(left, top, width, height), theme.CARD_RADIUS * scale
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.6 if fades else 1.0)
        for index in range(min(self._count, _MOST_STACKED) - 1, 0, -1):
            _paint_shadow(painter, box.translated(index * _STACK, index * _STACK), radius)
            painter.setPen(QPen(QColor(theme.CHIP_BORDER), 1))
            painter.setBrush(QColor(theme.WHITE))
            painter.drawRoundedRect(box.translated(index * _STACK, index * _STACK), radius, radius)
        _paint_shadow(painter, box, radius)
        if self._ground:
            painter.setBrush(QColor(self._ground))
            painter.drawRoundedRect(box, radius, radius)
        painter.translate(left, top)
        painter.scale(scale, scale)
        self._painter.paint(painter, (group.at(0, 0),))
        painter.restore()
        if self._count > 1:
            _paint_badge(painter, box.topRight(), str(self._count))


def _paint_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for reach, fall, opacity in _SHADOW:
        painter.setBrush(QColor(0, 0, 0, opacity))
        grown = box.adjusted(-reach, -reach + fall, reach, reach + fall)
        painter.drawRoundedRect(grown, radius + reach, radius + reach)


def _paint_badge(painter: QPainter, corner: QPointF, text: str) -> None:
    """A number on a disc about the corner."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(_BADGE_HEIGHT, painter.fontMetrics().horizontalAdvance(text) + 10)
    box = QRectF(corner.x() - width / 2, corner.y() - _BADGE_HEIGHT / 2, width, _BADGE_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ACCENT)
    painter.drawRoundedRect(box, _BADGE_HEIGHT / 2, _BADGE_HEIGHT / 2)
    painter.setPen(QColor(theme.WHITE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
