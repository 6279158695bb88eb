"""The caret in a text: by grapheme, by word, by line, and by what the eye sees where two directions meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.canvas.text_cursor import (
    Move,
    TextCursor,
    end_of_difference,
    moved,
    next_grapheme,
    next_word,
    paragraph_at,
    previous_grapheme,
    previous_word,
    snapped,
    word_at,
)
from journey_editor.text.caret_stops import caret_at, caret_stops
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text
from journey_editor.text.line_breaks import grapheme_boundaries
from journey_editor.text.style import TextStyle

STYLE = TextStyle(12.5)
FAMILY = "👩‍👩‍👧"
MOVES: tuple[Move, ...] = (
    "left", "right", "up", "down", "word left", "word right", "line start", "line end", "text start", "text end"
)  # fmt: skip
PARTS = ["a", "W", "e\u0301", FAMILY, "👍🏽", "🇩🇪", "-", "שלום", "א", "مرحبا", "12", "नि", "เก่", ".", " ", "\n", "two "]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


def block(text: str, width: float | None = None) -> TextBlock:
    return lay_out_text(text, STYLE, width)


def walk(text: str, start: int, move: Move, width: float | None = None) -> list[int]:
    """Where the caret is after each of the moves, until it stays."""
    found = [start]
    while True:
        at = moved(block(text, width), TextCursor.at(found[-1]), move).index
        if at == found[-1]:
            return found
        assert at not in found, f"{move} leads round and round: {found}"
        found.append(at)


def test_an_emoji_with_all_its_parts_is_one_step() -> None:
    text = f"a{FAMILY}e\u0301b"
    assert walk(text, 0, "right") == [0, 1, 6, 8, 9]
    assert walk(text, 9, "left") == [9, 8, 6, 1, 0]
    assert previous_grapheme(text, 6) == 1
    assert next_grapheme(text, 1) == 6
    assert snapped(text, 3) == 6


def test_left_and_right_go_from_line_to_line() -> None:
    assert walk("ab\ncd", 1, "right") == [1, 2, 3, 4, 5]
    assert walk("ab\ncd", 4, "left") == [4, 3, 2, 1, 0]
    # A line broken at a blank ends before it.
    assert walk("one two", 2, "right", 30.0) == [2, 3, 4, 5, 6, 7]


def test_in_a_text_that_reads_leftwards_left_goes_on() -> None:
    assert walk("שלום", 0, "left") == [0, 1, 2, 3, 4]
    assert walk("שלום\nאב", 3, "left") == [3, 4, 5, 6, 7]
    assert walk("שלום\nאב", 6, "right") == [6, 5, 4, 3, 2, 1, 0]


def test_in_mixed_text_the_caret_goes_the_way_of_the_key() -> None:
    text = "ab אבג cd"
    right = walk(text, 0, "right")
    places = [caret_at(block(text), index).x for index in right]
    assert places == sorted(places)
    assert sorted(right) == list(range(len(text) + 1)), "some place cannot be reached"
    assert walk(text, right[-1], "left") == right[::-1]


def test_words_are_reached_over_blanks_and_signs() -> None:
    text = "One two,  three-four… \nfive"
    starts = [0]
    while starts[-1] < len(text):
        starts.append(next_word(text, starts[-1]))
    assert [text[start : start + 2] for start in starts[:-1]] == ["On", "tw", ", ", "th", "-f", "fo", "… ", "fi"]
    assert previous_word(text, len(text)) == text.index("five")
    assert previous_word(text, 6) == 4
    assert previous_word(text, 4) == 0


def test_words_go_by_the_direction_of_the_paragraph() -> None:
    assert moved(block("אב גד"), TextCursor.at(0), "word left").index == 3
    assert moved(block("אב גד"), TextCursor.at(3), "word right").index == 0
    assert moved(block("ab cd"), TextCursor.at(0), "word right").index == 3


def test_up_and_down_keep_their_column() -> None:
    text = "wide line\nw\nwide line"
    down = moved(block(text), TextCursor.at(6), "down")
    assert down.index == text.index("\nwide") or down.index == 11
    assert moved(block(text), down, "down").index == 12 + 6
    assert moved(block(text), moved(block(text), down, "down"), "up").index == down.index
    # Any other move forgets it.
    assert moved(block(text), moved(block(text), down, "left"), "down").goal_x != down.goal_x


def test_beyond_the_first_and_the_last_line_lie_the_ends() -> None:
    assert moved(block("abc\ndef"), TextCursor.at(2), "up").index == 0
    assert moved(block("abc\ndef"), TextCursor.at(5), "down").index == 7


def test_a_line_kept_free_for_marks_has_no_place() -> None:
    narrow = lay_out_text("wwwwwww", STYLE, 80.0, first_line=(30.0, 0.0))
    assert moved(narrow, TextCursor.at(3), "up").index == 0
    assert moved(narrow, TextCursor.at(0), "left").index == 0
    assert moved(narrow, TextCursor.at(0), "right").index == 1


def test_home_and_end_go_by_line() -> None:
    text = block("one two\nthree", 30.0)
    assert moved(text, TextCursor.at(6), "line start").index == 4
    assert moved(text, TextCursor.at(4), "line end").index == 7
    assert moved(text, TextCursor.at(1), "line end").index == 3
    assert moved(text, TextCursor.at(9), "text start").index == 0
    assert moved(text, TextCursor.at(9), "text end").index == 13


def test_shift_keeps_the_anchor_and_a_move_without_it_drops_the_selection() -> None:
    text = block("one two")
    selected = moved(text, TextCursor.at(2), "right", extend=True)
    assert (selected.anchor, selected.index) == (2, 3)
    selected = moved(text, selected, "text end", extend=True)
    assert (selected.start, selected.end) == (2, 7)
    assert moved(text, selected, "left") == TextCursor.at(2)
    assert moved(text, selected, "right") == TextCursor.at(7)
    assert moved(text, selected, "line start") == TextCursor.at(0)


def test_a_selection_is_left_at_the_side_of_the_key() -> None:
    leftwards = block("שלום")
    assert moved(leftwards, TextCursor(1, 3), "left") == TextCursor.at(3)
    assert moved(leftwards, TextCursor(1, 3), "right") == TextCursor.at(1)
    lines = block("אב\nגד")
    assert moved(lines, TextCursor(1, 4), "left") == TextCursor.at(4)


@pytest.mark.parametrize(
    ("text", "index", "word"),
    [
        ("one two", 1, "one"), ("one two", 3, "one"), ("one two", 4, "two"), ("one two", 7, "two"), ("a  b", 2, "  "),
        ("isn’t it", 2, "isn’t"), (f"a{FAMILY}", 1, FAMILY), ("", 0, ""), ("ab\ncd", 2, "ab"),
    ],
)  # fmt: skip
def test_the_word_at_a_place(text: str, index: int, word: str) -> None:
    assert text[slice(*word_at(text, index))] == word


def test_the_paragraph_at_a_place() -> None:
    text = "ab\ncd\r\n\nef\n"
    found = [text[slice(*paragraph_at(text, index))] for index in (0, 2, 3, 5, 7, 8, 10, 11)]
    assert found == ["ab", "ab", "cd", "cd", "", "ef", "ef", ""]
    assert paragraph_at("", 0) == (0, 0)


@pytest.mark.parametrize(
    ("before", "after", "end"),
    [("abc", "abXc", 3), ("abXc", "abc", 2), ("aa", "aaa", 1), ("", "abc", 3), ("abc", "", 0)],
)
def test_where_a_difference_ends(before: str, after: str, end: int) -> None:
    assert end_of_difference(before, after) == end


@given(TEXTS, st.sampled_from(MOVES), st.booleans(), st.data())
def test_every_move_ends_at_a_place_of_the_caret(text: str, move: Move, extend: bool, data: st.DataObject) -> None:
    laid_out = block(text, 40.0)
    places = sorted({stop.index for number in range(len(laid_out.lines)) for stop in caret_stops(laid_out, number)})
    cursor = TextCursor(data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places)))
    after = moved(laid_out, cursor, move, extend=extend)
    assert after.index in {0, *grapheme_boundaries(text)}
    assert after.anchor == (cursor.anchor if extend else after.index)


@given(TEXTS)
def test_left_takes_back_what_right_did(text: str) -> None:
    laid_out = block(text, 40.0)
    for number in range(len(laid_out.lines)):
        for stop in caret_stops(laid_out, number):
            there = moved(laid_out, TextCursor.at(stop.index), "right")
            if there.index != stop.index:
                assert moved(laid_out, there, "left").index == stop.index


@given(TEXTS)
def test_the_arrows_lead_to_every_place(text: str) -> None:
    laid_out = block(text, 40.0)
    ways: list[Move] = ["left", "right"]
    reached = {index for way in ways for index in walk(text, 0, way, 40.0)}
    assert reached == {stop.index for number in range(len(laid_out.lines)) for stop in caret_stops(laid_out, number)}
