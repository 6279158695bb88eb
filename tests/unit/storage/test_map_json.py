"""The text of a map: its lines, what it keeps, what it says about what it cannot keep."""

import json

import pytest

from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Stage, Step, UnknownRecord
from journey_editor.storage.limits import MAX_RECORDS, Damaged
from journey_editor.storage.map_json import SCHEMA, map_json, parse_map_json

RECORDS = (
    Map(title="Buying a bicycle"),
    Stage(id="stage:b", name="Ride"),
    Stage(id="stage:a", name="Choose"),
    Step(id="a step", stage="stage:a"),
    Lane(id="lane:a", kind="emotion"),
    Persona(id="persona:a", name="Ana"),
    Emotion(id="emotion:1", lane="lane:a", persona="persona:a", step="a step", score=0),
)


def text_of(*lines: str, rev: str = "1", form: str = "1", schema: str = "{}") -> bytes:
    return f'{{"format": {form}, "rev": {rev}, "schema": {schema}, "records": {{{",".join(lines)}}}}}'.encode()


def test_one_record_a_line_sorted_and_without_defaults() -> None:
    assert map_json(RECORDS, 7).splitlines() == [
        "{",
        '"format": 1,',
        '"rev": 7,',
        f'"schema": {json.dumps(SCHEMA)},',
        '"records": {',
        '"emotion:1": {"type": "emotion", "lane": "lane:a", "persona": "persona:a", "step": "a step", "score": 0.0},',
        '"lane:a": {"type": "lane", "kind": "emotion"},',
        '"map": {"type": "map", "title": "Buying a bicycle"},',
        '"persona:a": {"type": "persona", "name": "Ana"},',
        '"stage:a": {"type": "stage", "name": "Choose"},',
        '"stage:b": {"type": "stage", "name": "Ride"},',
        '"a step": {"type": "step", "stage": "stage:a"}',
        "}",
        "}",
    ]


def test_a_rename_changes_two_lines() -> None:
    renamed = [record.patched(name="Try") if record.id == "stage:a" else record for record in RECORDS]
    before, after = map_json(RECORDS, 7).splitlines(), map_json(renamed, 8).splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 2


def test_reads_what_it_wrote() -> None:
    parsed = parse_map_json(map_json(RECORDS, 7).encode())
    assert sorted(parsed.records, key=lambda r: r.id) == sorted(RECORDS, key=lambda r: r.id)
    assert (parsed.rev, parsed.report, parsed.newer) == (7, (), False)


def test_keeps_unknown_fields_and_types() -> None:
    data = text_of('"widget:1": {"type": "widget", "spin": [1, {"x": null}]}', '"tag:1": {"type": "tag", "glow": ""}')
    parsed = parse_map_json(data)
    assert parsed.report == ()
    assert isinstance(parsed.records[0], UnknownRecord)
    again = json.loads(map_json(parsed.records, 1))["records"]
    assert again == json.loads(data)["records"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"[]", 'no "records"'),
        (b"3", 'no "records"'),
        (b'{"records": []}', 'no "records"'),
        (b'{"records": {}}', 'no "format"'),
        (text_of(form='"1"'), '"format"'),
        (text_of(form="true"), '"format"'),
        (text_of(rev="-1"), '"rev": -1'),
        (text_of(rev="1.5"), '"rev": 1.5'),
        (text_of(rev="9" * 400), '"rev": 999'),
        (text_of(schema="[]"), '"schema"'),
        (text_of(schema='{"card": null}'), '"schema": null'),
        (text_of('"a": {"type": "tag"}', '"a": {"type": "tag"}'), '"a" twice'),
    ],
)
def test_refuses_what_is_no_map(data: bytes, said: str) -> None:
    with pytest.raises(Damaged, match=said):
        parse_map_json(data)


def test_refuses_too_many_records() -> None:
    with pytest.raises(Damaged, match="100,001 records"):
        parse_map_json(text_of(*(f'"{number}":0' for number in range(MAX_RECORDS + 1))))


@pytest.mark.parametrize("form", [{"form": "2"}, {"schema": '{"card": 2}'}, {"schema": '{"widget": 2}'}])
def test_a_newer_map_opens_and_says_so(form: dict[str, str]) -> None:
    parsed = parse_map_json(text_of('"tag:1": {"type": "tag", "name": "x"}', **form))
    assert parsed.newer
    assert "newer version" in parsed.report[0]
    assert len(parsed.records) == 1


def test_an_invalid_field_goes_and_the_record_stays() -> None:
    parsed = parse_map_json(text_of('"card:1": {"type": "card", "title": "Wait", "severity": 9, "span": 0}'))
    assert parsed.records == (Card(id="card:1", title="Wait"),)
    assert len(parsed.report) == 2
    assert "card:1: severity is left out, as 9 is not valid" in parsed.report[0] + parsed.report[1]


@pytest.mark.parametrize(
    "line",
    [
        '"step:1": {"type": "step"}',
        '"step:1": {"type": "step", "stage": null}',
        '"step:1": {"type": 3}',
        '"step:1": {"type": [1]}',
        '"step:1": []',
        '"step:1": null',
        '"": {"type": "stage"}',
    ],
)
def test_a_record_that_cannot_be_is_left_out_and_told(line: str) -> None:
    parsed = parse_map_json(text_of(line, '"tag:1": {"type": "tag"}'))
    assert [record.id for record in parsed.records] == ["tag:1"]
    assert parsed.report


def test_the_key_is_the_id_whatever_the_line_says() -> None:
    assert parse_map_json(text_of('"tag:1": {"type": "tag", "id": "tag:2"}')).records[0].id == "tag:1"


def test_deep_values_do_not_get_in() -> None:
    deep = "[" * 900 + "]" * 900
    parsed = parse_map_json(text_of(f'"lane:1": {{"type": "lane", "options": {{"x": {deep}}}, "glow": {deep}}}'))
    assert parsed.records == (Lane(id="lane:1"),)
    assert [line for line in parsed.report if "nested too deeply" in line] == list(parsed.report)
    assert len(parsed.report) == 2


def test_parts_that_are_not_kept_are_told() -> None:
    data = text_of()[:-1] + b', "plugins": {}}'
    assert "plugins" in parse_map_json(data).report[0]


def test_numbers_beyond_measure_do_not_get_in() -> None:
    data = text_of(
        '"widget:1": {"type": "widget", "spin": 1e150}', f'"lane:1": {{"type": "lane", "weight": {10**150}}}'
    )
    parsed = parse_map_json(data)
    assert parsed.records == (UnknownRecord(type="widget", id="widget:1"), Lane(id="lane:1"))
    assert parsed.report[0] == "widget:1: spin is left out, as 1e+150 is not valid (too large a number)"
    assert parsed.report[1].startswith("lane:1: weight is left out, as 1000")
