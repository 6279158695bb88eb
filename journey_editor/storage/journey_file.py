"""The .journey file: a zip of `mimetype`, `map.json` and `assets/<sha256>`.

An unpacked folder of the same files opens too, and so does a bare map.json.
"""

import gc
import hashlib
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EFBIG
from pathlib import Path
from typing import BinaryIO, Protocol

from journey_editor.document.loading import repaired
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Map, Persona, Record
from journey_editor.storage.atomic_file import replaced_file
from journey_editor.storage.file_kinds import HEAD_LENGTH, foreign_kind, is_zip, zip_kind
from journey_editor.storage.limits import (
    MAX_ASSET_BYTES,
    MAX_ASSETS_BYTES,
    MAX_CONTAINERS,
    MAX_MAP_BYTES,
    MAX_RECORDS,
    MIB,
    Damaged,
    count_containers,
    excerpt,
    read_capped,
)
from journey_editor.storage.map_json import map_json, parse_map_json
from journey_editor.storage.zip_entries import ZipEntries

MIMETYPE = "application/vnd.journey-editor+zip"
MAP_NAME = "map.json"

_ASSET_NAME = re.compile(r"assets/[0-9a-f]{64}")
_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_SHOWN_MISSING = 5


@dataclass(frozen=True)
class OpenedMap:
    """A map as it was read. `assets` are picture bytes by sha256; `report` tells what was repaired or left out.

    `newer`: a newer program wrote the file; it is for reading only, since writing would lose what is unknown here.
    """

    records: RecordSet
    rev: int
    assets: Mapping[str, bytes]
    report: tuple[str, ...]
    newer: bool


def read_journey(path: Path) -> OpenedMap:
    """The map in a .journey file, in a bare map.json, or in an unpacked folder (or the map.json inside of one).

    Raises OSError, and Damaged with one line that says what is wrong and what to do.
    """
    if path.is_dir():
        return _read_parts(_Folder(path))
    if path.name == MAP_NAME and path.is_file():
        return _read_parts(_Folder(path.parent))
    if path.exists() and not path.is_file():
        raise Damaged("it is a device or a pipe; choose a file")
    with path.open("rb") as file:
        head = file.read(HEAD_LENGTH)
        file.seek(0)
        if is_zip(head):
            return _read_parts(ZipEntries(file))
        if not head:
            raise Damaged("the file is empty; choose another file")
        kind = foreign_kind(head)
        if kind:
            raise Damaged(f"it is {kind}, not a journey map; choose another file")
        return _opened(read_capped(file, MAX_MAP_BYTES, "the file"), "the file", {}, [])


def write_journey(path: Path, records: Iterable[Record], rev: int, assets: Mapping[str, bytes]) -> None:
    """Write a .journey file in one step: the same map always gives the same bytes. Raises OSError."""
    text = map_json(records, rev)
    with replaced_file(path) as file:
        write_zip(file, text, assets)


def write_zip(file: BinaryIO, map_text: str, assets: Mapping[str, bytes]) -> None:
    """Write the zip into an open file. Raises OSError when it would be more than `read_journey` reads."""
    map_bytes = map_text.encode()
    if not _is_readable(map_bytes, [len(data) for data in assets.values()]):
        raise OSError(EFBIG, os.strerror(EFBIG))
    with zipfile.ZipFile(file, "w", compresslevel=1) as archive:
        archive.writestr(_entry("mimetype"), MIMETYPE, zipfile.ZIP_STORED)
        archive.writestr(_entry(MAP_NAME), map_bytes, zipfile.ZIP_DEFLATED)
        for digest, data in sorted(assets.items()):
            archive.writestr(_entry(f"assets/{digest}"), data, zipfile.ZIP_STORED)


