"""How commands name what they act on: "card", "3 cards", "2 cards and 1 step"."""

from collections import Counter
from collections.abc import Iterable

from journey_editor.document.records import Record

_NOUNS = {"kpi": "figure", "emotion": "point"}


def named(records: Iterable[Record]) -> str:
    """What the records are, with their count unless there is only one."""
    counts = Counter(_NOUNS.get(record.type, record.type) for record in records)
    if sum(counts.values()) == 1:
        return next(iter(counts))
    parts = [f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items()]
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
