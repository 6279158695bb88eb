"""SVG path data becomes lines and cubics at the right places."""

import math
from collections.abc import Iterator

import pytest

from journey_editor.scene.path import Path, Point, circle
from journey_editor.scene.svg_path import read_icon, read_path


def points_along(path: Path, steps: int = 8) -> Iterator[Point]:
    """Points on the path: the ends of its segments and, on curves, points between."""
    at = start = (0.0, 0.0)
    for verb, values in path.segments:
        if verb == "C":
            x1, y1, x2, y2, x, y = values
            for step in range(1, steps + 1):
                t = step / steps
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                corners = (at, (x1, y1), (x2, y2), (x, y))
                yield (
                    sum(w * p[0] for w, p in zip(weights, corners, strict=True)),
                    sum(w * p[1] for w, p in zip(weights, corners, strict=True)),
                )
        elif verb in "ML":
            yield (values[0], values[1])
        at = start if verb == "Z" else (values[-2], values[-1])
        start = at if verb == "M" else start


def segments(data: str) -> list[tuple[str, tuple[float, ...]]]:
    return [(verb, tuple(round(value, 6) for value in values)) for verb, values in read_path(data).segments]


def curves(path: Path) -> int:
    return sum(verb == "C" for verb, _ in path.segments)


@pytest.mark.parametrize(
    ("absolute", "relative"),
    [
        ("M1 2L4 6", "m1 2l3 4"),
        ("M1 2 4 6 5 5", "m1 2 3 4 1-1"),
        ("M1 2H5V9", "m1,2h4v7"),
        ("M1 2H5 7", "m1 2h4 2"),
        ("M1 2C1 3 2 4 5 6", "m1 2c0 1 1 2 4 4"),
        ("M1 2C1 3 2 4 5 6S9 9 8 7", "m1 2c0 1 1 2 4 4s4 3 3 1"),
        ("M1 2Q3 5 5 2T9 2", "m1 2q2 3 4 0t4 0"),
        ("M1 2A3 4 20 1 0 6 7", "m1 2a3 4 20 10 5 5"),
        ("M1 2L4 6ZM3 3L5 5", "m1 2l3 4zm2 1l2 2"),
        ("M.5.5-1e1-.5", "M 0.5 , 0.5 L -10 -0.5"),
    ],
)
def test_notations_of_the_same_path_agree(absolute: str, relative: str) -> None:
    assert segments(absolute) == segments(relative)


def test_lines_and_moves() -> None:
    assert segments("M1 2h3v4z") == [("M", (1, 2)), ("L", (4, 2)), ("L", (4, 6)), ("Z", ())]


def test_what_follows_a_close_begins_where_the_closed_part_began() -> None:
    assert segments("m1 2h3v4zl1 1") == [*segments("m1 2h3v4z"), ("M", (1, 2)), ("L", (2, 3))]
    assert segments("m1 2h3zm1 1h1") == [*segments("m1 2h3z"), ("M", (2, 3)), ("L", (3, 3))]


def test_a_smooth_curve_mirrors_the_last_control_point_of_its_own_degree_only() -> None:
    assert segments("M0 0C1 2 3 2 4 0S7-2 8 0")[-1] == ("C", (5, -2, 7, -2, 8, 0))
    assert segments("M0 0L4 0S7-2 8 0")[-1] == ("C", (4, 0, 7, -2, 8, 0))
    assert segments("M0 0C1 2 3 2 4 0L5 0S7-2 8 0")[-1] == ("C", (5, 0, 7, -2, 8, 0))
    assert segments("M0 0Q2 3 4 0S7-2 8 0")[-1] == ("C", (4, 0, 7, -2, 8, 0))
    assert segments("M0 0Q2 3 4 0T8 0") == segments("M0 0Q2 3 4 0Q6-3 8 0")
    assert segments("M0 0C1 2 3 2 4 0T8 0") == segments("M0 0C1 2 3 2 4 0Q4 0 8 0")


def test_a_quadratic_curve_passes_through_its_own_middle() -> None:
    halfway = list(points_along(read_path("M0 0Q3 6 6 0")))[4]
    assert halfway == pytest.approx((3, 3))


