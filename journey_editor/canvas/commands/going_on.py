"""Go on to the next thing to be written: Tab and Ctrl+Enter, which make it where there is none yet."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.cards import add_card
from journey_editor.canvas.commands.cells import add_in_cell
from journey_editor.canvas.commands.selected import holds_cards_at
from journey_editor.canvas.commands.structure import add_lane, add_stage, add_step, stage_of_selection
from journey_editor.canvas.commands.walking import current_spot, go, neighbours
from journey_editor.canvas.neighbours import Spot
from journey_editor.document.cell import PARKING_LOT, cards_in, cell_of
from journey_editor.document.edits.ordering import position
from journey_editor.document.queries import is_parked
from journey_editor.document.records import MAP_ID, Card, Emotion, Kpi, Lane, Map, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def go_on(view: "MapView", direction: int) -> None:
    """Tab (1) and Shift+Tab (-1).

    Cards: to the next card; while one is written to the cell beside, and make a card there if there is none. Headers:
    to the next step, and make one behind the last. Lanes: into their first cell. Curves: to the next step.
    """
    session = view.session
    record = session.records.get(session.selection.lead)
    match record:
        case Card() | Kpi() if view.is_writing:
            _go_on_writing(view, record, direction)
            return
    view.writer.close()
    match record:
        case Stage() | Step() | Map():
            _go_to_step(view, record, direction)
        case Lane() if session.selection.cell is None and direction > 0:
            go(view, neighbours(view).beside(Spot(record.id), direction, 0))
        case _:
            _go_to_card(view, direction)


def open_below(view: "MapView") -> None:
    """Ctrl+Enter: a card below the selected one; the next stage, or the next lane, made behind the last one."""
    session = view.session
    record = session.records.get(session.selection.lead)
    match record:
        case Card():
            # Before the writing ends: a card that stayed empty goes, and takes its place with it.
            cell = cell_of(record)
            index = position(cards_in(session.records, cell), record.id) + 1
            view.writer.close()
            add_card(view, cell, index=index if record.id in session.records else index - 1)
        case Stage() | Step():
            view.writer.close()
            _go_to_next_stage(view)
        case Lane():
            view.writer.close()
            below = neighbours(view).beside(Spot(record.id), 0, 1)
            if below and isinstance(session.records.get(below.record_id), Lane):
                go(view, below)
            else:
                add_lane(view)
        case None if session.selection.cell:
            add_in_cell(view, session.selection.cell)
        case Map():
            view.writer.close()


def _go_on_writing(view: "MapView", written: Card | Kpi, direction: int) -> None:
    spot = neighbours(view).beside(Spot(written.id), direction, 0)
    parked = isinstance(written, Card) and is_parked(written)
    view.writer.close()
    if spot and spot.cell and not spot.record_id:
        add_in_cell(view, spot.cell)
    elif spot and isinstance(view.session.records.get(spot.record_id), (Card, Kpi)):
        go(view, spot)
    elif parked and direction > 0:
        add_card(view, PARKING_LOT)


def _go_to_step(view: "MapView", record: Stage | Step | Map, direction: int) -> None:
    around = neighbours(view)
    match record:
        case Step() if direction > 0:
            found = around.beside(Spot(record.id), 1, 0)
            if found is None:
                add_step(view)
        case Step():
            found = around.beside(Spot(record.id), -1, 0) or around.beside(Spot(record.id), 0, -1)
        case Stage() if direction < 0:
            before = around.beside(Spot(record.id), -1, 0)
            found = around.last_step(before.record_id) if before else Spot(MAP_ID)
        case _:
            found = around.beside(Spot(record.id), 0, 1) if direction > 0 else None
    go(view, found)


def _go_to_next_stage(view: "MapView") -> None:
    stage = stage_of_selection(view.session)
    following = neighbours(view).beside(Spot(stage.id), 1, 0) if stage else None
    if following:
        go(view, following)
    else:
        add_stage(view)


def _go_to_card(view: "MapView", direction: int) -> None:
    session, around = view.session, neighbours(view)
    spot, cell = current_spot(view), session.selection.cell
    point = session.records.find(Emotion, session.selection.lead)
    if spot and (point or (cell and cell.lane and not spot.record_id and not holds_cards_at(session, cell))):
        beside = around.beside(spot, direction, 0)
        if beside and beside.cell:
            go(view, beside)
            return
    go(view, around.next_card(spot, direction))
