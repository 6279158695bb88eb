"""Records in the making: changes laid over a record set that stays as it is."""

from collections.abc import Iterable, Iterator

from journey_editor.document.change import Entries, only_differences
from journey_editor.document.record_set import R, RecordSet
from journey_editor.document.records import MAP_ID, Map, Record


class DraftRecords(RecordSet):
    """A record set that holds only what differs from another one, its base, and answers for both.

    Costs grow with the number of differences, never with the size of the base.
    """

    def __init__(self, base: RecordSet) -> None:
        super().__init__()
        self._base = base
        self._touched: dict[str, None] = {}

    @property
    def base(self) -> RecordSet:
        return self._base

    @property
    def touched(self) -> list[str]:
        """The ids that were put or removed, in that order."""
        return list(self._touched)

    @property
    def entries(self) -> Entries:
        """What differs from the base."""
        return only_differences(
            {touched: (self._base.get(touched), super(DraftRecords, self).get(touched)) for touched in self._touched}
        )

    def __len__(self) -> int:
        return len(self._base) - sum(touched in self._base for touched in self._touched) + super().__len__()

    def __iter__(self) -> Iterator[Record]:
        yield from self._untouched(self._base)
        yield from super().__iter__()

    def __contains__(self, record_id: object) -> bool:
        return super().__contains__(record_id) if record_id in self._touched else record_id in self._base

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RecordSet) and {r.id: r for r in self} == {r.id: r for r in other}

    def __getitem__(self, record_id: str) -> Record:
        return super().__getitem__(record_id) if record_id in self._touched else self._base[record_id]

    @property
    def map(self) -> Map:
        return self.find(Map, MAP_ID) or Map()

    def ids(self) -> Iterable[str]:
        return [record.id for record in self]

    def get(self, record_id: str | None) -> Record | None:
        return super().get(record_id) if record_id in self._touched else self._base.get(record_id)

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        found = self.get(record_id)
        return found if isinstance(found, record_type) else None

    def of_type(self, record_type: type[R]) -> Iterable[R]:
        return [*self._untouched(self._base.of_type(record_type)), *super().of_type(record_type)]

    def referring_to(self, record_id: str, record_type: type[R]) -> Iterator[R]:
        yield from self._untouched(self._base.referring_to(record_id, record_type))
        yield from super().referring_to(record_id, record_type)

    def copy(self) -> "DraftRecords":
        """Another draft over the same base."""
        twin = DraftRecords(self._base)
        twin.apply({touched: (None, super(DraftRecords, self).get(touched)) for touched in self._touched})
        return twin

    def put(self, record: Record) -> None:
        self._touched[record.id] = None
        super().put(record)

    def remove(self, record_id: str) -> None:
        self._touched[record_id] = None
        super().remove(record_id)

    def _untouched(self, records: Iterable[R]) -> Iterator[R]:
        return (record for record in records if record.id not in self._touched)
