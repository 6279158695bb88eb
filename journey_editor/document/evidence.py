"""What statements rest on: how strong a source is, and what nobody but the team itself has said so far.

A statement is a card, a point of a curve or a persona; its citations name sources.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Persona

Statement = Card | Emotion | Persona

SOURCE_KINDS = (
    "assumption",
    "interview",
    "survey",
    "focus group",
    "observation",
    "usability test",
    "support tickets",
    "reviews",
    "social listening",
    "analytics",
    "walkthrough",
    "staff opinion",
)


class Strength(IntEnum):
    """How much a source says; a stronger one is greater."""

    ASSUMPTION = 0  # nobody was asked, or not yet
    OPINION = 1  # people of the organisation about its customers
    QUALITATIVE = 2  # some customers, heard or watched
    QUANTITATIVE = 3  # so many that they can be counted


_STRENGTHS = {
    "assumption": Strength.ASSUMPTION,
    "staff opinion": Strength.OPINION,
    "survey": Strength.QUANTITATIVE,
    "analytics": Strength.QUANTITATIVE,
}


def strength(source: Evidence | None) -> Strength:
    """The strength of a source; a kind of the user's own is qualitative, what is still planned has said nothing."""
    if source is None or source.status.strip().casefold() == "planned":
        return Strength.ASSUMPTION
    return _STRENGTHS.get(source.kind.strip().casefold(), Strength.QUALITATIVE)


def is_assumption(source: Evidence | None) -> bool:
    """Whether the source is no more than what somebody takes to be so."""
    return strength(source) is Strength.ASSUMPTION


def is_grounded(citations: Iterable[Citation], records: RecordSet) -> bool:
    """Whether something more than assumptions stands behind what cites these."""
    return any(not is_assumption(records.find(Evidence, citation.source)) for citation in citations)


def is_assumed(citations: Iterable[Citation], records: RecordSet) -> bool:
    """Whether nothing, or nothing but assumptions, stands behind what cites these."""
    return not is_grounded(citations, records)


def strongest(citations: Sequence[Citation], records: RecordSet) -> Citation | None:
    """The citation of the strongest source, of equals the one that counts most, then the first; None without any."""

    def weight(citation: Citation) -> tuple[Strength, int]:
        return strength(records.find(Evidence, citation.source)), citation.count or 0

    return max(citations, key=weight, default=None)


def assumed_share(statements: Sequence[Statement], records: RecordSet) -> float | None:
    """The share of these (0 to 1) that rest on nothing but assumptions; None of none."""
    if not statements:
        return None
    return sum(is_assumed(statement.evidence, records) for statement in statements) / len(statements)


def times_heard(card: Card, records: RecordSet) -> int:
    """How often the card was heard, over all its sources that are more than assumptions."""
    return sum(
        citation.count or 0 for citation in card.evidence if not is_assumption(records.find(Evidence, citation.source))
    )


def citations_of(source: Evidence, records: RecordSet) -> list[tuple[Statement, Citation]]:
    """Everything that cites the source, with what it takes from it; one that cites it twice stands there twice."""
    citing: list[Statement] = []
    citing += records.referring_to(source.id, Persona)
    citing += records.referring_to(source.id, Card)
    citing += records.referring_to(source.id, Emotion)
    return [
        (statement, citation) for statement in citing for citation in statement.evidence if citation.source == source.id
    ]
