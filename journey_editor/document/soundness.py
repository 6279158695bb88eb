"""The rules that hold between records, and how a draft that breaks them is put right.

- Every key names a record of a type that the field allows. A record that cannot be without the key goes; others lose
  the mention. (This is damage, not a wish: what hung on such a record is kept where it can be. See cascade.py for
  what goes with a deletion.)
- A card stands in a lane and in a step or a stage of it, or else in the parking lot: never in both, never in half.
- Every stage has a step.
- The id of an emotion or a vote follows its natural key, so that none exists twice.

The same draft is always put right in the same way, down to the ids: a crash journal is replayed over a repaired file.
"""

from collections import deque
from collections.abc import Iterable
from itertools import count
from operator import attrgetter
from typing import Any

from journey_editor.document.draft_records import DraftRecords
from journey_editor.document.ids import derived_id, natural_id
from journey_editor.document.order_keys import key_between
from journey_editor.document.queries import is_parked
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Record, Stage, Step, UnknownRecord
from journey_editor.document.references import ReferenceField, reference_fields


def make_sound(draft: DraftRecords, suspects: Iterable[str]) -> list[str]:
    """Put right what is wrong with the suspects and what follows from it; one plain sentence for each repair."""
    said: list[str] = []
    queue = deque(suspects)
    stages: dict[str, None] = {}
    while queue:
        suspect = queue.popleft()
        for record in (draft.base.get(suspect), draft.get(suspect)):
            if isinstance(record, Step):
                stages[record.stage] = None
            elif isinstance(record, Stage):
                stages[record.id] = None
        found = draft.get(suspect)
        if found is None:
            continue
        resolved, missing = _with_resolved_keys(draft, found)
        if isinstance(resolved, Card):
            resolved = _in_one_place(resolved, said)
        said += [_loss(found, resolved, field, target) for field, target in missing if target or not resolved]
        if resolved is None:
            draft.remove(suspect)
            queue.extend(holder.id for holder in draft.referring_to(suspect, Record))
            continue
        if resolved is not found:
            draft.put(resolved)
        _rename_to_natural_id(draft, resolved, said)
    _fill_empty_stages(draft, stages, said)
    return said


def suspects_in(records: RecordSet) -> list[str]:
    """The ids of all records that may break a rule.

    Cards, the bulk of a map, are looked through in bulk: they share the values of their keys.
    """
    cards = records.of_type(Card)
    fields = reference_fields(Card)
    keys_of = attrgetter(*(field.name for field in fields))
    columns = zip(*map(keys_of, cards), strict=True)
    broken = [
        {value for value in set(column) if not all(_resolves(records, field, key) for key in _keys(field, value))}
        for field, column in zip(fields, columns, strict=False)  # no columns when there are no cards
    ]
    suspects = [record.id for record in records if not isinstance(record, Card)]
    if any(broken) or not all(_is_one_place(*place) for place in set(map(attrgetter("lane", "step", "stage"), cards))):
        suspects += [
            card.id
            for card in cards
            if not _is_one_place(card.lane, card.step, card.stage)
            or any(value in values for value, values in zip(keys_of(card), broken, strict=True))
        ]
    return suspects


def _with_resolved_keys(draft: DraftRecords, record: Record) -> tuple[Record | None, list[tuple[str, str]]]:
    """The record without keys that lead nowhere, or None when it cannot be without one; and those, by field."""
    missing = []
    for field in reference_fields(type(record)):
        for target in _keys(field, getattr(record, field.name)):
            if not _resolves(draft, field, target):
                missing.append((field.name, target))
                if field.required:
                    return None, missing[-1:]
                record = record.patched(**{field.name: field.without(record, target)})
    return record, missing


def _loss(found: Record, resolved: Record | None, field: str, target: str) -> str:
    if resolved is None:
        return f'{_called(found)} was left out: its {field} "{target}" is not in the map.'
    if isinstance(resolved, Card) and field in ("lane", "step", "stage") and is_parked(resolved):
        return f'{_called(found)} is in the parking lot: its {field} "{target}" is not in the map.'
    return f'{_called(found)} no longer names "{target}": it is not in the map.'


def _keys(field: ReferenceField, value: Any) -> tuple[str, ...]:
    # Another program may write an empty text for "no key"; as a key it leads nowhere.
    return ("",) if value == "" else field.ids_in(value)


def _resolves(records: RecordSet, field: ReferenceField, target: str) -> bool:
    found = records.get(target)
    # A record of a type that only a newer program knows may be anything.
    return found is not None and (found.type in field.refers.to or isinstance(found, UnknownRecord))


def _is_one_place(lane: str | None, step: str | None, stage: str | None) -> bool:
    return bool(lane) and bool(step) != bool(stage)


def _in_one_place(card: Card, said: list[str]) -> Card:
    if card.step and card.stage:
        said.append(f"{_called(card)} stood in a step and in a stage; it stands in the step now.")
        card = card.patched(stage=None)
    if not _is_one_place(card.lane, card.step, card.stage) and (card.lane or card.step or card.stage):
        # Half a place would let the card go with a lane in which nobody sees it.
        card = card.patched(lane=None, step=None, stage=None)
    return card


def _rename_to_natural_id(draft: DraftRecords, record: Record, said: list[str]) -> None:
    wanted = natural_id(record)
    if wanted == record.id:
        return
    if wanted in draft:
        said.append(f"{_called(record)} was left out: another one stands in the same place.")
    else:
        draft.put(record.patched(id=wanted))
    draft.remove(record.id)
    for holder in list(draft.referring_to(record.id, Record)):
        fields = reference_fields(type(holder))
        draft.put(holder.patched(**{field.name: field.renamed(holder, {record.id: wanted}) for field in fields}))


def _fill_empty_stages(draft: DraftRecords, stages: Iterable[str], said: list[str]) -> None:
    for stage_id in stages:
        stage = draft.find(Stage, stage_id)
        if stage is not None and not any(step.stage == stage_id for step in draft.referring_to(stage_id, Step)):
            draft.put(Step(id=_free_step_id(draft, stage_id), stage=stage_id, order=key_between(None, None)))
            said.append(f"{_called(stage)} had no step; it has an unnamed one now.")


def _free_step_id(draft: DraftRecords, stage_id: str) -> str:
    return next(step for n in count() if (step := derived_id("step", stage_id, str(n))) not in draft)


def _called(record: Record) -> str:
    """The record as the subject of a sentence: 'The card "Long queue"', "An emotion"."""
    noun = {"evidence": "source", "kpi": "KPI"}.get(record.type, record.type)
    for field in ("title", "name", "label", "word", "text"):
        name = getattr(record, field, "")
        if isinstance(name, str) and name:
            return f'The {noun} "{name}"'
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}"
