"""Texts of other programs: lists, spreadsheets, web pages."""

import pytest

from journey_editor.canvas.pasted_text import (
    MOST_CELLS,
    MOST_CHARACTERS,
    lines_of,
    list_html,
    table_html,
    table_of,
    table_text,
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ntwo\r\n\n  three  \n", ["one", "two", "three"]),
        ("• one\n•\ttwo", ["one", "two"]),
        ("- one\n- two", ["one", "two"]),
        ("- one\ntwo", ["- one", "two"]),
        ("- alone", ["- alone"]),
        ("two  words\tand a tab", ["two words and a tab"]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_lines_are_cleaned(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("a\tb\nc\td", (("a", "b"), ("c", "d"))),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\t\n\tb\n", (("a", ""), ("", "b"))),
        ('"two\nlines"\tb', (("two\nlines", "b"),)),
        ('"he said ""no""\n"\tb', (('he said "no"', "b"),)),
        ('"quoted"\t5" wide', (('"quoted"', '5" wide'),)),
        ('"open\tb', (('"open', "b"),)),
        ("a\t\t\nb", None),
        ("one\ntwo", None),
        ("•\tone\n•\ttwo", None),
        ("\t\t\n\t", None),
    ],
)
def test_tab_separated_text_is_a_table(text: str, table: object) -> None:
    assert table_of(text) == table


def test_html_is_read_where_the_text_has_no_tabs() -> None:
    html = (
        "<html><body><!-- x --><p>before</p><table><thead><tr><th>A</th><th colspan=2>B &amp; C</th><th>D</tr></thead>"
        "<tr><td>two<br>lines</td><td> <b>b</b>old\n text</td><td><table><tr><td>in</td></tr></table></td></tr>"
        "</table><table><tr><td>later</td><td>x</td></tr></table>"
    )
    table = table_of("whatever", html)
    assert table == (("A", "B & C", "", "D"), ("two\nlines", "bold text", "in", ""))


@pytest.mark.parametrize(
    "html", ["<table>", "<table><tr>", "<td>x</td>", "<table><tr><td colspan=9999999999>x", "<t", "<!"]
)
def test_html_that_is_none_is_no_table(html: str) -> None:
    assert table_of("", html) is None


def test_what_is_too_large_is_no_table() -> None:
    assert table_of("a\t" * 300) is None
    assert table_of("\n".join(["a\tb"] * MOST_CELLS)) is None
    assert table_of("a\tb\n" * MOST_CHARACTERS) is None
    assert len(lines_of("a\n" * MOST_CELLS * 3)) == MOST_CELLS


@pytest.mark.parametrize("text", ['"\t' * 500_000, '"' * 1_000_000 + "\t", '""\t' * 300_000, '"a"b\t' * 200_000])
@pytest.mark.timeout(10)
def test_quotation_marks_cannot_make_it_slow(text: str) -> None:
    assert table_of(text) is None


def test_tables_are_written_as_they_are_read() -> None:
    table = (("a", "two\nlines"), ("", 'with "marks"\nand more'))
    assert table_of(table_text(table)) == table
    assert table_of("", table_html((("a", "<b>&amp;"), ("c", "d")))) == (("a", "<b>&amp;"), ("c", "d"))


def test_markup_in_texts_stays_text() -> None:
    assert list_html(["<img src=x>", "a\nb"]) == "<ul><li>&lt;img src=x&gt;</li><li>a<br>b</li></ul>"
