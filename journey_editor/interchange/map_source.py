"""A file as a source of maps: our own formats and the foreign ones, told apart by what is in the file."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.foreign_text import MAX_CHARACTERS, decode
from journey_editor.interchange.formats import FORMATS, format_for
from journey_editor.interchange.import_result import Unreadable
from journey_editor.storage.file_kinds import HEAD_LENGTH, foreign_kind, is_zip
from journey_editor.storage.journey_file import OpenedMap, read_journey

if TYPE_CHECKING:
    from journey_editor.interchange.mermaid_cast import Actors

OWN_SUFFIXES = (".journey", ".json")

_JSON_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')


@dataclass(frozen=True)
class MapSource:
    """The maps in a file, by what a person tells them by; at least one. `open` takes an index into `names`.

    `open` raises Damaged, Unreadable and OSError.
    """

    names: tuple[str, ...]
    open: Callable[[int], OpenedMap]


def find_maps(path: Path, actors: "Actors" = "auto") -> MapSource:
    """The maps in a file or folder of any format that can be read. Raises Damaged, Unreadable and OSError.

    `actors` says what the names in a Mermaid journey become.
    """
    own = MapSource((path.stem,), lambda _: read_journey(path))
    if not path.is_file():
        return own
    with path.open("rb") as file:
        head = file.read(HEAD_LENGTH)
        if not head or is_zip(head) or foreign_kind(head) or _JSON_OBJECT.match(head):
            return own
        file.seek(0)
        data = file.read(MAX_CHARACTERS + 1)  # more is refused when it is decoded
    try:
        return _find_foreign(path, data, actors)
    except Unreadable:
        if path.suffix.lower() in OWN_SUFFIXES:
            return own
        raise


def _find_foreign(path: Path, data: bytes, actors: "Actors") -> MapSource:
    # A text that does not tell its format may still hold a journey, as Markdown does.
    form = format_for(path) or next(entry for entry in FORMATS if ".md" in entry.suffixes)
    decoded = decode(data)
    journeys = form.find(decoded.text)

    def open_journey(index: int) -> OpenedMap:
        result = form.read(journeys[index], actors)
        return OpenedMap(RecordSet(result.records), 0, {}, (*decoded.report, *result.report), newer=False)

    return MapSource(tuple(journey.name for journey in journeys), open_journey)
