"""Paints one frame of the canvas: ground, sheet, rows, headers that stay in sight, parking lot."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap

from journey_editor.canvas.camera import Camera, Rect, Surface
from journey_editor.canvas.row_tiles import RowTiles
from journey_editor.canvas.shown_map import ShownMap
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group

FRAME_BUDGET_S = 0.004  # for new tiles, of the 16.7 ms of a frame; the last one of a frame may take as long again
_DOT_DISTANCE = 20
_UNDER = (28, 16, 7)  # opacity of 255, pixel by pixel away from the edge under which something goes on
_SHADOW = (22, 14, 8, 4)  # opacity of 255, pixel by pixel away from the sheet


class FramePainter:
    """Keeps what it painted for the next frame; one for each view.

    `is_behind` says that a part of the last frame is a stand-in, and another frame is wanted.
    """

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self._painter = DisplayListPainter(assets)
        self._tiles = RowTiles(self._painter)
        self._zoom = 0.0
        self._spent_s = 0.0
        self._was_spared = False
        self._dots: tuple[tuple[object, ...], QPixmap] | None = None

    @property
    def is_behind(self) -> bool:
        return self._tiles.is_behind

    def spend(self, seconds: float) -> None:
        """The next frame comes after work that took so long; but not two in a row go without new tiles for it."""
        self._spent_s += seconds

    def paint(
        self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette, budget_s: float = FRAME_BUDGET_S
    ) -> None:  # fmt: skip
        self._paint_ground(painter, shown, camera, palette)
        self._was_spared = self._spent_s > budget_s and not self._was_spared
        self._spent_s = 0.0
        self._tiles.begin_frame(0.0 if self._was_spared else budget_s, is_zooming=self._zoom not in (0.0, camera.zoom))
        self._zoom = camera.zoom
        left, top, right, bottom = camera.body_rect()
        self._paint_groups(painter, [shown.head], "body", camera, (0, 0, right, bottom))
        body = (left, top, right, bottom)
        self._paint_sheet(painter, shown, camera)
        rows = [row.drawn for row in shown.layout.rows if row.drawn]
        self._prepare_headers(shown, camera)
        self._paint_tiled(painter, rows, "body", camera, body)
        self._paint_groups(painter, shown.by_layer["frame"][1:], "body", camera, body)
        self._paint_headers(painter, shown, camera)
        if shown.parking.height:
            self._paint_parking_lot(painter, shown, camera, palette)
        self._tiles.end_frame()

    def _paint_tiled(
        self, painter: QPainter, groups: Iterable[Group], surface: Surface, camera: Camera, clip: Rect
    ) -> None:  # fmt: skip
        """Paint groups that keep their tiles, each from a whole device pixel on, as their neighbours beside them do."""
        ratio, area = camera.ratio, _device_rect(clip, camera)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setClipRect(area)
        for group, at in _in_sight(groups, surface, camera, area):
            self._tiles.paint(painter, group, at, camera.zoom * ratio, area)
        painter.restore()

    def _prepare_headers(self, shown: ShownMap, camera: Camera) -> None:
        """What says where one is comes before what is there, when there is no time for both."""
        left, top, right, bottom = camera.body_rect()
        columns, lanes = [shown.column_headers], shown.by_layer["row headers"]
        parts: tuple[tuple[list[Group], Surface, Rect], ...] = (
            (columns, "column headers", (left, 0.0, right, bottom)), (lanes, "row headers", (0.0, top, right, bottom))
        )  # fmt: skip
        for groups, surface, clip in parts:
            area = _device_rect(clip, camera)
            for group, at in _in_sight(groups, surface, camera, area):
                self._tiles.prepare(group, at, camera.zoom * camera.ratio, area)

    def _paint_headers(self, painter: QPainter, shown: ShownMap, camera: Camera) -> None:
        left, top, right, bottom = camera.body_rect()
        corner_x, corner_y = camera.origin("corner")
        is_stuck_x, is_stuck_y = corner_x > camera.origin("body")[0], corner_y > camera.origin("body")[1]
        self._paint_tiled(painter, shown.by_layer["row headers"], "row headers", camera, (0.0, top, right, bottom))
        if is_stuck_x:
            self._paint_edge(painter, QRectF(left, max(0.0, corner_y), 1, bottom - corner_y))
        # Stages and steps, on a strip of the sheet when they stand over the rows.
        if is_stuck_y:
            end = camera.to_view(camera.sheet[2], 0)[0]
            strip = QRectF(corner_x, corner_y, min(end, right) - corner_x, top - corner_y)
            painter.fillRect(strip, QColor(theme.WHITE))
        self._paint_tiled(painter, [shown.column_headers], "column headers", camera, (left, 0.0, right, bottom))
        if is_stuck_y:
            end = camera.to_view(camera.sheet[2], 0)[0]
            self._paint_edge(painter, QRectF(corner_x, top, min(end, right) - corner_x, 1))
        whole = (0.0, 0.0, right, bottom)
        self._paint_groups(painter, shown.by_layer["corner"], "corner", camera, whole)

    def _paint_groups(
        self, painter: QPainter, groups: Iterable[Group], surface: Surface, camera: Camera, clip: Rect
    ) -> None:  # fmt: skip
        """Paint groups that are few."""
        scale = camera.scale(surface)
        region = (*camera.to_map(clip[0], clip[1], surface), *camera.to_map(clip[2], clip[3], surface))
        painter.save()
        painter.setClipRect(QRectF(clip[0], clip[1], clip[2] - clip[0], clip[3] - clip[1]))
        painter.translate(*camera.origin(surface))
        painter.scale(scale, scale)
        self._painter.paint(painter, tuple(groups), region)
        painter.restore()

    def _paint_ground(self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette) -> None:
        """A quiet ground with dots that move with the map, where the sheet does not cover it."""
        window, dot, ratio = palette.window().color(), palette.mid().color(), camera.ratio
        key = (window.rgb(), dot.rgb(), ratio)
        if self._dots is None or self._dots[0] != key:
            size = round(_DOT_DISTANCE * ratio)
            image = QImage(size, size, QImage.Format.Format_RGB32)  # opaque, which is tiled several times faster
            image.fill(window)
            with QPainter(image) as dots:
                dots.fillRect(0, 0, max(1, round(ratio)), max(1, round(ratio)), dot)
            self._dots = (key, QPixmap.fromImage(image))
        x, y = (round(start * ratio) for start in camera.origin("body"))
        left, top, right, bottom = (round(edge * ratio) for edge in camera.rect_to_view(shown.sheet))
        inset = ceil(theme.MAP_RADIUS * camera.zoom * ratio)
        covered = QRect(left + inset, top + inset, right - left - 2 * inset, bottom - top - 2 * inset)
        area = QRect(0, 0, ceil(camera.width * ratio), ceil(camera.map_height * ratio))
        size = self._dots[1].width()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for free in _around(covered & area, area):
            painter.drawTiledPixmap(free, self._dots[1], QPoint((free.x() - x) % size, (free.y() - y) % size))
        painter.restore()

    def _paint_sheet(self, painter: QPainter, shown: ShownMap, camera: Camera) -> None:
        """White, with round corners and a soft shadow; of rectangles, as a rounded one of this size takes long."""
        left, top, right, bottom = camera.rect_to_view(shown.sheet)
        sheet = QRectF(left, top, right - left, bottom - top)
        view = QRectF(0, 0, camera.width, camera.map_height)
        radius = min(theme.MAP_RADIUS * camera.zoom, sheet.width() / 2, sheet.height() / 2)
        painter.save()
        painter.setClipRect(view)
        for distance, opacity in enumerate(_SHADOW):
            color = QColor(0, 0, 0, opacity)
            across = QRectF(left + radius - 2, 0, sheet.width() - 2 * radius + 4, 1)
            down = QRectF(0, top + radius - 2, 1, sheet.height() - 2 * radius + 4)
            painter.fillRect(across.translated(0, bottom + distance), color)
            painter.fillRect(down.translated(left - 1 - distance, 0), color)
            painter.fillRect(down.translated(right + distance, 0), color)
        white = QColor(theme.WHITE)
        painter.fillRect(sheet.adjusted(radius, 0, -radius, 0), white)
        painter.fillRect(QRectF(left, top + radius, radius, sheet.height() - 2 * radius), white)
        painter.fillRect(QRectF(right - radius, top + radius, radius, sheet.height() - 2 * radius), white)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(white)
        for x in (left, right - radius):
            for y in (top, bottom - radius):
                corner = QRectF(x, y, radius, radius)
                if corner.intersects(view):
                    painter.setClipRect(corner.intersected(view))
                    painter.drawRoundedRect(sheet, radius, radius)
        painter.restore()

    def _paint_edge(self, painter: QPainter, line: QRectF) -> None:
        """The edge of what stands over the map while it scrolls."""
        for distance, opacity in enumerate(_UNDER):
            down = line.width() > line.height()
            painter.fillRect(
                line.translated(QPointF(0, distance) if down else QPointF(distance, 0)), QColor(0, 0, 0, opacity)
            )

    def _paint_parking_lot(self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette) -> None:
        left, top = camera.origin("parking")
        painter.fillRect(QRectF(0, top, camera.width, camera.height - top), palette.base())
        painter.fillRect(QRectF(0, top, camera.width, 1), palette.mid())
        clip = camera.part("parking")
        self._paint_groups(painter, shown.parking.groups, "parking", camera, clip)
        if shown.parking.label:
            label = shown.parking.label.at(-camera.parking_x, 0)  # the cards scroll, it stays
            self._paint_groups(painter, [label], "parking", camera, (0.0, top, camera.parking_label, camera.height))
        # What goes on beyond an edge lies under it.
        height = camera.height - top - 1
        if left < 0:
            self._paint_edge(painter, QRectF(camera.parking_label, top + 1, 1, height))
        if left + camera.parking_width > camera.free_width:
            for distance, opacity in enumerate(_UNDER):
                line = QRectF(camera.free_width - 1 - distance, top + 1, 1, height)
                painter.fillRect(line, QColor(0, 0, 0, opacity))


def _device_rect(rect: Rect, camera: Camera) -> QRect:
    left, top, right, bottom = (round(edge * camera.ratio) for edge in rect)
    return QRect(left, top, right - left, bottom - top)


def _in_sight(groups: Iterable[Group], surface: Surface, camera: Camera, area: QRect) -> Iterator[tuple[Group, QPoint]]:
    """The groups that reach into an area of device pixels, with their origins in such."""
    for group in groups:
        x, y = camera.to_view(group.x, group.y, surface)
        at = QPoint(round(x * camera.ratio), round(y * camera.ratio))
        if at.y() <= area.bottom() and at.y() + group.height * camera.zoom * camera.ratio >= area.top():
            yield group, at


def _around(hole: QRect, area: QRect) -> list[QRect]:
    """What of an area lies outside a hole in it, as rectangles."""
    if hole.isEmpty():
        return [area]
    end, bottom = hole.x() + hole.width(), hole.y() + hole.height()
    rects = [
        QRect(area.x(), area.y(), area.width(), hole.y() - area.y()),
        QRect(area.x(), hole.y(), hole.x() - area.x(), hole.height()),
        QRect(end, hole.y(), area.x() + area.width() - end, hole.height()),
        QRect(area.x(), bottom, area.width(), area.y() + area.height() - bottom),
    ]
    return [rect for rect in rects if not rect.isEmpty()]
