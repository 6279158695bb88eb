"""Pictures come from strangers: they are read upright and under a cap, or not at all."""

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from journey_editor.scene.picture_assets import Crop, cover_crop, decode_picture, picture_size

RED, BLUE = (255, 0, 0), (0, 0, 255)


def encoded(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **options)
    return file.getvalue()


def two_halves(width: int = 40, height: int = 20) -> Image.Image:
    """Red at the left, blue at the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims any size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("orientation", "size", "top_left", "bottom_right"),
    [
        (1, (40, 20), RED, BLUE),
        (2, (40, 20), BLUE, RED),
        (3, (40, 20), BLUE, RED),
        (4, (40, 20), RED, BLUE),
        (5, (20, 40), RED, BLUE),
        (6, (20, 40), RED, BLUE),
        (7, (20, 40), BLUE, RED),
        (8, (20, 40), BLUE, RED),
        (9, (40, 20), RED, BLUE),
    ],
)
def test_exif_turns_a_picture_upright(
    orientation: int, size: tuple[int, int], top_left: tuple[int, ...], bottom_right: tuple[int, ...]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(two_halves(), exif=exif)
    picture = decode_picture(data)
    assert picture is not None
    assert picture_size(data) == picture.size == size
    assert picture.getpixel((1, 1)) == top_left
    assert picture.getpixel((size[0] - 2, size[1] - 2)) == bottom_right


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_reduction_keeps_the_picture(form: str) -> None:
    picture = decode_picture(encoded(two_halves(400, 200), form, quality=95), 4)
    assert picture is not None
    assert picture.size == (100, 50)
    for x, color in ((20, RED), (80, BLUE)):
        pixel = picture.getpixel((x, 25))
        assert isinstance(pixel, tuple)
        assert all(abs(got - wanted) < 12 for got, wanted in zip(pixel, color, strict=True))


@pytest.mark.parametrize(
    ("mode", "expected"), [("RGBA", "RGBA"), ("LA", "RGBA"), ("PA", "RGBA"), ("L", "RGB"), ("P", "RGB"), ("1", "RGB")]
)
def test_every_mode_becomes_rgb_or_rgba(mode: str, expected: str) -> None:
    full = Image.new(expected, (9, 9), (10, 20, 30, 40)[: len(expected)])
    picture = decode_picture(encoded(full.convert(mode), "TIFF" if mode == "PA" else "PNG"))
    assert picture is not None
    assert picture.mode == expected


def test_cmyk_becomes_rgb() -> None:
    picture = decode_picture(encoded(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG", quality=95))
    assert picture is not None
    red, green, blue = picture.convert("RGB").getpixel((8, 8))  # type: ignore[misc]
    assert red > 240
    assert green < 20
    assert blue < 20


def test_sizes_up_to_the_cap_are_read_and_no_larger_ones() -> None:
    assert picture_size(bomb(10_000, 10_000)) == (10_000, 10_000)
    assert picture_size(bomb(10_000, 10_001)) is None
    assert picture_size(bomb(2**31 - 1, 2**31 - 1)) is None
    assert decode_picture(bomb(60_000, 60_000)) is None


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", bomb(50, 50)])
def test_damaged_pictures_are_none(data: bytes) -> None:
    assert decode_picture(data) is None


@given(st.sampled_from(["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"]), st.data())
def test_no_damage_raises(form: str, data: st.DataObject) -> None:
    whole = encoded(two_halves(), form)
    cut = data.draw(st.integers(0, len(whole)))
    broken = bytearray(whole[:cut])
    for at in data.draw(st.lists(st.integers(0, max(cut - 1, 0)), max_size=8)) if cut else ():
        broken[at] = data.draw(st.integers(0, 255))
    size, picture = picture_size(bytes(broken)), decode_picture(bytes(broken))
    assert picture is None or picture.mode in ("RGB", "RGBA")
    assert size is not None or picture is None


def test_cover_crop_takes_the_middle() -> None:
    assert cover_crop(400, 200, 10, 10) == Crop(100, 0, 200, 200)
    assert cover_crop(200, 400, 10, 10) == Crop(0, 100, 200, 200)
    assert cover_crop(40, 20, 400, 200) == Crop(0, 0, 40, 20)
