"""A part of a map on its own, to be pasted into this map or into another one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journey_editor.document.edits.copies import with_contents
from journey_editor.document.queries import stages
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Channel, Evidence, Lane, Persona, Record, Tag
from journey_editor.document.references import targets_of

# What comes along because something names it.
_MENTIONED = (Lane, Persona, Channel, Tag, Evidence)


@dataclass(frozen=True)
class Clip:
    """`roots` are the ids of what was picked, all of one type, in reading order.

    `records` are those, what stands in them, and what they name. `lanes`, `steps` and `stages` are the ids of the lanes
    of cards, the steps and the stages of the map they come from, in order: where something stood among them.
    """

    roots: tuple[str, ...]
    records: tuple[Record, ...]
    lanes: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()


def make_clip(records: RecordSet, ids: Iterable[str], lanes: Sequence[str], steps: Sequence[str]) -> Clip:
    """The clip of some records of one type, in the order given; `lanes` and `steps` are those that show."""
    roots = tuple(ids)
    found = {record.id: record for record in with_contents(records, *roots)}
    waiting = list(found.values())
    while waiting:
        for target in targets_of(waiting.pop()):
            mentioned = records.get(target)
            if isinstance(mentioned, _MENTIONED) and target not in found:
                found[target] = mentioned
                waiting.append(mentioned)
    return Clip(roots, tuple(found.values()), tuple(lanes), tuple(steps), tuple(s.id for s in stages(records)))
