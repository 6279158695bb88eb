"""What the records of a file become when they do not fit together: a sound map, and a word for each repair."""

from collections.abc import Iterable

from journey_editor.document.draft_records import DraftRecords
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Map, Record
from journey_editor.document.soundness import make_sound, suspects_in


def repaired(records: Iterable[Record]) -> tuple[RecordSet, list[str]]:
    """The records by the rules that every transaction keeps (soundness.py), and one plain sentence for each repair."""
    by_id: dict[str, Record] = {}
    said = []
    for record in records:
        if record.id in by_id:
            said.append(f'Two records have the id "{record.id}"; the first one was kept.')
        elif record.id == MAP_ID and not isinstance(record, Map):
            said.append(f'A {record.type} has the id "{MAP_ID}", which only the map may have; it was left out.')
        else:
            by_id[record.id] = record
    loaded = RecordSet(by_id.values())
    maps = [found.id for found in loaded.of_type(Map)]
    if not maps:
        loaded.put(Map())
    draft = DraftRecords(loaded)
    said += make_sound(draft, [*maps, *suspects_in(loaded)])
    loaded.apply(draft.entries)
    return loaded, said
