"""Where lines may end, by example; offsets are told by the parts between them."""

import pytest

from journey_editor.text.line_breaks import break_opportunities, grapheme_boundaries, word_boundaries


def cut(text: str, offsets: list[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *offsets[:-1]], offsets, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "24 h",
            "31 %",
            "14 km",
            "1.5 h",
            "-3 °C",
            "12 000",
            "1 250 000",
            "€ 12",
            "CHF 40",
            "40 CHF",
            "90 min",
            "3,5 kWh",
        ),
        *("e-mail", "check-in", "by-product", "follow-up", "14 km/h", "24/7", "and/or", "9–12", "Mo–Fr", "COVID-19"),
        *("no\u00a0break", "soft\u00adhyphen", "don't", " \u0301x", "👩‍👩‍👧", "1️⃣"),
    ],
)
def test_kept_on_one_line(text: str) -> None:
    assert break_opportunities(text) == [len(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["one ", "two"],
        ["well-", "known ", "problem"],
        ["self-", "service-"],
        ["waits ", "24 h ", "and ", "calls"],
        ["7 ", "of ", "12 ", "interviews"],
        ["24 ", "hours"],
        ["in ", "2024 ", "100 ", "people"],
        ["either/", "other"],
        ["an ", "e-mail-", "based ", "form"],
        ["客", "户"],
        ["สวัสดี", "ครับ"],
        ["😀 ", "👩‍👩‍👧 ", "x"],
    ],
)
def test_broken_at_each_of_these(parts: list[str]) -> None:
    text = "".join(parts)
    assert cut(text, break_opportunities(text)) == parts


def test_the_end_is_always_an_opportunity() -> None:
    assert break_opportunities("") == [0]
    assert break_opportunities("   ") == [3]


@pytest.mark.parametrize(
    "graphemes",
    [
        ["a", "e\u0301", "x"],
        ["👩‍👩‍👧", "x"],
        ["👍🏽", "🇩🇪", "🇫🇷", "1\ufe0f\u20e3"],
        ["ที่", "นี่"],
        ["क्षि", " ", "👩‍👩‍👧", "x"],
        ["क", "🇩🇪", " ", "1\u20e3"],
        ["ကို"],
        ["த", "மி", "ழ்"],
        ["क\u200d"],
        ["ന്\u200dമ"],
        ["\t", "\u0301"],
        ["\r\n", "x"],
        ["\U00011fc0", "x", "\U000116d0", " ", "👍🏽"],
        ["\ufeff", "x", "y"],
        ["\ufffe", "x"],
        ["한", "국"],
    ],
)
def test_graphemes(graphemes: list[str]) -> None:
    text = "".join(graphemes)
    assert cut(text, grapheme_boundaries(text)) == graphemes


def test_no_grapheme_in_no_text() -> None:
    assert grapheme_boundaries("") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don’t stop, 3.5 km", ["don’t", " ", "stop", ",", " ", "3.5", " ", "km"]),
        ("a👩‍👩‍👧 b", ["a", "👩‍👩‍👧", " ", "b"]),
        ("ab\ncd", ["ab", "\n", "cd"]),
        ("मूल्य सूची", ["मूल्य", " ", "सूची"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert cut(text, word_boundaries(text)) == words
