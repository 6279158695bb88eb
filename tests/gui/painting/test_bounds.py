"""No item leaves ink outside its bounds, and no visible item is left out."""

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.painting.bounds import InkBounds, overlap
from journey_editor.scene.display_list import Box, DisplayList, Group, Item, Picture, Shape, Stroke, Text, walk
from journey_editor.scene.path import Path, polyline
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

if TYPE_CHECKING:
    from tests.gui.painting.conftest import Paint


def line(text: str, italic: bool = False) -> Text:
    return Text(lay_out_text(text, TextStyle(30, 700, italic), None).lines[0], 60, 70, "#000000")


SHARP = polyline([(60, 100), (140, 96), (60, 92)])
ITEMS: dict[str, Item] = {
    "box": Box(60, 60, 60, 50, 8, fill="#000000", stroke=Stroke("#000000", 12)),
    "box without stroke": Box(60, 60, 60, 50, fill="#000000"),
    "mitered corner": Shape(polyline([(60, 60), (120, 80), (60, 100)]), stroke=Stroke("#000000", 9)),
    "sharp corner": Shape(SHARP, stroke=Stroke("#000000", 9)),
    "round ends": Shape(polyline([(60, 60), (130, 130)]), stroke=Stroke("#000000", 20, round=True)),
    "curve": Shape(Path((("M", (60, 120)), ("C", (60, 40, 140, 40, 140, 120)))), stroke=Stroke("#000000", 5)),
    "picture": Picture("none", 60, 60, 50, 50, 10),
    "latin": line("fjÅÇgpy"),
    "italics": line("fff", italic=True),
    "thai": line("กี้ปู่"),
    "arabic": line("بِّلجيم"),
    "devanagari": line("र्त्स्न्यः"),
    "emoji": line("📦"),
    "nested": Group((Group((Box(5, 5, 20, 20, fill="#000000"),), x=10, y=10, scale=2),), x=40, y=40, scale=1.2),
}


@pytest.mark.parametrize("name", ITEMS)
def test_ink_stays_inside(paint: "Paint", name: str) -> None:
    item = ITEMS[name]
    pixels = paint(item, size=(300, 200))
    rows, columns = (np.flatnonzero((pixels < 255).any(axis=(axis, 2))) for axis in (1, 0))
    left, top, right, bottom = InkBounds()(item)
    assert left <= columns[0]
    assert columns[-1] + 1 <= right
    assert top <= rows[0]
    assert rows[-1] + 1 <= bottom
    assert right - left <= 3 * (columns[-1] + 1 - columns[0]) + 60, "far too generous"


coordinates = st.integers(-50, 50).map(float)
scales = st.sampled_from([0.5, 1.0, 2.0])
boxes = st.builds(Box, coordinates, coordinates, st.just(10.0), st.just(10.0), fill=st.just("#000000"))
groups = st.recursive(
    st.builds(Group, st.lists(boxes, max_size=4).map(tuple), coordinates, coordinates, scales),
    lambda inner: st.builds(
        Group, st.lists(inner | boxes, max_size=4).map(tuple), coordinates, coordinates, scales, opacity=scales
    ),
    max_leaves=12,
)


@given(st.lists(groups, max_size=4).map(tuple), coordinates, coordinates, st.integers(1, 60))
def test_visible_is_walk_without_what_lies_outside(tops: tuple[Group, ...], x: float, y: float, side: int) -> None:
    bounds = InkBounds()
    region = (x, y, x + side, y + side)
    page = DisplayList(100, 100, tops)
    expected = [placed for placed in walk(page.groups) if overlap(bounds.on_page(placed), region)]
    assert list(bounds.visible(page.groups, region)) == expected
