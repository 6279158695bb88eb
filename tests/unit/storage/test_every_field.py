"""Every field of every type of record comes back from a file, from undo and from redo; so does what is unknown."""

import json
from pathlib import Path
from typing import Any

import pytest

from journey_editor.document.history import History
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, RECORD_TYPES, UnknownRecord
from journey_editor.document.store import Store
from journey_editor.storage.journey_file import read_journey, write_journey
from journey_editor.storage.map_json import map_json
from tests.map_of_everything import map_of_everything, silent_fields


def opened(folder: Path, values: dict[str, dict[str, Any]]) -> RecordSet:
    path = folder / "map"
    path.write_text(json.dumps({"format": 1, "records": values}), encoding="utf-8")
    found = read_journey(path)
    assert [said for said in found.report if "lacks the pictures" not in said] == []
    return found.records


def written(records: RecordSet) -> Any:
    """The records as a file holds them."""
    return json.loads(map_json(records, 1))["records"]


def without_defaults(values: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The records without the fields that a file leaves out, as they say the usual."""
    kept: dict[str, dict[str, Any]] = {}
    for key, record in values.items():
        record_type = RECORD_TYPES.get(record["type"], UnknownRecord)
        usual = {name: field.default for name, field in record_type.model_fields.items() if name != "type"}
        kept[key] = {name: value for name, value in record.items() if name not in usual or usual[name] != value}
    return kept


@pytest.fixture
def records(tmp_path: Path) -> RecordSet:
    return opened(tmp_path, map_of_everything())


def test_the_map_says_something_in_every_field() -> None:
    assert silent_fields() == set()


def test_every_field_comes_back_from_a_file(records: RecordSet, tmp_path: Path) -> None:
    assert written(records) == without_defaults(map_of_everything())
    write_journey(tmp_path / "one", records, 1, {})
    write_journey(tmp_path / "two", read_journey(tmp_path / "one").records, 1, {})
    assert read_journey(tmp_path / "one").records == records
    assert (tmp_path / "two").read_bytes() == (tmp_path / "one").read_bytes()


def test_what_is_unknown_is_kept_in_every_type_of_record_and_in_what_they_hold(tmp_path: Path) -> None:
    values = map_of_everything()
    for record in values.values():
        record["new"] = {"deep": [1, None]}
        for name in ("benefit", "emotion_scale", "scale"):
            if name in record:
                record[name] = {**record[name], "new": [0]}
        for name in ("evidence", "traits", "history"):
            if name in record:
                record[name] = [{**part, "new": "x"} for part in record[name]]
    values["widget:1"] = {"type": "widget", "target": "card:0"}
    assert written(opened(tmp_path, values)) == without_defaults(values)


def test_undo_to_the_beginning_and_redo_to_the_end_give_the_same_bytes(records: RecordSet) -> None:
    store = Store(records)
    history = History(store)
    beginning, steps = map_json(store.records, 0), 0
    for record in sorted(records, key=lambda record: record.id):
        clears = [
            (name, field.get_default(call_default_factory=True))
            for name, field in type(record).model_fields.items()
            if name not in ("id", "type") and not field.is_required()
        ]
        for name, empty in clears:
            if record.id in store.records:  # or it went with another, or has another id as it says something else now
                with store.begin(f"Clear {name}") as t:
                    t.patch(record.id, **{name: empty})
        if record.id != MAP_ID and record.id in store.records:
            with store.begin("Delete") as t:
                t.remove(record.id)
    end = map_json(store.records, 0)
    while history.can_undo:
        history.undo()
        steps += 1
    assert steps > 300
    assert map_json(store.records, 0) == beginning
    while history.can_redo:
        history.redo()
    assert map_json(store.records, 0) == end
