"""The store of committed records, and the transaction: the only way to change them."""

from collections import deque
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, Self, TypeVar

from journey_editor.document.cascade import remove_with_dependents
from journey_editor.document.change import Change, Entries
from journey_editor.document.draft_records import DraftRecords
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Map, Record
from journey_editor.document.soundness import make_sound

R = TypeVar("R", bound=Record)
Subscriber = Callable[[Change], None]


class TransactionOverError(RuntimeError):
    """The transaction was committed or rolled back; a later `begin` rolls back too."""


class Store:
    """Records in their committed state, numbered by `rev`.

    The records given must be sound, as those of a store or of `loading.repaired` are. Lives in one thread.
    """

    def __init__(self, records: Iterable[Record] = (), rev: int = 0) -> None:
        self._records = records.copy() if isinstance(records, RecordSet) else RecordSet(records)
        if MAP_ID not in self._records:
            self._records.put(Map())
        self._rev = rev
        self._open: Transaction | None = None
        self._subscribers: dict[object, Subscriber] = {}
        self._outbox: deque[Change] = deque()
        self._is_sending = False

    @property
    def records(self) -> RecordSet:
        """The committed records, to read: only a transaction may change them."""
        return self._records

    @property
    def rev(self) -> int:
        """How many Changes were committed, counted on from the one the store began with."""
        return self._rev

    def begin(self, label: str, *, key: str | None = None, origin: str = "user") -> "Transaction":
        """Open a transaction, and roll back the one that is still open.

        The label names the edit in the Undo menu. Edits of one key that follow each other become one undo step. Only
        changes of origin "user" can be undone.
        """
        if self._open is not None:
            self._open.rollback()
        self._open = Transaction(self, label, key, origin)
        return self._open

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call back with every Change, transient ones too, in one order for all. The result unsubscribes."""
        ticket = object()
        self._subscribers[ticket] = callback

        def unsubscribe() -> None:
            self._subscribers.pop(ticket, None)

        return unsubscribe

    def _close(self, change: Change | None) -> None:
        self._open = None
        if change is None:
            return
        if not change.transient:
            self._records.apply(change.entries)
            self._rev = change.rev
        self._send(change)

    def _send(self, change: Change) -> None:
        """Tell all subscribers; those that fail keep none of the others from hearing it."""
        self._outbox.append(change)
        if self._is_sending:
            return  # A subscriber edits: the others shall hear of the first Change first.
        self._is_sending = True
        errors: list[Exception] = []
        try:
            while self._outbox:
                sent = self._outbox.popleft()
                for ticket, subscriber in list(self._subscribers.items()):
                    if ticket not in self._subscribers:
                        continue
                    try:
                        subscriber(sent)
                    except Exception as error:  # noqa: BLE001 (raised below, with those of the others)
                        errors.append(error)
        finally:
            self._is_sending = False
        if errors:
            raise ExceptionGroup("the change stands, but not all could follow it", errors)


class Transaction:
    """Changes to the records of a store that become one Change, or nothing.

    As a context manager it commits at the end and rolls back on an exception.
    """

    def __init__(self, store: Store, label: str, key: str | None, origin: str) -> None:
        self._store = store
        self._label = label
        self._key = key
        self._origin = origin
        self._draft = DraftRecords(store.records)
        self._is_shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not self.is_open:
            return
        if kind is None:
            self.commit()
        else:
            self.rollback()

    @property
    def is_open(self) -> bool:
        return self._store._open is self

    @property
    def records(self) -> RecordSet:
        """The records as they stand in this transaction, to read and to query."""
        return self._draft

    def add(self, record: R) -> R:
        """Add a record. Raises ValueError when its id is taken."""
        if record.id in self._draft:
            raise ValueError(f"the id {record.id!r} is taken")
        return self.put(record)

    def put(self, record: R) -> R:
        """Add the record, or replace the one of its id. Raises ValueError when that one is of another type."""
        self._require_open()
        present = self._draft.get(record.id)
        if present is not None and present.type != record.type:
            raise ValueError(f"{record.id!r} is a {present.type}, not a {record.type}")
        self._draft.put(record)
        return record

    def patch(self, record_id: str, **fields: Any) -> None:
        """Change some fields of a record.

        Raises KeyError when there is no such record, ValueError when it has no such field or the whole is not valid.
        """
        self._require_open()
        record = self._draft[record_id]
        known, unknown = type(record).model_fields, record.model_extra or {}
        for name in fields:
            if name in ("id", "type") or (name not in known and name not in unknown):
                raise ValueError(f"{name!r} is no field of a {record.type} that can change")
        self._draft.put(record.patched(**fields))

    def remove(self, record_id: str) -> None:
        """Take out a record and what hangs on it (cascade.py); nothing happens when it is gone already."""
        self._require_open()
        if record_id == MAP_ID:
            raise ValueError("a document always has its map record")
        if record_id in self._draft:
            remove_with_dependents(self._draft, record_id)

    def restart(self) -> None:
        """Forget what was changed: each move of a gesture begins from the committed state."""
        self._require_open()
        self._draft = DraftRecords(self._store.records)

    def preview(self) -> None:
        """Show subscribers what a commit would do now, by a transient Change that replaces the one before."""
        self._require_open()
        draft = self._draft.copy()
        make_sound(draft, draft.touched)
        entries = draft.entries
        if entries or self._is_shown:
            self._is_shown = bool(entries)
            self._store._send(self._transient(entries))

    def commit(self) -> Change | None:
        """Make the changes stand, as one Change; None when nothing differs."""
        self._require_open()
        make_sound(self._draft, self._draft.touched)
        entries = self._draft.entries
        if not entries:
            self.rollback()
            return None
        change = Change(entries, self._store.rev + 1, self._label, self._origin, self._key)
        self._store._close(change)
        return change

    def rollback(self) -> None:
        """Leave everything as it was; nothing happens when the transaction is over."""
        if self.is_open:
            self._store._close(self._transient({}) if self._is_shown else None)

    def _transient(self, entries: Entries) -> Change:
        return Change(entries, self._store.rev, self._label, self._origin, self._key, transient=True)

    def _require_open(self) -> None:
        if not self.is_open:
            raise TransactionOverError(f"{self._label!r} is over")
