"""Pictures: covered, clipped, upright, no larger in memory than they show."""

import io
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from journey_editor.painting.images import PictureCache
from journey_editor.scene.display_list import Group, Picture

if TYPE_CHECKING:
    from tests.gui.painting.conftest import Paint

WHITE, RED, GREEN, BLUE, GREY = [255, 255, 255], [255, 0, 0], [0, 255, 0], [0, 0, 255], [0xDE, 0xE2, 0xE6]


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def stripes(width: int, height: int) -> bytes:
    """A quarter red, a half green, a quarter blue, from left to right."""
    picture = Image.new("RGB", (width, height), tuple(GREEN))
    picture.paste(tuple(RED), (0, 0, width // 4, height))
    picture.paste(tuple(BLUE), (width - width // 4, 0, width, height))
    return png(picture)


def test_picture_covers_its_box_and_loses_its_sides(paint: "Paint") -> None:
    """Twice as wide as the square box: only the green half shows."""
    pixels = paint(Picture("p", 10, 20, 60, 60), assets={"p": stripes(400, 200)})
    assert (pixels[21:79, 11:69] == GREEN).all()
    assert (pixels != WHITE).any(axis=2).sum() == 60 * 60


def test_picture_of_the_right_shape_shows_whole(paint: "Paint") -> None:
    pixels = paint(Picture("p", 10, 20, 80, 40), assets={"p": stripes(40, 20)})
    assert pixels[40, 14].tolist() == RED
    assert pixels[40, 50].tolist() == GREEN
    assert pixels[40, 86].tolist() == BLUE


def test_a_whole_picture_stands_at_the_right_of_its_box(paint: "Paint") -> None:
    pixels = paint(Picture("logo", 10, 10, 80, 30, whole=True), assets={"logo": stripes(40, 40)})
    assert pixels[25, 40].tolist() == WHITE
    assert pixels[25, 63].tolist() == RED
    assert pixels[25, 87].tolist() == BLUE


def test_rounded_corners_are_cut_smoothly(paint: "Paint") -> None:
    pixels = paint(Picture("p", 0, 0, 100, 100, 50), assets={"p": png(Image.new("RGB", (50, 50)))})
    assert (255 - pixels[..., 0]).sum() / 255 == pytest.approx(3.14159 * 50**2, rel=0.005)
    assert len(np.unique(pixels)) > 50


@pytest.mark.parametrize("assets", [{}, {"p": b"no picture"}, {"p": stripes(40, 20)[:-30]}])
def test_missing_or_damaged_pictures_are_grey(paint: "Paint", assets: dict[str, bytes]) -> None:
    pixels = paint(Picture("p", 10, 10, 50, 50, 8), assets=assets)
    assert pixels[35, 35].tolist() == GREY
    assert pixels[10, 10].tolist() == WHITE


def test_transparent_pixels_let_the_ground_through(paint: "Paint") -> None:
    pixels = paint(Picture("p", 0, 0, 100, 100), assets={"p": png(Image.new("RGBA", (10, 10), (0, 0, 0, 128)))})
    assert pixels[50, 50, 0] == pytest.approx(127, abs=1)


def test_picture_fades_with_its_group(paint: "Paint") -> None:
    black = png(Image.new("RGB", (10, 10)))
    pixels = paint(Group((Picture("p", 0, 0, 100, 100),), opacity=0.25), assets={"p": black})
    assert pixels[50, 50, 0] == pytest.approx(191, abs=1)


def test_fine_patterns_average_out_when_small(paint: "Paint") -> None:
    """A chequerboard of single pixels, 20 times reduced, is an even grey."""
    board = (np.indices((1000, 1000)).sum(axis=0) % 2 * 255).astype(np.uint8)
    pixels = paint(Picture("p", 10, 10, 50, 50), assets={"p": png(Image.fromarray(board))})
    assert np.abs(pixels[12:58, 12:58] - 127).max() <= 2


def test_box_of_no_size_is_nothing(paint: "Paint") -> None:
    assert (paint(Picture("p", 10, 10, 0, 50), assets={"p": stripes(40, 20)}) == 255).all()


def test_reduction_covers_the_wanted_size(qapp: object) -> None:  # noqa: ARG001
    cache = PictureCache({"p": stripes(1600, 800)})
    widths = {
        wanted: image.width()
        for wanted in (10, 99, 101, 399, 401, 1600, 5000)
        if (image := cache.reduced("p", wanted, 10))
    }
    assert widths == {10: 25, 99: 100, 101: 200, 399: 400, 401: 800, 1600: 1600, 5000: 1600}


def test_cache_forgets_what_was_longest_unused(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    reads: list[str] = []

    class Assets(dict[str, bytes]):
        def __getitem__(self, key: str) -> bytes:
            reads.append(key)
            return super().__getitem__(key)

    monkeypatch.setattr("journey_editor.painting.images.CAPACITY", 2 * 4 * 100 * 50)
    cache = PictureCache(Assets({name: stripes(100, 50) for name in "abc"}))
    for name in "ababcbca":
        assert cache.reduced(name, 100, 50) is not None
    assert "".join(reads) == "abca"
