"""What holds for any number and any duration that is said to people."""

import re

from hypothesis import given
from hypothesis import strategies as st

from journey_editor.document.wording import format_change, format_duration, format_number, format_signed, format_value

numbers = st.floats(-1e18, 1e18) | st.integers(-(10**9), 10**9) | st.floats(-20_000, 20_000)
SIZES = {"": 1, "k": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}


@given(numbers)
def test_a_number_is_said_within_its_precision_and_never_as_minus_zero(number: float) -> None:
    said = format_number(number)
    found = re.fullmatch("(−?)([0-9\u202f]+(?:[.][0-9]+)?)([kMBT]?)", said)
    assert found
    size = SIZES[found[3]]
    back = float(found[2].replace("\u202f", "")) * size
    if found[3]:
        allowed = size * (0.05 if back <= 100 * size else 0.5)
    else:
        allowed = 0.005 if abs(number) >= 1 else max(abs(number) * 0.005, 5e-7)
    assert abs(abs(number) - back) <= allowed * (1 + 1e-9)
    assert bool(found[1]) == (number < 0 and back > 0)


@given(numbers)
def test_the_opposite_is_said_with_the_other_sign(number: float) -> None:
    said = format_number(abs(number))
    assert {format_number(number), format_number(-number)} == ({said, f"−{said}"} if said != "0" else {"0"})
    assert format_signed(number).lstrip("+") == format_number(number)


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8))
def test_values_and_changes_hold_the_number_whatever_the_unit(number: float, unit: str) -> None:
    digits = format_number(number).lstrip("−")
    assert digits in format_value(number, unit)
    assert digits in format_change(number, unit)
    assert format_change(number, unit).startswith(
        "+" if number > 0 and digits != "0" else format_value(number, unit)[0]
    )


@given(st.floats(0, 1e9))
def test_a_duration_is_said_in_at_most_two_units_and_within_half_the_smaller(seconds: float) -> None:
    sizes = {"d": 86_400, "h": 3_600, "min": 60, "s": 1}
    parts = [part.split("\u00a0") for part in format_duration(seconds).split(" ")]
    said = sum(float(number) * sizes[unit] for number, unit in parts)
    names = [unit for _, unit in parts]
    smaller = {"d": 3_600, "h": 60, "min": 1, "s": 0.1}[names[0]]
    assert len(parts) <= 2
    assert abs(said - seconds) <= smaller / 2 + 1e-6
    assert all(float(number) < {"h": 24, "min": 60, "s": 60}.get(unit, 1e9) for number, unit in parts)
