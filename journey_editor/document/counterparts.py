"""Which records of two maps are the same thing: by their ids, else by what they are called and where they stand."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Channel,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Persona,
    Record,
    Stage,
    Step,
    Tag,
    View,
)
from journey_editor.document.references import reference_fields

# What tells a thing from its like, best first, given what translates own ids into those of the other map. Parents come
# before what stands in them.
_Translate = Callable[[str | None], str | None]
_Key = Callable[[Any, _Translate], Hashable]
_WAYS: tuple[tuple[type[Record], tuple[_Key, ...]], ...] = (
    (Stage, (lambda stage, _: _said(stage.name),)),
    (Step, (lambda step, there: _said(step.name) and (there(step.stage), _said(step.name)),)),
    (Lane, (lambda lane, _: (lane.kind, _said(lane.name)),)),
    *(((type_, (lambda record, _: _said(record.name),))) for type_ in (Channel, Tag, View)),
    (Evidence, (lambda source, _: _said(source.title),)),
    (Persona, (lambda persona, _: _said(persona.name),)),
    (
        Card,
        (
            lambda card, there: _said(card.title) and (_place(card, there), _said(card.title)),
            lambda card, _: _said(card.title) and (card.kind, _said(card.title)),
        ),
    ),
    (Kpi, (lambda kpi, there: _said(kpi.name) and (there(kpi.lane), _said(kpi.name)),)),
    (Link, (lambda link, there: (there(link.source), there(link.target), link.kind),)),
)


def with_ids_of(other: RecordSet, records: RecordSet) -> RecordSet:
    """The records under the ids that the same things have in the other map; what is not there keeps its own.

    An own id that means something else there is changed, so that both maps can stand in one set.
    """
    ids = _matched(records, other)
    taken = {*ids.values()}
    for record in records:
        if record.id not in ids:
            # Not even if it is of the same type: it was matched with something of another id.
            is_free = record.id not in other and record.id not in taken
            ids[record.id] = record.id if is_free else _free_id(record.id, other, taken)
            taken.add(ids[record.id])
    return RecordSet(_renamed(record, ids) for record in records)


def _matched(records: RecordSet, other: RecordSet) -> dict[str, str]:
    """`own id -> id there` of all that is in both."""
    ids = {
        record.id: record.id
        for record in records
        if (same := other.get(record.id)) is not None and same.type == record.type and not isinstance(record, Emotion)
    }
    for record_type, ways in _WAYS:
        for key in ways:
            _match(records.of_type(record_type), other.of_type(record_type), key, ids)
        if record_type is Step:
            _match_unnamed_steps(records, other, ids)
    for point in records.of_type(Emotion):
        lane, persona, step = (ids.get(part, "") for part in (point.lane, point.persona, point.step))
        there = emotion_id(lane, persona, step, point.state)
        if other.find(Emotion, there):
            ids[point.id] = there
    return ids


def _match(own: Iterable[Record], there: Iterable[Record], key: _Key, ids: dict[str, str]) -> None:
    """Pair what has the same key, in the order of their ids where several have it."""
    taken = set(ids.values())
    free: dict[Hashable, list[str]] = {}
    for record in sorted(there, key=lambda record: record.id, reverse=True):
        if record.id not in taken and (found := key(record, lambda own_id: own_id)):
            free.setdefault(found, []).append(record.id)
    for record in sorted(own, key=lambda record: record.id):
        if record.id not in ids and (found := key(record, lambda own_id: ids.get(own_id or ""))) and free.get(found):
            ids[record.id] = free[found].pop()


def _match_unnamed_steps(records: RecordSet, other: RecordSet, ids: dict[str, str]) -> None:
    """Steps without a name by their place in a stage that both maps have."""
    taken = set(ids.values())
    for stage in stages(records):
        there = steps_of(other, ids.get(stage.id, ""))
        for step, same in zip(steps_of(records, stage.id), there, strict=False):
            if not step.name and not same.name and step.id not in ids and same.id not in taken:
                ids[step.id] = same.id


def _renamed(record: Record, ids: Mapping[str, str]) -> Record:
    fields = {field.name: field.renamed(record, ids) for field in reference_fields(type(record))}
    if isinstance(record, Emotion):
        own_id = emotion_id(fields["lane"], fields["persona"], fields["step"], record.state)
        return record.model_copy(update={**fields, "id": own_id})
    return record.model_copy(update={**fields, "id": ids[record.id]})


def _free_id(record_id: str, other: RecordSet, taken: set[str]) -> str:
    candidate = f"{record_id}:before"
    while candidate in other or candidate in taken:
        candidate += "'"
    return candidate


def _place(card: Card, there: _Translate) -> Hashable:
    return there(card.lane), there(card.step), there(card.stage)


def _said(text: str) -> str:
    return " ".join(text.split()).casefold()
