"""Writes a page as a PNG: painted and packed in bands, so that an A0 at 300 dpi needs little memory."""

import math
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journey_editor.painting.application import ensure_application
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene.display_list import DisplayList, LinkArea, Placed, walk

BAND_HEIGHT = 256
LARGEST_SIDE = 60_000
LARGEST_AREA = 4_000_000_000

_POINTS_PER_INCH = 72
_INCHES_PER_METRE = 1 / 0.0254
_COMPRESSION = 1  # a higher level takes several times as long for a file that is little smaller


def write_png(
    page: DisplayList,
    assets: Mapping[str, bytes],
    dpi: float,
    file: BinaryIO,
    tell: Callable[[float], None] | None = None,
) -> None:
    """Write the page, on white, as an RGB PNG of `dpi` pixels an inch.

    `tell` hears after each band which share of the picture is done. Raises ValueError when the picture would be larger
    than a PNG that anything opens.
    """
    width, height = pixel_size(page, dpi)
    file.write(b"\x89PNG\r\n\x1a\n")
    _write_chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    _write_chunk(file, b"sRGB", b"\0")
    pixels_per_metre = round(dpi * _INCHES_PER_METRE)
    _write_chunk(file, b"pHYs", struct.pack(">IIB", pixels_per_metre, pixels_per_metre, 1))
    if page.title:
        _write_chunk(file, b"iTXt", b"Title\0\0\0\0\0" + page.title.encode("utf-8", "replace"))
    packer = zlib.compressobj(_COMPRESSION)
    for number, rows in enumerate(_painted_rows(page, assets, dpi, width, height), 1):
        if packed := packer.compress(rows):
            _write_chunk(file, b"IDAT", packed)
        if tell:
            tell(min(number * BAND_HEIGHT / height, 1.0))
    _write_chunk(file, b"IDAT", packer.flush())
    _write_chunk(file, b"IEND", b"")


def pixel_size(page: DisplayList, dpi: float) -> tuple[int, int]:
    """Width and height of the page in pixels. Raises ValueError when they are too large."""
    width, height = (max(1, round(side * dpi / _POINTS_PER_INCH)) for side in (page.width, page.height))
    if max(width, height) > LARGEST_SIDE or width * height > LARGEST_AREA:
        fitting = min(LARGEST_SIDE / max(width, height), math.sqrt(LARGEST_AREA / (width * height))) * dpi
        raise ValueError(
            f"A picture of {width:,} x {height:,} pixels is too large to open anywhere. "
            f"Choose at most {math.floor(fitting)} dpi, a smaller page, or PDF, which is sharp at any size."
        )
    return width, height


def _painted_rows(
    page: DisplayList, assets: Mapping[str, bytes], dpi: float, width: int, height: int
) -> Iterator[bytes]:
    """The rows of the picture from top to bottom, each after the byte that names its filter: none."""
    ensure_application()
    surface = DisplayListPainter(assets)
    zoom = dpi / _POINTS_PER_INCH
    band = QImage(width, min(BAND_HEIGHT, height), QImage.Format.Format_RGB32)
    for number, items in enumerate(_bands(page, surface, zoom, height)):
        top = number * BAND_HEIGHT
        band.fill(Qt.GlobalColor.white)
        with QPainter(band) as painter:
            painter.translate(0, -top)
            painter.scale(zoom, zoom)
            surface.paint_placed(painter, items)
        yield _rgb_rows(band, min(band.height(), height - top))


def _bands(page: DisplayList, surface: DisplayListPainter, zoom: float, height: int) -> list[list[Placed]]:
    """The items that show in each band, in painting order."""
    bands: list[list[Placed]] = [[] for _ in range(math.ceil(height / BAND_HEIGHT))]
    for placed in walk(page.groups):
        if isinstance(placed.item, LinkArea):
            continue
        _, top, _, bottom = surface.bounds.on_page(placed)
        first = math.floor((top * zoom - 1) / BAND_HEIGHT)
        last = math.floor((bottom * zoom + 1) / BAND_HEIGHT)
        for band in bands[max(first, 0) : max(last + 1, 0)]:
            band.append(placed)
    return bands


def _rgb_rows(band: QImage, rows: int) -> bytes:
    rgb = band.convertToFormat(QImage.Format.Format_RGB888)
    pixels, stride, used = rgb.constBits(), rgb.bytesPerLine(), 3 * rgb.width()
    return b"".join(part for row in range(rows) for part in (b"\0", pixels[row * stride : row * stride + used]))


def _write_chunk(file: BinaryIO, kind: bytes, data: bytes) -> None:
    file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))
