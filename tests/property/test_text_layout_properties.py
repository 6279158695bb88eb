"""What holds for the layout of any text in any scripts at any width."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journey_editor.text.caret_stops import caret_at, caret_stops, index_at
from journey_editor.text.glyph_lines import TextBlock, TextLine
from journey_editor.text.layout import lay_out_text
from journey_editor.text.line_breaks import grapheme_boundaries
from journey_editor.text.shaping import BLANKS
from journey_editor.text.style import Alignment, TextStyle

LINE_ENDS = "\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"
HAIR = 1e-6

scripts = (
    "abc XYZ e-mail 24 h, 31 % (x) [y]",
    "camelCase/path_name.ext-long",
    "ß Ä ệ ł → → ✓ €",
    "e\u0301x\u0302\u0323 \u0327",
    "שלום עולם (א)",
    "مرحبا بالعالم، ١٢٣",
    "हिन्दी क्षि \u200d\u200c।",
    "ไทยที่นี่น้ำ",
    "日本語カナ漢字、。",
    "한국어\u1100\u1161\u11a8",
    "😀👩‍👩‍👧👍🏽🇩🇪1\ufe0f\u20e3❤\ufe0f❤\ufe0e",
    "\u200e\u200f\u202a\u202e\u202c\u2066\u2067\u2069\u061c",
    "\t\u00a0\u2003\u3000\u200b\u00ad\ufeff\x00\x07 ",
    LINE_ENDS,
    "ᚠ\U00013000\ue000\ufffd",
)
words = st.one_of(
    st.sampled_from([part for script in scripts for part in script.split()]),
    st.text(st.sampled_from("".join(scripts)), max_size=6),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
    st.sampled_from(
        ["Donaudampfschifffahrtsgesellschaft", "https://example.com/some/long_path", "ซุปเปอร์มาร์เก็ต" * 2, "a" * 70]
    ),
)
parts = words | st.sampled_from([" ", " ", " ", "\n", "  "])
texts = st.lists(parts, max_size=25).map("".join)
short_texts = st.lists(parts, max_size=8).map("".join)
styles = st.builds(
    TextStyle, size=st.sampled_from([9.0, 12.5, 28.0]), weight=st.sampled_from([400, 600]), italic=st.booleans()
)
widths = st.floats(30, 400) | st.none()
alignments = st.sampled_from(["start", "center", "end"])


@given(texts, styles, widths, alignments, st.booleans())
@settings(max_examples=250)
@example("क👩‍👩‍👧 \u0301", TextStyle(12.5), 30.0, "start", False)
@example("א\u093eb", TextStyle(12.5), 30.0, "start", False)
def test_layout(text: str, style: TextStyle, width: float | None, align: Alignment, balance: bool) -> None:
    block = lay_out_text(text, style, width, align=align, balance=balance)
    assert block.text == text
    graphemes = {0, *grapheme_boundaries(text)}
    assert_lines_tile_the_text(block, graphemes)
    assert_every_grapheme_is_drawn_once(block, graphemes)
    drawn_as_boxes = any(glyph.id == 0 for line in block.lines for run in line.runs for glyph in run.glyphs)
    assert bool(block.missing) == drawn_as_boxes
    assert set(block.missing) <= set(text)
    for line in block.lines:
        assert_runs_stand_side_by_side(line)
        if width is not None:
            assert line.width <= width + HAIR or len(solid_graphemes(block, line)) == 1
            if line.width <= width:
                assert -HAIR <= line.x <= width - line.width + HAIR
    assert block.width == max(line.width for line in block.lines)
    assert all(upper.baseline < lower.baseline for upper, lower in pairwise(block.lines))
    assert block.lines[-1].baseline < block.height
    lay_out_text.cache_clear()
    assert lay_out_text(text, style, width, align=align, balance=balance) == block


def assert_lines_tile_the_text(block: TextBlock, graphemes: set[int]) -> None:
    assert block.lines[0].start == 0
    assert block.lines[-1].end == len(block.text)
    assert all(upper.end == lower.start for upper, lower in pairwise(block.lines))
    assert graphemes.issuperset(line.start for line in block.lines)


def assert_every_grapheme_is_drawn_once(block: TextBlock, graphemes: set[int]) -> None:
    runs = sorted((run for line in block.lines for run in line.runs), key=lambda run: run.start)
    drawn = "".join(run.text for run in runs)
    assert drawn == "".join(character for character in block.text if character not in LINE_ENDS)
    for run in runs:
        assert block.text[run.start : run.start + len(run.text)] == run.text
        assert run.start in graphemes
        clusters = [glyph.cluster for glyph in run.glyphs]
        assert clusters == sorted(clusters, reverse=run.right_to_left)
        assert min(clusters) == 0
        assert max(clusters) < len(run.text)


def assert_runs_stand_side_by_side(line: TextLine) -> None:
    assert all(left.x + left.width == pytest.approx(right.x, abs=HAIR) for left, right in pairwise(line.runs))
    for run in line.runs:
        advance = sum(glyph.advance for glyph in run.glyphs)
        assert run.width == pytest.approx(advance * line.size / run.face.upem, abs=HAIR)


def solid_graphemes(block: TextBlock, line: TextLine) -> list[int]:
    return grapheme_boundaries(block.text[line.start : line.end].rstrip(BLANKS + LINE_ENDS))


@given(short_texts, styles, widths)
def test_caret_stops(text: str, style: TextStyle, width: float | None) -> None:
    block = lay_out_text(text, style, width)
    stops = [stop.index for number in range(len(block.lines)) for stop in caret_stops(block, number)]
    assert stops == sorted({0, *grapheme_boundaries(text)})
    for index in stops[:: len(stops) // 12 + 1]:
        caret = caret_at(block, index)
        again = caret_at(block, index_at(block, caret.x, caret.top + caret.height / 2))
        assert (again.x, again.top) == pytest.approx((caret.x, caret.top), abs=HAIR)
