"""Delete what is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.personas import losses_with
from journey_editor.canvas.commands.selected import unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.document.cell import Cell, cards_in, cell_of
from journey_editor.document.edits.copies import with_contents
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.removing import remove_records
from journey_editor.document.queries import lanes, parked_cards, stages, steps, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Emotion, Lane, Link, Persona, Record, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def delete_selection(view: "MapView") -> None:
    """Delete the selected records, and select what stands beside the last one; the selected part of a text."""
    if view.is_writing:
        view.writer.delete(view.writer.cursor.index)
    else:
        delete(view, "Delete")


def delete(view: "MapView", verb: str) -> None:
    """Delete the selected records under another name: "Cut"."""
    session = view.session
    records = session.records
    chosen = [records[record_id] for record_id in session.selection.ids if record_id != MAP_ID]
    gone = unlocked(view, chosen)
    if gone and all(_is_needed(records, record) for record in gone):
        view.hint.emit("A stage has at least one step: delete the stage")
        return
    if not gone:
        return
    cards = len(list(records.of_type(Card)))
    losses = losses_with(records, [record for record in gone if isinstance(record, Persona)])
    heirs, cell = _neighbours(records, gone[-1])
    with session.edit(f"{verb} {named(gone)}") as t:
        remove_records(t, gone)
    _select_heir(view, gone[-1], heirs, cell)
    along = cards - len(list(records.of_type(Card))) - sum(isinstance(record, Card) for record in gone)
    if losses:
        view.hint.emit(f"{losses}; Ctrl+Z brings all back")
    elif along:
        view.hint.emit(f"{along} card{'s' if along > 1 else ''} went along; Ctrl+Z brings them back")


def _is_needed(records: RecordSet, record: Record) -> bool:
    """Whether it is the only step of its stage, unnamed and empty: it would come back at once."""
    if not isinstance(record, Step) or record.name or len(steps_of(records, record.stage)) > 1:
        return False
    return with_contents(records, record.id) == [record]


def _select_heir(view: "MapView", gone: Record, heirs: Sequence[str], cell: Cell | None) -> None:
    """Select the first of the heirs that is still there, else the cell."""
    selection, records = view.session.selection, view.session.records
    heir = next((record_id for record_id in heirs if record_id in records), None)
    if isinstance(gone, Step) and gone.stage in records:
        # A stage that has lost all its steps has a new one.
        inside = [step.id for step in steps_of(records, gone.stage)]
        heir = heir if heir in inside else inside[0]
    if heir:
        selection.select(heir)
        view.reveal(heir)
    elif cell and all(key is None or key in records for key in (cell.lane, cell.step, cell.stage)):
        selection.select_cell(cell)
    else:
        selection.clear()


def _neighbours(records: RecordSet, gone: Record) -> tuple[list[str], Cell | None]:
    """What may be selected when the record is gone: those beside it, the nearest first, or else its cell."""
    match gone:
        case Card(lane=None):
            return _beside(parked_cards(records), gone), None
        case Card():
            return _beside(cards_in(records, cell_of(gone)), gone), cell_of(gone)
        case Emotion():
            return [], Cell(gone.lane, gone.step)
        case Stage():
            return _beside(stages(records), gone), None
        case Step():
            return [*_beside(steps_of(records, gone.stage), gone), *_beside(steps(records), gone)], None
        case Lane():
            return _beside(lanes(records), gone), None
        case Link():
            return [gone.source], None
    return [], None


def _beside(siblings: Sequence[Record], gone: Record) -> list[str]:
    """The ids of those that follow, then of those before, the nearest first."""
    place = position(siblings, gone.id)
    return [sibling.id for sibling in (*siblings[place + 1 :], *reversed(siblings[:place]))]
