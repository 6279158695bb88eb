from collections.abc import Mapping, MutableMapping
from typing import Any

import pytest
from pydantic import ValidationError

from journey_editor.document.frozen import freeze, thaw
from journey_editor.document.records import RECORD_TYPES, make_record

DEEP: Any = [{"a": [1]}]


def test_a_frozen_value_cannot_change_and_thaws_to_what_it_was() -> None:
    frozen = freeze([{"a": [1, "b"]}])
    assert isinstance(frozen, tuple)
    assert isinstance(frozen[0], Mapping)
    assert not isinstance(frozen[0], MutableMapping)
    assert thaw(frozen) == [{"a": [1, "b"]}]


@pytest.mark.parametrize("value", ["text", True, None, 1e100, -(10**100), DEEP])
def test_what_json_holds_can_be_frozen(value: Any) -> None:
    assert thaw(freeze(value, 3)) == value


@pytest.mark.parametrize("value", [1.1e100, -(10**101), float("nan"), float("inf"), [{"a": -1.1e100}]])
def test_numbers_beyond_measure_are_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="too large a number"):
        freeze(value)


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        freeze(DEEP, 2)


@pytest.mark.parametrize("type_name", ["card", "widget"])
def test_unknown_fields_are_frozen_and_held_to_the_same(type_name: str) -> None:
    record = make_record({"type": type_name, "id": "a", "glow": DEEP})
    assert record.model_extra == {"glow": freeze(DEEP)}
    with pytest.raises(ValidationError, match="glow"):
        make_record({"type": type_name, "id": "a", "glow": float("nan")})


def test_no_number_of_a_record_is_beyond_measure() -> None:
    needed = {"lane": "a", "persona": "a", "step": "a", "stage": "a", "source": "a", "target": "a", "score": 0}
    numbers = 0
    for record_type in RECORD_TYPES.values():
        for name, field in record_type.model_fields.items():
            if any(kind in str(field.annotation) for kind in ("int", "float")):
                numbers += 1
                with pytest.raises(ValidationError):
                    record_type.model_validate({"id": "a", **needed, name: 1e101})
    assert numbers > 15  # the search for them finds them


@pytest.mark.parametrize(
    "values",
    [
        {"type": "kpi", "lane": "a", "history": [{"on": "2026", "value": 1e101}]},
        {"type": "card", "evidence": [{"source": "a", "count": 10**101}]},
        {"type": "card", "evidence": [{"source": "a", "glow": 1e101}]},
        {"type": "lane", "options": {"glow": 1e101}},
    ],
)
def test_values_inside_of_records_are_held_to_the_same(values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make_record({"id": "a", **values})
