"""Whatever a map holds comes back from its file, and whatever a file holds either opens or is called damaged."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journey_editor.document.frozen import MAX_NUMBER
from journey_editor.document.records import RECORD_TYPES, Record, make_record
from journey_editor.storage.journey_file import read_journey, write_journey
from journey_editor.storage.limits import Damaged

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-int(MAX_NUMBER), int(MAX_NUMBER))
    | st.floats(-MAX_NUMBER, MAX_NUMBER)
    | st.text(max_size=8)
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KNOWN_FIELDS = {name for record_type in RECORD_TYPES.values() for name in record_type.model_fields}
UNKNOWN_FIELDS = st.dictionaries(
    st.text(min_size=1, max_size=5).filter(lambda n: n not in KNOWN_FIELDS), JSON, max_size=2
)
UNKNOWN_TYPES = st.text(max_size=6).filter(lambda name: name not in RECORD_TYPES)
IDS = st.text(min_size=1, max_size=6).filter(lambda name: name != "map")
TEXT = st.text(max_size=8)


def known(type_name: str, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    some = st.fixed_dictionaries({"type": st.just(type_name)}, optional=fields)
    return st.builds(lambda values, extra: {**extra, **values}, some, UNKNOWN_FIELDS)


LOOSE_RECORDS = st.one_of(
    known("stage", name=TEXT, order=TEXT, weight=st.floats(0.1, 9), hidden=st.booleans()),
    known(
        "lane", kind=TEXT, options=st.dictionaries(TEXT, JSON, max_size=3), scale=st.just({"min": 0, "labels": ["a"]})
    ),
    known(
        "card",
        title=TEXT,
        fields=st.dictionaries(TEXT, TEXT, max_size=3),
        severity=st.integers(1, 5),
        span=st.integers(1, 9),
        benefit=st.just({"amount": 0, "new": [1]}),
        due=st.just("2026-10"),
    ),
    known(
        "persona", goals=st.lists(TEXT, max_size=3), traits=st.lists(st.just({"name": "calm", "value": 0}), max_size=2)
    ),
    known("evidence", sample=st.integers(0, 99), on=st.just("2026")),
    st.builds(lambda kind, extra: {**extra, "type": kind}, UNKNOWN_TYPES, UNKNOWN_FIELDS),
)


@st.composite
def maps(draw: st.DrawFn) -> list[Record]:
    lines = draw(st.dictionaries(IDS, LOOSE_RECORDS, max_size=6))
    lines["map"] = draw(known("map", title=TEXT, words=st.dictionaries(TEXT, TEXT, max_size=2)))
    for stage in [key for key, values in lines.items() if values["type"] == "stage"]:
        lines[f"the step of {stage}"] = {"type": "step", "stage": stage}
    return [make_record({**values, "id": key}) for key, values in lines.items()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("maps")


@given(records=maps(), rev=st.integers(0, 2**40), pictures=st.lists(st.binary(max_size=20), max_size=2))
@settings(max_examples=60, deadline=None)
def test_a_map_comes_back_whole_and_saves_to_the_same_bytes(
    folder: Path, records: list[Record], rev: int, pictures: list[bytes]
) -> None:
    assets = {hashlib.sha256(data).hexdigest(): data for data in pictures}
    write_journey(folder / "one", records, rev, assets)
    opened = read_journey(folder / "one")
    assert sorted(opened.records, key=lambda r: r.id) == sorted(records, key=lambda r: r.id)
    assert [type(record) for record in sorted(opened.records, key=lambda r: r.id)] == [
        type(record) for record in sorted(records, key=lambda r: r.id)
    ]
    assert (opened.rev, opened.assets, opened.report) == (rev, assets, ())
    write_journey(folder / "two", opened.records, opened.rev, opened.assets)
    assert (folder / "two").read_bytes() == (folder / "one").read_bytes()


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_file_with_changed_bytes_opens_or_is_called_damaged(folder: Path, data: st.DataObject) -> None:
    picture = b"\x89PNG picture"
    records = [make_record({"type": "card", "id": "card:1", "title": "Wait", "fields": {"a": "b"}})]
    write_journey(folder / "whole", records, 3, {hashlib.sha256(picture).hexdigest(): picture})
    content = bytearray((folder / "whole").read_bytes())
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=4)
    ):
        content[place] = byte
    (folder / "broken").write_bytes(content)
    with suppress(Damaged):
        read_journey(folder / "broken")


ANY_FIELDS = st.dictionaries(st.sampled_from(sorted(KNOWN_FIELDS)), JSON, max_size=4)
ANY_LINES = st.builds(lambda kind, rest: {**rest, "type": kind}, st.sampled_from(sorted(RECORD_TYPES)), ANY_FIELDS)


@given(values=st.dictionaries(TEXT, ANY_LINES, max_size=3))
@settings(max_examples=80, deadline=None)
def test_records_of_any_shape_open_and_can_be_saved_again(folder: Path, values: dict[str, Any]) -> None:
    (folder / "any").write_text(json.dumps({"format": 1, "records": values}))
    opened = read_journey(folder / "any")
    write_journey(folder / "again", opened.records, opened.rev, {})
    assert read_journey(folder / "again").records == opened.records
