"""Glyphs in font units: order, clusters, blanks, ink and boxes."""

import pytest

from journey_editor.text.fonts import font_chain
from journey_editor.text.shaping import shape_text

INTER, ARABIC, HEBREW, DEVANAGARI, THAI, EMOJI = font_chain(400, False)


def test_kerning_is_applied() -> None:
    apart = shape_text(INTER, "A").advance + shape_text(INTER, "V").advance
    assert shape_text(INTER, "AV").advance < apart - 0.02


def test_blanks_at_the_end_are_not_visible() -> None:
    bare, blank = shape_text(INTER, "price"), shape_text(INTER, "price  ")
    assert blank.visible == pytest.approx(bare.advance, abs=0.02)
    assert blank.advance == pytest.approx(blank.visible + 2 * shape_text(INTER, " ").advance, abs=0.02)
    assert shape_text(INTER, " \t").visible == 0


def test_right_to_left_glyphs_stand_in_visual_order() -> None:
    assert [glyph.cluster for glyph in shape_text(HEBREW, "שלום", 1).glyphs] == [3, 2, 1, 0]


def test_arabic_letters_join() -> None:
    alone = {glyph.id for letter in "بيت" for glyph in shape_text(ARABIC, letter, 1).glyphs}
    joined = {glyph.id for glyph in shape_text(ARABIC, "بيت", 1).glyphs}
    assert len(alone - joined) == 2  # the bodies, of which two letters share one; the dots stay the same


def test_a_conjunct_is_one_cluster() -> None:
    assert {glyph.cluster for glyph in shape_text(DEVANAGARI, "क्षि").glyphs} == {0}


def test_marks_reach_higher_than_their_letter() -> None:
    assert shape_text(THAI, "ที่").ink_top > shape_text(THAI, "ท").ink_top + 0.2
    assert shape_text(THAI, "ปู่").ink_bottom > shape_text(THAI, "ป").ink_bottom + 0.1


def test_ink_moves_with_its_glyph() -> None:
    assert shape_text(ARABIC, "إِ", 1).ink_bottom == pytest.approx(0.44, abs=0.005)  # a kasra set lower than drawn


def test_the_forms_are_nobodys_in_particular() -> None:
    cedilla, comma = (shape_text(INTER, letter).glyphs[0].id for letter in "ŞȘ")
    assert cedilla != comma  # Romanian text would draw the first as the second


def test_missing_characters_are_those_drawn_as_the_box() -> None:
    shaped = shape_text(INTER, "aกb\u200d")
    assert shaped.missing == "ก"
    assert [glyph.id == 0 for glyph in shaped.glyphs] == [False, True, False, False]
    assert shape_text(EMOJI, "👩‍👩‍👧").missing == ""


def test_controls_draw_nothing_and_a_tab_is_a_space_wide() -> None:
    shaped = shape_text(INTER, "a\x07b")
    assert shaped.missing == ""
    assert shaped.advance == pytest.approx(shape_text(INTER, "a").advance + shape_text(INTER, "b").advance)
    assert shape_text(INTER, "\ta").advance == shape_text(INTER, " a").advance


def test_a_lone_surrogate_is_a_box() -> None:
    assert shape_text(INTER, "\ud800").missing == "\ud800"
