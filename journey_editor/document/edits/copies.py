"""Copies of records that hang together."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from journey_editor.document.cascade import hangs_on
from journey_editor.document.ids import natural_id, new_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Link, Record, Step
from journey_editor.document.references import reference_fields
from journey_editor.document.store import Transaction

# Votes and comments are about the original; they are not copied.
_CONTENTS = (Step, Card, Emotion, Kpi)


def with_contents(records: RecordSet, *record_ids: str) -> list[Record]:
    """The records and what stands in them: the steps of a stage, the cards of a lane, the links among those."""
    found = {record_id: records[record_id] for record_id in record_ids}
    waiting = list(record_ids)
    while waiting:
        holder_of = waiting.pop()
        for held in records.referring_to(holder_of, Record):
            if held.id not in found and isinstance(held, _CONTENTS) and hangs_on(held, holder_of):
                found[held.id] = held
                waiting.append(held.id)
    return [*found.values(), *links_between(records, found)]


def links_between(records: RecordSet, ends: Collection[str]) -> list[Link]:
    """The links that begin and end at some of these records."""
    links = {link.id: link for end in ends for link in records.referring_to(end, Link)}
    return [link for link in links.values() if link.source in ends and link.target in ends]


def copy_records(
    t: Transaction, originals: Iterable[Record], known: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Copy records under new ids, `old -> new`; the keys among them lead to the copies, all others stay.

    `known` says what else has another id where the copies go.
    """
    originals = list(originals)
    ids = {**known, **{original.id: new_id(original.type) for original in originals}}
    for original in originals:
        renamed = {field.name: field.renamed(original, ids) for field in reference_fields(type(original))}
        copy = original.patched(id=ids[original.id], **renamed)
        ids[original.id] = natural_id(copy)
        t.put(copy.patched(id=ids[original.id]))
    return ids
