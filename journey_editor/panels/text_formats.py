"""What a typed text means: plain text, a date, a number, a line an entry. Each reads what was typed and says a value.

A reader raises ValueError with one line that says what is wrong, UnfinishedError when more typing can put it right.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from journey_editor.document.durations import read_duration, say_duration
from journey_editor.document.languages import LANGUAGES, read_language

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DATE_BEGUN = re.compile(r"\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d{2}-\d{0,2}")
_NUMBER = re.compile(r"[-−+]?\d{1,15}(?:[.,]\d{0,9})?")
_NUMBER_BEGUN = re.compile(r"[-−+]?(?:\d*[.,]?)?")
_TIME_BEGUN = re.compile(r"\d[\d.,\sa-z]*", re.IGNORECASE)
_SHARE = re.compile(r"(\d[\d\s\u202f]*?)\s*(?:/|of?|von|sur|de|di|van)\s*([\d\s\u202f]*)", re.IGNORECASE)
_RANGE = re.compile(r"(.+?)\s*(?:to|…|\.\.+)\s*(.+)")
_RANGE_HINT = "Write where the scale begins and ends, such as 1 to 7."
_VALUE = re.compile(r"([-−+]?[\d\s]*[.,]?\d*)(.*)", re.DOTALL)
_LANGUAGE_HINT = f"Posters are in {', '.join(LANGUAGES.values())}. Of another language write its code, such as da."
_DATE_HINT = "Write 2026, 2026-10 or 2026-10-12."


class UnfinishedError(ValueError):
    """Not valid yet; said only when the field is left like that."""


@dataclass(frozen=True)
class TextFormat:
    """How a text becomes a value, and a value the text of a field."""

    read: Callable[[str], Any]
    say: Callable[[Any], str]


def _read_date(text: str) -> str | None:
    text = text.strip()
    if not text:
        return None
    found = _DATE.fullmatch(text)
    if found is None:
        raise (UnfinishedError if _DATE_BEGUN.fullmatch(text) else ValueError)(_DATE_HINT)
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        # "2026-0" and "2026-1" were on their way; a month or day of two digits is not.
        raise ValueError(f"{text} is not in the calendar.") from None
    return text


def _read_number(text: str) -> float | None:
    text = text.strip()
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise (UnfinishedError if _NUMBER_BEGUN.fullmatch(text) else ValueError)("Write a number, such as 4 or 1.5.")
    return float(text.replace(",", ".").replace("−", "-"))


def _read_value(text: str, unit: str) -> float | None:
    """A number with or without its unit: "22", "22 %", "€ 1 200"."""
    bare, said = text.strip(), unit.strip().casefold()
    if said and bare.casefold().startswith(said):
        bare = bare[len(said) :].strip()
    found = _VALUE.fullmatch(bare)
    digits, after = (found[1], found[2].strip()) if found else ("", bare)
    if after and after.casefold() != said:
        in_unit = f" in {unit.strip()}" if said else ""
        error = UnfinishedError if said.startswith(after.casefold()) else ValueError
        raise error(f"Write a number{in_unit}, such as 4 or 1.5.")
    return _read_number("".join(digits.split()))


def _say_number(value: float | None) -> str:
    return "" if value is None else f"{value:.9f}".rstrip("0").rstrip(".").replace("-", "−")


def _read_count(text: str) -> int | None:
    digits = re.sub(r"[\s\u202f]", "", text)
    if not digits:
        return None
    if not re.fullmatch(r"\d{1,12}", digits, re.ASCII):
        raise ValueError("Write a whole number, such as 7.")
    return int(digits)


def _read_share(text: str) -> tuple[int | None, int | None]:
    found = _SHARE.fullmatch(text.strip())
    if not found:
        return _read_count(text), None
    if not found[2].strip():
        raise UnfinishedError("Write how many there were in all, such as 7 of 12.")
    return _read_count(found[1]), _read_count(found[2])


def _read_time(text: str) -> float | None:
    try:
        return read_duration(text)
    except ValueError as error:
        # "5" and "5 m" are on their way to "5 min".
        raise (UnfinishedError if _TIME_BEGUN.fullmatch(text.strip()) else ValueError)(str(error)) from None


def _read_range(text: str) -> tuple[float, float] | None:
    if not text.strip():
        return None
    found = _RANGE.fullmatch(text.strip())
    low, high = map(_read_number, found.groups()) if found else (None, None)
    if low is None or high is None:
        raise UnfinishedError(_RANGE_HINT)
    if low >= high:
        raise UnfinishedError("A scale begins below where it ends.")
    return low, high


def _say_range(ends: tuple[float, float] | None) -> str:
    return " to ".join(_say_number(end) for end in ends) if ends else ""


def _read_weight(text: str) -> float:
    number = _read_number(text)
    if number is None:
        raise UnfinishedError("Write how many times the usual it is, such as 1 or 1.5.")
    if number <= 0:
        error = UnfinishedError if re.fullmatch(r"\+?0?[.,]?0*", text.strip()) else ValueError
        raise error("Write a number above 0; 1 is the usual.")
    return number


def _read_lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _say_lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _read_pairs(text: str) -> dict[str, str]:
    pairs = {}
    for line in _read_lines(text):
        name, colon, value = line.partition(":")
        if not colon:
            raise UnfinishedError(f"Write a name, a colon and what it is: “{line}: …”")
        if name.strip() in pairs:
            raise ValueError(f"“{name.strip()}” is there twice.")
        pairs[name.strip()] = value.strip()
    return pairs


def _say_pairs(pairs: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in pairs.items())


def value_format(unit: Callable[[], str]) -> TextFormat:
    """A number with or without the unit that it has by then."""
    return TextFormat(lambda text: _read_value(text, unit()), _say_number)


def _read_language(text: str) -> str:
    code = read_language(text) if text.strip() else ""
    if code is None:
        raise UnfinishedError(_LANGUAGE_HINT)
    return code


PLAIN = TextFormat(str, str)
DATE = TextFormat(_read_date, lambda value: value or "")
NUMBER = TextFormat(_read_number, _say_number)
# "7 of 12" as a pair; what is shown is the first of it, as the other has a field of its own.
SHARE = TextFormat(_read_share, lambda pair: "" if pair[0] is None else str(pair[0]))
COUNT = TextFormat(_read_count, lambda value: "" if value is None else str(value))
RANGE = TextFormat(_read_range, _say_range)
WEIGHT = TextFormat(_read_weight, _say_number)
DURATION = TextFormat(_read_time, say_duration)
LANGUAGE = TextFormat(_read_language, lambda code: LANGUAGES.get(code, code))
LINES = TextFormat(_read_lines, _say_lines)
PAIRS = TextFormat(_read_pairs, _say_pairs)
