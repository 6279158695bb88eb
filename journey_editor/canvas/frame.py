"""Paints one frame of the canvas: ground, sheet, rows, headers that stay in sight, parking lot."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from journey_editor.canvas.camera import Camera, Rect, Surface
from journey_editor.canvas.row_tiles import RowTiles
from journey_editor.canvas.shown_map import ShownMap
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group

FRAME_BUDGET_S = 0.006  # for new tiles, of the 16.7 ms of a frame
_DOT_DISTANCE = 20
_SHADOW = ((1.0, 26), (2.5, 14), (5.0, 7))  # how far it reaches, and its opacity of 255


class FramePainter:
    """Keeps what it painted for the next frame; one for each view.

    `is_behind` says that a part of the last frame is a stand-in, and another frame is wanted.
    """

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self._painter = DisplayListPainter(assets)
        self._rows = RowTiles(self._painter)
        self._zoom = 0.0
        self._dots: tuple[tuple[object, ...], QPixmap] | None = None

    @property
    def is_behind(self) -> bool:
        return self._rows.is_behind

    def paint(
        self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette, budget_s: float = FRAME_BUDGET_S
    ) -> None:  # fmt: skip
        self._paint_ground(painter, camera, palette)
        self._rows.begin_frame(budget_s, is_zooming=self._zoom not in (0.0, camera.zoom))
        self._zoom = camera.zoom
        left, top, right, bottom = camera.body_rect()
        self._paint_groups(painter, [shown.head], "body", camera, (0, 0, right, bottom))
        body = (left, top, right, bottom)
        self._paint_sheet(painter, shown, camera)
        self._paint_rows(painter, shown, camera, body)
        self._paint_groups(painter, shown.by_layer["frame"][1:], "body", camera, body)
        self._paint_headers(painter, shown, camera)
        if shown.parking.height:
            self._paint_parking_lot(painter, shown, camera, palette)
        self._rows.end_frame()

    def _paint_rows(self, painter: QPainter, shown: ShownMap, camera: Camera, body: Rect) -> None:
        ratio = camera.ratio
        clip = QRect(
            QPoint(round(body[0] * ratio), round(body[1] * ratio)),
            QPoint(round(body[2] * ratio) - 1, round(body[3] * ratio) - 1),
        )
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.setClipRect(clip)
        for row in shown.layout.rows:
            if row.drawn is None:
                continue
            x, y = camera.to_view(0, row.drawn.y)
            at = QPoint(round(x * ratio), round(y * ratio))
            if at.y() <= clip.bottom() and at.y() + row.drawn.height * camera.zoom * ratio >= clip.top():
                self._rows.paint(painter, row.drawn, at, camera.zoom * ratio, clip)
        painter.restore()

    def _paint_headers(self, painter: QPainter, shown: ShownMap, camera: Camera) -> None:
        left, top, right, bottom = camera.body_rect()
        corner_x, corner_y = camera.origin("corner")
        is_stuck_x, is_stuck_y = corner_x > camera.origin("body")[0], corner_y > camera.origin("body")[1]
        # Lanes.
        clip = (0.0, top, right, bottom)
        self._paint_groups(painter, shown.by_layer["row headers"], "row headers", camera, clip, snaps=True)
        if is_stuck_x:
            self._paint_edge(painter, QRectF(left, max(0.0, corner_y), 1, bottom - corner_y))
        # Stages and steps, on a strip of the sheet when they stand over the rows.
        clip = (left, 0.0, right, bottom)
        if is_stuck_y:
            end = camera.to_view(camera.sheet[2], 0)[0]
            painter.fillRect(QRectF(left, corner_y, min(end, right) - left, top - corner_y), QColor(theme.WHITE))
        self._paint_groups(painter, shown.by_layer["column headers"], "column headers", camera, clip)
        if is_stuck_y:
            end = camera.to_view(camera.sheet[2], 0)[0]
            self._paint_edge(painter, QRectF(corner_x, top, min(end, right) - corner_x, 1))
        whole = (0.0, 0.0, right, bottom)
        self._paint_groups(painter, shown.by_layer["corner"], "corner", camera, whole)

    def _paint_groups(
        self, painter: QPainter, groups: Iterable[Group], surface: Surface, camera: Camera, clip: Rect,
        *, snaps: bool = False,
    ) -> None:  # fmt: skip
        """Paint groups that are few. `snaps` puts each on the device pixel that its row stands on."""
        scale = camera.scale(surface)
        left, top = camera.to_map(clip[0], clip[1], surface)
        right, bottom = camera.to_map(clip[2], clip[3], surface)
        painter.save()
        painter.setClipRect(QRectF(clip[0], clip[1], clip[2] - clip[0], clip[3] - clip[1]))
        x, y = camera.origin(surface)
        for group in groups:
            if group.y > bottom or group.y + group.height < top or group.x > right:
                continue
            painter.save()
            shift = _to_pixel(y + group.y * scale, camera.ratio) - (y + group.y * scale) if snaps else 0.0
            painter.translate(x, y + shift)
            painter.scale(scale, scale)
            self._painter.paint(painter, (group,), (left, top - 1, right, bottom + 1))
            painter.restore()
        painter.restore()

    def _paint_ground(self, painter: QPainter, camera: Camera, palette: QPalette) -> None:
        """A quiet ground with dots that move with the map."""
        window, dot, ratio = palette.window().color(), palette.mid().color(), camera.ratio
        key = (window.rgb(), dot.rgb(), ratio)
        if self._dots is None or self._dots[0] != key:
            size = round(_DOT_DISTANCE * ratio)
            pixmap = QPixmap(size, size)
            pixmap.fill(window)
            with QPainter(pixmap) as dots:
                dots.fillRect(0, 0, max(1, round(ratio)), max(1, round(ratio)), dot)
            self._dots = (key, pixmap)
        x, y = camera.origin("body")
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        size = self._dots[1].width()
        area = QRect(0, 0, round(camera.width * ratio) + 1, round(camera.map_height * ratio) + 1)
        painter.drawTiledPixmap(area, self._dots[1], QPoint(-round(x * ratio) % size, -round(y * ratio) % size))
        painter.restore()

    def _paint_sheet(self, painter: QPainter, shown: ShownMap, camera: Camera) -> None:
        left, top, right, bottom = camera.rect_to_view(shown.sheet)
        radius = theme.MAP_RADIUS * camera.zoom
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, 0, camera.width, camera.map_height))
        painter.setPen(Qt.PenStyle.NoPen)
        sheet = QRectF(left, top, right - left, bottom - top)
        for reach, opacity in _SHADOW:
            painter.setBrush(QColor(0, 0, 0, opacity))
            grown = sheet.adjusted(-reach, -reach + 1.5, reach, reach + 1.5)
            painter.drawRoundedRect(grown, radius + reach, radius + reach)
        painter.setBrush(QColor(theme.WHITE))
        painter.drawRoundedRect(sheet, radius, radius)
        painter.restore()

    def _paint_edge(self, painter: QPainter, line: QRectF) -> None:
        """The edge of what stands over the map while it scrolls."""
        for distance, opacity in ((0, 28), (1, 16), (2, 7)):
            down = line.width() > line.height()
            painter.fillRect(
                line.translated(QPointF(0, distance) if down else QPointF(distance, 0)), QColor(0, 0, 0, opacity)
            )

    def _paint_parking_lot(self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette) -> None:
        band = QRectF(0, camera.map_height, camera.width, camera.parking)
        painter.fillRect(band, palette.base())
        painter.fillRect(QRectF(0, camera.map_height, camera.width, 1), palette.mid())
        clip = (band.left(), band.top(), band.right(), band.bottom())
        self._paint_groups(painter, shown.parking.groups, "parking", camera, clip)


def _to_pixel(length: float, ratio: float) -> float:
    return round(length * ratio) / ratio
