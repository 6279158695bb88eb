"""Whether two sets of records say the same: the same map but for its ids and order keys."""

from collections.abc import Iterable
from typing import Any

from journey_editor.document import queries
from journey_editor.document.frozen import thaw
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Emotion, Lane, Map, Persona, Record, Stage, Step, Tag
from journey_editor.document.references import reference_fields

_COMPARED = (Map, Stage, Step, Lane, Card, Persona, Emotion, Tag)


def is_same_content(first: Iterable[Record], second: Iterable[Record]) -> bool:
    """False too when either holds a record whose place follows from nothing but its id (a comment, a link, ...)."""
    both = RecordSet(first), RecordSet(second)
    if len(both[0]) != len(both[1]) or any(not isinstance(record, _COMPARED) for records in both for record in records):
        return False
    return _content(both[0]) == _content(both[1])


def _content(records: RecordSet) -> dict[str, dict[str, Any]]:
    names = {MAP_ID: MAP_ID}
    for stage_number, stage in enumerate(queries.stages(records)):
        names[stage.id] = f"stage {stage_number}"
        for number, step in enumerate(queries.steps_of(records, stage.id)):
            names[step.id] = f"step {stage_number}.{number}"
    names |= {lane.id: f"lane {number}" for number, lane in enumerate(queries.lanes(records))}
    names |= {persona.id: f"persona {number}" for number, persona in enumerate(queries.personas(records))}
    tags = sorted(records.of_type(Tag), key=lambda tag: (tag.name, tag.id))
    names |= {tag.id: f"tag {number}" for number, tag in enumerate(tags)}
    cards = sorted(
        records.of_type(Card),
        key=lambda card: (
            *(names.get(place or "", "") for place in (card.lane, card.stage, card.step)),
            card.order,
            card.id,
        ),
    )
    names |= {card.id: f"card {number}" for number, card in enumerate(cards)}
    for emotion in records.of_type(Emotion):
        place = (emotion.lane, emotion.persona, emotion.step)
        names[emotion.id] = " ".join(["emotion", *(names.get(part, part) for part in place), emotion.state])
    return {names.get(record.id, record.id): _named(record, names) for record in records}


def _named(record: Record, names: dict[str, str]) -> dict[str, Any]:
    values = {**record.values(), "id": "", "order": ""}
    for field in reference_fields(type(record)):
        if field.kind != "citations":
            value = getattr(record, field.name)
            values[field.name] = names.get(value, value) if field.kind == "one" else [names.get(v, v) for v in value]
    return {name: thaw(value) for name, value in values.items()}
