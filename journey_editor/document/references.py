"""Which fields of a record hold ids of other records, read from the `Refers` marks of its type."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from journey_editor.document.records import Citation, Record, Refers


@dataclass(frozen=True, slots=True)
class ReferenceField:
    """A field of a record type that holds ids. `kind` says how: one id, a tuple of ids, or citations."""

    name: str
    refers: Refers
    kind: str  # "one", "many", "citations"
    required: bool

    def targets(self, record: Record) -> tuple[str, ...]:
        return self.ids_in(getattr(record, self.name))

    def ids_in(self, value: Any) -> tuple[str, ...]:
        """The ids that a value of the field holds."""
        if self.kind == "one":
            return (value,) if value else ()
        if self.kind == "many":
            return tuple(value)
        return tuple(citation.source for citation in value)

    def without(self, record: Record, gone: str) -> Any:
        """The value of the field when the record `gone` is no more."""
        value = getattr(record, self.name)
        if self.kind == "one":
            return None if value == gone else value
        if self.kind == "many":
            return tuple(target for target in value if target != gone)
        return tuple(citation for citation in value if citation.source != gone)

    def renamed(self, record: Record, ids: Mapping[str, str]) -> Any:
        """The value of the field when records got other ids, `old -> new`; ids that are not in there stay."""
        value = getattr(record, self.name)
        if self.kind == "one":
            return ids.get(value, value)
        if self.kind == "many":
            return tuple(ids.get(target, target) for target in value)
        return tuple(
            citation.model_copy(update={"source": ids.get(citation.source, citation.source)}) for citation in value
        )


@cache
def reference_fields(record_type: type[Record]) -> tuple[ReferenceField, ...]:
    """Every field of the type that holds ids of other records."""
    found = []
    for name, field in record_type.model_fields.items():
        if field.annotation == tuple[Citation, ...]:
            found.append(ReferenceField(name, Refers(("evidence",), "clear"), "citations", False))
        for mark in field.metadata:
            if isinstance(mark, Refers):
                kind = "many" if field.annotation == tuple[str, ...] else "one"
                found.append(ReferenceField(name, mark, kind, field.is_required()))
    return tuple(found)


@cache
def _names_by_kind(record_type: type[Record]) -> tuple[list[str], list[str]]:
    """The names of the fields with one id, and of those with several."""
    fields = reference_fields(record_type)
    ones = [field.name for field in fields if field.kind == "one"]
    return ones, [field.name for field in fields if field.kind != "one"]


def targets_of(record: Record) -> list[str]:
    """The ids that a record names, with repetitions."""
    # Plain loops over the plain dict: this runs for every record that is loaded.
    values = vars(record)
    ones, many = _names_by_kind(type(record))
    found: list[str] = []
    for name in ones:
        if target := values[name]:
            found.append(target)
    for name in many:
        if targets := values[name]:
            for target in targets:
                found.append(target if isinstance(target, str) else target.source)
    return found
