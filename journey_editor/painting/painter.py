"""Paints a display list on a QPainter: the canvas, a thumbnail, a band of a PNG."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from journey_editor.painting.bounds import InkBounds, Rect
from journey_editor.painting.device_grid import DeviceGrid, device_grid
from journey_editor.painting.glyphs import GlyphPainter
from journey_editor.painting.identity_cache import IdentityCache
from journey_editor.painting.images import PictureCache
from journey_editor.painting.paths import EVERYWHERE, dashes_in, make_dashes, make_outline, make_painter_path
from journey_editor.painting.pens import is_dashed, make_brush, make_color, make_pen
from journey_editor.scene.display_list import Box, Group, LinkArea, Picture, Placed, Shape, Text, walk
from journey_editor.scene.path import rounded_rect
from journey_editor.scene.picture_assets import PLACEHOLDER_COLOR, cover_crop, whole_in_box

Leaf = Shape | Box | Text | Picture | LinkArea


class DisplayListPainter:
    """Paints display lists, and keeps what it made for them: one for each surface that is painted again and again."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self.bounds = InkBounds()
        self._outlines = IdentityCache(make_outline)
        self._dashes = IdentityCache(make_dashes)
        self._glyphs = GlyphPainter()
        self._pictures = PictureCache(assets)

    def paint(self, painter: QPainter, groups: tuple[Group, ...], region: Rect | None = None) -> None:
        """Paint the groups in the painter's coordinates; its transform may shift and scale, but not turn.

        Items that lie wholly outside the region (left, top, right, bottom) are left out, and dashes of long lines;
        nothing is clipped.
        """
        if region is None:
            self.paint_placed(painter, walk(groups))
        else:
            self.paint_placed(painter, self.bounds.visible(groups, region), region)

    def paint_placed(self, painter: QPainter, items: Iterable[Placed], region: Rect = EVERYWHERE) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        grid, whole = device_grid(painter), painter.opacity()
        world = painter.worldTransform()
        zoom, dx, dy = world.m11(), world.dx(), world.dy()
        opacity = whole
        try:
            for placed in items:
                item = placed.item
                wanted = whole * placed.opacity * (item.opacity if isinstance(item, (Shape, Box)) else 1.0)
                if wanted != opacity:
                    painter.setOpacity(wanted)
                    opacity = wanted
                self._draw(painter, grid, item, zoom * placed.x + dx, zoom * placed.y + dy, zoom * placed.scale)
                if isinstance(item, (Shape, Box)) and is_dashed(item.stroke):
                    self._draw_dashes(painter, item, _within(region, placed))
        finally:
            painter.restore()

    def _draw(self, painter: QPainter, grid: DeviceGrid, item: Leaf, x: float, y: float, scale: float) -> None:
        """Draw one item whose origin lies at (x, y) of the painter's world, `scale` times its size."""
        if isinstance(item, Text):
            left, baseline = item.x + item.line.x, item.y + item.line.baseline
            self._glyphs.draw(painter, grid, item.line, x + scale * left, y + scale * baseline, scale, item.color)
            return
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, x, y))
        if isinstance(item, (Shape, Box)):
            self._draw_outline(painter, item)
        elif isinstance(item, Picture) and item.width > 0 and item.height > 0:
            self._draw_picture(painter, item, scale * grid.ratio)

    def _draw_outline(self, painter: QPainter, item: Shape | Box) -> None:
        painter.setBrush(make_brush(item.fill))
        painter.setPen(make_pen(None if is_dashed(item.stroke) else item.stroke))
        painter.drawPath(self._outlines(item))

    def _draw_dashes(self, painter: QPainter, item: Shape | Box, region: Rect) -> None:
        """Draw the dashes of a stroke that show in a region of the item's coordinates, which are the painter's now."""
        painter.fillPath(dashes_in(self._dashes(item), region), make_pen(item.stroke).color())

    def _draw_picture(self, painter: QPainter, item: Picture, pixels: float) -> None:
        """Draw the picture, which has `pixels` device pixels a unit."""
        size = self._pictures.size(item.asset) if item.whole else None
        if size:
            item = whole_in_box(item, size)
        outline = make_painter_path(rounded_rect(item.x, item.y, item.width, item.height, item.radius))
        image = self._pictures.reduced(item.asset, item.width * pixels, item.height * pixels)
        if image is None:
            painter.fillPath(outline, make_color(PLACEHOLDER_COLOR))
            return
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        crop = cover_crop(image.width(), image.height(), item.width, item.height)
        painter.drawImage(QRectF(item.x, item.y, item.width, item.height), image, QRectF(*crop))
        painter.restore()


def _within(region: Rect, placed: Placed) -> Rect:
    """A region in the coordinates of an item that is placed in it."""
    left, top, right, bottom = region
    x, y, scale = placed.x, placed.y, placed.scale
    return (left - x) / scale, (top - y) / scale, (right - x) / scale, (bottom - y) / scale
