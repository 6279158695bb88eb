"""The bytes of a picture (BMP, GIF, JPEG, PNG, TIFF, WebP): its size, its pixels, what shows of it. Trusts no file."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PIL import ExifTags, Image

from journey_editor.scene.display_list import Picture

# A picture that claims more than this is not decoded: a small file can hold an enormous one.
LARGEST_PIXELS = 100_000_000
# What a surface draws in the place of a picture that is missing or damaged.
PLACEHOLDER_COLOR = "#DEE2E6"

# Pillow knows many more, and runs other programs for some.
_FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
_DAMAGED = (
    ArithmeticError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    Image.DecompressionBombError,
)
# What makes a picture upright, by its EXIF orientation; those from 5 on swap width and height.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Crop(NamedTuple):
    """A rectangle of a picture, in its pixels."""

    x: float
    y: float
    width: float
    height: float


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, upright; None when the bytes are no picture, or one of more than 100 megapixels."""
    try:
        with _opened(data) as picture:
            width, height = picture.size
            return (height, width) if _orientation(picture) >= 5 else (width, height)
    except _DAMAGED:
        return None


def decode_picture(data: bytes, reduction: int = 1) -> Image.Image | None:
    """The picture, upright, as RGB or RGBA, with `reduction` times fewer pixels a side; None when it cannot be read."""
    try:
        with _opened(data) as picture:
            size = max(1, round(picture.width / reduction)), max(1, round(picture.height / reduction))
            turn = _UPRIGHT.get(_orientation(picture))
            picture.draft(picture.mode, size)  # a JPEG decodes at a half, a quarter, an eighth for less
            pixels = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
            if pixels.size != size:
                pixels = pixels.resize(size, Image.Resampling.BOX)
            return pixels if turn is None else pixels.transpose(turn)
    except _DAMAGED:
        return None


def cover_crop(width: float, height: float, box_width: float, box_height: float) -> Crop:
    """The middle part of a picture that fills a box when the picture is scaled to cover it."""
    scale = max(box_width / width, box_height / height)
    shown_width, shown_height = box_width / scale, box_height / scale
    return Crop((width - shown_width) / 2, (height - shown_height) / 2, shown_width, shown_height)


def whole_in_box(picture: Picture, size: tuple[int, int]) -> Picture:
    """A picture of so many pixels, in the part of its box that it covers when all of it shows, at the right."""
    scale = min(picture.width / size[0], picture.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    left, top = picture.x + picture.width - width, picture.y + (picture.height - height) / 2
    return Picture(picture.asset, left, top, width, height, picture.radius)


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pillow warns of odd metadata, and above 89 megapixels
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > LARGEST_PIXELS:
                raise ValueError("the picture has more than 100 megapixels")
            yield picture


def _orientation(picture: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; 1 when there is none that makes sense."""
    # The PNG reader's own getexif decodes the whole picture, in case there is more behind the pixels.
    found = Image.Image.getexif(picture).get(ExifTags.Base.Orientation)
    return found if found in _UPRIGHT else 1
