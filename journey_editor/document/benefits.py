"""A benefit as people write it: "€ 40k per year"."""

import re

from journey_editor.document.records import Benefit, Map
from journey_editor.document.wording import format_value, word

_A_YEAR = {"year": 1.0, "quarter": 4.0, "month": 12.0, "week": 52.0, "day": 365.0}
_MAGNITUDES = {"": 1, "k": 10**3, "m": 10**6, "b": 10**9}
_NUMBER = (
    r"(?P<number>[-−+]?\d{1,15}(?:[ \u00a0\u202f'’]\d{3})*(?:[.,]\d{1,6})?)"
    r"[ \u00a0\u202f]?(?P<size>[kKmMbB]?)(?![^\W\d_])"
)
_PERIOD = r"(?:(?:\bper\b|/|\ba\b)\s*(?P<per>.{1,40}))?"
_WRITTEN = re.compile(
    rf"(?P<before>[^\d+−-]{{0,20}}?)\s*{_NUMBER}\s*(?P<after>.{{0,40}}?)\s*{_PERIOD}",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[-−+]?\d{1,3}(?:[.,]\d{3})+")


def benefit_words(benefit: Benefit, said: Map | None = None) -> str:
    """ "€ 40k per year": rounded as all numbers on a map are, and in its language."""
    amount = format_value(benefit.amount, benefit.unit, said)
    per = benefit.per.strip()
    if per.casefold() in _A_YEAR:
        per = word(said, per.casefold())
    return f"{amount} {word(said, 'per')} {per}" if per else amount


def exact_benefit_words(benefit: Benefit) -> str:
    """ "€ 40000 per year": to be written on, so nothing is rounded; `read_benefit` reads it back."""
    amount = f"{benefit.amount:.6f}".rstrip("0").rstrip(".").replace("-", "−")
    unit = benefit.unit.strip()
    said = f"{unit} {amount}" if len(unit) == 1 and not unit.isalnum() and unit not in "%‰°" else f"{amount} {unit}"
    return f"{said.strip()} per {benefit.per.strip()}" if benefit.per.strip() else said.strip()


def read_benefit(text: str) -> Benefit | None:
    """What was written, None when nothing was. Raises ValueError with what would be understood."""
    if not text.strip():
        return None
    found = _WRITTEN.fullmatch(text.strip())
    if found is None or (found["before"].strip() and found["after"].strip()):
        raise ValueError("Write an amount, its unit and a period, such as € 40k per year.")
    unit = found["before"].strip() or found["after"].strip()
    amount = _amount(found["number"]) * _MAGNITUDES[found["size"].lower()]
    return Benefit(amount=amount, unit=unit, per=(found["per"] or "").strip())


def yearly_amount(benefit: Benefit | None) -> float:
    """The amount of a year, for comparing; one of a period that is not known counts as it stands."""
    return benefit.amount * _A_YEAR.get(benefit.per.strip().casefold(), 1.0) if benefit else 0.0


def _amount(number: str) -> float:
    """40 000, 40.000, 40,000 and 40'000 are forty thousand; 40,5 and 40.5 are forty and a half."""
    bare = re.sub("[ \u00a0\u202f'’]", "", number)
    grouped = re.sub("[.,]", "", bare) if _GROUPED.fullmatch(bare) else bare.replace(",", ".")
    return float(grouped.replace("−", "-"))
