"""What the head of the findings says: how many, sorted by what, and what they bring."""

from collections.abc import Sequence

from journey_editor.document.benefits import benefit_words
from journey_editor.document.findings import Finding, benefit_totals, counted_words
from journey_editor.document.wording import dotted

NONE_YET = (
    "No findings yet.\n\n"
    "Cards of the kinds pain point, opportunity and solution become rows here. "
    "Write them on the map, then rate them: select a row and press 1 to 5."
)
NONE_KEPT = "Nothing fits what is chosen above.\n\nChoose All, or clear the filter."


def totals_words(rows: Sequence[Finding], sorted_by: str) -> str:
    """ "3 pains · 5 opportunities · sorted by value · € 120k per year", "" of nothing."""
    if not rows:
        return ""
    benefits = (benefit_words(benefit) for benefit in benefit_totals(rows))
    return dotted(counted_words(rows), f"sorted by {sorted_by.lower()}", *benefits)
