"""Image assets as PDF image objects: cropped to their box, no finer than print needs, without what they carry along."""

import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from PIL import ExifTags, Image
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObjectReference, PDFStream

from journey_editor.export.pdf_objects import dictionary
from journey_editor.scene.picture_assets import cover_crop, decode_picture, picture_size

PRINT_DPI = 300
_JPEG_QUALITY = 85
_JPEG_START = b"\xff\xd8"
# A picture stays lossless until that costs this many times the bytes.
_LOSSLESS_PRICE = 3


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """Encoded pixels that cover a box around its middle; `spill` is how far they reach beyond it, in boxes."""

    width: int
    height: int
    filter: str
    data: bytes
    alpha: bytes | None = None
    spill: tuple[float, float] = (0.0, 0.0)

    def embed(self, document: PDFDocument) -> PDFObjectReference:
        entries = self._entries("/DeviceRGB", self.filter)
        if self.alpha is not None:
            mask = PDFStream(self._entries("/DeviceGray", "/FlateDecode"), self.alpha)
            entries["SMask"] = document.Reference(mask)
        return document.Reference(PDFStream(entries, self.data))

    def _entries(self, color_space: str, packing: str) -> PDFDictionary:
        return dictionary(
            Type="/XObject",
            Subtype="/Image",
            Width=self.width,
            Height=self.height,
            BitsPerComponent=8,
            ColorSpace=color_space,
            Filter=packing,
        )


def prepare_picture(data: bytes, width: float, height: float) -> PreparedPicture | None:
    """The picture for a box of `width` by `height` points on the page; None when it cannot be read."""
    size = picture_size(data)
    if size is None:
        return None
    crop = cover_crop(*size, width, height)
    finest = (ceil(width * PRINT_DPI / 72), ceil(height * PRINT_DPI / 72))
    excess = min(crop.width / finest[0], crop.height / finest[1])
    pixels = decode_picture(data, max(1, int(excess)))
    if pixels is None:
        return None
    jpeg = _plain_jpeg(data)
    if jpeg and excess <= 1:
        return PreparedPicture(*size, "/DCTDecode", jpeg, spill=(size[0] / crop.width - 1, size[1] / crop.height - 1))
    shown = finest if excess > 1 else (max(1, round(crop.width)), max(1, round(crop.height)))
    crop = cover_crop(*pixels.size, width, height)
    box = (crop.x, crop.y, crop.x + crop.width, crop.y + crop.height)
    return _encode(pixels.resize(shown, Image.Resampling.LANCZOS, box), photo=data.startswith(_JPEG_START))


def _encode(pixels: Image.Image, *, photo: bool) -> PreparedPicture:
    """Pixels with transparency stay lossless; of the others, photos become JPEG, and what compresses like one."""
    colors = pixels.convert("RGB")
    if pixels.mode == "RGBA":
        alpha = zlib.compress(pixels.getchannel("A").tobytes())
        return PreparedPicture(*pixels.size, "/FlateDecode", zlib.compress(colors.tobytes()), alpha)
    jpeg = BytesIO()
    colors.save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    if not photo:
        lossless = zlib.compress(colors.tobytes())
        if len(lossless) <= _LOSSLESS_PRICE * len(jpeg.getvalue()):
            return PreparedPicture(*pixels.size, "/FlateDecode", lossless)
    return PreparedPicture(*pixels.size, "/DCTDecode", jpeg.getvalue())


def _plain_jpeg(data: bytes) -> bytes | None:
    """The bytes of a readable picture if they are an upright RGB JPEG, which PDF takes as it is; else None."""
    if not data.startswith(_JPEG_START):
        return None
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=("JPEG",)) as picture:
        upright = picture.getexif().get(ExifTags.Base.Orientation, 1) == 1
        # A file of several pictures calls itself MPO.
        return _without_metadata(data) if upright and (picture.format, picture.mode) == ("JPEG", "RGB") else None


def _without_metadata(jpeg: bytes) -> bytes | None:
    """The same JPEG without EXIF, comments and the like, which may name a person or a place; None if it is odd.

    Of the application segments only JFIF (E0) and Adobe (EE) stay: decoding needs them.
    """
    kept = [jpeg[:2]]
    at = 2
    while jpeg[at] == 0xFF:
        kind = jpeg[at + 1]
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if kind == 0xDA:  # the scan: pixels from here on
            return b"".join([*kept, jpeg[at:]])
        if kind == 0xEE or not (0xE0 < kind <= 0xEF or kind == 0xFE):
            kept.append(jpeg[at:end])
        at = end
    return None
