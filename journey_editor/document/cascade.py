"""What goes with a record that is deleted, read from the `Refers` marks of those that name it."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Record
from journey_editor.document.references import reference_fields


def hangs_on(holder: Record, target: str) -> bool:
    """Whether the holder goes when the target goes."""
    return any(
        field.refers.when_gone == "delete" and target in field.targets(holder)
        for field in reference_fields(type(holder))
    )


def remove_with_dependents(records: RecordSet, record_id: str) -> None:
    """Take out the record and all that hangs on it, and its id from the fields of all others."""
    going = [record_id]
    while going:
        gone = going.pop()
        records.remove(gone)
        for holder in list(records.referring_to(gone, Record)):
            if hangs_on(holder, gone):
                going.append(holder.id)
            else:
                records.put(without_mentions(holder, gone))


def without_mentions(holder: Record, gone: str) -> Record:
    """The holder with every field emptied of the id; for fields that may be empty."""
    fields = [field for field in reference_fields(type(holder)) if gone in field.targets(holder)]
    return holder.patched(**{field.name: field.without(holder, gone) for field in fields})
