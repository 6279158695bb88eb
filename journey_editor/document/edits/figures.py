"""What a person does to figures. Their values are plain patches."""

from journey_editor.document.edits.ordering import make_room
from journey_editor.document.ids import new_id
from journey_editor.document.queries import kpis_of_lane
from journey_editor.document.records import Kpi
from journey_editor.document.store import Transaction


def add_figure(
    t: Transaction, lane_id: str, name: str = "", *, step: str | None = None, stage: str | None = None
) -> str:
    """A new figure at a step or a stage of a lane, behind those that stand there."""
    [order] = make_room(t, kpis_of_lane(t.records, lane_id))
    return t.add(Kpi(id=new_id("kpi"), lane=lane_id, step=step, stage=stage, name=name, order=order)).id
