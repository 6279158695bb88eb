"""Places of the caret: by grapheme, in both directions, there and back."""

import pytest

from journey_editor.text.caret_stops import caret_at, caret_stops, covered, index_at
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

STYLE = TextStyle(12.5)


def indices(text: str, width: float | None = None) -> list[list[int]]:
    block = lay_out_text(text, STYLE, width)
    return [[stop.index for stop in caret_stops(block, number)] for number in range(len(block.lines))]


def test_one_stop_a_grapheme_and_one_at_the_end() -> None:
    assert indices("abc") == [[0, 1, 2, 3]]
    assert indices("e\u0301 👩‍👩‍👧x") == [[0, 2, 3, 8, 9]]
    assert indices("") == [[0]]


def test_the_end_of_a_line_lies_before_its_line_feed_or_last_blank() -> None:
    assert indices("ab\nc\n") == [[0, 1, 2], [3, 4], [5]]
    assert indices("ab\r\nc") == [[0, 1, 2], [4, 5]]
    assert indices("one two", 30.0) == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert indices("wwwwwwww", 45.0) == [[0, 1, 2, 3], [4, 5, 6, 7, 8]]


def test_left_to_right_stops_rise_from_edge_to_edge() -> None:
    block = lay_out_text("office", STYLE, 200.0, align="end")
    places = [stop.x for stop in caret_stops(block, 0)]
    assert places == sorted(places)
    assert places[0] == pytest.approx(block.lines[0].x)
    assert places[-1] == pytest.approx(200)


def test_right_to_left_stops_fall() -> None:
    places = [stop.x for stop in caret_stops(lay_out_text("שלום", STYLE, 200.0), 0)]
    assert places == sorted(places, reverse=True)
    assert places[0] == pytest.approx(200)


def test_in_mixed_text_each_run_has_its_own_direction() -> None:
    block = lay_out_text("ab שלום", STYLE, None)
    places = [stop.x for stop in caret_stops(block, 0)]
    assert places[:3] == sorted(places[:3])
    assert places[3:] == sorted(places[3:], reverse=True)
    assert places[3] == pytest.approx(block.width)


def test_a_ligature_is_divided_evenly() -> None:
    block = lay_out_text("a->b", STYLE, None)  # Inter draws the two signs as one arrow
    (run,) = block.lines[0].runs
    assert [glyph.cluster for glyph in run.glyphs] == [0, 1, 3]
    _, before, within, after, _ = (stop.x for stop in caret_stops(block, 0))
    assert within == pytest.approx((before + after) / 2)


def test_the_caret_is_as_tall_as_the_letters() -> None:
    block = lay_out_text("one\ntwo", STYLE, None)
    first, second = caret_at(block, 0), caret_at(block, 4)
    assert first.height == second.height == pytest.approx(12.5 * 1.21, abs=0.01)
    assert 0 <= first.top < first.top + first.height <= second.top + 0.01
    assert second.top - first.top == pytest.approx(block.line_height)


def test_an_index_inside_a_grapheme_stands_before_it() -> None:
    block = lay_out_text("x👩‍👩‍👧y", STYLE, None)
    assert caret_at(block, 3) == caret_at(block, 1)
    assert caret_at(block, 7) == caret_at(block, len(block.text))


def test_a_pointer_outside_means_the_nearest_place() -> None:
    block = lay_out_text("one two\nthree", STYLE, None)
    assert index_at(block, -50, -50) == 0
    assert index_at(block, 500, 3) == 7
    assert index_at(block, 500, 500) == 13
    assert index_at(block, -50, 500) == 8
    middle = caret_at(block, 1).x + 0.1
    assert index_at(block, middle, 3) == 1


def test_the_first_line_may_be_kept_free_altogether() -> None:
    block = lay_out_text("wwwwwww", STYLE, 80.0, first_line=(30.0, 0.0))
    assert [line.end for line in block.lines] == [0, 7]
    assert index_at(block, 0, 0) == 0
    assert caret_at(block, 0).top > block.line_height * 0.9


@pytest.mark.parametrize(
    "text", ["plain text in lines", "ab שלום cd", "שלום ab", "मूल्य सूची", "ที่นี่", "a\n\nb\n", "👍🏽 x 🇩🇪"]
)
def test_there_and_back(text: str) -> None:
    block = lay_out_text(text, STYLE, 60.0)
    for number, line in enumerate(block.lines):
        for stop in caret_stops(block, number):
            caret = caret_at(block, stop.index)
            assert caret.x == stop.x
            assert caret.top < line.baseline < caret.top + caret.height
            # Where two directions meet, two stops may share a place.
            assert caret_at(block, index_at(block, caret.x, line.baseline)) == caret


def covered_widths(text: str, start: int, end: int, width: float | None = None) -> list[float]:
    return [part.right - part.left for part in covered(lay_out_text(text, STYLE, width), start, end)]


def test_a_selection_covers_from_stop_to_stop() -> None:
    block = lay_out_text("one two", STYLE, None)
    [part] = covered(block, 2, 5)
    assert (part.left, part.right) == pytest.approx((caret_at(block, 2).x, caret_at(block, 5).x))
    assert (part.top, part.bottom - part.top) == pytest.approx(caret_at(block, 2)[1:])
    assert covered(block, 3, 3) == []


def test_in_mixed_text_a_selection_is_in_parts() -> None:
    block = lay_out_text("ab אבג cd", STYLE, None)
    first, second = covered(block, 1, 4)
    assert first.right < second.left
    assert covered(block, 0, 9)[0].right == pytest.approx(block.width)
    assert len(covered(block, 0, 9)) == 1


def test_a_selected_line_feed_shows() -> None:
    assert covered_widths("ab\n\nc", 2, 4) == pytest.approx([12.5 * 0.3] * 2)
    assert covered_widths("ab\n\nc", 2, 3) == pytest.approx([12.5 * 0.3])
    [part] = covered(lay_out_text("אב\nג", STYLE, 100.0), 2, 3)
    assert part.right == pytest.approx(caret_at(lay_out_text("אב\nג", STYLE, 100.0), 2).x)


def test_a_part_of_a_ligature_is_a_part_of_its_width() -> None:
    first, second, both = (covered_widths("a->b", *ends)[0] for ends in ((1, 2), (2, 3), (1, 3)))
    assert first == pytest.approx(second)
    assert first + second == pytest.approx(both)
