"""Blocks of text, by example. What holds for every text is in tests/property."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from journey_editor.text import fallback
from journey_editor.text.fonts import font_chain
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import Alignment, TextStyle
from journey_editor.text.system_fonts import SystemFonts

STYLE = TextStyle(12.5)
CARD = "The customer cannot find the price list for 24 h, calls the hotline, waits 14 min and writes an e-mail."


@pytest.fixture(autouse=True)
def _no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The result must not depend on the fonts of the machine that runs the test."""
    for cached in (fallback._face_for, lay_out_text):
        cached.cache_clear()
    monkeypatch.setattr(fallback, "system_fonts", lambda: SystemFonts([]))
    yield
    for cached in (fallback._face_for, lay_out_text):
        cached.cache_clear()


def texts(block: TextBlock) -> list[str]:
    return [block.text[line.start : line.end] for line in block.lines]


def test_a_card_breaks_between_words() -> None:
    block = lay_out_text(CARD, STYLE, 160.0)
    assert texts(block) == [
        "The customer cannot find ",
        "the price list for 24 h, calls ",
        "the hotline, waits 14 min ",
        "and writes an e-mail.",
    ]
    assert block.height == pytest.approx(4 * 12.5 * 1.32)
    assert block.line_height == 12.5 * 1.32
    assert block.width == max(line.width for line in block.lines) <= 160


def test_each_line_of_one_script_is_one_run() -> None:
    for line in lay_out_text(CARD, STYLE, 160.0).lines:
        (run,) = line.runs
        assert (run.x, run.start, run.right_to_left) == (0, line.start, False)
        assert run.text == CARD[line.start : line.end]
        assert [glyph.cluster for glyph in run.glyphs] == list(range(len(run.text)))


def test_ascent_and_descent_of_inter_are_centred_in_the_line() -> None:
    face = font_chain(400, False)[0]
    for leading in (1.0, 1.32, 2.0):
        block = lay_out_text("one\ntwo", TextStyle(10, leading=leading), None)
        first, second = (line.baseline for line in block.lines)
        assert first - face.ascent * 10 == pytest.approx(leading * 10 - (first + face.descent * 10))
        assert second - first == pytest.approx(leading * 10)


def test_line_feeds_of_all_kinds_end_a_line() -> None:
    block = lay_out_text("a\nb\r\nc\u2028\nd\n", STYLE, 100.0)
    assert texts(block) == ["a\n", "b\r\n", "c\u2028", "\n", "d\n", ""]
    assert "".join(run.text for line in block.lines for run in line.runs) == "abcd"


def test_no_text_is_one_empty_line() -> None:
    block = lay_out_text("", STYLE, 100.0)
    assert len(block.lines) == 1
    assert (block.width, block.height, block.lines[0].runs) == (0, 12.5 * 1.32, ())


def test_without_a_width_only_line_feeds_break() -> None:
    assert texts(lay_out_text(CARD + "\nmore", STYLE, None)) == [CARD + "\n", "more"]


@pytest.mark.parametrize(
    ("align", "latin_x", "hebrew_x"), [("start", 0.0, 1.0), ("center", 0.5, 0.5), ("end", 1.0, 0.0)]
)
@pytest.mark.parametrize("width", [200.0, None])
def test_alignment_follows_the_direction_of_the_paragraph(
    align: Alignment, latin_x: float, hebrew_x: float, width: float | None
) -> None:
    block = lay_out_text("Hi\nשלום\na longer line", STYLE, width, align=align)
    room = block.width if width is None else width
    latin, hebrew, _ = block.lines
    assert latin.x == pytest.approx(latin_x * (room - latin.width))
    assert hebrew.x == pytest.approx(hebrew_x * (room - hebrew.width))
    assert not block.right_to_left


def test_room_on_the_first_line() -> None:
    plain = lay_out_text(CARD, STYLE, 160.0)
    marked = lay_out_text(CARD, STYLE, 160.0, first_line=(18.0, 12.0))
    assert texts(marked)[0] == "The customer cannot "
    assert marked.lines[0].x == 18
    assert all(line.x == 0 for line in marked.lines[1:])
    assert marked.text == plain.text
    hebrew = lay_out_text("שלום", STYLE, 160.0, first_line=(18.0, 12.0)).lines[0]
    assert hebrew.x + hebrew.width == pytest.approx(160 - 18)
    ended = lay_out_text("Hi", STYLE, 160.0, align="end", first_line=(18.0, 12.0)).lines[0]
    assert ended.x + ended.width == pytest.approx(160 - 12)


