"""The PNG file: readable, of the right size, without seams, and refused in time when it would be too large."""

import io
import os
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from PIL import Image

from journey_editor.export import png
from journey_editor.export.png import pixel_size, write_png
from journey_editor.scene.display_list import (
    Box,
    DisplayList,
    Group,
    Item,
    LinkArea,
    Picture,
    Shape,
    Stroke,
    Text,
    VerticalGradient,
)
from journey_editor.scene.path import Path, circle
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

# Without it the first export would make an application of its own, without windows, for all tests that follow.
pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = (
    "Waits for the refund, calls again",
    "האורח מחכה לתשובה ארוכה מדי",
    "العميل ينتظر الرد منذ أسبوع",
    "ग्राहक को उत्तर की प्रतीक्षा है",
    "ลูกค้ารอคำตอบนานเกินไปที่นี่",
    "Ships 📦 in 3 days 🚀",
)


def written(page: DisplayList, dpi: float, assets: dict[str, bytes] | None = None) -> bytes:
    file = io.BytesIO()
    write_png(page, assets or {}, dpi, file)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def in_bands(
    page: DisplayList,
    height: int,
    dpi: float,
    monkeypatch: pytest.MonkeyPatch,
    assets: dict[str, bytes] | None = None,
) -> np.ndarray[Any, np.dtype[np.int64]]:
    monkeypatch.setattr(png, "BAND_HEIGHT", height)
    return np.asarray(opened(written(page, dpi, assets))).astype(int)


def busy_page() -> DisplayList:
    """Everything that could break at the edge of a band, all over a page of 300 x 400 points."""
    groups = []
    for number in range(24):
        text = lay_out_text(TEXTS[number % len(TEXTS)], TextStyle(8 + number % 7), 80)
        items: list[Item] = [
            Box(0, 0, 90, 60, 7, fill="#FFF9DB", stroke=Stroke("#C92A2A", 1.3, dash=(5, 3) if number % 2 else ())),
            *(Text(line, 5, 3, "#212529") for line in text.lines),
            LinkArea(0, 0, 90, 60, "https://example.org"),
        ]
        place = divmod(number, 3)
        groups.append(Group(tuple(items), x=5 + 97.3 * place[1], y=3 + 48.7 * place[0], opacity=1 - number % 3 / 4))
    curve = Path((("M", (0, 0)), ("C", (100, 500, 200, -200, 300, 400))))
    over: list[Item] = [
        Shape(curve, stroke=Stroke("#4263EB", 3.2, round=True)),
        Shape(curve, stroke=Stroke("#D90368", 2, dash=(0, 5), round=True)),
        *(Shape(circle(20 * x, 16 * x, 6), fill="#74B816", stroke=Stroke("#1864AB", 1.5)) for x in range(1, 15)),
        Picture("none", 200, 30, 80, 340, 12),
        *(Text(line, 10, 150, "#000000") for line in lay_out_text("Large", TextStyle(100, 700), None).lines),
    ]
    return DisplayList(300, 400, (*groups, Group(tuple(over))))


@pytest.fixture(scope="module")
def photo() -> dict[str, bytes]:
    file = io.BytesIO()
    noise = np.random.default_rng(1).integers(0, 255, (200, 60, 3)).astype(np.uint8)
    Image.fromarray(noise).resize((600, 2000)).save(file, "PNG")
    return {"photo": file.getvalue()}


@pytest.mark.parametrize("dpi", [72, 133, 210])
def test_bands_leave_no_seam(monkeypatch: pytest.MonkeyPatch, dpi: float) -> None:
    page = busy_page()
    whole, *banded = (in_bands(page, height, dpi, monkeypatch) for height in (10_000, 256, 37))
    for picture in banded:
        # Long curves are cut at the edge of a band before they are stroked: a pixel here and there, by 3 of 255 steps.
        off = np.abs(picture - whole).max(axis=2)
        assert off.max() <= 4
        assert (off > 0).mean() < 0.001


def test_pictures_and_gradients_differ_by_a_hair_between_bands(
    monkeypatch: pytest.MonkeyPatch, photo: dict[str, bytes]
) -> None:
    fill = VerticalGradient(((0, "#FFF9DB"), (100, "#862E9C")))
    items = (Box(0, 0, 20, 100, fill=fill), Picture("photo", 20, 0, 30, 100, 10))
    page = DisplayList(50, 100, (Group(items),))
    whole, banded = (in_bands(page, height, 300, monkeypatch, photo) for height in (10_000, 37))
    assert np.abs(whole - banded).max() <= 2


def test_file_says_its_size_resolution_and_title() -> None:
    page = DisplayList(144, 72, (Group((Box(0, 0, 72, 72, fill="#FF0000"),)),), title="Fahrräder, 借りる")
    picture = opened(written(page, 150))
    assert (picture.format, picture.mode, picture.size) == ("PNG", "RGB", (300, 150))
    assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.02)
    assert picture.info["Title"] == "Fahrräder, 借りる"
    assert picture.getpixel((149, 149)) == (255, 0, 0)
    assert picture.getpixel((151, 0)) == (255, 255, 255)


def test_every_chunk_is_sound() -> None:
    """pillow verifies the checksums of all chunks."""
    Image.open(io.BytesIO(written(busy_page(), 72))).verify()


def test_same_page_makes_same_bytes() -> None:
    assert written(busy_page(), 72) == written(busy_page(), 72)


def test_empty_page_is_white() -> None:
    assert opened(written(DisplayList(10, 10, ()), 72)).getcolors() == [(100, (255, 255, 255))]


def test_items_beyond_the_page_do_no_harm() -> None:
    far = (Box(-500, -500, 100, 100, fill="#000000"), Box(0, 5_000, 100, 100, fill="#000000"))
    assert opened(written(DisplayList(10, 10, (Group(far),)), 72)).getcolors() == [(100, (255, 255, 255))]


@pytest.mark.parametrize(
    ("width", "height", "dpi", "most"), [(3370, 2384, 1300, 1281), (7200, 10, 601, 600), (1e6, 1e6, 72, 4)]
)
def test_pictures_that_nothing_opens_are_refused(width: float, height: float, dpi: float, most: int) -> None:
    page = DisplayList(width, height, ())
    with pytest.raises(ValueError, match=f"at most {most} dpi"):
        pixel_size(page, dpi)
    file = io.BytesIO()
    with pytest.raises(ValueError, match="PDF"):
        write_png(page, {}, dpi, file)
    assert not file.getvalue()
    pixel_size(page, most)


def test_command_line_needs_no_application_of_its_own() -> None:
    """A program without a Qt application and without a screen writes the same bytes."""
    program = (
        "import sys; from journey_editor.export.png import write_png; from journey_editor.scene.display_list import *;"
        "from journey_editor.text.layout import lay_out_text; from journey_editor.text.style import TextStyle;"
        "lines = lay_out_text('Refund', TextStyle(20), None).lines;"
        "write_png(DisplayList(99, 40, (Group((Text(lines[0], 5, 5, '#000000'),)),)), {}, 96, sys.stdout.buffer)"
    )
    environment = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True)
    assert not done.stderr
    (line,) = lay_out_text("Refund", TextStyle(20), None).lines
    page = DisplayList(99, 40, (Group((Text(line, 5, 5, "#000000"),)),))
    assert done.stdout == written(page, 96)
    assert (np.asarray(opened(done.stdout)) < 128).sum() > 100
