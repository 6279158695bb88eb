"""Whatever a file says in a field, its map opens, is laid out, checked, compared, exported and saved again."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journey_editor.document.checks.method import check_map, concern_json
from journey_editor.document.clean_copy import clean_copy
from journey_editor.document.comparing import Comparison, compare_maps, compare_with_future
from journey_editor.document.difference_words import difference_json, difference_line, summary_words
from journey_editor.document.records import RECORD_TYPES, View
from journey_editor.document.showing import EVERYTHING, showing_of
from journey_editor.export.findings_sheet import findings_sheet
from journey_editor.export.preflight import preflight
from journey_editor.export.spreadsheets import SPREADSHEETS
from journey_editor.interchange.map_target import WRITERS
from journey_editor.layout.comparison import lay_out_comparison
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.pages import lay_out_pages
from journey_editor.scene.paper import parse_paper
from journey_editor.storage.journey_file import OpenedMap, read_journey
from tests.map_of_everything import LANE_KINDS, map_of_everything

TODAY = "2026-11-23"

Change = tuple[str, str, Any]  # the id of a record, a field of it, and what that says

WHOLE = map_of_everything()
FIELDS = [(key, name) for key, said in WHOLE.items() for name in RECORD_TYPES[said["type"]].model_fields
          if name not in ("id", "type")]  # fmt: skip
OPTIONS = ("all_channels", "bands", "good", "kinds", "line", "measure", "owners", "shows")
ODD: st.SearchStrategy[Any] = st.sampled_from([
    None, True, 0, -1, 1.5, 1e100, -1e100, 1e308, 2**70, "", " ", "a", "?", "\x00", "a\nb", "=1+1", "word " * 50,
    "9999-99", "#12", "red", [], ["a", 1, []], [{}], {}, {"a": {"b": [1]}}, *WHOLE,
])  # fmt: skip
ODD_OPTIONS = st.dictionaries(st.sampled_from(OPTIONS), ODD, max_size=3)


def changes() -> st.SearchStrategy[Change]:
    anything = st.builds(lambda place, value: (*place, value), st.sampled_from(FIELDS), ODD)
    lanes = st.sampled_from([f"lane:{kind}" for kind in LANE_KINDS])
    options = st.builds(lambda lane, said: (lane, "options", said), lanes, ODD_OPTIONS)
    filters = st.builds(lambda said: ("view:1", "filter", said), ODD_OPTIONS)
    return anything | options | filters


def opened(folder: Path, wanted: list[Change], without: str = "") -> OpenedMap:
    values = map_of_everything()
    for key, name, value in wanted:
        values[key][name] = value
    values.pop(without, None)
    path = folder / "odd"
    path.write_text(json.dumps({"format": 1, "records": values}), encoding="utf-8")
    return read_journey(path)


def use(given_map: OpenedMap) -> None:
    """All that can be done with a map without a window."""
    records = given_map.records
    for showing in [EVERYTHING, *map(showing_of, records.of_type(View))]:
        MapLayout(records, 142, for_editing=True, showing=replace(showing, solo="persona:1")).draw()
        for page in lay_out_pages(records, parse_paper("A3"), "map and findings", showing):
            preflight(page, records)
    for comparison in (compare_with_future(records), compare_maps(records, clean_copy(records))):
        lay_out_comparison(comparison)
        assert all(told(comparison))
    report = check_map(records, TODAY)
    for lapse in report.lapses:
        for concern in lapse.concerns:
            json.dumps(concern_json(lapse.rule, concern, records), allow_nan=False)
    for write in SPREADSHEETS.values():
        write(findings_sheet(records), io.BytesIO())
    for convert in WRITERS.values():
        convert(given_map, io.BytesIO())


def told(comparison: Comparison) -> Iterator[str]:
    yield summary_words(comparison)
    for difference in comparison.differences:
        yield difference_line(difference, comparison)
        yield json.dumps(difference_json(difference, comparison), allow_nan=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("maps")


@settings(max_examples=6)
@given(wanted=st.lists(changes(), min_size=1, max_size=12), without=st.sampled_from(sorted(WHOLE)))
def test_odd_words_in_any_field(folder: Path, wanted: list[Change], without: str) -> None:
    use(opened(folder, wanted, without))


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param([("map", "emotion_scale", scale), ("lane:emotion", "scale", scale)], id=f"scale {number}")
        for number, scale in enumerate((
            {"min": 3, "max": 3},
            {"min": 2, "max": -2},
            {"min": -1e100, "max": 1e100},
            {"min": 0, "max": 1e-300},
            {"min": 1e16, "max": 1e16 + 2},
            {"labels": ["word"] * 40},
        ))
    ]
    + [
        pytest.param([("step:1", "alternative_of", "step:2")], id="two steps each instead of the other"),
        pytest.param([("step:3", "alternative_of", "step:2")], id="a chain of alternatives"),
        pytest.param([("step:1", "alternative_of", "step:1")], id="a step instead of itself"),
        pytest.param([("step:1", "duration_s", -5), ("step:2", "wait_s", -1e100)], id="times before they begin"),
        pytest.param([("step:1", "duration_s", 1e100), ("step:2", "wait_s", 1e100)], id="times without an end"),
        pytest.param([("emotion:lane:emotion:persona:1:step:1:current", "low", 9)], id="a low above the score"),
        pytest.param([("link:causes", "target", "card:2")], id="a link to where it begins"),
        pytest.param([("link:causes", "target", "card:parked")], id="a link to a parked card"),
        pytest.param([("link:then", "target", "step:4")], id="a path to a hidden step"),
        pytest.param([("view:1", "lanes", ["lane:gone"])], id="a view of lanes that are gone"),
        pytest.param([("view:1", "page", "A99 upside down")], id="a view on no paper"),
        pytest.param([("map", "checks_off", ["no-scope", "unheard of"])], id="a check that is not there"),
        pytest.param([(f"stage:{n}", "hidden", True) for n in (1, 2)], id="no stage in sight"),
    ],
)  # fmt: skip
def test_what_fits_its_field_but_nothing_else(folder: Path, wanted: list[Change]) -> None:
    use(opened(folder, wanted))
