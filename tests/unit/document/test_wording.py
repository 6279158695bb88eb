"""Dates, numbers and fixed words as people read them. `~` stands for a no-break space, `_` for the narrow one."""

import ast
import locale
from pathlib import Path

import pytest

from journey_editor.document import wording
from journey_editor.document.records import Citation, Evidence, Map
from journey_editor.document.words import WORDS
from journey_editor.scene.theme import KINDS

PACKAGE = Path(wording.__file__).parents[1]


def spaced(text: str) -> str:
    return text.replace("~", "\u00a0").replace("_", "\u202f")


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2026-10-12", "12 Oct 2026"),
        ("2026-01-05", "5 Jan 2026"),
        ("2026-02", "Feb 2026"),
        ("2026", "2026"),
        ("2026-13", "2026-13"),
        ("2026-10-32", "2026-10-32"),
        ("", ""),
    ],
)
def test_dates(date: str, said: str) -> None:
    assert wording.format_date(date) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0"), (-0.0, "0"), (-1e-9, "0"), (7, "7"), (-9, "−9"), (0.1 + 0.2, "0.3"), (4.0, "4"),
        (99.95, "99.95"), (2.675, "2.68"), (0.125, "0.125"), (1 / 3, "0.333"), (-0.004, "−0.004"),
        (999, "999"), (1234, "1_234"), (-1234.5, "−1_234.5"), (9999.99, "9_999.99"), (9999.996, "10k"),
        (48000, "48k"), (-48000, "−48k"), (12345, "12.3k"), (99949, "99.9k"), (99950, "100k"), (999499, "999k"),
        (999500, "1M"), (1234567, "1.2M"), (1250000, "1.3M"), (3.4e9, "3.4B"), (2e12, "2T"), (2.5e15, "2500T"),
    ],
)  # fmt: skip
def test_numbers(number: float, said: str) -> None:
    assert wording.format_number(number) == spaced(said)


@pytest.mark.parametrize(("number", "said"), [(3, "+3"), (-9, "−9"), (0, "0"), (-1e-9, "0"), (48000, "+48k")])
def test_signed_numbers(number: float, said: str) -> None:
    assert wording.format_signed(number) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (22, "%", "22%"), (-3.5, "%", "−3.5%"), (12, "€", "€~12"), (12.5, "€", "€~12.50"), (-12.5, "EUR", "−EUR~12.50"),
        (48000, "US$", "US$~48k"), (3, "€ per month", "€~3 per month"), (4.2, "min", "4.2~min"), (42, "NPS", "42~NPS"),
        (3, "EURO", "3~EURO"), (4.2, "/5", "4.2/5"), (48000, "", "48k"), (1234, " riders ", "1_234~riders"),
    ],
)  # fmt: skip
def test_values(value: float, unit: str, said: str) -> None:
    assert wording.format_value(value, unit).replace("\u202f", "_").replace("\u00a0", "~") == said


@pytest.mark.parametrize(
    ("difference", "unit", "said"),
    [
        (3, "%", "+3~pp"),
        (-9, "%", "−9~pp"),
        (-2, "€", "−€~2"),
        (2.5, "€", "+€~2.50"),
        (0, "min", "0~min"),
        (1, "", "+1"),
    ],
)
def test_changes(difference: float, unit: str, said: str) -> None:
    assert wording.format_change(difference, unit) == spaced(said)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (273_600, "3~d 4~h"), (0, "0~s"), (0.4, "0.4~s"), (0.04, "0~s"), (-0.04, "0~s"), (59.4, "59.4~s"),
        (59.96, "1~min"), (90, "1~min 30~s"), (3_576, "59~min 36~s"), (3_599.7, "1~h"), (5_400, "1~h 30~min"),
        (86_399, "1~d"), (93_500, "1~d 2~h"), (-90, "−1~min 30~s"), (34_560_000, "400~d"),
    ],
)  # fmt: skip
def test_durations(seconds: float, said: str) -> None:
    assert wording.format_duration(seconds) == spaced(said)


