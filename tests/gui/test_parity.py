"""The PDF and the PNG of one page are the same picture.

The PDF is rendered by pdfium. Page sizes are whole pixels, so that no renderer has to round them.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from journey_editor.document.record_set import RecordSet
from journey_editor.export.pdf import write_pdf
from journey_editor.export.png import write_png
from journey_editor.layout.poster import lay_out_poster
from journey_editor.resource_files import resource_path
from journey_editor.scene.display_list import (
    Box,
    DisplayList,
    Group,
    Item,
    Picture,
    Shape,
    Stroke,
    Text,
    VerticalGradient,
)
from journey_editor.scene.paper import Paper
from journey_editor.scene.path import Path, circle, polyline
from journey_editor.storage.journey_file import read_journey
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

pytestmark = pytest.mark.usefixtures("qapp")

Picture8 = np.ndarray[Any, np.dtype[np.uint8]]
Plane = np.ndarray[Any, np.dtype[np.float32]]

DPI = 144
LEAST_SIMILARITY = 0.985
MOST_OFF_PERCENT = 0.01

TEXTS = (
    "Waits for a refund of 12 € and calls again",
    "האורח מחכה לתשובה ארוכה מדי",
    "العميل ينتظر الرد منذ أسبوع",
    "ग्राहक को उत्तर की प्रतीक्षा है",
    "ลูกค้ารอคำตอบนานเกินไปที่นี่",
    "Ships 📦 in 3 days 🚀 or 10 % off",
    "AVATAR — Typography, office; “quotes” fi ffl",
)


def from_pdf(page: DisplayList, assets: Mapping[str, bytes]) -> Picture8:
    file = io.BytesIO()
    write_pdf([page], assets, file)
    document = pypdfium2.PdfDocument(file.getvalue())
    pixels: Picture8 = document[0].render(scale=DPI / 72).to_numpy()[..., ::-1].copy()
    document.close()
    return pixels


def from_png(page: DisplayList, assets: Mapping[str, bytes]) -> Picture8:
    file = io.BytesIO()
    write_png(page, assets, DPI, file)
    return np.asarray(Image.open(file))


def grey(picture: Picture8) -> Plane:
    mean: Plane = picture.mean(axis=2, dtype=np.float32)
    return mean


def similarity(one: Plane, other: Plane) -> float:
    """The mean structural similarity (SSIM) of two grey pictures, over windows of 7 x 7 pixels."""
    mean_a, mean_b = window_mean(one), window_mean(other)
    variance_a = window_mean(one * one) - mean_a**2
    variance_b = window_mean(other * other) - mean_b**2
    covariance = window_mean(one * other) - mean_a * mean_b
    small, smaller = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    likeness = (2 * mean_a * mean_b + small) * (2 * covariance + smaller)
    size = (mean_a**2 + mean_b**2 + small) * (variance_a + variance_b + smaller)
    return float(np.mean(likeness / size))


def window_mean(plane: Plane, side: int = 7) -> Plane:
    height, width = (length - side + 1 for length in plane.shape)
    columns: Plane = reduce(np.add, (plane[shift : shift + height] for shift in range(side)))
    windows: Plane = reduce(np.add, (columns[:, shift : shift + width] for shift in range(side)))
    return windows / np.float32(side**2)


def percent_off(one: Picture8, other: Picture8) -> float:
    """Pixels that differ in a channel by more than 64 from all that the other picture has within one pixel of them."""
    off = out_of_range(one, other) | out_of_range(other, one)
    return 100 * float(off.any(axis=2).mean())


def out_of_range(picture: Picture8, around: Picture8) -> np.ndarray[Any, np.dtype[np.bool_]]:
    lowest, highest = around.astype(np.int16), around.astype(np.int16)
    for axis in (0, 1):
        lowest = np.minimum.reduce(neighbours(lowest, axis))
        highest = np.maximum.reduce(neighbours(highest, axis))
    return (picture < lowest - 64) | (picture > highest + 64)


def neighbours(plane: np.ndarray[Any, np.dtype[np.int16]], axis: int) -> list[np.ndarray[Any, np.dtype[np.int16]]]:
    """The picture, and the same moved by a pixel both ways; its edge stays where it is."""
    last = plane.shape[axis] - 1
    steps = np.arange(last + 1)
    return [plane.take(np.clip(steps + shift, 0, last), axis=axis) for shift in (-1, 0, 1)]


def assert_same_picture(page: DisplayList, assets: Mapping[str, bytes]) -> None:
    pdf, png = from_pdf(page, assets), from_png(page, assets)
    assert pdf.shape == png.shape
    assert (png.mean(axis=2) < 250).mean() > 0.05, "an empty page proves nothing"
    assert similarity(grey(pdf), grey(png)) >= LEAST_SIMILARITY
    assert percent_off(pdf, png) <= MOST_OFF_PERCENT


def card(number: int) -> Group:
    text = lay_out_text(TEXTS[number % len(TEXTS)], TextStyle(12.5, 400 + 100 * (number % 4), number % 5 == 0), 98)
    note = lay_out_text(f"{number} of 12 interviews", TextStyle(8.5), 98)
    height = text.height + note.height + 18
    fill = VerticalGradient(((0, "#FFF9DB"), (height, "#F3D9FA"))) if number % 3 == 0 else "#FFFFFF"
    stroke = Stroke(("#C92A2A", "#4A6FA5", "#237032")[number % 3], 1 + number % 2, (5, 3) if number % 4 == 0 else ())
    items: list[Item] = [
        Box(0, 0, 118, height, 7, fill, stroke),
        Box(0, 0, 4, height, (7, 0, 0, 7), fill="#4A6FA5"),
        *(Text(line, 12, 6, "#212529") for line in text.lines),
        *(Text(line, 12, 10 + text.height, "#5F6B76") for line in note.lines),
    ]
    place = divmod(number, 6)
    x, y = 20 + 134 * place[1], 80 + 108 * place[0]
    return Group(tuple(items), x, y, 1 + number % 3 * 0.03, opacity=0.5 if number == 7 else 1)


def photo() -> bytes:
    """Soft colours without edges, as most of a photo is."""
    rows, columns = np.mgrid[0:400, 0:600] / 400
    waves = [np.sin(4 * rows + shift) * np.cos(3 * columns - shift) for shift in (0, 1, 2)]
    file = io.BytesIO()
    Image.fromarray((127 + 120 * np.stack(waves, axis=2)).astype(np.uint8)).save(file, "JPEG", quality=95)
    return file.getvalue()


def made_page() -> DisplayList:
    """Cards in many scripts, curves, dashes, points, pictures."""
    title = lay_out_text("How Mara rents a bike", TextStyle(34, 600), None)
    points = [(40.0 + 95 * number, 540.0 - 20 * (number * 7 % 3)) for number in range(8)]
    curve = [("M", points[0])] + [
        ("C", (x + 40, y, to_x - 40, to_y, to_x, to_y)) for (x, y), (to_x, to_y) in pairwise(points)
    ]
    lines: list[Item] = [
        Shape(Path(tuple(curve)), stroke=Stroke("#D90368", 3.2, round=True)),  # type: ignore[arg-type]
        Shape(polyline([(40, 575), (780, 575)]), stroke=Stroke("#1864AB", 2.4, (0.5, 5.5), round=True), opacity=0.7),
        Shape(polyline([(640, 565), (700, 585), (720, 550)]), stroke=Stroke("#868E96", 4)),
        *(Shape(circle(x, y, 9), fill="#74B816", stroke=Stroke("#1864AB", 2)) for x, y in points),
        Picture("photo", 690, 465, 120, 90, 12),
        Picture("missing", 620, 500, 50, 50, 8),
    ]
    head: list[Item] = [
        Box(20, 20, 802, 48, fill="#4263EB"),
        *(Text(line, 32, 22, "#FFFFFF") for line in title.lines),
    ]
    return DisplayList(842, 595, (Group(tuple(head)), *map(card, range(24)), Group(tuple(lines))))


def test_every_primitive_and_script() -> None:
    assert_same_picture(made_page(), {"photo": photo()})


def test_poster_of_the_example() -> None:
    example = read_journey(resource_path("examples", "bike-share.journey"))
    page = lay_out_poster(RecordSet(example.records), Paper(1191, 842, "A3"))
    assert_same_picture(page, example.assets)


def without_box(card: Group) -> Group:
    return replace(card, items=card.items[1:])


def moved_down(card: Group) -> Group:
    return replace(card, y=card.y + 2)


@pytest.mark.parametrize("change", [without_box, moved_down])
def test_the_measure_sees_one_card_in_24(change: Callable[[Group], Group]) -> None:
    page = made_page()
    groups = list(page.groups)
    groups[10] = change(groups[10])
    other = replace(page, groups=tuple(groups))
    assert percent_off(from_png(page, {}), from_png(other, {})) > MOST_OFF_PERCENT
