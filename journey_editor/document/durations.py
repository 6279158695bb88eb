"""Durations as people write them: "5 min", "2 h 30 min", "3 d", and the two that a step has, "40 min, wait 3 d"."""

import re
from decimal import Decimal
from typing import NamedTuple

EXAMPLE = "Write a time with its unit, such as 5 min, 2 h 30 min or 3 d."
LONGEST_S = 1e10  # some three hundred years

_UNITS = {
    "s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3_600, "hr": 3_600, "hour": 3_600,
    "d": 86_400, "day": 86_400, "w": 604_800, "wk": 604_800, "week": 604_800,
}  # fmt: skip
_PART = re.compile(r"(\d{1,12}(?:[.,]\d{1,6})?)\s*([a-z]+)\.?")
_SAID = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))
_WAITS = re.compile(r"\b(?:waiting|waits|wait)\b:?")
_BETWEEN = re.compile(r"[,;+·]|\band\b")


class StepTimes(NamedTuple):
    """How long a step takes, and how long it keeps people waiting, in seconds; None where nobody said."""

    duration_s: float | None
    wait_s: float | None


def read_duration(text: str) -> float | None:
    """The seconds that a text means, None for an empty one. Raises ValueError with one line that says what it wants."""
    rest = text.strip().lower().replace("\u00a0", " ")
    if not rest:
        return None
    seconds, place = 0.0, 0
    while place < len(rest):
        found = _PART.match(rest, place)
        unit = _unit(found[2]) if found else None
        if found is None or unit is None:
            raise ValueError(EXAMPLE)
        seconds += float(found[1].replace(",", ".")) * unit
        place = found.end()
        while place < len(rest) and rest[place] == " ":
            place += 1
    if seconds > LONGEST_S:
        raise ValueError("That is longer than three centuries.")
    return seconds


def say_duration(seconds: float | None) -> str:
    """ "2 h 30 min": all of it, as `read_duration` reads it; "" for None."""
    if seconds is None:
        return ""
    rest = Decimal(str(abs(seconds))).quantize(Decimal("0.001"))
    parts = []
    for size, name in _SAID[:-1]:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {name}")
    if rest or not parts:
        said = f"{rest:f}"
        parts.append(f"{said.rstrip('0').rstrip('.') if '.' in said else said} s")
    return " ".join(parts)


def read_step_times(text: str, known: StepTimes) -> StepTimes:
    """What "5 min", "2 h wait" or "5 min, wait 2 h" makes of the times of a step; an empty text clears both.

    What the text does not speak of stays as it is `known`. Raises ValueError.
    """
    if not text.strip():
        return StepTimes(None, None)
    duration_s, wait_s = known
    # A decimal comma parts nothing: "1,5 h".
    parts = [part for part in _BETWEEN.split(re.sub(r"(?<=\d),(?=\d)", ".", text.lower())) if part.strip()]
    for part in parts:
        bare = _WAITS.sub(" ", part)
        seconds = read_duration(bare)
        if seconds is None:
            raise ValueError(EXAMPLE)
        if bare != part:
            wait_s = seconds
        else:
            duration_s = seconds
    if not parts:
        raise ValueError(EXAMPLE)
    return StepTimes(duration_s, wait_s)


def say_step_times(times: StepTimes) -> str:
    """ "40 min, wait 3 d", as `read_step_times` reads it."""
    said = say_duration(times.duration_s)
    waits = f"wait {say_duration(times.wait_s)}" if times.wait_s is not None else ""
    return ", ".join(part for part in (said, waits) if part)


def _unit(word: str) -> int | None:
    return _UNITS.get(word) or (_UNITS.get(word[:-1]) if len(word) > 2 and word.endswith("s") else None)