@pytest.mark.parametrize(
    ("count", "of", "kind", "said"),
    [
        (7, 12, None, "7 of 12"), (7, 12, "interview", "7 of 12 interviews"), (1, 3, "interview", "1 of 3 interviews"),
        (1, None, "interview", "1 interview"), (1, 1, "interview", "1 of 1 interview"),
        (0, 4, "reviews", "0 of 4 reviews"), (1, None, "reviews", "1 review"),
        (120, 400, "survey", "120 of 400 survey answers"), (3, None, "support tickets", "3 support tickets"),
        (31, 100, "analytics", "31 of 100 in analytics"),
        (2, 5, "diary study", "2 of 5 diary study"), (None, None, "interview", ""), (None, 12, "interview", ""),
    ],
)  # fmt: skip
def test_citations(count: int | None, of: int | None, kind: str | None, said: str) -> None:
    source = Evidence(id="evidence:a", kind=kind) if kind else None
    assert wording.citation_text(Citation(source="evidence:a", count=count, of=of), source) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "12 interviews", "sample": 12, "on": "2026-08"}, "12 interviews (Aug_2026)"),
        ({"title": "Rider talks", "sample": 12, "on": "2026-08"}, "Rider talks (n_=_12, Aug_2026)"),
        ({"title": "Flat 112", "sample": 12}, "Flat 112 (n_=_12)"),
        ({"title": " ", "sample": 12}, "12_interviews"),
        ({"sample": 1, "on": "2026"}, "1_interview (2026)"),
        ({"title": "Q3 funnel", "kind": "analytics"}, "Q3 funnel"),
        ({"kind": "analytics"}, "Analytics"),
    ],
)
def test_sources(fields: dict[str, object], said: str) -> None:
    source = Evidence.model_validate({"id": "e", "kind": "interview", **fields})
    assert wording.source_entry(source) == said.replace("_", "\u00a0")


def test_words_of_a_map_come_before_ours() -> None:
    german = Map(words={"of": "von", "interviews": "Gesprächen", "quick_win": "Schnell gewonnen", "steps": ""})
    citation = Citation(source="evidence:a", count=7, of=12)
    assert wording.word(german, "state") == "State"
    assert wording.word(german, "steps") == ""
    assert wording.word(german, "a state of a newer program") == "a state of a newer program"
    assert wording.citation_text(citation, Evidence(id="evidence:a", kind="interview"), german) == "7 von 12 Gesprächen"
    assert wording.quadrant(4, 2, german) == "Schnell gewonnen"
    assert wording.mood_words(Map(words={"neutral": "so so"})) == ("furious", "so so", "delighted")


@pytest.mark.parametrize(
    ("impact", "effort", "said"),
    [(4, 2, "Quick win"), (5, 3, "Big bet"), (3, 2, "Fill-in"), (3, 3, "Think again"), (1, 5, "Think again")],
)
def test_quadrants(impact: int, effort: int, said: str) -> None:
    assert wording.quadrant(impact, effort) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I nearly gave up", "“I nearly gave up”"),
        (' "I nearly gave up" ', "“I nearly gave up”"),
        ("“I nearly gave up”", "“I nearly gave up”"),
        ("«Presque»", "«Presque»"),
        ('"Yes" or "no"?', '“"Yes" or "no"?”'),
        ('The 12" bike', '“The 12" bike”'),
        ('"', '“"”'),
        (" ", ""),
    ],
)
def test_quotes(text: str, said: str) -> None:
    assert wording.quoted(text) == said


def test_every_word_the_program_asks_for_has_a_default() -> None:
    asked = {
        node.args[1].value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("word", "wording.word")
        and len(node.args) == 2
        and isinstance(node.args[1], ast.Constant)
    }
    assert "version" in asked
    assert asked | set(KINDS) | {"current", "future"} <= set(WORDS)


def test_the_locale_of_the_machine_changes_nothing() -> None:
    kept = locale.setlocale(locale.LC_ALL)
    try:
        for name in ("de_DE.UTF-8", "C.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_ALL, name)
            except locale.Error:  # this machine does not know it
                continue
            assert wording.format_date("2026-10-12") == "12 Oct 2026"
            assert wording.format_number(1234.5) == spaced("1_234.5")
    finally:
        locale.setlocale(locale.LC_ALL, kept)


def test_a_validated_map_says_with_whom_where_there_is_room() -> None:
    said = Map(status="validated", validated_on="2026-10-12", validated_with=" six riders ")
    assert wording.map_state(said) == "Current\u00a0· validated\u00a012 Oct 2026"
    assert wording.map_state(said, says_with_whom=True) == "Current\u00a0· validated\u00a012 Oct 2026 with six riders"
    assert wording.map_state(Map(validated_with="six riders"), says_with_whom=True) == "Current\u00a0· draft"
