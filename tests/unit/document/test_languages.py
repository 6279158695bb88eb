"""The languages of a poster."""

import pytest

from journey_editor.document import wording
from journey_editor.document.benefits import benefit_words
from journey_editor.document.languages import ENGLISH, LANGUAGES, language_of, read_language
from journey_editor.document.records import Benefit, Citation, Evidence, Map
from journey_editor.document.words import WORDS

OTHERS = [code for code in LANGUAGES if code != "en"]
GERMAN = Map(language="de")


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_has_every_word_and_form(code: str) -> None:
    said = language_of(Map(language=code))
    assert said.words.keys() == WORDS.keys()
    assert all(word.strip() for word in said.words.values())
    assert len(set(said.months)) == 12
    assert said.decimal in ".,"
    assert said.day.format(7).startswith("7")
    assert said.percent.endswith("%")
    assert len(said.magnitudes) == 4


@pytest.mark.parametrize("code", ["de", "de-AT", "DE_ch", " de "])
def test_a_language_is_known_by_its_first_part(code: str) -> None:
    assert wording.word(Map(language=code), "objective") == "Ziel"


@pytest.mark.parametrize("code", ["en", "en-GB", "", "tlh", "../de"])
def test_what_we_do_not_speak_is_said_in_english(code: str) -> None:
    assert language_of(Map(language=code)) is ENGLISH
    assert wording.word(Map(language=code), "objective") == "Objective"


def test_a_word_of_the_map_goes_before_that_of_its_language() -> None:
    said = Map(language="de", words={"objective": "Worum es geht"})
    assert wording.word(said, "objective") == "Worum es geht"
    assert wording.default_word(said, "objective") == "Ziel"


def test_dates_numbers_and_quotations_are_written_as_the_language_does() -> None:
    assert wording.format_date("2026-10-12", GERMAN) == "12. Okt. 2026"
    assert wording.format_date("2026-03", GERMAN) == "März 2026"
    assert wording.format_number(1234.5, GERMAN) == "1\u202f234,5"
    assert wording.format_number(48_500, GERMAN) == "48,5\u00a0Tsd."
    assert wording.format_signed(-0.4, GERMAN) == "−0,4"
    assert wording.format_value(22, "%", GERMAN) == "22\u00a0%"
    assert wording.format_value(12.5, "€", GERMAN) == "12,50\u00a0€"
    assert wording.format_change(1.5, "min", GERMAN) == "+1,5\u00a0min"
    assert wording.format_duration(0.4, GERMAN) == "0,4\u00a0s"
    assert wording.quoted("Fast", GERMAN) == "„Fast“"
    assert wording.map_state(Map(language="fr", status="validated", validated_on="2026-08-01")) == (
        "Actuel\u00a0· validé\u00a01 août 2026"
    )


def test_what_a_citation_counts() -> None:
    source = Evidence(id="evidence:1", kind="interview")
    assert wording.citation_text(Citation(source=source.id, count=7, of=12), source, GERMAN) == "7 von 12 Interviews"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "€~138k per year"), ("de", "138~Tsd.~€ pro Jahr"), ("fr", "138~k€ par an"), ("es", "138~mil~€ por año"),
        ("it", "138~mila~€ per anno"), ("nl", "€~138k per jaar"), ("pt", "€~138~mil por ano"),
    ],
)  # fmt: skip
def test_money_of_a_time_is_said_as_the_language_does(code: str, said: str) -> None:
    found = benefit_words(Benefit(amount=138_000, unit="€", per="year"), Map(language=code))
    assert found.replace("\u00a0", "~") == said


def test_a_gap_is_said_in_numbers_of_the_language() -> None:
    assert wording.gap_words(-2.1, "Anmelden", "", GERMAN) == "Größte Lücke: Anmelden, −2,1"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("German", "de"), ("deutsch ", "de"), ("DE", "de"), ("Dutch", "nl"), ("English", "en"),
        ("de-AT", "de-AT"), ("da", "da"), ("Klingon", None), ("Germ", None), ("d", None),
    ],
)  # fmt: skip
def test_languages_are_read_by_their_names_and_codes(said: str, code: str | None) -> None:
    assert read_language(said) == code
