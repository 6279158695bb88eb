"""Each primitive, by the pixels that it must and must not colour."""

from typing import TYPE_CHECKING

import pytest

from journey_editor.scene.display_list import Box, Group, LinkArea, Shape, Stroke, VerticalGradient
from journey_editor.scene.path import Path, circle, polyline

if TYPE_CHECKING:
    from tests.gui.painting.conftest import Paint


WHITE, BLACK, RED = [255, 255, 255], [0, 0, 0], [255, 0, 0]


def test_box_fills_its_rectangle_and_no_more(paint: "Paint") -> None:
    pixels = paint(Box(10, 20, 30, 40, fill="#FF0000"))
    assert (pixels[20:60, 10:40] == RED).all()
    assert (pixels != WHITE).any(axis=2).sum() == 30 * 40


def test_box_stroke_lies_half_inside(paint: "Paint") -> None:
    pixels = paint(Box(20, 20, 40, 40, fill="#FF0000", stroke=Stroke("#000000", 4)))
    row = pixels[40]
    assert (row[18:22] == BLACK).all()
    assert (row[22:58] == RED).all()
    assert (row[58:62] == BLACK).all()
    assert (row[17] == WHITE).all()


def test_each_corner_has_its_own_radius(paint: "Paint") -> None:
    pixels = paint(Box(0, 0, 100, 100, (40, 0, 20, 0), fill="#000000"))
    assert pixels[5, 5].tolist() == WHITE
    assert pixels[1, 98].tolist() == BLACK
    assert pixels[98, 98].tolist() == WHITE
    assert pixels[88, 88].tolist() == BLACK
    assert pixels[98, 1].tolist() == BLACK


def test_rounded_corner_is_a_quarter_of_a_circle(paint: "Paint") -> None:
    pixels = paint(Box(0, 0, 100, 100, 50, fill="#000000"))
    ink = (255 - pixels[..., 0]).sum() / 255
    assert ink == pytest.approx(3.14159 * 50**2, rel=0.002)


def test_gradient_runs_from_stop_to_stop(paint: "Paint") -> None:
    gradient = VerticalGradient(((20, "#000000"), (40, "#FF0000"), (80, "#FFFFFF")))
    pixels = paint(Box(0, 10, 100, 80, fill=gradient))
    reds, greens = pixels[:, 50, 0], pixels[:, 50, 1]
    assert reds[12] <= 2
    assert reds[30] == pytest.approx(134, abs=4)
    assert greens[30] <= 2
    assert (reds[41:89] >= 252).all()
    assert greens[60] == pytest.approx(131, abs=4)
    assert greens[85] >= 253


def test_gradient_without_height_is_its_last_color(paint: "Paint") -> None:
    pixels = paint(Box(0, 0, 100, 100, fill=VerticalGradient(((50, "#000000"), (50, "#FF0000")))))
    assert (pixels == RED).all()


def test_dashes_are_as_long_as_they_say(paint: "Paint") -> None:
    stroke = Stroke("#000000", 4, dash=(8, 6))
    row = paint(Shape(polyline([(10, 50), (90, 50)]), stroke=stroke))[50, :, 0]
    expected = [255] * 10 + ([0] * 8 + [255] * 6) * 5 + [0] * 8 + [255] * 2 + [255] * 10
    assert row.tolist() == expected


def test_one_dash_length_serves_for_gaps_too(paint: "Paint") -> None:
    once = paint(Shape(polyline([(10, 50), (90, 50)]), stroke=Stroke("#000000", 2, dash=(5,))))
    twice = paint(Shape(polyline([(10, 50), (90, 50)]), stroke=Stroke("#000000", 2, dash=(5, 5))))
    assert (once == twice).all()
    assert (once[50, 15:20] == WHITE).all()


def test_round_dashes_of_no_length_are_dots(paint: "Paint") -> None:
    stroke = Stroke("#000000", 6, dash=(0, 20), round=True)
    row = paint(Shape(polyline([(20, 50), (85, 50)]), stroke=stroke))[50, :, 0]
    dots = [x for x in range(100) if row[x] < 128]
    assert dots == [x for center in (20, 40, 60, 80) for x in range(center - 3, center + 3)]


