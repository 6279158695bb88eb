"""Paints one frame of the canvas: ground, sheet, lanes, headers that stay in sight, parking lot."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPalette

from journey_editor.canvas.camera import Camera, Rect, Surface
from journey_editor.canvas.shown_map import ShownMap
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group, LayerName

_DOT_DISTANCE = 20.0


class FramePainter:
    """Keeps what it painted for the next frame; one for each view."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self._painter = DisplayListPainter(assets)

    def paint(self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette) -> None:
        painter.fillRect(QRectF(0, 0, camera.width, camera.height), palette.window())
        self._paint_dots(painter, camera, palette.mid().color())
        whole = (0.0, 0.0, camera.width, camera.map_height)
        self._paint_layer(
            painter, (shown.head, *shown.by_layer["frame"], *shown.by_layer["body"]), "body", camera, whole
        )
        headers: tuple[LayerName, ...] = ("row headers", "column headers", "corner")
        for surface in headers:
            self._paint_layer(painter, shown.by_layer[surface], surface, camera, whole)
        if shown.parking.height:
            self._paint_parking_lot(painter, shown, camera, palette)

    def _paint_layer(
        self, painter: QPainter, groups: Iterable[Group], surface: Surface, camera: Camera, clip: Rect
    ) -> None:  # fmt: skip
        painter.save()
        painter.setClipRect(QRectF(clip[0], clip[1], clip[2] - clip[0], clip[3] - clip[1]))
        painter.translate(*camera.origin(surface))
        painter.scale(camera.scale(surface), camera.scale(surface))
        region = (*camera.to_map(clip[0], clip[1], surface), *camera.to_map(clip[2], clip[3], surface))
        self._painter.paint(painter, tuple(groups), region)
        painter.restore()

    def _paint_dots(self, painter: QPainter, camera: Camera, color: QColor) -> None:
        """Not there yet in this first form; the ground is plain."""

    def _paint_parking_lot(self, painter: QPainter, shown: ShownMap, camera: Camera, palette: QPalette) -> None:
        band = QRectF(0, camera.map_height, camera.width, camera.parking)
        painter.fillRect(band, palette.base())
        painter.fillRect(QRectF(0, camera.map_height, camera.width, 1), palette.mid())
        clip = (band.left(), band.top(), band.right(), band.bottom())
        self._paint_layer(painter, shown.parking.groups, "parking", camera, clip)
