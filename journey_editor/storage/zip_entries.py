"""Reading entries of a zip archive by exact name into memory, under caps. Nothing is ever extracted to a path."""

import os
import struct
import zipfile
import zlib
from typing import BinaryIO

from journey_editor.storage.limits import MAX_DIRECTORY_BYTES, Damaged, read_capped

_END = b"PK\x05\x06"
_END_LENGTH = 22
_LONGEST_COMMENT = 0xFFFF
_LOCATOR_64 = b"PK\x06\x07"
_LOCATOR_64_LENGTH = 20
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    NotImplementedError,  # zipfile, of a compression or a version that it does not know
    ValueError,
    OSError,
)


class ZipEntries:
    """The entries of an archive by name. Raises Damaged, here and in `read`, for whatever is wrong with it."""

    def __init__(self, file: BinaryIO) -> None:
        _check_directory(file)
        try:
            self._archive = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise Damaged(f"the zip archive is broken ({error}); use an earlier copy") from None
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._repeated: set[str] = set()
        for info in self._archive.infolist():
            if info.filename in self._infos:
                self._repeated.add(info.filename)
            self._infos[info.filename] = info

    @property
    def names(self) -> frozenset[str]:
        """All names as they stand in the archive; they may be anything, and are no paths."""
        return frozenset(self._infos)

    def size(self, name: str) -> int:
        """The bytes that the entry says it has; no more are ever unpacked."""
        return self._infos[name].file_size

    def read(self, name: str, limit: int) -> bytes:
        """The bytes of the entry, unpacked, at most `limit` of them."""
        info = self._infos[name]
        if name in self._repeated:
            raise Damaged(f"the zip archive holds {name} twice; use an earlier copy")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Damaged(f"{name} is packed in an unusual way; pack the archive again with deflate")
        try:
            with self._archive.open(info) as entry:
                return read_capped(entry, limit, name)
        except _BROKEN as error:
            raise Damaged(f"{name} cannot be unpacked ({error}); use an earlier copy") from None


def _check_directory(file: BinaryIO) -> None:
    """zipfile reads the whole list of entries, however long it is: look at its declared length first."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < _END_LENGTH:
        raise Damaged("the zip archive breaks off before its end; copy the file again")
    (length,) = struct.unpack_from("<I", tail, end + 12)
    # The 64-bit form is needed only beyond caps of ours, and would overrule the length just read.
    large_form = tail.startswith(_LOCATOR_64, max(0, end - _LOCATOR_64_LENGTH))
    if length > MAX_DIRECTORY_BYTES or large_form:
        raise Damaged("the zip archive lists too many entries for a map; choose another file")