def test_round_ends_reach_out_by_half_the_width(paint: "Paint") -> None:
    line = polyline([(30, 50), (70, 50)])
    butt = paint(Shape(line, stroke=Stroke("#000000", 10)))
    rounded = paint(Shape(line, stroke=Stroke("#000000", 10, round=True)))
    assert butt[50, 29].tolist() == WHITE
    assert rounded[50, 26].tolist() == BLACK
    assert rounded[50, 24].tolist() == WHITE
    assert rounded[46, 25].tolist() == WHITE


@pytest.mark.parametrize(("half_height", "mitered"), [(10, True), (3, False)])
def test_corners_are_mitered_up_to_the_limit_of_pdf(paint: "Paint", half_height: float, mitered: bool) -> None:
    """A corner sharper than 11.5 degrees is cut off."""
    path = polyline([(10, 50 - half_height), (60, 50), (10, 50 + half_height)])
    tip = paint(Shape(path, stroke=Stroke("#000000", 4)))[49:51, 64:70, 0]
    assert (tip < 128).any() == mitered


def test_winding_fills_where_contours_overlap(paint: "Paint") -> None:
    path = circle(40, 50, 25) + circle(60, 50, 25)
    assert paint(Shape(path, fill="#000000"))[50, 50].tolist() == BLACK


def test_curve_and_close(paint: "Paint") -> None:
    path = Path((("M", (10, 90)), ("C", (10, 10, 90, 10, 90, 90)), ("Z", ())))
    pixels = paint(Shape(path, stroke=Stroke("#000000", 2)))
    assert pixels[29:31, 50, 0].min() == 0
    assert (pixels[90, 10:90] == BLACK).all()


def test_opacity_multiplies_through_the_groups(paint: "Paint") -> None:
    inner = Group((Box(0, 0, 50, 100, fill="#000000", opacity=0.5),), opacity=0.5)
    outer = Group((inner, Box(50, 0, 25, 100, fill="#000000")), opacity=0.8)
    pixels = paint(outer, Box(75, 0, 25, 100, fill="#000000"))
    assert pixels[50, 25, 0] == pytest.approx(255 * (1 - 0.2), abs=2)
    assert pixels[50, 60, 0] == pytest.approx(255 * (1 - 0.8), abs=2)
    assert pixels[50, 90, 0] == 0


def test_scale_of_nested_groups_adds_up(paint: "Paint") -> None:
    inner = Group((Box(1, 1, 2, 2, fill="#000000", stroke=Stroke("#FF0000", 1)),), x=2, y=3, scale=5)
    pixels = paint(Group((inner,), x=10, y=20, scale=2))
    # (10 + 2 * (2 + 5), 20 + 2 * (3 + 5)) = (24, 36), 20 a side, and a line of 10.
    assert pixels[46, 34].tolist() == BLACK
    assert (pixels[46, 19:29] == RED).all()
    assert pixels[46, 18].tolist() == WHITE
    assert (pixels[31:41, 34] == RED).all()
    assert pixels[30, 34].tolist() == WHITE


def test_painter_transform_holds(paint: "Paint") -> None:
    pixels = paint(Box(10, 10, 20, 20, fill="#000000"), zoom=2, shift=(5, 7))
    assert (pixels[27:67, 25:65] == BLACK).all()
    assert (pixels != WHITE).any(axis=2).sum() == 40 * 40


def test_link_area_leaves_no_ink(paint: "Paint") -> None:
    assert (paint(LinkArea(10, 10, 50, 50, "https://example.org")) == WHITE).all()


def test_later_items_cover_earlier_ones(paint: "Paint") -> None:
    pixels = paint(Box(0, 0, 60, 60, fill="#000000"), Box(40, 40, 60, 60, fill="#FF0000"))
    assert pixels[50, 50].tolist() == RED
