"""Commands on figures."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lead, unlocked
from journey_editor.canvas.commands.structure import stage_of_selection, step_of_selection
from journey_editor.canvas.commands.writing import write_new
from journey_editor.document.edits.figures import add_figure, lane_of_figures
from journey_editor.document.queries import is_parked, stages
from journey_editor.document.records import Card, Kpi, Stage
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def add_figure_to_selection(view: "MapView") -> None:
    """A new figure of the selected card, step or stage, else of the first stage; and write its name.

    It stands in the lane of figures, which is made where there is none.
    """
    session = view.session
    records = session.records
    if not unlocked(view, [records.map]):
        return
    card, beside = lead(session, Card), lead(session, Kpi)
    step = None if lead(session, Stage) else step_of_selection(session)
    stage = stage_of_selection(session) or next(iter(stages(records)), None)
    places: dict[str, str | None] = {"stage": stage.id if stage else None}
    if beside:
        places = {"step": beside.step, "stage": beside.stage, "card": beside.card}
    elif card and not is_parked(card):
        places = {"card": card.id}
    elif card is None and step:
        places = {"step": step.id}
    if not any(places.values()):
        view.hint.emit("A figure stands at a stage: add a stage first")
        return

    def add(t: Transaction) -> str:
        lane = beside.lane if beside else lane_of_figures(t)
        return add_figure(t, lane, step=places.get("step"), stage=places.get("stage"), card=places.get("card"))

    write_new(view, "Add figure", add)
