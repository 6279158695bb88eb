"""What became of a map: what was added, removed, moved and changed between two states of it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from journey_editor.document.cell import cell_of
from journey_editor.document.counterparts import with_ids_of
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import lanes, personas, stages, steps, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Link, Map, Persona, Record, Stage, Step

What = Literal["added", "removed", "moved", "changed"]

# What is compared, in the order in which it is told; the rest (tags, views, votes, ...) belongs to no place of a map.
_TYPES: tuple[type[Record], ...] = (Map, Stage, Step, Lane, Card, Emotion, Kpi, Persona, Link)
# Order says where something stands among its like, which moves tell; the parents of a card are its cell.
_PLACES: dict[type[Record], frozenset[str]] = {
    Card: frozenset({"lane", "step", "stage"}),
    Step: frozenset({"stage"}),
}
# What is folded says how somebody works on the map, and nothing of the journey.
_NEVER_COMPARED = frozenset({"id", "type", "order", "folded"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that is not what it was; `fields` are those whose values differ, other than its place.

    `before` and `after` are the record as it was and as it is, under the same ids; one of them can be None.
    """

    what: What
    before: Record | None
    after: Record | None
    fields: tuple[str, ...] = ()

    @property
    def record(self) -> Record:
        """The record as it is, or as it was when it is no more."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True)
class Comparison:
    """Two states of a map under the same ids, and their differences in reading order."""

    before: RecordSet
    after: RecordSet
    differences: tuple[Difference, ...]

    def count(self, what: What) -> int:
        return sum(difference.what == what for difference in self.differences)


def compare_maps(before: RecordSet, after: RecordSet) -> Comparison:
    """Two maps, which need not share ids: what has the same id or the same name at the same place is the same thing."""
    return _compared(with_ids_of(after, before), after)


def compare_with_future(records: RecordSet) -> Comparison:
    """A map as it is against what is planned: planned cards are new, feelings hoped for take the place of today's."""
    feelings = list(records.of_type(Emotion))
    current = [
        record
        for record in records
        if not (isinstance(record, Card) and record.state == "planned")
        and not (isinstance(record, Emotion) and record.state != "current")
    ]
    hoped = [_hoped(point, records) for point in feelings if point.state == "future"]
    others = (record for record in records if not (isinstance(record, Emotion) and record.state != "current"))
    return _compared(RecordSet(current), RecordSet([*others, *hoped]))


def _hoped(point: Emotion, records: RecordSet) -> Emotion:
    """The point of the future in the place of today's, whose words and evidence it has unless it says others."""
    place = emotion_id(point.lane, point.persona, point.step)
    today = records.find(Emotion, place) or point
    said = {name: value for name in ("word", "verbatim", "evidence") if (value := getattr(point, name))}
    spread = {"score": point.score, "low": point.low, "high": point.high}
    return today.model_copy(update={**spread, **said, "id": place, "state": "current"})


def _compared(before: RecordSet, after: RecordSet) -> Comparison:
    moved = _moved(before, after)
    found = [
        difference
        for record_type in _TYPES
        for record_id in _reading_order(record_type, before, after)
        if (difference := _difference(before.get(record_id), after.get(record_id), moved))
    ]
    return Comparison(before, after, tuple(found))


def _difference(before: Record | None, after: Record | None, moved: frozenset[str]) -> Difference | None:
    if before is None or after is None:
        return Difference("added" if before is None else "removed", before, after)
    left_out = _PLACES.get(type(after), frozenset()) | _NEVER_COMPARED
    names = [name for name in type(after).model_fields if name not in left_out]
    fields = tuple(name for name in names if getattr(before, name) != getattr(after, name))
    if after.id in moved:
        return Difference("moved", before, after, fields)
    return Difference("changed", before, after, fields) if fields else None


def _moved(before: RecordSet, after: RecordSet) -> frozenset[str]:
    """What stands in another place: cards in another cell, and as few headers as explain the order of all."""
    moved = set()
    for card in after.of_type(Card):
        old = before.find(Card, card.id)
        if old and cell_of(old) != cell_of(card):
            moved.add(card.id)
    for order in (stages, lanes, personas):
        moved |= _out_of_order(order, before, after)
    for stage in stages(after):
        own = [step.id for step in steps_of(after, stage.id)]
        old_steps = [step.id for step in steps_of(before, stage.id)]
        moved |= _unsettled([step for step in own if step in old_steps], old_steps)
        moved |= {step for step in own if step not in old_steps and before.find(Step, step)}
    return frozenset(moved)


def _out_of_order(order: Callable[[RecordSet], Iterable[Record]], before: RecordSet, after: RecordSet) -> set[str]:
    old = [record.id for record in order(before)]
    return _unsettled([record.id for record in order(after) if record.id in old], old)


def _unsettled(now: Sequence[str], old: Sequence[str]) -> set[str]:
    """Those that are not part of the longest run which kept its order: the fewest moves that lead from old to now."""
    place = {record_id: index for index, record_id in enumerate(old)}
    ends: list[int] = []  # the least end of a rising run of each length
    chains: list[tuple[str, ...]] = []
    for record_id in now:
        at = bisect_left(ends, place[record_id])
        chain = (*(chains[at - 1] if at else ()), record_id)
        ends[at : at + 1] = [place[record_id]]
        chains[at : at + 1] = [chain]
    return set(now) - set(chains[-1] if chains else ())


def _reading_order(record_type: type[Record], before: RecordSet, after: RecordSet) -> Iterator[str]:
    """The ids of that type in both maps: by place, those that are no more between those that are."""
    both = {record.id: record for records in (before, after) for record in records.of_type(record_type)}
    column = {step.id: index for records in (before, after) for index, step in enumerate(steps(records))}
    column |= {stage.id: index for records in (before, after) for index, stage in enumerate(stages(records))}
    row = {lane.id: index for records in (before, after) for index, lane in enumerate(lanes(records))}

    def place(record: Record) -> tuple[float, float, str, str]:
        held = getattr(record, "step", None) or getattr(record, "stage", None) or record.id
        lane = getattr(record, "lane", None) or record.id
        return row.get(lane, -1), column.get(held, -1), getattr(record, "order", ""), record.id

    yield from (record.id for record in sorted(both.values(), key=place))
