"""What a person does to figures. Their values are plain patches."""

from collections.abc import Mapping

from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.edits.ordering import make_room, position, without
from journey_editor.document.ids import new_id
from journey_editor.document.queries import kpis_of_lane, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Kpi, Reading
from journey_editor.document.store import Transaction


def add_figure(
    t: Transaction, lane_id: str, name: str = "", *, step: str | None = None, stage: str | None = None,
    card: str | None = None,
) -> str:  # fmt: skip
    """A new figure at a step, a stage or a card, in a lane of figures, behind those that stand there."""
    [order] = make_room(t, kpis_of_lane(t.records, lane_id))
    made = Kpi(id=new_id("kpi"), lane=lane_id, step=step, stage=stage, card=card, name=name, order=order)
    return t.add(made).id


def figures_at(records: RecordSet, lane_id: str, *, step: str | None = None, stage: str | None = None) -> list[Kpi]:
    """The figures of a lane at a step or a stage, in their order, without those of cards that stand there."""
    return [kpi for kpi in kpis_of_lane(records, lane_id) if (kpi.step, kpi.stage, kpi.card) == (step, stage, None)]


def move_figure(
    t: Transaction, kpi_id: str, lane_id: str, index: int | None = None, *, step: str | None = None,
    stage: str | None = None,
) -> None:  # fmt: skip
    """Let a figure stand at a step or a stage, before the index-th of the others there, at the end without an index.

    One that stood where its card stands leaves the card.
    """
    others = without(figures_at(t.records, lane_id, step=step, stage=stage), kpi_id)
    siblings = without(kpis_of_lane(t.records, lane_id), kpi_id)
    before = None if index is None or index >= len(others) else position(siblings, others[max(0, index)].id)
    [order] = make_room(t, siblings, before)
    t.patch(kpi_id, lane=lane_id, step=step, stage=stage, card=None, order=order)


def lane_of_figures(t: Transaction) -> str:
    """The first lane of figures that shows and is not locked; a new one at the bottom when there is none."""
    for lane in lanes(t.records):
        if lane.kind == "kpi" and not lane.locked and not lane.hidden:
            return lane.id
    return add_lane(t, "KPI", kind="kpi")


def record_readings(t: Transaction, values: Mapping[str, float], on: str) -> None:
    """A new reading for each figure, `id -> value`, of one date; the last value becomes the previous one.

    A date before that of the last value only joins the history; a second reading of a date replaces the first.
    """
    for kpi_id, value in values.items():
        kpi = t.records.find(Kpi, kpi_id)
        if kpi is None:
            continue
        known = {reading.on: reading.value for reading in kpi.history}
        if kpi.on and kpi.value is not None:
            known.setdefault(kpi.on, kpi.value)
        known[on] = value
        history = tuple(Reading(on=date, value=known[date]) for date in sorted(known))
        if kpi.on and on < kpi.on:
            t.patch(kpi_id, history=history)
        elif kpi.on == on:
            t.patch(kpi_id, history=history, value=value)
        else:
            previous = kpi.value if kpi.value is not None else kpi.previous
            t.patch(kpi_id, history=history, value=value, previous=previous, on=on)
