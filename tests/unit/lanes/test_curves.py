"""Curves pass through every score and invent none beyond them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.lanes.curves import height_at, monotone_curve
from journey_editor.scene.path import Point


@st.composite
def rising_points(draw: st.DrawFn) -> list[Point]:
    gaps = draw(st.lists(st.floats(1, 300), min_size=2, max_size=12))
    heights = draw(st.lists(st.floats(0, 400), min_size=len(gaps), max_size=len(gaps)))
    return [(sum(gaps[: index + 1]), y) for index, y in enumerate(heights)]


@given(rising_points())
def test_a_curve_stays_between_its_neighbouring_scores(points: list[Point]) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        for share in (0.1, 0.35, 0.5, 0.8):
            y = height_at(points, x0 + share * (x1 - x0))
            assert y is not None
            assert min(y0, y1) - 1e-6 <= y <= max(y0, y1) + 1e-6


@given(rising_points())
def test_the_path_is_the_function(points: list[Point]) -> None:
    """A cubic's point at t lies at x = x0 + t (x1 - x0), as its control points stand at thirds."""
    path = monotone_curve(points)
    assert path.segments[0] == ("M", points[0])
    for (x0, y0), (verb, values) in zip(points, path.segments[1:], strict=False):
        assert verb == "C"
        ax, ay, bx, by, x1, y1 = values
        t = 0.3
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x = sum(w * v for w, v in zip(weights, (x0, ax, bx, x1), strict=True))
        y = sum(w * v for w, v in zip(weights, (y0, ay, by, y1), strict=True))
        assert height_at(points, x) == pytest.approx(y, abs=1e-6)


def test_beyond_its_ends_a_curve_is_nowhere() -> None:
    points = [(10.0, 1.0), (20.0, 2.0)]
    assert height_at(points, 9.9) is None
    assert height_at(points, 20.1) is None
    assert height_at(points, 20.0) == 2.0


def test_one_point_makes_no_line() -> None:
    assert monotone_curve([(3.0, 4.0)]).segments == (("M", (3.0, 4.0)),)
    assert monotone_curve([]).segments == ()