def test_mixed_directions_stand_in_visual_order() -> None:
    block = lay_out_text("one שלום עולם two", STYLE, None)
    assert [run.text for run in block.lines[0].runs] == ["one ", "שלום עולם", " ", "two"]
    assert [run.right_to_left for run in block.lines[0].runs] == [False, True, False, False]
    block = lay_out_text("שלום one two עולם", STYLE, None)
    assert [run.text.strip() for run in block.lines[0].runs if run.text.strip()] == ["עולם", "one two", "שלום"]
    assert block.right_to_left


def test_blanks_at_the_end_of_a_right_to_left_line_hang_over_its_left_edge() -> None:
    block = lay_out_text("שלום עולם טוב", STYLE, 60.0)
    line = block.lines[0]
    assert line.runs[0].x < 0
    assert line.x >= 0
    assert line.x + line.width == pytest.approx(60)
    right = max(run.x + run.width for run in line.runs)
    assert right == pytest.approx(line.width)


def test_a_blank_where_the_line_breaks_takes_the_direction_of_the_paragraph() -> None:
    line = lay_out_text("ab שלום עולם", STYLE, 60.0).lines[0]
    *_, word, blank = line.runs
    assert (word.text, blank.text) == ("שלום", " ")
    assert word.x + word.width == pytest.approx(line.width) == pytest.approx(blank.x)


def test_long_words_break_where_they_are_joined() -> None:
    assert texts(lay_out_text("see https://example.com/orders/open_items", STYLE, 100.0)) == [
        "see ",
        "https://example.",
        "com/orders/",
        "open_items",
    ]
    assert texts(lay_out_text("CustomerJourneyMap", STYLE, 70.0)) == ["Customer", "Journey", "Map"]


def test_balanced_titles() -> None:
    title = "Compare the prices of all providers"
    assert texts(lay_out_text(title, STYLE, 200.0)) == ["Compare the prices of all ", "providers"]
    assert texts(lay_out_text(title, STYLE, 200.0, balance=True)) == ["Compare the prices ", "of all providers"]


def test_missing_characters_are_boxes_and_listed_once_in_order() -> None:
    block = lay_out_text("ᚠ 客 x ᚠ", STYLE, None)
    assert block.missing == ("ᚠ", "客")
    (run,) = block.lines[0].runs
    assert run.face is font_chain(400, False)[0]
    assert [glyph.id for glyph in run.glyphs if glyph.id == 0] == [0, 0, 0]
    assert run.text == block.text


def test_tall_stacks_get_taller_lines_and_no_others_do() -> None:
    style = TextStyle(12.5, leading=1.1)
    block = lay_out_text("plain\nที่ ปู่ น้ำ\nplain\nก", style, None)
    tops = [0.0, *(line.baseline for line in block.lines)]
    assert tops[2] - tops[1] > 1.15 * 12.5
    face = font_chain(400, False)[4]
    for line in block.lines:
        for run in line.runs:
            ink = [face.ink_extent(glyph.id) for glyph in run.glyphs]
            assert line.baseline - max(above for above, _ in ink) / face.upem * 12.5 >= -0.01
    assert lay_out_text("plain\nplain", style, None).height == pytest.approx(2 * 1.1 * 12.5)
    assert block.height > 4 * 1.1 * 12.5


def test_ink_of_neighbouring_lines_does_not_meet() -> None:
    block = lay_out_text("ปู่ ที่ ฎุ ฐู้\nปี้ กิ๊ก ญู\nक्षूँ र्‍डै\nأَلْفٌ", TextStyle(12.5, leading=1.0), None)
    extents = []
    for line in block.lines:
        ink = [
            ((above + glyph.y_offset) / run.face.upem, (below - glyph.y_offset) / run.face.upem)
            for run in line.runs
            for glyph in run.glyphs
            for above, below in [run.face.ink_extent(glyph.id)]
        ]
        extents.append((line.baseline - 12.5 * max(a for a, _ in ink), line.baseline + 12.5 * max(b for _, b in ink)))
    assert extents[0][0] >= -1e-6
    assert all(upper[1] <= lower[0] + 1e-6 for upper, lower in pairwise(extents))
    assert extents[-1][1] <= block.height + 1e-6


def test_the_same_text_is_laid_out_once() -> None:
    assert lay_out_text(CARD, TextStyle(9.0), 160.0) is lay_out_text(CARD, TextStyle(9.0), 160.0)
