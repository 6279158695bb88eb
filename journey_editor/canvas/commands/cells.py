"""Make what stands in a cell: a card, or a figure in a lane of figures."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.cards import add_card
from journey_editor.canvas.commands.owners import select_owned
from journey_editor.canvas.commands.selected import holds_cards_at, may_fill
from journey_editor.canvas.commands.times import enter_times
from journey_editor.canvas.commands.writing import write_new
from journey_editor.document.cell import Cell
from journey_editor.document.edits.figures import add_figure
from journey_editor.document.records import Lane

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def add_in_cell(view: "MapView", cell: Cell, text: str | None = None) -> bool:
    """Make it and write in it, `text` first; whether anything can be made in a lane of that kind.

    In a lane of times these are written; who is responsible leads to the cards.
    """
    lane = view.session.records.find(Lane, cell.lane)
    if holds_cards_at(view.session, cell):
        add_card(view, cell, text=text)
    elif lane is not None and lane.kind == "kpi":
        if may_fill(view, cell):
            write_new(view, "Add figure", lambda t: add_figure(t, lane.id, step=cell.step, stage=cell.stage), text=text)
    elif lane is not None and lane.kind == "time":
        enter_times(view, cell, text)
    elif lane is not None and lane.kind == "responsible" and text is None:
        select_owned(view, cell)
    else:
        return False
    return True
