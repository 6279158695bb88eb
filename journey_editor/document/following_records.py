"""The records as a view shows them: committed state with the preview of an open transaction on top."""

from collections.abc import Iterable

from journey_editor.document.change import Change, Entries, only_differences
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Record


class FollowingRecords:
    """Records that follow a store by its Changes alone."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = records.copy() if isinstance(records, RecordSet) else RecordSet(records)
        self._preview: Entries = {}

    def follow(self, change: Change) -> Entries:
        """Show the Change in place of the last preview; says what that made of which records, as they were shown."""
        shown = {record_id: self.records.get(record_id) for record_id in (*self._preview, *change.entries)}
        self.records.apply({record_id: (after, before) for record_id, (before, after) in self._preview.items()})
        self.records.apply(change.entries)
        self._preview = change.entries if change.transient else {}
        return only_differences(
            {record_id: (before, self.records.get(record_id)) for record_id, before in shown.items()}
        )
