"""Benefits as people write and read them."""

import pytest

from journey_editor.document.benefits import benefit_words, exact_benefit_words, read_benefit, yearly_amount
from journey_editor.document.records import Benefit, Map


@pytest.mark.parametrize(
    ("text", "amount", "unit", "per"),
    [
        ("€ 40k per year", 40_000, "€", "year"),
        ("€40k/year", 40_000, "€", "year"),
        ("40000 EUR per year", 40_000, "EUR", "year"),
        ("40.000 €", 40_000, "€", ""),
        ("40,5 h per week", 40.5, "h", "week"),
        ("$1.2M a year", 1_200_000, "$", "year"),
        ("12 calls per day", 12, "calls", "day"),
        ("12 m", 12_000_000, "", ""),
        ("12 minutes", 12, "minutes", ""),
        ("-3 %", -3, "%", ""),
        ("7", 7, "", ""),
    ],
)
def test_reads_what_people_write(text: str, amount: float, unit: str, per: str) -> None:
    assert read_benefit(text) == Benefit(amount=amount, unit=unit, per=per)


def test_nothing_is_no_benefit() -> None:
    assert read_benefit("  ") is None


@pytest.mark.parametrize("text", ["much", "€ 40 EUR", "per year", "€"])
def test_says_what_would_be_understood(text: str) -> None:
    with pytest.raises(ValueError, match="€ 40k per year"):
        read_benefit(text)


@pytest.mark.parametrize(
    "benefit",
    [
        Benefit(amount=40_000, unit="€", per="year"),
        Benefit(amount=1234.5, unit="calls", per="week"),
        Benefit(amount=-2, unit="%"),
        Benefit(amount=40_001, unit="EUR", per="month"),
        Benefit(amount=3),
    ],
)
def test_what_is_written_out_is_read_back(benefit: Benefit) -> None:
    assert read_benefit(exact_benefit_words(benefit)) == benefit


def test_is_said_short() -> None:
    assert benefit_words(Benefit(amount=40_000, unit="€", per="year")) == "€\u00a040k per year"


def test_amounts_are_compared_by_the_year() -> None:
    assert yearly_amount(Benefit(amount=2, unit="€", per="month")) == 24


def test_a_benefit_is_written_in_the_language_of_the_map() -> None:
    said = benefit_words(Benefit(amount=1.5, unit="h", per="Tag"), Map(language="de"))
    assert said == "1,5\u00a0h pro Tag"
