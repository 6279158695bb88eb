"""A clip as JSON with its pictures in base64. What comes from a clipboard is trusted as little as a file."""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from journey_editor.document.edits.clip import Clip
from journey_editor.document.records import Map, Record, UnknownRecord, make_record
from journey_editor.scene.picture_assets import picture_size
from journey_editor.storage.journey_file import picture_of
from journey_editor.storage.limits import MIB, Damaged, parse_json

_FORMAT = 1
_NAME = "the clipboard"
_MOST_PICTURES = 24 * MIB  # together: more would make every copy wait
_MOST_BYTES = 40 * MIB
_MOST_RECORDS = 20_000


def clip_json(clip: Clip, assets: Mapping[str, bytes]) -> bytes:
    """The clip with the pictures that its records show, as far as there is room for them."""
    pictures: dict[str, str] = {}
    room = _MOST_PICTURES
    for digest in dict.fromkeys(filter(None, map(picture_of, clip.records))):
        if digest in assets and len(assets[digest]) <= room:
            room -= len(assets[digest])
            pictures[digest] = base64.b64encode(assets[digest]).decode("ascii")
    plain = {
        "format": _FORMAT,
        "roots": clip.roots,
        "lanes": clip.lanes,
        "steps": clip.steps,
        "stages": clip.stages,
        "records": [record.to_json() for record in clip.records],
        "assets": pictures,
    }
    return json.dumps(plain, ensure_ascii=False, allow_nan=False).encode()


def parse_clip(data: bytes) -> tuple[Clip, dict[str, bytes]]:
    """The clip and its pictures by sha256; records and pictures that are damaged are left out. Raises Damaged."""
    if len(data) > _MOST_BYTES:
        raise Damaged(f"{_NAME} holds more than {_MOST_BYTES // MIB} MB; copy less at once")
    plain = parse_json(data, _NAME)
    if not isinstance(plain, dict) or plain.get("format") != _FORMAT:
        raise Damaged(f"{_NAME} holds no part of a map that this program knows; copy it again")
    found = [record for values in _list(plain, "records")[:_MOST_RECORDS] if (record := _record(values))]
    records = {record.id: record for record in found}
    roots = tuple(root for root in _ids(plain, "roots") if root in records)
    of_one_type = tuple(root for root in roots if records[root].type == records[roots[0]].type)
    if not of_one_type:
        raise Damaged(f"{_NAME} holds nothing that can be pasted; copy it again")
    places = {part: _ids(plain, part) for part in ("lanes", "steps", "stages")}
    return Clip(of_one_type, tuple(records.values()), **places), _pictures(plain)


def _list(plain: dict[str, Any], part: str) -> list[Any]:
    values = plain.get(part)
    return values if isinstance(values, list) else []


def _ids(plain: dict[str, Any], part: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in _list(plain, part) if isinstance(value, str)))


def _record(values: Any) -> Record | None:
    try:
        record = make_record(values) if isinstance(values, dict) else None
    except (ValidationError, TypeError):
        return None
    return None if isinstance(record, (Map, UnknownRecord)) or record is None or not record.id else record


def _pictures(plain: dict[str, Any]) -> dict[str, bytes]:
    assets = plain.get("assets")
    pictures: dict[str, bytes] = {}
    for digest, encoded in assets.items() if isinstance(assets, dict) else ():
        try:
            data = base64.b64decode(encoded, validate=True)
        except (binascii.Error, TypeError, ValueError):
            continue
        if hashlib.sha256(data).hexdigest() == digest and picture_size(data):
            pictures[digest] = data
    return pictures
