"""Pictures of the rows of the map, in tiles of device pixels, kept from frame to frame.

A row is painted relative to itself, so one that only moved costs nothing, and a change costs the tiles that it touches.
At a new zoom the tiles of the last one stand in, scaled, until there is time to paint them anew.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from journey_editor.canvas.far_look import FarLook, is_card
from journey_editor.canvas.places_across import PlacesAcross
from journey_editor.painting.bounds import Rect, overlap, reach_of
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.painting.pens import is_dashed
from journey_editor.scene.display_list import Group, Item, Shape
from journey_editor.scene.path_parts import differing_part

TILE_WIDTH, TILE_HEIGHT = 384, 256  # device pixels
FAR = 0.28  # device pixels a point: below, type of 12.5 pt is lower than 4 pixels, and cards are painted by FarLook
_MANY = 120  # changed items of a row: those of sixty cards that moved
_LONG = 8  # segments of a path that is looked at step by step
_BLEED = 2  # device pixels that lines on the edge of a row reach beyond it
KEPT_PIXELS = 24_000_000  # about four large views


@dataclass(slots=True)
class _Tile:
    pixmap: QPixmap
    x: int
    y: int
    changed: Rect | None = None  # since it was painted, in points of the row
    seen: int = 0  # the frame in which it was painted from last

    @property
    def is_current(self) -> bool:
        return self.changed is None

    @property
    def rect(self) -> QRect:
        return QRect(self.x, self.y, self.pixmap.width(), self.pixmap.height())

    @property
    def pixels(self) -> int:
        return self.pixmap.width() * self.pixmap.height()


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
        self._is_owed = False
        self._is_zooming = False
        self._frame = 0
        self.is_behind = False

    def begin_frame(self, budget_s: float, *, is_zooming: bool) -> None:
        """While the zoom changes from frame to frame, no tile is made that would serve for one frame only.

        Within a budget, however short, one tile is made: other work of the machine must not keep the map from coming.
        """
        self._deadline = time.perf_counter() + budget_s
        self._is_owed = budget_s > 0
        self._is_zooming = is_zooming
        self._frame += 1
        self.is_behind = False

    def paint(self, painter: QPainter, drawn: Group, at: QPoint, scale: float, clip: QRect) -> None:
        """Paint a row with its origin at the device pixel `at`, as far as it shows in `clip`. The painter's unit is
        the device pixel."""
        row = self._follow(drawn, scale)
        visible = clip.translated(-at)
        missing = QRegion()
        painter.translate(at)
        for key, rect in _tiles_in(row, visible):
            tile = self._tile(row, key, rect)
            if tile is None or not tile.is_current:
                self.is_behind = True
            if tile is None:
                missing += rect
            else:
                tile.seen = self._frame
                painter.drawPixmap(tile.x, tile.y, tile.pixmap)
        if not missing.isEmpty():
            self._paint_stand_in(painter, row, missing)
        painter.translate(-at)

    def prepare(self, drawn: Group, at: QPoint, scale: float, clip: QRect) -> None:
        """Make what `paint` will want of this row before what other rows want."""
        row = self._follow(drawn, scale)
        for key, rect in _tiles_in(row, clip.translated(-at)):
            self._tile(row, key, rect)

    @property
    def held_pixels(self) -> int:
        """The device pixels of all tiles that are kept."""
        return sum(tile.pixels for tiles in self._kept() for tile in tiles.values())

    def end_frame(self) -> None:
        """Forget the tiles that have been out of sight for longest."""
        over = self.held_pixels - KEPT_PIXELS
        if over <= 0:
            return
        unseen = [
            (tile.seen, tiles, place)
            for tiles in self._kept()
            for place, tile in tiles.items()
            if tile.seen != self._frame
        ]
        for _, tiles, place in sorted(unseen, key=lambda entry: entry[0]):
            over -= tiles.pop(place).pixels
            if over <= 0:
                break
        self._rows = {key: row for key, row in self._rows.items() if row.tiles or row.last_tiles}

    def _kept(self) -> Iterator[dict[tuple[int, int], _Tile]]:
        for row in self._rows.values():
            yield row.tiles
            yield row.last_tiles

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
                place = _in_points(tile.rect, row.scale)
                tile.changed = _around(filter(None, (tile.changed, *(r for r in changed if overlap(place, r)))))
        if row.scale != scale:
            if row.tiles:
                row.last_scale, row.last_tiles = row.scale, row.tiles
            row.scale, row.tiles = scale, {}
        return row

    def _changed(self, before: Group, after: Group) -> Iterator[Rect]:
        """Where items of the row differ, in its points; all of it when it is another height, or when many do."""
        whole = 0.0, -1.0, max(before.width, after.width), max(before.height, after.height) + 1.0
        if before.height != after.height or before.width != after.width:
            yield whole
            return
        # Most are the very same objects, which need not be looked into.
        kept = set(map(id, before.items)) & set(map(id, after.items))
        old, new = (
            {_likeness(item): item for item in group.items if id(item) not in kept} for group in (before, after)
        )
        gone, come = (
            [item for like, item in one.items() if like not in other] for one, other in ((old, new), (new, old))
        )
        if len(gone) + len(come) > _MANY:
            yield whole  # to look where they are would take as long as to paint them
            return
        bent, gone, come = _bent(gone, come)
        yield from bent
        yield from map(self._painter.bounds, (*gone, *come))

    def _tile(self, row: _Row, key: tuple[int, int], rect: QRect) -> _Tile | None:
        """The tile, made or mended where there is time for it."""
        tile = row.tiles.get(key)
        if (tile is None or not tile.is_current) and self._has_time(row):
            if tile is not None and tile.rect == rect:
                self._mend(row, tile)
            else:
                tile = row.tiles[key] = self._make(row, rect)
        return tile

    def _has_time(self, row: _Row) -> bool:
        if self._is_zooming and row.last_tiles:
            return False
        has_time = self._is_owed or time.perf_counter() < self._deadline
        self._is_owed = False
        return has_time

    def _make(self, row: _Row, rect: QRect) -> _Tile:
        pixmap = QPixmap(rect.size())
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.translate(-rect.x(), -rect.y())
            self._paint_part(painter, row, rect)
        return _Tile(pixmap, rect.x(), rect.y())

    def _mend(self, row: _Row, tile: _Tile) -> None:
        """Paint anew what changed in a tile, on whole pixels, so that it is what a new tile would be."""
        if tile.changed is None:
            return
        left, top, right, bottom = (edge * row.scale for edge in tile.changed)
        part = QRectF(left, top, right - left, bottom - top).toAlignedRect().adjusted(-1, -1, 1, 1) & tile.rect
        tile.changed = None
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
        region = _in_points(part, row.scale)
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
            tile.seen = self._frame
            painter.drawPixmap(where, tile.pixmap, QRectF(tile.pixmap.rect()))
        painter.restore()


def _grown(tile: _Tile, growth: float) -> QRectF:
    rect = tile.rect
    return QRectF(rect.x() * growth, rect.y() * growth, rect.width() * growth, rect.height() * growth)


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


def _likeness(item: Item) -> object:
    """Equal for items that paint the same. A group that moved keeps its items, which are too many to compare."""
    return (id(item.items), item.x, item.y, item.scale, item.opacity) if isinstance(item, Group) else item


def _bent(gone: list[Item], come: list[Item]) -> tuple[list[Rect], list[Item], list[Item]]:
    """Where long lines and areas are bent in a few places only; with what is gone and come beside them."""
    places: list[Rect] = []
    was = [item for item in gone if _is_long(item)]
    now = [item for item in come if _is_long(item)]
    for old in was:
        for new in now:
            if isinstance(old, Shape) and isinstance(new, Shape) and replace(new, path=old.path) == old:
                # Where a line gets longer, all dashes behind move.
                place = differing_part(old.path, new.path, to_end=is_dashed(old.stroke))
                if place:
                    by = reach_of(old)
                    places.append((place[0] - by, place[1] - by, place[2] + by, place[3] + by))
                    now.remove(new)
                    gone, come = [item for item in gone if item is not old], [item for item in come if item is not new]
                    break
    return places, gone, come


def _is_long(item: Item) -> bool:
    return isinstance(item, Shape) and len(item.path.segments) > _LONG


def _in_points(rect: QRect, scale: float) -> Rect:
    """A rectangle of device pixels of a row in its points."""
    end_x, end_y = rect.x() + rect.width(), rect.y() + rect.height()
    return rect.x() / scale, rect.y() / scale, end_x / scale, end_y / scale


def _around(rects: Iterable[Rect]) -> Rect | None:
    """The rectangle that holds all of these; None without any."""
    edges = tuple(zip(*rects, strict=True))
    return (min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3])) if edges else None
