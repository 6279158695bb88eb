"""Fractional order keys: strings that sort by plain code point, with room for another between any two.

A key is the part behind the point of a number between 0 and 1 in base 62. It never ends in the lowest digit: between
"a" and "a0" nothing fits. Keys at either end count up or down, so that a run of appends stays short.
"""

from string import ascii_lowercase, ascii_uppercase, digits

_DIGITS = digits + ascii_uppercase + ascii_lowercase
_BASE = len(_DIGITS)
_VALUE = {digit: value for value, digit in enumerate(_DIGITS)}
_LONGEST = 24


def key_between(before: str | None, after: str | None) -> str:
    """A short key strictly between two others; None is the open end. Raises ValueError as `keys_between` does."""
    return keys_between(before, after, 1)[0]


def keys_between(before: str | None, after: str | None, count: int) -> list[str]:
    """As many rising keys strictly between two others, evenly spread; None is the open end.

    Raises ValueError when `before` is not less than `after`, or when one of them is not an order key.
    """
    low, high = _checked(before), _checked(after)
    if before is not None and after is not None and low >= high:
        raise ValueError(f"no order key fits between {before!r} and {after!r}")
    if after == "":
        raise ValueError("no order key comes before the empty one")
    length, first, end = 1, _floor(low, 1), _end(after, 1)
    while end - first <= count:
        length += 1
        first, end = _floor(low, length), _end(after, length)
    if before and after is None:
        return [_key(first + n, length) for n in range(1, count + 1)]
    if after and not before:
        return [_key(end - n, length) for n in range(count, 0, -1)]
    return [_key(first + n * (end - first) // (count + 1), length) for n in range(1, count + 1)]


def needs_rekeying(key: str) -> bool:
    """Whether a key has grown so long that its siblings should get fresh ones."""
    return len(key) > _LONGEST


def _checked(key: str | None) -> str:
    if key and (key.endswith(_DIGITS[0]) or not all(digit in _VALUE for digit in key)):
        raise ValueError(f"{key!r} is not an order key")
    return key or ""


def _floor(key: str, length: int) -> int:
    """The largest number of so many digits that is not above the key."""
    number = 0
    for digit in key[:length].ljust(length, _DIGITS[0]):
        number = number * _BASE + _VALUE[digit]
    return number


def _end(key: str | None, length: int) -> int:
    """The smallest number of so many digits that is not below the key."""
    return _BASE**length if key is None else _floor(key, length) + (len(key) > length)


def _key(number: int, length: int) -> str:
    key = ""
    for _ in range(length):
        number, value = divmod(number, _BASE)
        key = _DIGITS[value] + key
    return key.rstrip(_DIGITS[0])
