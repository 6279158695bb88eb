"""Texts in the few lines that a cell has, in a type whose letters are all one wide."""

import pytest

from journey_editor.panels.fitted_lines import fitted_lines


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("Ride now", 8, 2, ("Ride now",)),
        ("Ride now, verify within 24 h", 26, 2, ("Ride now, verify within", "24 h")),
        ("Ride now, verify within 24 h", 10, 2, ("Ride now,", "verify…")),
        ("One\nline", 20, 2, ("One line",)),
        ("Elektrofahrrad", 6, 2, ("Elekt…",)),
        ("12345×", 4, 1, ("123…",)),
        ("65×", 3, 1, ("65×",)),
        ("", 5, 2, ()),
        ("wide", 0, 1, ("…",)),
    ],
)
def test_lines_break_well_and_tell_what_is_left_out(text: str, width: int, most: int, lines: tuple[str, ...]) -> None:
    assert fitted_lines(text, width, most, len) == lines
