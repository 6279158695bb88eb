"""From the bytes of a foreign file to its text."""

import codecs
from dataclasses import dataclass

from journey_editor.interchange.import_result import Unreadable
from journey_editor.storage.file_kinds import HEAD_LENGTH, foreign_kind, is_zip

MAX_CHARACTERS = 8_000_000
MAX_LINES = 200_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True)
class ForeignText:
    text: str
    report: tuple[str, ...] = ()


def decode(data: bytes) -> ForeignText:
    """The text of a file: by its byte order mark, else as UTF-8, else as Windows' western one. Raises Unreadable."""
    if len(data) > MAX_CHARACTERS:
        raise Unreadable(f"The file is larger than {MAX_CHARACTERS // 1_000_000} MB; split it into several files")
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    if not mark:
        _refuse_binary(data)
    body = data[len(mark) :]
    try:
        return ForeignText(body.decode(encoding))
    except UnicodeDecodeError as error:
        if mark:
            raise Unreadable(f"The text breaks off at byte {error.start:,}, as if damaged; save it as UTF-8") from None
    said = "The file is not UTF-8; it was read as Windows-1252, so look over accents and signs."
    return ForeignText(body.decode("cp1252", "replace"), (said,))


def refuse_oversized(text: str) -> None:
    """Raises Unreadable for a text that is longer than any that a person wrote."""
    if len(text) > MAX_CHARACTERS or text.count("\n") + text.count("\r") > MAX_LINES:
        raise Unreadable(f"The text has more than {MAX_CHARACTERS:,} characters or {MAX_LINES:,} lines; split the file")


def _refuse_binary(data: bytes) -> None:
    kind = "a zip archive" if is_zip(data[:HEAD_LENGTH]) else foreign_kind(data[:HEAD_LENGTH])
    if kind:
        raise Unreadable(f"The file is {kind}, not a text; choose a text file")
    if b"\0" in data:
        raise Unreadable("The file holds NUL bytes, so it is not a text in UTF-8; save it as UTF-8")
