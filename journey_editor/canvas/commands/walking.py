"""Go from what is selected to what is beside it."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.personas import end_solo
from journey_editor.canvas.neighbours import Neighbours, Spot
from journey_editor.document.records import Emotion, Link

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def walk(view: "MapView", dx: int, dy: int) -> None:
    """Select what is to the right (dx 1) or left, below (dy 1) or above."""
    spot = current_spot(view)
    go(view, neighbours(view).beside(spot, dx, dy) if spot else neighbours(view).first())


def extend(view: "MapView", dx: int, dy: int) -> None:
    """Select the next record of the same type in that direction too; going back takes it out again."""
    session, start = view.session, current_spot(view)
    if start is None or not start.record_id:
        walk(view, dx, dy)
        return
    wanted = session.records[start.record_id].type
    spot = neighbours(view).beside(start, dx, dy)
    while spot and not _is_of_type(view, spot, wanted):
        spot = neighbours(view).beside(spot, dx, dy)
    if spot is None:
        return
    ids = session.selection.ids
    if ids[-2:-1] == (spot.record_id,):
        session.selection.select(*ids[:-1])
    else:
        session.selection.add([spot.record_id])
    view.reveal(spot.record_id)


def go_to_end_of_row(view: "MapView", dx: int) -> None:
    """Select what is in the first column (dx -1) or in the last."""
    spot = current_spot(view)
    go(view, neighbours(view).end_of_row(spot, dx) if spot else neighbours(view).first())


def go_to_first(view: "MapView") -> None:
    go(view, neighbours(view).first())


def go_to_last(view: "MapView") -> None:
    go(view, neighbours(view).last())


def scroll_page(view: "MapView", direction: int) -> None:
    """Scroll by what is in sight: 1 is down."""
    _, top, _, bottom = view.camera.body_rect()
    view.camera = view.camera.scrolled(0, -direction * (bottom - top) * 0.9)


def leave(view: "MapView") -> None:
    """From a record to its cell, from a cell to nothing; from nothing to the whole cast of the map."""
    session = view.session
    if not session.selection and end_solo(session):
        return
    spot = current_spot(view)
    link = session.records.find(Link, session.selection.lead)
    if link:
        session.selection.select(link.source)
        return
    cell = neighbours(view).cell_of(spot) if spot and spot.record_id else None
    if cell:
        session.selection.select_cell(cell)
    else:
        session.selection.clear()


def go(view: "MapView", spot: Spot | None) -> None:
    """Select a spot and bring it into sight; at the edge of the map there is none."""
    if spot is None:
        return
    session = view.session
    point = session.records.find(Emotion, spot.record_id)
    if point:
        session.activate_persona(point.persona)
    if spot.record_id:
        session.selection.select(spot.record_id, cell=spot.cell)
        view.reveal(spot.record_id)
    elif spot.cell:
        session.selection.select_cell(spot.cell)
        rect = view.shown.cell_rect(spot.cell)
        if rect:
            view.camera = view.camera.revealing(rect)


def current_spot(view: "MapView") -> Spot | None:
    """What keys go from; None when nothing is selected."""
    selection = view.session.selection
    return Spot(selection.lead, selection.cell) if selection else None


def neighbours(view: "MapView") -> Neighbours:
    """The spots around each other, along the curve of the selected point or of the active persona."""
    point = view.session.records.find(Emotion, view.session.selection.lead)
    session = view.session
    persona, state = (point.persona, point.state) if point else (session.active_persona, session.active_state)
    return Neighbours(view.shown, view.camera, persona, state)


def _is_of_type(view: "MapView", spot: Spot, record_type: str) -> bool:
    record = view.session.records.get(spot.record_id)
    return record is not None and record.type == record_type
