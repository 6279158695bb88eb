"""Words wider than their line, with one unit of width a character."""

import pytest

from journey_editor.text.emergency_breaks import longest_fit


def broken(word: str, room: int) -> list[str]:
    bounds = list(range(len(word) + 1))
    parts = []
    first = 0
    while first < len(word):
        start = first
        first = longest_fit(word, bounds, start, lambda stop: stop - start <= room)  # noqa: B023 (called at once)
        parts.append(word[start:first])
    return parts


@pytest.mark.parametrize(
    ("room", "parts"),
    [
        (4, ["abcd", "efgh", "ijkl"]),
        (4, ["abcd", "efg", "hij"]),  # three letters left rather than two
        (12, ["example.com/", "orders/open_", "items"]),
        (9, ["example.", "com/", "orders/", "open_", "items"]),
        (8, ["Customer", "Journey", "Map"]),
        (7, ["ab-cdef", "ghi"]),  # two letters before the hyphen are too few to break there
        (2, ["ab", "cd", "e"]),  # no room for three letters: the line is filled
        (0, ["a", "b", "c"]),  # a grapheme is taken even if it does not fit
        (3, ["---", "---", "-"]),
    ],
)
def test_break(room: int, parts: list[str]) -> None:
    assert broken("".join(parts), room) == parts


def test_only_the_given_bounds_are_used() -> None:
    assert longest_fit("abcdefgh", [0, 2, 6, 8], 0, lambda stop: stop <= 5) == 1


def test_a_preferred_part_that_does_not_fit_after_all_is_not_taken() -> None:
    word = "abcde-fghijklm"
    assert longest_fit(word, range(len(word) + 1), 0, lambda stop: stop <= 9 and stop != 6) == 9


def test_a_long_word_is_measured_near_its_break_only() -> None:
    asked: list[int] = []

    def fits(stop: int) -> bool:
        asked.append(stop)
        return stop <= 30

    assert longest_fit("x" * 100_000, range(100_001), 0, fits) == 30
    assert max(asked) < 100
    assert len(asked) < 20
