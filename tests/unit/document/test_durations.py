"""Durations as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.document.durations import (
    StepTimes,
    read_duration,
    read_step_times,
    say_duration,
    say_step_times,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", None), ("  ", None), ("5 min", 300), ("5min", 300), ("5m", 300), ("2 h 30 min", 9_000), ("2h30m", 9_000),
        ("3 d", 259_200), ("3 days", 259_200), ("1 Day", 86_400), ("1.5 h", 5_400), ("1,5 h", 5_400), ("90 s", 90),
        ("1 hour 1 second", 3_601), ("2 weeks", 1_209_600), ("0 min", 0), ("10\u00a0min", 600), ("5 min.", 300),
    ],
)  # fmt: skip
def test_reads_what_people_write(text: str, seconds: float | None) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize("text", ["5", "min", "5 years", "-5 min", "soon", "5 min later", "5 min wait", "99999999 d"])
def test_what_is_no_duration_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"such as 5 min|three centuries"):
        read_duration(text)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, ""), (0, "0 s"), (300, "5 min"), (9_000, "2 h 30 min"), (90_061, "1 d 1 h 1 min 1 s"), (0.5, "0.5 s")],
)
def test_says_all_of_it(seconds: float | None, text: str) -> None:
    assert say_duration(seconds) == text


@given(st.integers(0, 10**9).map(lambda thousandths: thousandths / 1000))
def test_what_is_said_is_read_back(seconds: float) -> None:
    assert read_duration(say_duration(seconds)) == pytest.approx(seconds, abs=1e-6)


KNOWN = StepTimes(60, 120)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("5 min", (300, 120)), ("2h wait", (60, 7_200)), ("wait 3 d", (60, 259_200)), ("waiting: 2 h", (60, 7_200)),
        ("5 min, wait 2 h", (300, 7_200)), ("5 min + 2 h wait", (300, 7_200)), ("1,5 h, wait 1,5 d", (5_400, 129_600)),
        ("5 min and wait 2 h", (300, 7_200)), ("", (None, None)), ("  ", (None, None)),
    ],
)  # fmt: skip
def test_reads_both_times_of_a_step(text: str, times: tuple[float | None, float | None]) -> None:
    assert read_step_times(text, KNOWN) == times


@pytest.mark.parametrize("text", ["wait", "5 min, soon", ",", "await 5 min"])
def test_what_are_no_times_is_said(text: str) -> None:
    with pytest.raises(ValueError, match="such as 5 min"):
        read_step_times(text, KNOWN)


@pytest.mark.parametrize("times", [StepTimes(300, None), StepTimes(None, 7_200), StepTimes(300, 259_200)])
def test_the_times_of_a_step_are_read_back(times: StepTimes) -> None:
    assert read_step_times(say_step_times(times), StepTimes(None, None)) == times


def test_times_nobody_knows_are_nothing() -> None:
    assert say_step_times(StepTimes(None, None)) == ""
