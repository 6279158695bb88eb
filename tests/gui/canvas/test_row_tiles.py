"""Tiles of a row: what is kept of them, what a change costs, and that they look no further than they must."""

import random

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.places_across import PlacesAcross
from journey_editor.canvas.row_tiles import KEPT_PIXELS, RowTiles
from journey_editor.lanes.curves import monotone_curve
from journey_editor.painting.bounds import InkBounds
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Box, Group, Item, Shape, Stroke
from journey_editor.scene.path import Path

NO_LIMIT_S = 100.0
WIDTH, HEIGHT = 800, 300

Pixels = npt.NDArray[np.uint8]


class CountingPainter(DisplayListPainter):
    """Knows how large the parts of rows are that it was asked to paint, in points."""

    def __init__(self) -> None:
        super().__init__({})
        self.areas: list[float] = []

    def paint(
        self, painter: QPainter, groups: tuple[Group, ...], region: tuple[float, float, float, float] | None = None
    ) -> None:
        super().paint(painter, groups, region)
        if region:
            self.areas.append((region[2] - region[0]) * (region[3] - region[1]))


def card(x: float, color: str = "#FFE3E3", width: float = 100.0) -> Group:
    return Group((Box(0, 0, width, 60, fill=color),), x=x, y=20, record_id=f"card:{x}", role="card", width=width)


def row(*items: Item, width: float = 2000, height: float = 100) -> Group:
    return Group(items, record_id="lane:a", role="lane body", width=width, height=height)


def paint(tiles: RowTiles, drawn: Group, scale: float = 1.0, *, scrolled: int = 0) -> Pixels:
    """One frame with a row in it whose origin is so many device pixels left of the frame."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    tiles.begin_frame(NO_LIMIT_S, is_zooming=False)
    with QPainter(image) as painter:
        tiles.paint(painter, drawn, QPoint(-scrolled, 0), scale, QRect(0, 0, WIDTH, HEIGHT))
    tiles.end_frame()
    return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(HEIGHT, WIDTH, 4).copy()


def fresh(drawn: Group, scale: float = 1.0, *, scrolled: int = 0) -> Pixels:
    return paint(RowTiles(DisplayListPainter({})), drawn, scale, scrolled=scrolled)


@pytest.fixture(autouse=True)
def _pixmaps_need_an_application(qapp: QApplication) -> None: ...


def test_what_stands_is_not_painted_again() -> None:
    painter = CountingPainter()
    tiles, drawn = RowTiles(painter), row(card(50), card(450))
    paint(tiles, drawn)
    painter.areas.clear()
    paint(tiles, drawn.at(0, 500))
    assert not painter.areas


def test_a_change_paints_its_place_only_and_all_of_it() -> None:
    painter = CountingPainter()
    tiles = RowTiles(painter)
    kept = card(50), card(450)
    paint(tiles, row(*kept, card(600)))
    painter.areas.clear()
    changed = row(*kept, card(620, "#D3F9D8"))
    assert (paint(tiles, changed) == fresh(changed)).all()
    assert 100 * 60 < sum(painter.areas) < 140 * 80


def test_changes_out_of_sight_are_mended_when_they_come_into_sight() -> None:
    tiles = RowTiles(DisplayListPainter({}))
    paint(tiles, row(card(50), card(1250)), scrolled=700)
    for x in (1200, 1300, 1340):
        paint(tiles, row(card(50), card(x)))
    last = row(card(50), card(1340))
    assert (paint(tiles, last, scrolled=700) == fresh(last, scrolled=700)).all()


@pytest.mark.parametrize("scale", [0.2, 0.9, 1.3])
def test_a_row_that_gets_lower_leaves_nothing_behind(scale: float) -> None:
    tiles = RowTiles(DisplayListPainter({}))
    paint(tiles, row(card(50), Box(300, 20, 80, 250, fill="#D0EBFF"), height=300), scale)
    low = row(card(50))
    assert (paint(tiles, low, scale) == fresh(low, scale)).all()


def test_however_far_one_row_is_scrolled_what_is_kept_has_a_limit() -> None:
    painter = CountingPainter()
    tiles, scale = RowTiles(painter), 4.0
    drawn = row(*(card(x) for x in range(0, 30_000, 150)), width=30_000, height=75)
    for scrolled in range(0, 30_000 * 4 - WIDTH, WIDTH):
        paint(tiles, drawn, scale, scrolled=scrolled)
        assert tiles.held_pixels <= KEPT_PIXELS
    assert tiles.held_pixels > KEPT_PIXELS / 2
    painter.areas.clear()
    paint(tiles, drawn, scale, scrolled=scrolled - 5 * WIDTH)
    assert not painter.areas, "what was in sight last is kept"
    assert (paint(tiles, drawn, scale) == fresh(drawn, scale)).all()


def test_places_across_leaves_out_nothing_that_shows() -> None:
    chance = random.Random(7)
    items: list[Item] = [card(chance.uniform(0, 5000), width=chance.choice((40, 130, 580, 2500))) for _ in range(80)]
    items += [Box(chance.uniform(0, 5000), 0, chance.choice((1, 300, 4000)), 20) for _ in range(40)]
    bounds = InkBounds()
    places = PlacesAcross(items, bounds)
    for left in range(-200, 6000, 170):
        found = places.across(left, left + 384)
        assert found == [item for item in items if item in found], "they are painted in their order"
        shows = [item for item in items if bounds(item)[0] <= left + 384 and bounds(item)[2] >= left]
        assert all(item in found for item in shows)
    assert len(places.across(1000, 1384)) < len(items) / 2


def test_ink_of_what_stands_in_a_row_reaches_no_further_than_places_across_looks(view: MapView) -> None:
    bounds = InkBounds()
    for shown_row in view.shown.layout.rows:
        assert shown_row.drawn
        places = PlacesAcross(shown_row.drawn.items, bounds)
        for item in shown_row.drawn.items:
            left, _, right, _ = bounds(item)
            if left <= right:
                assert any(item is found for found in places.across(right - 0.01, right + 50))
                assert any(item is found for found in places.across(left - 50, left + 0.01))


@pytest.mark.parametrize("stroke", [Stroke("#3B5BDB", 3.2, round=True), Stroke("#C9440D", 2.4, (6, 4))])
@pytest.mark.parametrize("scale", [0.3, 1.0, 1.37])
def test_a_curve_that_is_bent_at_one_point_is_painted_anew_there(stroke: Stroke, scale: float) -> None:
    def bent(height: float) -> Group:
        points = [(20.0 + 60 * place, height if place == 4 else 50 + 30 * (-1) ** place) for place in range(33)]
        line = monotone_curve(points)
        area = Path((*line.segments, ("L", (points[-1][0], 50.0)), ("L", (points[0][0], 50.0)), ("Z", ())))
        return row(Shape(area, fill="#2F9E44", opacity=0.13), Shape(line, stroke=stroke, opacity=0.9), card(500))

    painter = CountingPainter()
    tiles = RowTiles(painter)
    paint(tiles, bent(30), scale)
    painter.areas.clear()
    # Qt rounds a line that a clip cuts a little differently: by 2 of 255 at most.
    difference = paint(tiles, bent(85), scale).astype(int) - fresh(bent(85), scale)
    assert abs(difference).max() <= 2
    shown = min(WIDTH / scale, 2000) * 100
    assert sum(painter.areas) < shown * (1.1 if stroke.dash else 0.7), "not all of the row"
