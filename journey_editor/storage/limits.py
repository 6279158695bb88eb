"""What a file may hold. Files come from strangers: every size is checked before it costs memory or time."""

import json
import math
import re
from typing import Any, NoReturn, Protocol

MIB = 2**20
MAX_MAP_BYTES = 32 * MIB  # 10,000 cards take about 4
MAX_ASSET_BYTES = 64 * MIB
MAX_ASSETS_BYTES = 512 * MIB
MAX_DIRECTORY_BYTES = 4 * MIB  # of a zip archive: some 40,000 entries
MAX_RECORDS = 100_000
MAX_CONTAINERS = 500_000  # lists and objects: each takes 64 bytes or more of memory for 2 of the file
MAX_EXCERPT = 60

_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


class Damaged(Exception):  # noqa: N818 - it reads as what it says: `except Damaged`
    """A file that cannot be read. The message is one line: what is wrong, a semicolon, what to do."""


class Readable(Protocol):
    """A file, an entry of an archive, a stream."""

    def read(self, size: int, /) -> bytes: ...


def read_capped(file: Readable, limit: int, name: str) -> bytes:
    """The rest of the file, at most `limit` bytes. Raises Damaged when there is more."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise Damaged(f"{name} is larger than {limit // MIB} MB, the most that is read; make it smaller")
    return data


def excerpt(text: str) -> str:
    """The text on one printable line, cut to what a message can show."""
    line = "".join(char if char.isprintable() else " " for char in text[: MAX_EXCERPT + 1])
    return line if len(line) <= MAX_EXCERPT else line[: MAX_EXCERPT - 1] + "…"


def parse_json(data: bytes, name: str) -> Any:
    """The JSON value of UTF-8 bytes. Raises Damaged.

    Stricter than `json.loads`: no NaN, no infinity, no key twice in one object, no half of a surrogate pair.
    """
    if count_containers(data) > MAX_CONTAINERS:
        raise Damaged(f"{name} holds more lists and objects than any map; choose another file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Damaged(f"{name} is not UTF-8 text at byte {error.start:,}; save it as UTF-8") from None
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_finite_float,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno:,}, column {error.colno:,}"
        raise Damaged(f"{name} breaks off or is no JSON at {place} ({error.msg}); use an earlier copy") from None
    except RecursionError:
        raise Damaged(f"{name} is nested too deeply; use an earlier copy") from None
    except _RefusedJson as refused:
        raise Damaged(f"{name} {refused}") from None
    except ValueError:  # an integer of more digits than Python reads (sys.get_int_max_str_digits)
        raise Damaged(f"{name} holds a number of thousands of digits; write a smaller one") from None
    if _SURROGATE_ESCAPE.search(data):
        _refuse_lone_surrogates(value, name)
    return value


def count_containers(data: bytes) -> int:
    """How many lists and objects the JSON text holds at most (signs inside of texts count too)."""
    return data.count(b"[") + data.count(b"{")


class _RefusedJson(Exception):  # noqa: N818 - never leaves this file
    pass


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for position, key in enumerate(keys) if key in keys[:position])
        raise _RefusedJson(f'holds "{excerpt(twice)}" twice; remove one of the two')
    return found


def _refuse_constant(text: str) -> NoReturn:
    raise _RefusedJson(f"holds the number {text}; write a finite one")


def _finite_float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _RefusedJson(f"holds the number {excerpt(text)}, which is too large; write a smaller one")
    return value


def _refuse_lone_surrogates(value: Any, name: str) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise Damaged(f"{name} holds half a character ({half}); remove it") from None
    except RecursionError:
        raise Damaged(f"{name} is nested too deeply; use an earlier copy") from None
