"""Which citation of a statement is meant: the n-th of its source, which can be said of several statements at once."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from journey_editor.document.records import Citation, Citations

Place = tuple[str, int]  # the id of the source, and how many citations of it come before


def placed(citations: Iterable[Citation]) -> dict[Place, Citation]:
    """The citations by their places, in their order."""
    seen: Counter[str] = Counter()
    found: dict[Place, Citation] = {}
    for citation in citations:
        found[citation.source, seen[citation.source]] = citation
        seen[citation.source] += 1
    return found


def without(citations: Iterable[Citation], place: Place) -> Citations:
    """All but the one at the place; all where nothing is."""
    return tuple(citation for at, citation in placed(citations).items() if at != place)


def rewritten(citations: Iterable[Citation], at: Place, **fields: Any) -> Citations:
    """The citations with some fields of the one `at` a place changed. Raises pydantic.ValidationError."""
    return tuple(
        Citation.model_validate({**citation.values(), **fields}) if place == at else citation
        for place, citation in placed(citations).items()
    )
