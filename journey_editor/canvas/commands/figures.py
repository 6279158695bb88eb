"""Commands on figures."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lead, may_fill, unlocked
from journey_editor.canvas.commands.structure import stage_of_selection, step_of_selection
from journey_editor.canvas.commands.writing import write_new
from journey_editor.document.cell import Cell
from journey_editor.document.edits.figures import add_figure, figures_at, lane_of_figures, move_figure
from journey_editor.document.edits.ordering import position
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


def move_figure_by_key(view: "MapView", figure: Kpi, dx: int, dy: int) -> None:
    """Move a figure to the stage or step beside its own, or among the figures there and on into the next lane."""
    grid, records = view.shown.layout.grid, view.session.records
    card = records.find(Card, figure.card)
    step, stage = (card.step, card.stage) if card else (figure.step, figure.stage)
    lane, index = figure.lane, None
    if dx:
        places = [span.stage.id for span in grid.stages if not span.is_folded] if stage else list(grid.column_of)
        at = places.index(stage or step or "") + dx if (stage or step) in places else -1
        if not 0 <= at < len(places):
            return
        step, stage = (None, places[at]) if stage else (places[at], None)
    else:
        standing = figures_at(records, lane, step=step, stage=stage)
        index = position(standing, figure.id) + dy if figure in standing else -1
        if not 0 <= index < len(standing):
            rows = [row.lane.id for row in view.shown.layout.rows if row.lane.kind == "kpi" and not row.is_folded]
            row = rows.index(lane) + dy if lane in rows else -1
            if not 0 <= row < len(rows):
                return
            lane, index = rows[row], 0 if dy > 0 else None
    if unlocked(view, [figure]) and may_fill(view, Cell(lane, step, stage)):
        with view.session.edit("Move figure") as t:
            move_figure(t, figure.id, lane, index, step=step, stage=stage)
