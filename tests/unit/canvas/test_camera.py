"""Where the map stands in the view."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.canvas.camera import LEAST_ZOOM, MOST_ZOOM, Camera

WIDE = Camera(
    width=1000, height=700, content=(-20, -64, 3000, 2000), sheet=(0, 0, 2900, 1900), header_width=150,
    header_height=74, parking=60,
)  # fmt: skip
SURFACES = ("body", "column headers", "row headers", "corner", "parking")
zooms = st.floats(LEAST_ZOOM, MOST_ZOOM)
points = st.tuples(st.floats(0, 1000), st.floats(0, 640))


class TestZoom:
    @given(zooms, points)
    def test_the_map_point_under_the_pointer_stays(self, zoom: float, at: tuple[float, float]) -> None:
        camera = WIDE.zoomed(1.5, (0, 0)).scrolled(-1000, -700)
        before = camera.to_map(*at)
        zoomed = camera.zoomed(zoom, at)
        (least_x, most_x), (least_y, most_y) = zoomed.scroll_ranges()
        after = zoomed.to_map(*at)
        # Where the map ends the view ends too, so there the point may move.
        if least_x < zoomed.x < most_x:
            assert after[0] == pytest.approx(before[0], abs=1 / zoomed.zoom)
        if least_y < zoomed.y < most_y:
            assert after[1] == pytest.approx(before[1], abs=1 / zoomed.zoom)

    def test_it_ends_at_ten_percent_and_at_four_hundred(self) -> None:
        assert WIDE.zoomed(0.001, (0, 0)).zoom == 0.1
        assert WIDE.zoomed(100, (0, 0)).zoom == 4.0

    def test_fit_shows_all_of_a_rectangle(self) -> None:
        camera = WIDE.fitted(WIDE.content)
        left, top, right, bottom = camera.rect_to_view(WIDE.content)
        assert left >= 0
        assert top >= 0
        assert right <= camera.width
        assert bottom <= camera.map_height

    def test_fit_of_something_small_stops_where_it_is_told_to(self) -> None:
        assert WIDE.fitted((100, 100, 200, 150), most=2.0).zoom == 2.0


class TestScroll:
    @given(zooms, st.floats(-1e5, 1e5), st.floats(-1e5, 1e5))
    def test_the_map_is_never_lost(self, zoom: float, dx: float, dy: float) -> None:
        camera = WIDE.zoomed(zoom, (0, 0)).scrolled(dx, dy)
        left, top, right, bottom = camera.rect_to_view(camera.content)
        assert left <= 1
        assert top <= 1
        assert right >= min(camera.width, right - left) - 1
        assert bottom >= min(camera.map_height, bottom - top) - 1

    def test_as_little_as_it_takes_to_show_a_card(self) -> None:
        card = (1200.0, 400.0, 1326.0, 460.0)
        camera = WIDE.revealing(card)
        left, _, right, _ = camera.rect_to_view(card)
        see = camera.body_rect()
        assert see[0] <= left
        assert right <= see[2]
        assert camera.y == WIDE.y  # it was high enough already
        assert camera.revealing(card) == camera

    def test_a_card_that_lies_under_frozen_headers_comes_out(self) -> None:
        card = (160.0, 80.0, 286.0, 140.0)
        camera = WIDE.scrolled(-600, -600).revealing(card)
        left, top, _, _ = camera.rect_to_view(card)
        assert left >= 150
        assert top >= 74


class TestHeaders:
    def test_they_stay_in_sight_while_the_map_scrolls(self) -> None:
        camera = WIDE.scrolled(-500, -300)
        assert camera.to_view(0, 0, "corner") == (0, 0)
        assert camera.to_view(0, 0, "column headers")[1] == 0
        assert camera.to_view(700, 0, "column headers")[0] == camera.to_view(700, 0)[0]
        assert camera.to_view(0, 0, "row headers")[0] == 0
        assert camera.body_rect() == (150, 74, 1000, 640)

    def test_they_stand_at_the_sheet_while_that_is_in_sight(self) -> None:
        camera = WIDE.resized(4000, 3000, 1.0)
        assert camera.origin("corner") == camera.origin("body")
        assert camera.body_rect()[:2] == (0, 0)

    def test_they_lie_over_nothing_when_only_rounding_moves_them(self) -> None:
        camera = replace(WIDE.resized(4000, 3000, 1.0), x=20.6, y=64.7)
        assert camera.body_rect()[:2] == (0, 0)

    def test_they_leave_with_the_end_of_the_map(self) -> None:
        camera = WIDE.zoomed(1.0, (0, 0)).scrolled(-1e5, 0)
        assert camera.to_view(150, 0, "row headers")[0] <= camera.to_view(2900, 0)[0]

    def test_that_would_take_too_much_of_the_view_scroll_with_the_map(self) -> None:
        camera = WIDE.zoomed(4.0, (0, 0)).scrolled(-900, -900)
        assert camera.origin("row headers")[0] == camera.origin("body")[0]

    @given(zooms, points, st.sampled_from(SURFACES))
    def test_view_and_map_are_each_others_inverse(self, zoom: float, at: tuple[float, float], surface: str) -> None:
        camera = WIDE.zoomed(zoom, (300, 300)).scrolled(-333.3, -77.7)
        there = camera.to_map(*at, surface)  # type: ignore[arg-type]
        assert camera.to_view(*there, surface) == pytest.approx(at)  # type: ignore[arg-type]

    @given(zooms, st.sampled_from([1.0, 1.25, 1.5, 2.0]), st.sampled_from(SURFACES))
    def test_everything_stands_on_whole_device_pixels(self, zoom: float, ratio: float, surface: str) -> None:
        camera = WIDE.resized(1000, 700, ratio).zoomed(zoom, (311, 97)).scrolled(-123.4, -56.7)
        for length in camera.origin(surface):  # type: ignore[arg-type]
            assert length * ratio == pytest.approx(round(length * ratio), abs=1e-6)
