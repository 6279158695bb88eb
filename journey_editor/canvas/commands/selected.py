"""What of the selection a command may act on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.reading_order import showing
from journey_editor.document.cell import PARKING_LOT, Cell, cell_of
from journey_editor.document.locking import is_cell_locked, is_locked
from journey_editor.document.queries import holds_cards, steps_of
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

R = TypeVar("R", bound=Record)


def selected(session: MapSession, record_type: type[R]) -> list[R]:
    """The selected records of a type, in the order in which they were picked."""
    found = (session.records.find(record_type, record_id) for record_id in session.selection.ids)
    return [record for record in found if record is not None]


def lead(session: MapSession, record_type: type[R]) -> R | None:
    """The record picked last, if it is of that type."""
    return session.records.find(record_type, session.selection.lead)


def has_selected(session: MapSession, *record_types: type[Record]) -> bool:
    """Whether a record of one of these types is selected."""
    return any(isinstance(session.records.get(record_id), record_types) for record_id in session.selection.ids)


def has_cards(session: MapSession) -> bool:
    return has_selected(session, Card)


def unlocked(view: "MapView", records: Iterable[R]) -> list[R]:
    """Those of the records that may be changed; the view's hint says when others may not."""
    free: list[R] = []
    locked: list[R] = []
    for record in records:
        (locked if is_locked(view.session.records, record) else free).append(record)
    if locked:
        tell_locked(view, locked[0])
    return free


def may_fill(view: "MapView", cell: Cell) -> bool:
    """Whether cards may be put into the cell; the view's hint says when they may not."""
    records = view.session.records
    if is_cell_locked(records, cell.lane, cell.step, cell.stage):
        step = records.find(Step, cell.step)
        holders = (records.find(Lane, cell.lane), records.find(Stage, step.stage if step else cell.stage))
        tell_locked(view, next((holder for holder in holders if holder and holder.locked), records.map))
        return False
    return True


def target_cell(session: MapSession) -> Cell:
    """Where a new card goes: the cell of the selected card, the selected one, the first of a header's, the parking lot.

    To a wide card keys may have come in a later column than its cell's.
    """
    records, found = session.records, session.selection.cell
    picked = records.get(session.selection.lead)
    if isinstance(picked, Card):
        return cell_of(picked)
    if found and found.lane:
        return found if holds_cards_at(session, found) else PARKING_LOT
    rows, columns = showing(records)
    match picked:
        case Lane():
            rows = [picked.id] if holds_cards(picked) else []
        case Stage():
            columns = [step.id for step in steps_of(records, picked.id) if not (picked.hidden or step.hidden)]
        case Step():
            columns = [picked.id]
        case _:
            return PARKING_LOT
    return Cell(rows[0], columns[0]) if rows and columns else PARKING_LOT


def holds_cards_at(session: MapSession, cell: Cell) -> bool:
    """Whether cards stand in the cell's lane, and not a curve or figures."""
    lane = session.records.find(Lane, cell.lane)
    return lane is None or holds_cards(lane)


def lane_of(session: MapSession) -> Lane | None:
    """The lane in which the selection is."""
    records, cell = session.records, session.selection.cell
    if cell is not None:
        return records.find(Lane, cell.lane)
    picked = records.get(session.selection.lead)
    if isinstance(picked, Lane):
        return picked
    return records.find(Lane, picked.lane) if isinstance(picked, (Card, Emotion, Kpi)) else None


def tell_locked(view: "MapView", record: Record) -> None:
    """Say why a record stays as it is."""
    records = view.session.records
    holder: Record = record
    if records.map.locked:
        holder = records.map
    elif isinstance(record, (Card, Emotion, Kpi)):
        step = records.find(Step, record.step)
        stage = step.stage if step else getattr(record, "stage", None)
        places = (records.find(Lane, record.lane), records.find(Stage, stage))
        holder = next((place for place in places if place and place.locked), record)
    elif isinstance(record, Step):
        holder = records.find(Stage, record.stage) or record
    view.hint.emit(f"The {holder.type} is locked: unlock it in its menu")
