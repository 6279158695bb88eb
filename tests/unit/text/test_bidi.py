"""Bidirectional text against a sample of Unicode's own conformance files, and what they do not cover."""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey_editor.text.bidi import embedding_levels, needs_bidi, visual_order
from journey_editor.text.bidi_brackets import find_bracket_pairs
from journey_editor.text.bidi_classes import REMOVED, bidi_class

FILES = Path(__file__).parents[2] / "files" / "bidi"
# One character of each class, none of them a bracket.
CHARACTER_OF = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "%", "AN": "\u0661", "CS": ",",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "PDF": "\u202c", "LRO": "\u202d", "RLO": "\u202e",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip

Case = tuple[str, int | None, str, str]  # text, base level, levels, visual order


def cases_by_class() -> Iterator[Case]:
    levels = order = ""
    for line in (FILES / "BidiTest.txt").read_text("utf-8").splitlines():
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").strip()
        elif line.startswith("@Reorder:"):
            order = line.removeprefix("@Reorder:").strip()
        elif not line.startswith("#"):
            names, bits = line.split(";")
            text = "".join(CHARACTER_OF[name] for name in names.split())
            for bit, base in ((1, None), (2, 0), (4, 1)):
                if int(bits, 16) & bit:
                    yield text, base, levels, order


def cases_by_character() -> Iterator[tuple[Case, int]]:
    for line in (FILES / "BidiCharacterTest.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            codes, direction, base, levels, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            yield (text, (0, 1, None)[int(direction)], levels, order), int(base)


def resolved(case: Case) -> tuple[int, str, str]:
    """Base level, levels and order in the notation of the files: removed characters are x and have no place."""
    text, base, _, _ = case
    found_base, levels = embedding_levels(text, base)
    removed = [bidi_class(character) in REMOVED for character in text]
    shown = " ".join("x" if gone else str(level) for gone, level in zip(removed, levels, strict=True))
    return found_base, shown, " ".join(str(index) for index in visual_order(levels) if not removed[index])


def test_conformance_by_class() -> None:
    cases = list(cases_by_class())
    wrong = [(ascii(case), found) for case in cases if (found := resolved(case)[1:]) != case[2:]]
    assert len(cases) > 7000
    assert wrong == []


def test_conformance_by_character() -> None:
    cases = list(cases_by_character())
    wrong = [(ascii(case), found) for case, base in cases if (found := resolved(case)) != (base, *case[2:])]
    assert len(cases) > 2000
    assert wrong == []


def test_a_separator_between_numbers_of_two_kinds_is_no_part_of_either() -> None:
    assert embedding_levels("\u05d01,\u0661", 1)[1] == (1, 2, 1, 2)


def test_brackets_found_before_the_64th_open_one_stay_pairs() -> None:
    text = "(a)" + "(" * 64 + ")"
    assert find_bracket_pairs(text, [bidi_class(character) for character in text]) == [(0, 2)]


def test_equivalent_angle_brackets_close_each_other() -> None:
    assert find_bracket_pairs("\u2329a\u3009\u3008b\u232a", ["ON", "L", "ON"] * 2) == [(0, 2), (3, 5)]


def test_bracket_table_is_that_of_the_character_database() -> None:
    def brackets(category: str) -> set[str]:
        found = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.mirrored(chr(code)))
        return {sign for sign in found if unicodedata.category(sign) == category and bidi_class(sign) == "ON"}

    opening, closing = brackets("Ps"), brackets("Pe")
    opened = {sign: closer for sign in opening for closer in closing if find_bracket_pairs(sign + closer, ["ON", "ON"])}
    assert set(opened) == opening
    assert set(opened.values()) | {"\u232a", "\u3009"} == closing


@pytest.mark.parametrize(
    ("code_point", "name"),
    [(0x05FF, "R"), (0x07BF, "AL"), (0x20CF, "ET"), (0x2065, "BN"), (0xFDD0, "BN"), (0xFFF8, "BN"), (0x10FFF, "R"),
     (0x1ECBF, "AL"), (0x1EFFF, "R"), (0x1FFFE, "BN"), (0xE0FFF, "BN"), (0x10FFFF, "BN"), (0x0378, "L")],
)  # fmt: skip
def test_unassigned_code_points_have_the_class_of_their_block(code_point: int, name: str) -> None:
    assert unicodedata.bidirectional(chr(code_point)) == ""
    assert bidi_class(chr(code_point)) == name


def test_only_characters_that_can_turn_text_need_bidi() -> None:
    turning = {"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"}
    characters = [chr(code) for code in range(0x20000)]  # no right-to-left script lies beyond
    assert not needs_bidi("".join(sign for sign in characters if bidi_class(sign) not in turning))
    assert [ascii(sign) for sign in characters if bidi_class(sign) in turning and not needs_bidi(sign)] == []
    assert needs_bidi("a\u05d0")
    assert not needs_bidi("Does the price say \u20ac 12? \u2013 12 %\u2069\u202c")


def test_an_empty_text_reads_from_left_to_right() -> None:
    assert embedding_levels("") == (0, ())
    assert visual_order(()) == []
    assert not needs_bidi("")


def test_nesting_without_end_stays_within_the_deepest_level() -> None:
    for opener in "\u202b\u202e\u2067\u2068":
        _, levels = embedding_levels(opener * 5000 + "\u05d0a")
        assert max(levels) <= 126


def test_embeddings_and_overrides_end_before_the_paragraph_separator() -> None:
    assert embedding_levels("\u05d0+\u202b\u2029", 0)[1] == (1, 0, 0, 0)
    assert embedding_levels("\u05d0+\u202e\u2029", 0)[1] == (1, 0, 0, 0)


def test_controls_beyond_the_deepest_level_are_counted_not_obeyed() -> None:
    at_124, at_125 = "\u202b\u202a" * 62, "\u202b" * 63
    assert embedding_levels(at_124 + "\u202a\u2067a")[1][-1] == 124
    assert embedding_levels(at_125 + "\u2067\u202c\u2069a")[1][-1] == 126
