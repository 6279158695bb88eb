"""Two states of a map on one grid: all that is there now, and between it what is no more."""

from collections.abc import Iterable, Sequence

from journey_editor.document.cell import cards_in, cell_of
from journey_editor.document.comparing import Comparison
from journey_editor.document.order_keys import keys_between
from journey_editor.document.queries import kpis_of_lane, lanes, personas, stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Channel, Record, Tag

# Shown for what they say of others, whichever map they come from.
_MENTIONED = (Channel, Tag)


def join_maps(comparison: Comparison) -> RecordSet:
    """The records of both, those of the later one where they differ; what was removed keeps its place among the rest.

    For drawing: order keys are new, and nothing is hidden.
    """
    before, after = comparison.before, comparison.after
    joined = RecordSet(after)
    removed = [difference.record for difference in comparison.differences if difference.what == "removed"]
    for record in (*removed, *(record for type_ in _MENTIONED for record in before.of_type(type_))):
        if record.id not in joined and record.id != MAP_ID:
            joined.put(record)
    for siblings in _families(before, after, joined):
        for record, order in zip(siblings, keys_between(None, None, len(siblings)), strict=True):
            joined.put(record.model_copy(update={"order": order}))
    return joined


def _families(before: RecordSet, after: RecordSet, joined: RecordSet) -> Iterable[list[Record]]:
    """Those that share an order, in the order in which they shall stand."""
    for list_all in (stages, lanes, personas):
        yield _woven([*list_all(before)], [*list_all(after)], joined)
    for stage in stages(joined):
        yield _woven([*steps_of(before, stage.id)], [*steps_of(after, stage.id)], joined)
    for lane in lanes(joined):
        yield _woven([*kpis_of_lane(before, lane.id)], [*kpis_of_lane(after, lane.id)], joined)
    for cell in {cell_of(card) for card in joined.of_type(Card)}:
        yield _woven([*cards_in(before, cell)], [*cards_in(after, cell)], joined)


def _woven(old: Sequence[Record], now: Sequence[Record], joined: RecordSet) -> list[Record]:
    """What is now, with each that is no more after the one that it followed."""
    woven = [record.id for record in now]
    previous: str | None = None
    for record in old:
        if record.id in joined and record.id not in woven and joined[record.id] is record:
            woven.insert(woven.index(previous) + 1 if previous in woven else 0, record.id)
        previous = record.id
    return [joined[record_id] for record_id in woven]