@pytest.mark.parametrize(
    ("flags", "center", "middle", "quarters"),
    [
        ("0 1", (0, 0), (math.sqrt(50), -math.sqrt(50)), 1),
        ("0 0", (10, -10), (10 - math.sqrt(50), -10 + math.sqrt(50)), 1),
        ("1 1", (10, -10), (10 + math.sqrt(50), -10 - math.sqrt(50)), 3),
        ("1 0", (0, 0), (-math.sqrt(50), math.sqrt(50)), 3),
    ],
)
def test_the_flags_choose_one_of_four_arcs(flags: str, center: Point, middle: Point, quarters: int) -> None:
    path = read_path(f"M0-10A10 10 0 {flags} 10 0")
    points = list(points_along(path))
    assert curves(path) == quarters
    assert points[-1] == (10, 0)
    assert points[len(points) // 2] == pytest.approx(middle, abs=0.003)
    assert [math.dist(point, center) for point in points] == pytest.approx([10] * len(points), abs=0.003)


def test_a_turned_ellipse() -> None:
    """Half an ellipse of 5 by 2, turned by 30 degrees about (10, 10)."""
    turn = math.radians(30)
    axis = (5 * math.cos(turn), 5 * math.sin(turn))
    path = read_path(f"M{10 - axis[0]} {10 - axis[1]}A5 2 30 0 1 {10 + axis[0]} {10 + axis[1]}")
    points = list(points_along(path))
    assert points[8] == pytest.approx((10 + 2 * math.sin(turn), 10 - 2 * math.cos(turn)), abs=1e-3)
    for x, y in points:
        along = (x - 10) * math.cos(turn) + (y - 10) * math.sin(turn)
        across = -(x - 10) * math.sin(turn) + (y - 10) * math.cos(turn)
        assert (along / 5) ** 2 + (across / 2) ** 2 == pytest.approx(1, abs=1e-3)


def test_radii_too_small_grow_until_the_arc_reaches() -> None:
    points = list(points_along(read_path("M0 0A1 1 0 0 1 10 0")))
    assert [math.dist(point, (5, 0)) for point in points] == pytest.approx([5] * len(points), abs=0.003)


def test_degenerate_arcs() -> None:
    assert segments("M1 2A0 5 0 0 1 4 2") == segments("M1 2L4 2")
    assert segments("M1 2A3 3 0 0 1 1 2") == segments("M1 2")


def test_arc_flags_need_no_blanks() -> None:
    assert segments("M0 0a1.5 1.5 0 00-2.474-1.561") == segments("M0 0a1.5 1.5 0 0 0 -2.474 -1.561")
    assert segments("M0 0a1 1 0 01.5.5 1 1 0 10-.5-.5") == segments("M0 0a1 1 0 0 1 .5 .5a1 1 0 1 0 -.5 -.5")


def test_missing_numbers_are_an_error() -> None:
    with pytest.raises(ValueError, match="argument"):
        read_path("M1 2L3")


def test_every_element_of_an_icon() -> None:
    icon = read_icon("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>All</title><g>
        <path d="M1 1h2"/><line x1="5" y1="1" x2="7" y2="3"/><polyline points="1,5 3,5 3 7"/>
        <polygon points="5,5 7,5 7,7"/><rect x="1" y="9" width="4" height="2"/>
        <rect x="8" y="9" width="6" height="4" rx="1"/><circle cx="12" cy="3" r="2"/>
        <ellipse cx="20" cy="20" rx="3" ry="2"/></g></svg>""")
    text = [f"{verb}{' '.join(f'{value:g}' for value in values)}" for verb, values in icon.segments]
    assert "".join(text).startswith("M1 1L3 1M5 1L7 3M1 5L3 5L3 7M5 5L7 5L7 7ZM1 9L5 9L5 11L1 11L1 9ZM9 9L13 9C")
    assert circle(12, 3, 2).segments == icon.segments[-12:-6]
    ellipse = list(points_along(Path(icon.segments[-6:])))
    assert [((x - 20) / 3) ** 2 + ((y - 20) / 2) ** 2 for x, y in ellipse] == pytest.approx(
        [1] * len(ellipse), abs=1e-3
    )
