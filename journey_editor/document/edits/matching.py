"""What a clip names, found again in the map into which it is pasted."""

from collections.abc import Iterable

from journey_editor.document.edits.clip import Clip
from journey_editor.document.edits.ordering import make_room
from journey_editor.document.ids import new_id
from journey_editor.document.queries import channels, lanes, personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Channel, Evidence, Lane, Persona, Record, Tag
from journey_editor.document.references import reference_fields
from journey_editor.document.store import Transaction


def match_mentions(t: Transaction, clip: Clip) -> dict[str, str]:
    """The channels, tags, sources and personas of a clip by their ids here, `old -> new`.

    What is not here by its id or its name is made, under its old id where that is free: a second paste finds it.
    """
    ids: dict[str, str] = {}
    # Personas last: they name channels and sources.
    for record_type in (Channel, Tag, Evidence, Persona):
        for record in RecordSet(clip.records).of_type(record_type):
            if record.id not in clip.roots:
                ids[record.id] = _counterpart(t, record, t.records.of_type(record_type)) or _made(t, record, ids)
    return ids


def match_lanes(t: Transaction, clip: Clip, *, makes: bool) -> dict[str, str]:
    """The lanes of a clip by their ids here; those that are not here are made at the bottom, or are left out."""
    ids: dict[str, str] = {}
    for lane in lanes(RecordSet(clip.records)):
        if lane.id in clip.roots:
            continue
        same_kind = [own for own in lanes(t.records) if own.kind == lane.kind]
        found = _counterpart(t, lane, same_kind)
        if found is None and makes:
            found = _made(t, lane, {})
        if found:
            ids[lane.id] = found
    return ids


def _counterpart(t: Transaction, record: Record, candidates: Iterable[Record]) -> str | None:
    same = t.records.get(record.id)
    if same is not None and same.type == record.type:
        return same.id
    name = _name(record)
    return next((own.id for own in candidates if name and _name(own) == name), None)


def _name(record: Record) -> str:
    name = getattr(record, "title" if isinstance(record, Evidence) else "name", "")
    return str(name).strip().casefold()


def _made(t: Transaction, record: Record, ids: dict[str, str]) -> str:
    renamed = {field.name: field.renamed(record, ids) for field in reference_fields(type(record))}
    own_id = record.id if record.id not in t.records else new_id(record.type)
    made = t.add(record.patched(id=own_id, **renamed))
    siblings: dict[type[Record], list[Channel] | list[Persona] | list[Lane]] = {
        Channel: channels(t.records), Persona: personas(t.records), Lane: lanes(t.records),
    }  # fmt: skip
    others = [sibling for sibling in siblings.get(type(made), []) if sibling.id != made.id]
    if type(made) in siblings:
        [order] = make_room(t, others)
        t.patch(made.id, order=order)
    return made.id
