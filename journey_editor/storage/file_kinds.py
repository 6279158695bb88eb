"""Naming what a file is by its first bytes, for the message when it is not a map."""

from collections.abc import Collection

ZIP_START = b"PK\x03\x04"
EMPTY_ZIP_START = b"PK\x05\x06"
HEAD_LENGTH = 16

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "a database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_INSIDE_ZIP = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("word/document.xml", "a Word document"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
)


def is_zip(head: bytes) -> bool:
    return head.startswith((ZIP_START, EMPTY_ZIP_START))


def foreign_kind(head: bytes) -> str | None:
    """What a file that begins so is ("a PNG picture"); None when the bytes do not tell. Needs HEAD_LENGTH bytes."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a WebP picture"
    if head[4:8] == b"ftyp":
        return "a video or HEIC picture"
    for start, kind in _STARTS:
        # Two letters may also begin a text, but no text holds control characters.
        if head.startswith(start) and (len(start) > 2 or any(byte < 9 for byte in head)):
            return kind
    return None


def zip_kind(names: Collection[str]) -> str:
    """What a zip archive with entries of these names is, when it is no map."""
    return next((kind for name, kind in _INSIDE_ZIP if name in names), "a zip archive without a map.json")
