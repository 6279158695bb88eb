"""Pictures of the rows of the map, in tiles of device pixels, kept from frame to frame.

A row is painted relative to itself, so one that only moved costs nothing, and a change costs the tiles that it touches.
At a new zoom the tiles of the last one stand in, scaled, until there is time to paint them anew.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from journey_editor.canvas.far_look import FarLook, is_card
from journey_editor.canvas.places_across import PlacesAcross
from journey_editor.painting.bounds import Rect, overlap
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group, Item

TILE_WIDTH, TILE_HEIGHT = 384, 256  # device pixels
FAR = 0.28  # device pixels a point: below, type of 12.5 pt is lower than 4 pixels, and cards are painted by FarLook
_BLEED = 2  # device pixels that lines on the edge of a row reach beyond it
_KEPT_PIXELS = 24_000_000  # about four large views


@dataclass(slots=True)
class _Tile:
    pixmap: QPixmap
    x: int
    y: int
    changed: list[Rect] = field(default_factory=list)  # since it was painted, in points of the row

    @property
    def is_current(self) -> bool:
        return not self.changed

    @property
    def rect(self) -> QRect:
        return QRect(self.x, self.y, self.pixmap.width(), self.pixmap.height())


@dataclass(slots=True)
class _Row:
    """The tiles of one row at `scale` device pixels a point, and those of the scale before it."""

    group: Group  # at (0, 0)
    scale: float
    far_look: FarLook | None = None  # made when it is needed, as is the next
    places: PlacesAcross | None = None
    tiles: dict[tuple[int, int], _Tile] = field(default_factory=dict)
    last_scale: float = 1.0
    last_tiles: dict[tuple[int, int], _Tile] = field(default_factory=dict)
    seen: int = 0  # the frame in which it was painted last

    @property
    def far(self) -> FarLook:
        if self.far_look is None:
            self.far_look = FarLook(self.group.items)
        return self.far_look

    def places_of(self, painter: DisplayListPainter) -> PlacesAcross:
        if self.places is None:
            self.places = PlacesAcross(self.group.items, painter.bounds)
        return self.places


class RowTiles:
    """Paints rows within a budget of time for each frame; what there was no time for is told by `is_behind`."""

    def __init__(self, painter: DisplayListPainter) -> None:
        self._painter = painter
        self._rows: dict[tuple[str, str], _Row] = {}
        self._deadline = 0.0
        self._is_zooming = False
        self._frame = 0
        self.is_behind = False

    def begin_frame(self, budget_s: float, *, is_zooming: bool) -> None:
        """While the zoom changes from frame to frame, no tile is made that would serve for one frame only."""
        self._deadline = time.perf_counter() + budget_s
        self._is_zooming = is_zooming
        self._frame += 1
        self.is_behind = False

    def paint(self, painter: QPainter, drawn: Group, at: QPoint, scale: float, clip: QRect) -> None:
        """Paint a row with its origin at the device pixel `at`, as far as it shows in `clip`. The painter's unit is
        the device pixel."""
        row = self._follow(drawn, scale)
        row.seen = self._frame
        visible = clip.translated(-at)
        missing = QRegion()
        painter.translate(at)
        for key, rect in _tiles_in(row, visible):
            tile = row.tiles.get(key)
            if (tile is None or not tile.is_current) and self._has_time(row):
                if tile is not None and tile.rect == rect:
                    self._mend(row, tile)
                else:
                    tile = row.tiles[key] = self._make(row, rect)
            if tile is None or not tile.is_current:
                self.is_behind = True
            if tile is None:
                missing += rect
            else:
                painter.drawPixmap(tile.x, tile.y, tile.pixmap)
        if not missing.isEmpty():
            self._paint_stand_in(painter, row, missing)
        painter.translate(-at)

    def end_frame(self) -> None:
        """Forget what has been out of sight for longest."""
        held = sum(tile.pixmap.width() * tile.pixmap.height() for row in self._rows.values() for tile in _all(row))
        for key, row in sorted(self._rows.items(), key=lambda entry: entry[1].seen):
            if held <= _KEPT_PIXELS:
                return
            held -= sum(tile.pixmap.width() * tile.pixmap.height() for tile in _all(row))
            if row.seen == self._frame:
                row.last_tiles = {}
                row.tiles = {place: tile for place, tile in row.tiles.items() if tile.is_current}
            else:
                del self._rows[key]

    def _follow(self, drawn: Group, scale: float) -> _Row:
        key = (drawn.role, drawn.record_id)
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = _Row(drawn.at(0, 0), scale)
            return row
        if row.group.items is not drawn.items:
            changed = list(self._changed(row.group, drawn))
            row.group, row.far_look, row.places = drawn.at(0, 0), None, None
            for tile in row.tiles.values():
                place = _scaled(
                    (tile.x, tile.y, tile.x + tile.pixmap.width(), tile.y + tile.pixmap.height()), row.scale
                )
                tile.changed += (rect for rect in changed if overlap(place, rect))
        if row.scale != scale:
            if row.tiles:
                row.last_scale, row.last_tiles = row.scale, row.tiles
            row.scale, row.tiles = scale, {}
        return row

    def _changed(self, before: Group, after: Group) -> Iterator[Rect]:
        """Where items of the row differ, in its points; all of it when it is another height."""
        if before.height != after.height or before.width != after.width:
            yield 0.0, -1.0, max(before.width, after.width), max(before.height, after.height) + 1.0
            return
        old, new = ({_likeness(item): item for item in group.items} for group in (before, after))
        for key in old.keys() ^ new.keys():
            yield self._painter.bounds(old[key] if key in old else new[key])

    def _has_time(self, row: _Row) -> bool:
        if self._is_zooming and row.last_tiles:
            return False
        return time.perf_counter() < self._deadline

    def _make(self, row: _Row, rect: QRect) -> _Tile:
        pixmap = QPixmap(rect.size())
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.translate(-rect.x(), -rect.y())
            self._paint_part(painter, row, rect)
        return _Tile(pixmap, rect.x(), rect.y())

    def _mend(self, row: _Row, tile: _Tile) -> None:
        """Paint anew what changed in a tile, on whole pixels, so that it is what a new tile would be."""
        parts = QRegion()
        for left, top, right, bottom in tile.changed:
            place = QRectF(left * row.scale, top * row.scale, (right - left) * row.scale, (bottom - top) * row.scale)
            parts += place.toAlignedRect().adjusted(-1, -1, 1, 1)
        part = parts.boundingRect() & tile.rect
        tile.changed = []
        with QPainter(tile.pixmap) as painter:
            painter.translate(-tile.x, -tile.y)
            painter.setClipRect(part)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(part, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            self._paint_part(painter, row, part)

    def _paint_part(self, painter: QPainter, row: _Row, part: QRect) -> None:
        """Paint what shows of a row in a rectangle of its device pixels, and a little more."""
        painter.scale(row.scale, row.scale)
        end_x, end_y = part.x() + part.width(), part.y() + part.height()
        region = _scaled((part.x(), part.y(), end_x, end_y), row.scale)
        shown = row.places_of(self._painter).across(region[0], region[2])
        if row.scale < FAR:
            row.far.paint(painter)
            shown = [item for item in shown if not is_card(item)]
        self._painter.paint(painter, (Group(tuple(shown)),), region)

    def _paint_stand_in(self, painter: QPainter, row: _Row, missing: QRegion) -> None:
        """What the zoom before this one showed, and where it showed nothing, the cards as plain rectangles."""
        growth = row.scale / row.last_scale
        kept = [(tile, _grown(tile, growth)) for tile in row.last_tiles.values()]
        kept = [(tile, where) for tile, where in kept if missing.intersects(where.toAlignedRect())]
        bare = missing
        for _, where in kept:
            bare = bare - QRegion(where.toAlignedRect())
        painter.save()
        if not bare.isEmpty():
            painter.save()
            painter.setClipRegion(bare, Qt.ClipOperation.IntersectClip)
            painter.scale(row.scale, row.scale)
            row.far.paint(painter)
            painter.restore()
        painter.setClipRegion(missing, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        for tile, where in kept:
            painter.drawPixmap(where, tile.pixmap, QRectF(tile.pixmap.rect()))
        painter.restore()


def _grown(tile: _Tile, growth: float) -> QRectF:
    return QRectF(
        tile.x * growth, tile.y * growth, tile.pixmap.width() * growth, tile.pixmap.height() * growth
    )  # fmt: skip


def _tiles_in(row: _Row, visible: QRect) -> Iterator[tuple[tuple[int, int], QRect]]:
    """The tiles of a row that show in a rectangle of its device pixels."""
    width, height = ceil(row.group.width * row.scale), ceil(row.group.height * row.scale)
    left, right = max(0, visible.x()), min(width, visible.x() + visible.width())
    top, bottom = max(0, visible.y()), min(height, visible.y() + visible.height())
    for line in range(top // TILE_HEIGHT, ceil(bottom / TILE_HEIGHT)):
        y = line * TILE_HEIGHT - (_BLEED if line == 0 else 0)
        end = min(height + _BLEED, (line + 1) * TILE_HEIGHT)
        if height - (line + 1) * TILE_HEIGHT <= 0:
            end = height + _BLEED
        for column in range(left // TILE_WIDTH, ceil(right / TILE_WIDTH)):
            x = column * TILE_WIDTH
            yield (column, line), QRect(x, y, min(TILE_WIDTH, width - x), end - y)


def _all(row: _Row) -> Iterator[_Tile]:
    yield from row.tiles.values()
    yield from row.last_tiles.values()


def _likeness(item: Item) -> object:
    """Equal for items that paint the same. A group that moved keeps its items, which are too many to compare."""
    return (id(item.items), item.x, item.y) if isinstance(item, Group) else item


def _scaled(rect: tuple[float, float, float, float], scale: float) -> Rect:
    return rect[0] / scale, rect[1] / scale, rect[2] / scale, rect[3] / scale
