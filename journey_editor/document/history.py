"""Undo and redo, made of the Changes of the user."""

from journey_editor.document.change import Change, Entries, is_same
from journey_editor.document.records import Record
from journey_editor.document.store import Store, Transaction


class History:
    """What can be undone and redone. Hears of the Changes of its store by itself.

    Undo puts back only the fields that its Change touched: what others changed in the same records meanwhile stays.
    It is an ordinary Change itself, of origin "undo", and it is that Change which redo takes back.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._is_sealed = True
        store.subscribe(self._on_change)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def undo_label(self) -> str:
        """The words of the menu: "Undo Move card"."""
        return f"Undo {self._done[-1].label}" if self._done else "Undo"

    @property
    def redo_label(self) -> str:
        return f"Redo {self._undone[-1].label}" if self._undone else "Redo"

    def undo(self) -> Change | None:
        """Take back the last step that still makes a difference; None when there is none."""
        return self._take_back(self._done, "undo")

    def redo(self) -> Change | None:
        """Do again what was undone last; None when there is nothing."""
        return self._take_back(self._undone, "redo")

    def seal(self) -> None:
        """Let the next Change begin an undo step of its own: the focus left the field."""
        self._is_sealed = True

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()
        self.seal()

    def _on_change(self, change: Change) -> None:
        if change.transient:
            return
        if change.origin == "user":
            self._undone.clear()
            self._add(change)
        elif change.origin == "undo":
            self._undone.append(change)
        elif change.origin == "redo":
            self._done.append(change)

    def _add(self, change: Change) -> None:
        last = self._done[-1] if self._done else None
        # Changes with a foreign one between them do not merge: undo would take back the foreign one too.
        if last and not self._is_sealed and change.key and change.key == last.key and change.rev == last.rev + 1:
            self._done.pop()
            change = last.followed_by(change)
        if change.entries:
            self._done.append(change)
        self._is_sealed = not change.entries

    def _take_back(self, steps: list[Change], origin: str) -> Change | None:
        self.seal()
        while steps:
            change = steps.pop()
            with self._store.begin(change.label, origin=origin) as t:
                _put_back(t, change.entries)
                taken_back = t.commit()
            if taken_back is not None:
                return taken_back
        return None


def _put_back(t: Transaction, entries: Entries) -> None:
    for record_id, (before, after) in entries.items():
        present = t.records.get(record_id)
        if before is not None and after is None and present is None:
            t.put(before)
        elif before is not None and after is not None and present is not None:
            t.put(_with_fields_put_back(present, before, after))
    # Last: what hung on the created ones hangs elsewhere again by now, and does not go with them.
    for record_id, (before, _after) in entries.items():
        if before is None:
            t.remove(record_id)


def _with_fields_put_back(present: Record, before: Record, after: Record) -> Record:
    if present == after:
        return before
    old, new, values = before.values(), after.values(), present.values()
    for name in old.keys() | new.keys():
        if name not in old:
            values.pop(name, None)
        elif name not in new or not is_same(old[name], new[name]):
            values[name] = old[name]
    return type(present).model_validate(values)
