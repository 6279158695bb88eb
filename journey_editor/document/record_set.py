"""A set of records by id, with two indexes: by type, and by who refers to whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from journey_editor.document.records import MAP_ID, Map, Record
from journey_editor.document.references import targets_of

R = TypeVar("R", bound=Record)


class RecordSet:
    """Records by id. Reading costs no scan: `of_type` and `referring_to` answer from indexes."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_id: dict[str, Record] = {record.id: record for record in records}
        self._by_type: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
        self._referrers: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for record_id, record in self._by_id.items():
            self._index(record_id, record)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._by_id.values())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._by_id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecordSet) and self._by_id == other._by_id

    def __getitem__(self, record_id: str) -> Record:
        return self._by_id[record_id]

    @property
    def map(self) -> Map:
        """The one map record; a default one when the set holds none."""
        found = self._by_id.get(MAP_ID)
        return found if isinstance(found, Map) else Map()

    def ids(self) -> Iterable[str]:
        return self._by_id.keys()

    def get(self, record_id: str | None) -> Record | None:
        return self._by_id.get(record_id) if record_id else None

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        """The record of that id if it is of that type."""
        found = self._by_id.get(record_id) if record_id else None
        return found if isinstance(found, record_type) else None

    def of_type(self, record_type: type[R]) -> Iterable[R]:
        """All records of one type, in no order that means anything."""
        return self._by_type.get(record_type, {}).values()  # type: ignore[return-value]

    def referring_to(self, record_id: str, record_type: type[R]) -> Iterator[R]:
        """The records of one type that name the id in any field."""
        for referrer in self._referrers.get(record_id, ()):
            record = self._by_id[referrer]
            if isinstance(record, record_type):
                yield record

    def copy(self) -> "RecordSet":
        """An independent set of the same (immutable) records."""
        twin = RecordSet()
        twin._by_id = dict(self._by_id)
        twin._by_type.update((key, dict(value)) for key, value in self._by_type.items())
        twin._referrers.update((key, dict(value)) for key, value in self._referrers.items())
        return twin

    def put(self, record: Record) -> None:
        """Add the record, or replace the one of the same id."""
        record_id = record.id
        if record_id in self._by_id:
            self.remove(record_id)
        self._by_id[record_id] = record
        self._index(record_id, record)

    def remove(self, record_id: str) -> None:
        """Take the record out; nothing happens when there is none."""
        record = self._by_id.pop(record_id, None)
        if record is None:
            return
        del self._by_type[type(record)][record_id]
        for target in targets_of(record):
            self._referrers[target].pop(record_id, None)

    def apply(self, entries: Mapping[str, tuple[Record | None, Record | None]]) -> None:
        """Follow a Change: `id -> (before, after)`."""
        for record_id, (_before, after) in entries.items():
            if after is None:
                self.remove(record_id)
            else:
                self.put(after)

    def _index(self, record_id: str, record: Record) -> None:
        self._by_type[type(record)][record_id] = record
        for target in targets_of(record):
            self._referrers[target][record_id] = None
