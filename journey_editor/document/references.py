"""Which fields of a record hold ids of other records, read from the `Refers` marks of its type."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from journey_editor.document.records import Citation, Record, Refers


@dataclass(frozen=True)
class ReferenceField:
    """A field of a record type that holds ids. `kind` says how: one id, a tuple of ids, or citations."""

    name: str
    refers: Refers
    kind: str  # "one", "many", "citations"
    required: bool

    def targets(self, record: Record) -> tuple[str, ...]:
        value = getattr(record, self.name)
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


def targets_of(record: Record) -> Iterator[str]:
    """The ids that a record names, in the order of its fields, with repetitions."""
    for field in reference_fields(type(record)):
        yield from field.targets(record)
