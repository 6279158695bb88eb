"""What of a map is folded away: a way of working on the screen, which leaves nothing out of print."""

from collections.abc import Iterator

from journey_editor.document.queries import steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record, Stage, Step


def can_fold(record: Record) -> bool:
    """Whether the record takes less room when it is folded; a line across the map does not."""
    return isinstance(record, Stage) or (isinstance(record, Lane) and record.kind != "divider")


def is_folded(record: Record | None) -> bool:
    return isinstance(record, (Stage, Lane)) and record.folded and can_fold(record)


def folded_records(records: RecordSet) -> list[Stage | Lane]:
    """The stages and lanes that are folded."""
    parts: list[Stage | Lane] = [*records.of_type(Stage), *records.of_type(Lane)]
    return [record for record in parts if is_folded(record)]


def folded_around(records: RecordSet, record_id: str) -> list[Stage | Lane]:
    """The stage and the lane, those of them that are folded, in which a record is folded away."""
    return list(_around(records, records.get(record_id)))


def _around(records: RecordSet, record: Record | None) -> Iterator[Stage | Lane]:
    if isinstance(record, Kpi) and record.card:
        # A figure of a card stands at the card's step, in a lane of its own.
        card = records.find(Card, record.card)
        step, stage, span = (card.step, card.stage, 1) if card else (None, None, 1)
    elif isinstance(record, (Card, Kpi)):
        step, stage, span = record.step, record.stage, record.span if isinstance(record, Card) else 1
    elif isinstance(record, Emotion):
        step, stage, span = record.step, None, 1
    elif isinstance(record, Step):
        step, stage, span = record.id, None, 1
    else:
        return
    lane = None if isinstance(record, Step) else records.find(Lane, record.lane)
    if lane is not None and is_folded(lane):
        yield lane
    yield from _stage_around(records, step, stage, span)


def _stage_around(records: RecordSet, step_id: str | None, stage_id: str | None, span: int) -> Iterator[Stage]:
    """The folded stage of a place, unless the place reaches beyond what is folded."""
    step = records.find(Step, step_id)
    stage = records.find(Stage, step.stage if step else stage_id)
    if stage is None or not stage.folded:
        return
    if step is None or span == 1 or not _reaches_out(records, step, span):
        yield stage


def _reaches_out(records: RecordSet, first: Step, span: int) -> bool:
    order = steps(records)
    place = order.index(first)
    covered = [step for step in order[place : place + span] if not step.hidden]
    holders = (records.find(Stage, step.stage) for step in covered)
    return any(holder and not holder.folded and not holder.hidden for holder in holders)
