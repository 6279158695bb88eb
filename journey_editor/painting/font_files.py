"""Fonts by file, never by name: an installed font of the same name must not take the place of ours."""

import struct
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QRawFont

_COLLECTION = b"ttcf"
_FIRST_OFFSET = 12


def load_raw_font(path: Path, index: int, pixel_size: float) -> QRawFont:
    """One face of a font file, unhinted. Raises OSError when the file is gone, ValueError when Qt cannot read it."""
    data = first_face(path.read_bytes(), index)
    font = QRawFont(QByteArray(data), pixel_size, QFont.HintingPreference.PreferNoHinting)
    if not font.isValid():
        raise ValueError(f"{path.name} holds no font that can be drawn")
    return font


def first_face(data: bytes, index: int) -> bytes:
    """The font file with face `index` in the first place: a QRawFont knows only the first face of a collection."""
    if index == 0 or not data.startswith(_COLLECTION):
        return data
    (count,) = struct.unpack_from(">I", data, 8)
    if index >= count:
        raise ValueError(f"a font collection of {count} has no face {index}")
    wanted = _FIRST_OFFSET + 4 * index
    return data[:_FIRST_OFFSET] + data[wanted : wanted + 4] + data[_FIRST_OFFSET + 4 :]
