"""Pictures in a PDF: what is seen in their boxes, how much of a file goes in, and what never does."""

import io
import re

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from journey_editor.export.pdf import write_pdf
from journey_editor.export.pdf_pictures import PreparedPicture, prepare_picture
from journey_editor.scene.display_list import Box, DisplayList, Group, Picture
from journey_editor.scene.picture_assets import PLACEHOLDER_COLOR

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 128, 0), (0, 0, 255), (255, 255, 255)
GREY = tuple(int(PLACEHOLDER_COLOR[at : at + 2], 16) for at in (1, 3, 5))


def stripes(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Red on the left third, green in the middle, blue on the right."""
    image = Image.new("RGB", (width, height), "green")
    image.paste("red", (0, 0, width // 3, height))
    image.paste("blue", (width - width // 3, 0, width, height))
    return image.convert(mode)


def noise(width: int, height: int) -> Image.Image:
    """As hard to compress as a photo of gravel."""
    return Image.fromarray(np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8))


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def rotated_by_exif(image: Image.Image, orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, "JPEG", quality=95, subsampling=0, exif=exif)


def written(data: bytes | None, box: Picture, scale: float = 1.0) -> bytes:
    page = DisplayList(200, 100, (Group((Box(0, 0, 200, 100, fill="#FFFFFF"), box), scale=scale),), "Picture")
    file = io.BytesIO()
    write_pdf((page,), {} if data is None else {"asset": data}, file)
    return file.getvalue()


def shown(data: bytes | None, box: Picture) -> np.ndarray:
    """The page, two pixels a point, indexed [y, x, channel]."""
    with pypdfium2.PdfDocument(written(data, box)) as document:
        return np.asarray(document[0].render(scale=2).to_pil().convert("RGB")).astype(int)


def prepared(data: bytes, width: float, height: float) -> PreparedPicture:
    picture = prepare_picture(data, width, height)
    assert picture is not None
    return picture


def near(pixel: np.ndarray, color: tuple[int, ...]) -> bool:
    return bool(np.abs(pixel - color).max() <= 24)


@pytest.mark.parametrize(
    "data",
    [
        saved(stripes(300, 100)),
        saved(stripes(300, 100).quantize(4)),
        saved(stripes(300, 100), "JPEG", quality=95, subsampling=0),
        saved(stripes(300, 100, "CMYK"), "JPEG", quality=95, subsampling=0),
        saved(stripes(300, 100), "JPEG", quality=95, subsampling=0, progressive=True),
        saved(stripes(300, 100), "WEBP", lossless=True),
        saved(stripes(300, 100), "GIF"),
        saved(stripes(3000, 1000)),
        saved(stripes(3000, 1000), "JPEG", quality=95),
    ],
    ids=["PNG", "palette", "JPEG", "CMYK", "progressive", "WebP", "GIF", "large PNG", "large JPEG"],
)
def test_a_picture_fills_its_box_upright(data: bytes) -> None:
    page = shown(data, Picture("asset", 20, 30, 150, 50))
    assert [near(page[110, x], color) for x, color in ((60, RED), (190, GREEN), (320, BLUE))] == [True] * 3
    assert near(page[110, 36], WHITE)
    assert near(page[110, 344], WHITE)
    assert near(page[56, 190], WHITE)
    assert near(page[164, 190], WHITE)


@pytest.mark.parametrize("size", [(300, 100), (2400, 800)])
def test_a_picture_covers_its_box_from_the_middle(size: tuple[int, int]) -> None:
    page = shown(saved(stripes(*size), "JPEG", quality=95), Picture("asset", 20, 10, 40, 80))
    inside = page[24:176, 44:116].reshape(-1, 3)
    assert all(near(pixel, GREEN) for pixel in inside)
    assert near(page[100, 36], WHITE)
    assert near(page[100, 124], WHITE)


@pytest.mark.parametrize("orientation", [1, 2, 3, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("width", [60, 900])
def test_exif_says_which_side_is_up(orientation: int, width: int) -> None:
    upright = Image.new("RGB", (width, width // 3 * 2), "green")
    upright.paste("red", (0, 0, width // 2, width // 3))
    turns = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    turn = turns[orientation]
    stored = upright if turn is None else upright.transpose(turn)
    page = shown(rotated_by_exif(stored, orientation), Picture("asset", 0, 0, 60, 40))
    assert near(page[20, 30], RED)
    assert near(page[20, 90], GREEN)
    assert near(page[60, 30], GREEN)


def test_a_whole_picture_stands_at_the_right_of_its_box() -> None:
    page = shown(saved(stripes(60, 60)), Picture("asset", 20, 20, 160, 60, whole=True))
    assert near(page[100, 200], WHITE)
    assert near(page[100, 250], RED)
    assert near(page[100, 350], BLUE)
    assert near(page[100, 364], WHITE)


def test_a_radius_rounds_the_corners() -> None:
    page = shown(saved(stripes(300, 300)), Picture("asset", 10, 10, 80, 80, 30))
    assert near(page[24, 24], WHITE)
    assert near(page[100, 24], RED)


def test_transparency_lets_the_ground_through() -> None:
    image = stripes(300, 100, "RGBA")
    alpha = Image.new("L", (300, 100), 255)
    alpha.paste(0, (0, 0, 100, 100))
    alpha.paste(128, (200, 0, 300, 100))
    image.putalpha(alpha)
    page = shown(saved(image), Picture("asset", 0, 0, 150, 50))
    assert near(page[50, 50], WHITE)
    assert near(page[50, 150], GREEN)
    assert near(page[50, 250], (127, 127, 255))


def test_a_large_photo_is_brought_down_to_what_print_needs() -> None:
    picture = prepared(saved(noise(1600, 1200), "JPEG", quality=95), 72, 54)
    assert (picture.width, picture.height) == (300, 225)
    assert picture.filter == "/DCTDecode"
    assert len(picture.data) < 300 * 225


def test_a_group_that_enlarges_a_picture_is_print_too() -> None:
    data = saved(noise(1600, 1200), "JPEG", quality=95)
    one, three = (written(data, Picture("asset", 0, 0, 24, 18), scale) for scale in (1.0, 3.0))
    assert b"/Width 100" in one
    assert b"/Width 300" in three


def test_a_picture_is_never_made_finer_than_it_is() -> None:
    picture = prepared(saved(stripes(30, 10)), 720, 240)
    assert (picture.width, picture.height) == (30, 10)


def test_a_plain_jpeg_passes_as_it_is() -> None:
    data = saved(noise(200, 150), "JPEG", quality=60)
    picture = prepared(data, 72, 54)
    assert picture.data == data
    assert picture.spill == pytest.approx((0, 0))


def test_where_and_by_whom_a_photo_was_taken_stays_out() -> None:
    exif = Image.Exif()
    exif[0x010E] = "At my grandmother's house"
    exif.get_ifd(0x8825)[1] = "N"
    data = saved(noise(200, 150), "JPEG", exif=exif, comment=b"by Ann")
    assert b"grandmother" in data
    assert b"by Ann" in data
    picture = prepared(data, 72, 54)
    assert b"grandmother" not in picture.data
    assert b"by Ann" not in picture.data
    pixels = np.asarray(Image.open(io.BytesIO(picture.data)))
    assert (pixels == np.asarray(Image.open(io.BytesIO(data)))).all()


def test_a_picture_shown_twice_is_in_the_file_once() -> None:
    page = DisplayList(200, 100, (Group((Picture("asset", 0, 0, 50, 50), Picture("asset", 90, 0, 50, 50, 8))),), "Two")
    file = io.BytesIO()
    write_pdf((page, page), {"asset": saved(stripes(300, 300))}, file)
    assert len(re.findall(rb"/Subtype /Image", file.getvalue())) == 1


def test_drawings_stay_lossless_and_noise_becomes_a_photo() -> None:
    assert prepared(saved(stripes(300, 100)), 72, 24).filter == "/FlateDecode"
    assert prepared(saved(noise(300, 100)), 72, 24).filter == "/DCTDecode"


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"not a picture",
        saved(stripes(300, 100))[:200],
        saved(noise(300, 100), "JPEG")[:3000],
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
    ],
    ids=["absent", "empty", "text", "half a PNG", "half a JPEG", "PostScript"],
)
def test_what_cannot_be_read_is_a_grey_box(data: bytes | None) -> None:
    page = shown(data, Picture("asset", 20, 10, 100, 60, 10))
    assert near(page[80, 140], GREY)
    assert near(page[22, 42], WHITE)
    assert near(page[80, 30], WHITE)


def test_a_bomb_is_not_decoded() -> None:
    small = saved(Image.new("1", (100_000, 1_001)))
    assert len(small) < 100_000
    assert prepare_picture(small, 72, 72) is None


def test_a_box_without_size_shows_nothing() -> None:
    assert (shown(saved(stripes(30, 10)), Picture("asset", 20, 10, 0, 60)) == 255).all()
