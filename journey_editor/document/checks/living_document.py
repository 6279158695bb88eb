"""The living document: when the map is looked at again."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import MAP, Concern, Remedy, Rule
from journey_editor.document.checks.validation import VALIDATED
from journey_editor.document.edits.mending import set_next_review
from journey_editor.document.records import MAP_ID

_MONTHS = 6


def _review_overdue(facts: MapFacts) -> Iterator[Concern]:
    due = facts.map.next_review
    if due and due < facts.today[: len(due)]:
        what = f"The next review was due {wording.format_date(due)}"
        yield Concern(what, MAP, (MAP_ID,), "next_review", _set_review(facts))


def _no_review(facts: MapFacts) -> Iterator[Concern]:
    if facts.map.status == VALIDATED and not facts.map.next_review:
        yield Concern("The map has no date for its next review", MAP, (MAP_ID,), "next_review", _set_review(facts))


def _set_review(facts: MapFacts) -> Remedy | None:
    month = month_after(facts.today, _MONTHS)
    label = f"Set review date in {_MONTHS} months"
    return None if facts.map.locked else Remedy(label, lambda t: set_next_review(t, month))


def month_after(today: str, months: int) -> str:
    """The month (YYYY-MM) that lies so many months after a day."""
    year, month = divmod(int(today[:4]) * 12 + int(today[5:7]) - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


REVIEW_OVERDUE = Rule(
    "review-overdue",
    "living document",
    "A review that is not overdue",
    "",
    "Services change; a map that nobody has looked at since tells of a journey that is no more.",
    "Walk through it with those who know, and set the date of the next time.",
    _review_overdue,
    "Go to the date",
)
NO_REVIEW = Rule(
    "no-review",
    "living document",
    "A date for the next review",
    "",
    "A map that is hung up and never looked at again is out of date within a year.",
    "Set the month in which it is looked at again.",
    _no_review,
    "Go to the date",
)
