"""Of long lines no more dashes are painted than show in a region, and there they look as all of them do."""

import random

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journey_editor.lanes.curves import monotone_curve
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import Group, Shape, Stroke
from journey_editor.scene.path import Path, joined
from journey_editor.scene.path_parts import box_of, differing_part, stretches

WIDTH, HEIGHT = 900, 160
STEP = 30
REGION = QRect(310, 20, 170, 110)

LOOKS = {
    "solid": Shape(Path(()), stroke=Stroke("#3B5BDB", 3.2, round=True), opacity=0.8),
    "mitered": Shape(Path(()), stroke=Stroke("#3B5BDB", 5)),
    "dashed": Shape(Path(()), stroke=Stroke("#C9440D", 2.4, (6, 4), round=True)),
    "dotted": Shape(Path(()), stroke=Stroke("#237032", 1.8, (3, 3))),
    "filled": Shape(Path(()), fill="#2F9E44", opacity=0.13),
}

Pixels = npt.NDArray[np.uint8]


@pytest.fixture(autouse=True)
def _pictures_need_an_application(qapp: QApplication) -> None: ...


def curve(seed: int, *, is_area: bool = False, bent: dict[int, float] | None = None) -> Path:
    chance = random.Random(seed)
    heights = [chance.uniform(15, HEIGHT - 15) for _ in range(WIDTH // STEP)]
    for place, height in (bent or {}).items():
        heights[place] = height
    points = [(15.0 + STEP * place, height) for place, height in enumerate(heights)]
    line = monotone_curve(points)
    if not is_area:
        return line
    return Path((*line.segments, ("L", (points[-1][0], 80.0)), ("L", (points[0][0], 80.0)), ("Z", ())))


def shape(look: str, seed: int, bent: dict[int, float] | None = None) -> Shape:
    like = LOOKS[look]
    return Shape(curve(seed, is_area=bool(like.fill), bent=bent), like.fill, like.stroke, like.opacity)


def painted(item: Shape, *, in_region: bool, zoom: float = 1.0) -> Pixels:
    """The pixels of the region, with all or only that part painted."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    left, top, right, bottom = REGION.x(), REGION.y(), REGION.x() + REGION.width(), REGION.y() + REGION.height()
    region = (left / zoom, top / zoom, right / zoom, bottom / zoom)
    with QPainter(image) as painter:
        painter.setClipRect(REGION)
        painter.scale(zoom, zoom)
        # In a group of its own place and scale, as in the rows of a map.
        group = Group((item,), x=7, y=-3, scale=0.9)
        DisplayListPainter({}).paint(painter, (group,), region if in_region else None)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(HEIGHT, WIDTH, 4)
    return pixels[top:bottom, left:right].copy()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.37])
def test_in_the_region_a_part_looks_as_the_whole(look: str, zoom: float) -> None:
    for seed in range(6):
        whole, part = (painted(shape(look, seed), in_region=one, zoom=zoom) for one in (False, True))
        assert (whole < 255).any(), "nothing shows that could differ"
        assert (whole == part).all()


def test_a_line_that_goes_out_of_the_region_and_comes_back_is_whole_there() -> None:
    """Up, far above, and down again."""
    peaks = dict.fromkeys((11, 13, 15), -400.0)
    for look in LOOKS:
        whole, part = (painted(shape(look, 3, peaks), in_region=one) for one in (False, True))
        assert (whole == part).all()


def test_paths_differ_where_their_segments_do_and_no_further() -> None:
    before, after = curve(4), curve(4, bent={14: 20.0})
    place = differing_part(before, after)
    assert place
    left, top, right, bottom = place
    # A curve through points follows two of them on each side.
    assert 15 + 12 * STEP <= left < right <= 15 + 16 * STEP
    for path in (before, after):
        for stretch in stretches(path):
            other = after if path is before else before
            if stretch not in list(stretches(other)):
                box = box_of(stretch)
                assert left <= box[0] <= box[2] <= right
                assert top <= box[1] <= box[3] <= bottom


def test_with_all_behind_it_reaches_to_the_end() -> None:
    place = differing_part(curve(4), curve(4, bent={14: 20.0}), to_end=True)
    assert place
    assert place[2] == 15 + STEP * (WIDTH // STEP - 1)


def test_paths_of_other_segments_are_not_compared() -> None:
    assert differing_part(curve(4), joined([curve(4), curve(5)])) is None
    assert differing_part(curve(4), curve(4)) is None