def _is_readable(map_bytes: bytes, asset_sizes: Sequence[int]) -> bool:
    """Whether a map of this size gets past the caps again: a failed save is better than a file that does not open."""
    return (
        len(map_bytes) <= MAX_MAP_BYTES
        and map_bytes.count(b"\n") <= MAX_RECORDS
        and count_containers(map_bytes) <= MAX_CONTAINERS
        and max(asset_sizes, default=0) <= MAX_ASSET_BYTES
        and sum(asset_sizes) <= MAX_ASSETS_BYTES
    )


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
    info.create_system = 3  # Unix on every system, for equal bytes
    info.external_attr = 0o644 << 16
    return info


class _Parts(Protocol):
    """Where the parts of a map lie: in a zip archive or in a folder."""

    @property
    def names(self) -> frozenset[str]: ...

    def size(self, name: str) -> int: ...

    def read(self, name: str, limit: int) -> bytes: ...


class _Folder:
    """An unpacked map. Only files count: a pipe of that name would make us wait for ever."""

    def __init__(self, path: Path) -> None:
        self._path = path
        files = [path / MAP_NAME, path / "mimetype", *(path / "assets").glob("*")]
        self.names = frozenset(file.relative_to(path).as_posix() for file in files if file.is_file())

    def size(self, name: str) -> int:
        return (self._path / name).stat().st_size

    def read(self, name: str, limit: int) -> bytes:
        with (self._path / name).open("rb") as file:
            return read_capped(file, limit, name)


def _read_parts(parts: _Parts) -> OpenedMap:
    if MAP_NAME not in parts.names:
        found = "a folder without a map.json" if isinstance(parts, _Folder) else zip_kind(parts.names)
        raise Damaged(f"it is {found}, not a journey map; choose another file")
    assets, report = _read_assets(parts)
    return _opened(parts.read(MAP_NAME, MAX_MAP_BYTES), MAP_NAME, assets, report)


def _read_assets(parts: _Parts) -> tuple[dict[str, bytes], list[str]]:
    """The pictures that are what their names say, and what has to be told about the others."""
    assets: dict[str, bytes] = {}
    report: list[str] = []
    left = MAX_ASSETS_BYTES
    for name in sorted(filter(_ASSET_NAME.fullmatch, parts.names)):
        left -= parts.size(name)
        if left < 0:
            raise Damaged(f"the pictures are larger than {MAX_ASSETS_BYTES // MIB} MB together; make them smaller")
        digest = name.removeprefix("assets/")
        try:
            data = parts.read(name, MAX_ASSET_BYTES)
        except Damaged as damage:
            report.append(f"A picture is left out: {damage}")
            continue
        if hashlib.sha256(data).hexdigest() == digest:
            assets[digest] = data
        else:
            report.append(f"A picture is left out: {name[:20]}… is not what was saved; insert it again")
    return assets, report


@contextmanager
def _collector_off() -> Iterator[None]:
    """Thousands of new objects and no garbage among them: the collector would walk them all, over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _opened(map_bytes: bytes, name: str, assets: Mapping[str, bytes], report: list[str]) -> OpenedMap:
    with _collector_off():
        parsed = parse_map_json(map_bytes, name)
        records, repairs = repaired(parsed.records)
    report = [*parsed.report, *repairs, *report, *_missing_pictures(records, assets)]
    return OpenedMap(records, parsed.rev, assets, tuple(report), parsed.newer)


def _missing_pictures(records: Iterable[Record], assets: Mapping[str, bytes]) -> list[str]:
    wanting = [record.id for record in records if (name := picture_of(record)) and name not in assets]
    if not wanting:
        return []
    shown = ", ".join(excerpt(record_id) for record_id in wanting[:_SHOWN_MISSING])
    more = f" and {len(wanting) - _SHOWN_MISSING} more" if len(wanting) > _SHOWN_MISSING else ""
    return [f"The file lacks the pictures of {shown}{more}; insert them again"]


def picture_of(record: Record) -> str:
    """The asset that a record shows, by its sha256; empty when it shows none."""
    match record:
        case Map():
            return record.logo
        case Card():
            return record.image
        case Persona():
            return record.photo
    return ""
