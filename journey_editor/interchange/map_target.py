"""Writing a map in any format that can be written, by the suffix of the file."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import BinaryIO

from journey_editor.document.record_set import RecordSet
from journey_editor.interchange.formats import FORMATS
from journey_editor.storage.journey_file import OpenedMap, write_zip
from journey_editor.storage.map_json import map_json

# Writes the map and gives a sentence for each thing that is lost.
Writer = Callable[[OpenedMap, BinaryIO], tuple[str, ...]]


def _write_journey(opened: OpenedMap, file: BinaryIO) -> tuple[str, ...]:
    write_zip(file, map_json(opened.records, opened.rev), opened.assets)
    return ()


def _write_map_json(opened: OpenedMap, file: BinaryIO) -> tuple[str, ...]:
    file.write(map_json(opened.records, opened.rev).encode())
    return _lost_pictures(opened)


def _write_foreign(
    write: Callable[[RecordSet], tuple[str, tuple[str, ...]]], opened: OpenedMap, file: BinaryIO
) -> tuple[str, ...]:
    text, losses = write(opened.records)
    file.write(text.encode())
    return (*losses, *_lost_pictures(opened))


def _lost_pictures(opened: OpenedMap) -> tuple[str, ...]:
    count = len(opened.assets)
    pictures = "1 picture was" if count == 1 else f"{count} pictures were"
    return (f"{pictures} left out, as this format holds none; a .journey file keeps them.",) if count else ()


WRITERS: Mapping[str, Writer] = {
    ".journey": _write_journey,
    ".json": _write_map_json,
    **{suffix: partial(_write_foreign, form.write) for form in FORMATS if form.write for suffix in form.suffixes},
}
