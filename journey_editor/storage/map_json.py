"""The text of a map: `{"format": 1, "rev": n, "schema": {...}, "records": {...}}`, one record a line.

Records are sorted by type and id, and `rev` stands alone on its line, so that a rename is two lines of a diff. Fields
that hold their default are left out; the id is the key of the line. Unknown fields and unknown types are kept.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from journey_editor.document.records import RECORD_TYPES, Record, make_record
from journey_editor.storage.limits import MAX_RECORDS, Damaged, excerpt, parse_json

FORMAT = 1
# The number of a type rises when its fields change their meaning; a migration then comes with it. None has so far.
SCHEMA = dict.fromkeys(sorted(RECORD_TYPES), 1)

MAX_COUNT = 2**53  # what other programs read as a whole number

_PARTS = {"format", "rev", "schema", "records"}


@dataclass(frozen=True)
class ParsedMap:
    """The records of a map text. `newer`: a newer program wrote it, so it must not be written over."""

    records: tuple[Record, ...]
    rev: int
    report: tuple[str, ...]
    newer: bool


def map_json(records: Iterable[Record], rev: int) -> str:
    """The text of `map.json`; the same records always give the same text."""
    lines = (_record_line(record) for record in sorted(records, key=lambda record: (record.type, record.id)))
    return (
        f'{{\n"format": {FORMAT},\n"rev": {rev},\n"schema": {json.dumps(SCHEMA)},\n"records": {{\n'
        + ",\n".join(lines)
        + "\n}\n}\n"
    )


def parse_map_json(data: bytes, name: str = "map.json") -> ParsedMap:
    """The records of a map text, whether they fit together or not. Raises Damaged.

    A field that is not valid is left out, as is a record that is not valid without it; the report says which.
    """
    whole = parse_json(data, name)
    if not isinstance(whole, dict) or not isinstance(whole.get("records"), dict):
        raise Damaged(f'{name} is JSON but no journey map (it has no "records"); choose another file')
    lines = whole["records"]
    if len(lines) > MAX_RECORDS:
        raise Damaged(f"{name} holds {len(lines):,} records, more than {MAX_RECORDS:,}; split the map")
    rev = _count(whole.get("rev", 0), "rev", name)
    report: list[str] = []
    newer = _is_newer(whole, name)
    if newer:
        report.append("A newer version of Journey Editor wrote this map; what it alone knows may be missing here")
    unknown = sorted(whole.keys() - _PARTS)
    if unknown:
        report.append(f"Not kept: {', '.join(excerpt(part) for part in unknown[:5])} beside the records")
    found = (_read_record(key, values, report) for key, values in lines.items())
    records = tuple(record for record in found if record is not None)
    return ParsedMap(records, rev, tuple(report), newer)


def _record_line(record: Record) -> str:
    values = record.to_json()
    key = json.dumps(values.pop("id"), ensure_ascii=False)
    return f"{key}: {json.dumps(values, ensure_ascii=False, allow_nan=False)}"


def _count(value: Any, part: str, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_COUNT:
        raise Damaged(f'{name} has "{part}": {excerpt(json.dumps(value))}, which is no count; use an earlier copy')
    return value


def _is_newer(whole: dict[str, Any], name: str) -> bool:
    if "format" not in whole:
        raise Damaged(f'{name} is JSON but no journey map (it has no "format"); choose another file')
    schema = whole.get("schema", {})
    if not isinstance(schema, dict):
        raise Damaged(f'{name} has a "schema" that is no object; use an earlier copy')
    numbers = [_count(number, "schema", name) for number in schema.values()]
    return _count(whole["format"], "format", name) > FORMAT or any(number > 1 for number in numbers)


def _read_record(key: str, values: Any, report: list[str]) -> Record | None:
    """The record of one line, or None; what had to go is told in the report."""
    if not key or not isinstance(values, dict) or not isinstance(values.get("type"), str):
        report.append(f'"{excerpt(key)}" is left out: a record has an id, and a type in its values')
        return None
    values["id"] = key
    try:
        return make_record(values)
    except ValidationError as error:
        wrong = {str(problem["loc"][0]): problem["msg"] for problem in error.errors() if problem["loc"]}
        for field, message in wrong.items():
            shown = _shown(values.pop(field)) if field in values else "absent"
            reason = message.removeprefix("Value error, ")
            report.append(f"{excerpt(key)}: {excerpt(field)} is left out, as {shown} is not valid ({reason})")
        try:
            return make_record(values)
        except ValidationError:
            report.append(f"{excerpt(key)} is left out: it cannot be without {', '.join(map(excerpt, wrong))}")
            return None


def _shown(value: Any) -> str:
    if isinstance(value, (dict, list)):  # may be nested too deeply to be written
        return "its object" if isinstance(value, dict) else "its list"
    return excerpt(json.dumps(value, ensure_ascii=False))
