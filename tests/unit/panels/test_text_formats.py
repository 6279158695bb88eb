"""What typed texts mean."""

import re
from typing import Any

import pytest

from journey_editor.panels.text_formats import (
    DATE,
    LINES,
    NUMBER,
    PAIRS,
    PLAIN,
    WEIGHT,
    TextFormat,
    UnfinishedError,
    value_format,
)


@pytest.mark.parametrize(
    ("text_format", "text", "value"),
    [
        (PLAIN, " as it stands ", " as it stands "),
        (DATE, "", None),
        (DATE, "2026", "2026"),
        (DATE, " 2026-10 ", "2026-10"),
        (DATE, "2028-02-29", "2028-02-29"),
        (NUMBER, "", None),
        (NUMBER, "1,5", 1.5),
        (NUMBER, "−4", -4.0),
        (NUMBER, "1.", 1.0),
        (WEIGHT, "0.5", 0.5),
        (LINES, "one\n\n two \n", ("one", "two")),
        (PAIRS, "Age: 29\nLives in: Graz: centre", {"Age": "29", "Lives in": "Graz: centre"}),
    ],
)
def test_texts_are_read(text_format: TextFormat, text: str, value: Any) -> None:
    assert text_format.read(text) == value


@pytest.mark.parametrize(
    ("text_format", "value", "text"),
    [
        (DATE, None, ""),
        (DATE, "2026-10", "2026-10"),
        (NUMBER, 48000.0, "48000"),
        (NUMBER, -0.25, "−0.25"),
        (NUMBER, 100.0, "100"),
        (NUMBER, None, ""),
        (LINES, ("one", "two"), "one\ntwo"),
        (PAIRS, {"Age": "29", "Job": "nurse"}, "Age: 29\nJob: nurse"),
    ],
)
def test_values_are_said_and_read_back(text_format: TextFormat, value: Any, text: str) -> None:
    assert text_format.say(value) == text
    assert text_format.read(text) == value


@pytest.mark.parametrize(
    ("text_format", "text"),
    [
        (DATE, "20"),
        (DATE, "2026-"),
        (DATE, "2026-1"),
        (DATE, "2026-10-3"),
        (NUMBER, "-"),
        (NUMBER, "."),
        (WEIGHT, ""),
        (WEIGHT, "0"),
        (WEIGHT, "0.0"),
        (PAIRS, "Age"),
    ],
)
def test_what_more_typing_can_put_right_is_only_unfinished(text_format: TextFormat, text: str) -> None:
    with pytest.raises(UnfinishedError):
        text_format.read(text)


@pytest.mark.parametrize(
    ("text_format", "text", "said"),
    [
        (DATE, "12 Oct", "Write 2026, 2026-10 or 2026-10-12."),
        (DATE, "2026-13", "2026-13 is not in the calendar."),
        (DATE, "2027-02-29", "2027-02-29 is not in the calendar."),
        (NUMBER, "many", "Write a number, such as 4 or 1.5."),
        (NUMBER, "1e5", "Write a number, such as 4 or 1.5."),
        (WEIGHT, "-1", "Write a number above 0; 1 is the usual."),
        (PAIRS, "Age: 29\nAge: 30", "“Age” is there twice."),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text_format: TextFormat, text: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$") as caught:
        text_format.read(text)
    assert not isinstance(caught.value, UnfinishedError)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("22", "%", 22),
        ("22 %", "%", 22),
        ("25.5 %", "%", 25.5),
        ("25,5\u202f%", "%", 25.5),
        ("1 200.5 €", "€", 1200.5),
        ("-3 % ", " % ", -3),
        ("1,5", "min", 1.5),
        ("€ 1 200", "€", 1200),
        ("4 MIN", "min", 4),
        ("", "%", None),
    ],
)
def test_values_are_read_with_and_without_their_unit(text: str, unit: str, value: float | None) -> None:
    assert value_format(lambda: unit).read(text) == value


@pytest.mark.parametrize(
    ("text", "unit", "is_begun"),
    [("4 mi", "min", True), ("4.5 mi", "min", True), ("4 h", "min", False), ("many", "", False)],
)
def test_what_is_no_value_is_refused(text: str, unit: str, is_begun: bool) -> None:
    with pytest.raises(ValueError, match="Write a number") as refused:
        value_format(lambda: unit).read(text)
    assert isinstance(refused.value, UnfinishedError) is is_begun
