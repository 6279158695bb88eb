"""A Change: the single currency of undo, journal, views and replicas."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journey_editor.document.frozen import thaw
from journey_editor.document.records import Record, make_record

Entries = Mapping[str, tuple[Record | None, Record | None]]


@dataclass(frozen=True)
class Change:
    """What became of which records: `id -> (before, after)`, None for a record that is not there.

    A committed Change leads from rev - 1 to `rev`. A transient one shows what an open transaction would do to the
    committed state of `rev`: it takes the place of the transient one before it, and ends with the next Change of either
    sort. A transient Change without entries takes the preview back.
    """

    entries: Entries
    rev: int
    label: str
    origin: str = "user"
    key: str | None = None
    transient: bool = False

    def to_json(self) -> dict[str, Any]:
        plain: dict[str, Any] = {"rev": self.rev, "label": self.label, "origin": self.origin}
        if self.key is not None:
            plain["key"] = self.key
        if self.transient:
            plain["transient"] = True
        plain["entries"] = {
            record_id: [thaw(before), thaw(after)] for record_id, (before, after) in self.entries.items()
        }
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Change":
        """The Change that `to_json` wrote. Raises ValueError when it is none."""
        try:
            entries = {
                record_id: (_record(before), _record(after)) for record_id, (before, after) in plain["entries"].items()
            }
            return cls(
                entries, plain["rev"], plain["label"], plain["origin"], plain.get("key"), plain.get("transient", False)
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError("this is not a change") from error

    def followed_by(self, later: "Change") -> "Change":
        """One Change in place of two that follow each other directly."""
        entries = dict(self.entries)
        for record_id, (before, after) in later.entries.items():
            entries[record_id] = (entries[record_id][0] if record_id in entries else before, after)
        return Change(only_differences(entries), later.rev, self.label, self.origin, self.key)


def _record(plain: dict[str, Any] | None) -> Record | None:
    return None if plain is None else make_record(plain)


def only_differences(entries: Entries) -> Entries:
    return {record_id: pair for record_id, pair in entries.items() if not is_same(*pair)}


def is_same(before: Any, after: Any) -> bool:
    """Whether two frozen values are the same in a file too: to Python 1, 1.0 and True are equal."""
    return before is after or (before == after and json.dumps(thaw(before)) == json.dumps(thaw(after)))
