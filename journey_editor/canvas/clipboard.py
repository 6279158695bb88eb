"""What is put on the clipboard, and what is found there."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from journey_editor.canvas.clip_json import clip_json, parse_clip
from journey_editor.canvas.pasted_text import Table, lines_of, list_html, table_html, table_of, table_text
from journey_editor.document.edits.clip import Clip
from journey_editor.scene.picture_assets import picture_size
from journey_editor.storage.limits import MAX_ASSET_BYTES, Damaged

RECORDS = "application/vnd.journey-editor.records+json"

_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
PICTURE_SUFFIXES = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp")


@dataclass(frozen=True)
class PastedClip:
    clip: Clip
    assets: Mapping[str, bytes]


@dataclass(frozen=True)
class PastedTable:
    table: Table


@dataclass(frozen=True)
class PastedLines:
    lines: Sequence[str]


@dataclass(frozen=True)
class PastedPictures:
    """The bytes of each picture, by the sha256 that names it as an asset."""

    pictures: Mapping[str, bytes]


Pasted = PastedClip | PastedTable | PastedLines | PastedPictures


def make_mime(texts: Table, clip: Clip | None, assets: Mapping[str, bytes]) -> QMimeData:
    """Records for this program, and their texts for all others: lines when they are one column, else a table."""
    mime = QMimeData()
    if clip:
        mime.setData(RECORDS, QByteArray(clip_json(clip, assets)))
    if all(len(row) == 1 for row in texts):
        lines = [line for row in texts for line in row]
        mime.setText("\n".join(" ".join(line.split()) for line in lines))
        mime.setHtml(list_html(lines))
    else:
        mime.setText(table_text(texts))
        mime.setHtml(table_html(texts))
    return mime


def read_mime(mime: QMimeData | None, *, plain: bool = False) -> Pasted | None:
    """What can be pasted, the richest form first; only text when it shall be `plain`. Nothing raises.

    Spreadsheets add a picture of their cells to the text: a picture counts when there is no text.
    """
    if mime is None:
        return None
    if not plain and mime.hasFormat(RECORDS):
        try:
            clip, assets = parse_clip(_bytes(mime.data(RECORDS)))
            return PastedClip(clip, assets)
        except Damaged:
            pass  # The text that stands beside it can be pasted still.
    if not plain and mime.hasUrls() and (pictures := read_picture_files(_paths(mime))):
        return PastedPictures(pictures)
    text, html = mime.text(), mime.html() if mime.hasHtml() else ""
    if table := table_of(text, html):
        return PastedTable(table)
    if lines := lines_of(text):
        return PastedLines(lines)
    picture = None if plain else _picture(mime)
    return PastedPictures(_by_digest([picture])) if picture else None


def can_read(mime: QMimeData | None) -> bool:
    """Whether there is anything to paste, without reading it. Qt has None for a clipboard that nobody filled yet."""
    return mime is not None and any(
        (mime.hasFormat(RECORDS), mime.hasText(), mime.hasHtml(), mime.hasImage(), mime.hasUrls())
    )


def read_pictures(mime: QMimeData | None) -> dict[str, bytes]:
    """The pictures alone, whatever text stands beside them, by their sha256: files, or one that was copied itself."""
    if mime is None:
        return {}
    picture = _picture(mime)
    return read_picture_files(_paths(mime)) or (_by_digest([picture]) if picture else {})


def may_hold_pictures(mime: QMimeData | None) -> bool:
    """Whether `read_pictures` is worth a try, without reading anything."""
    if mime is None:
        return False
    paths = _paths(mime)
    return mime.hasImage() or (bool(paths) and all(_is_picture_name(path) for path in paths))


def read_picture_files(paths: Sequence[Path]) -> dict[str, bytes]:
    """The pictures in these files by their sha256; empty when one of them has no picture's name, or cannot be read."""
    if not all(_is_picture_name(path) for path in paths):
        return {}
    try:
        small = [path for path in paths if path.is_file() and path.stat().st_size <= MAX_ASSET_BYTES]
        return _by_digest([data for data in (path.read_bytes() for path in small) if picture_size(data)])
    except OSError:
        return {}


def _paths(mime: QMimeData) -> list[Path]:
    """The local files of what was copied as files; none when something else is among them."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


def _is_picture_name(path: Path) -> bool:
    return path.suffix.lower() in PICTURE_SUFFIXES


def _picture(mime: QMimeData) -> bytes | None:
    """The bytes of a picture as they were copied, or those of a PNG made of it."""
    for kind in _PICTURES:
        data = _bytes(mime.data(kind)) if mime.hasFormat(kind) else b""
        if data and len(data) <= MAX_ASSET_BYTES and picture_size(data):
            return data
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return _bytes(buffer.data())


def _by_digest(pictures: Sequence[bytes]) -> dict[str, bytes]:
    return {hashlib.sha256(data).hexdigest(): data for data in pictures}


def _bytes(data: QByteArray) -> bytes:
    return bytes(data.data())
