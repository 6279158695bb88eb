"""From who is responsible to what for."""

from typing import TYPE_CHECKING

from journey_editor.document.cell import Cell
from journey_editor.lanes.cards_by_step import cards_by_step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def select_owned(view: "MapView", cell: Cell, owner: str = "") -> None:
    """Select the cards of an owner at the step of a cell; without an owner, all that have one."""
    session, grid = view.session, view.shown.layout.grid
    column = grid.column_of.get(cell.step or "")
    if column is None:
        return
    found = [
        card.id
        for card in cards_by_step(session.records, grid, session.showing)[column]
        if card.owner.strip() and owner in ("", card.owner.strip())
    ]
    if found:
        session.selection.select(*found)
        view.reveal(found[0])
    else:
        view.hint.emit("No card at this step has an owner: name one in the side panel")
