"""Which words share a line, with one unit of width a character."""

import pytest

from journey_editor.text.chunks import Chunk
from journey_editor.text.line_fill import fill_lines, visible_width


def chunk(word: str) -> Chunk:
    return Chunk(word, (), float(len(word)), float(len(word.rstrip())))


def filled(text: str, width: float, balance: bool = False) -> list[str]:
    words = [word + " " for word in text.split(" ")]
    ends = fill_lines([chunk(word) for word in words], width, balance)
    return ["".join(words[start:end]).rstrip() for start, end in zip([0, *ends[:-1]], ends, strict=True)]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (100, ["one two three four"]),
        (13, ["one two three", "four"]),  # it fits to the unit
        (12.9, ["one two", "three four"]),
        (5, ["one", "two", "three", "four"]),
        (1, ["one", "two", "three", "four"]),  # a word alone is never left out
    ],
)
def test_greedy(width: float, lines: list[str]) -> None:
    assert filled("one two three four", width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("never give me it", 13, ["never give", "me it"]),
        ("what will do I", 12, ["what will", "do I"]),
        ("help them at 5 .", 12, ["help them", "at 5 ."]),
        ("is it ok", 5, ["is it", "ok"]),  # the line above would become a stub itself
        ("enormous ab", 9, ["enormous", "ab"]),  # one word cannot be shared out
        ("abcdef abcdefg hi", 9, ["abcdef", "abcdefg", "hi"]),  # both do not fit the last line
    ],
)
def test_no_stub_of_a_last_line_where_it_can_be_helped(text: str, width: float, lines: list[str]) -> None:
    assert filled(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("compare the prices online today", 24, ["compare the prices", "online today"]),
        ("aaa bbb ccc ddd eeee", 16, ["aaa bbb ccc", "ddd eeee"]),
        ("aaaa bbbb cccc dddd eeee ffff", 16, ["aaaa bbbb cccc", "dddd eeee ffff"]),
        ("aa bb cc dd ee ff gg hh ii", 11, ["aa bb cc", "dd ee ff", "gg hh ii"]),
        ("one line", 20, ["one line"]),
    ],
)
def test_balanced_lines_are_even_and_no_more_than_before(text: str, width: float, lines: list[str]) -> None:
    assert len(filled(text, width)) == len(lines)
    assert filled(text, width, balance=True) == lines


def test_four_lines_are_left_alone() -> None:
    text = "aaaa bbbb cccc dddd eeee ffff g"
    assert filled(text, 9, balance=True) == filled(text, 9)


def test_blanks_hang_over_the_end() -> None:
    assert visible_width([chunk("one "), chunk("two   ")]) == 7
    assert visible_width([chunk("one "), chunk("   ")]) == 3
    assert visible_width([]) == 0
