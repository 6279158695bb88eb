"""Delete what is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.document.cell import Cell, cards_in, cell_of
from journey_editor.document.edits.stages import remove_stage
from journey_editor.document.edits.steps import remove_step
from journey_editor.document.queries import lanes, stages, steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, Card, Emotion, Lane, Record, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def delete_selection(view: "MapView") -> None:
    """Delete the selected records; what stands beside the last one is selected then."""
    if view.is_writing:
        view.writer.delete(view.writer.cursor.index)
    else:
        delete(view, "Delete")


def delete(view: "MapView", verb: str) -> None:
    """Delete them by another name: "Cut"."""
    session = view.session
    records = session.records
    chosen = [records[record_id] for record_id in session.selection.ids if record_id != MAP_ID]
    gone = unlocked(view, chosen)
    if not gone:
        return
    cards_before = len(list(records.of_type(Card)))
    heirs, cell = _neighbours(records, gone[-1])
    with session.edit(f"{verb} {named(gone)}") as t:
        for record in gone:
            if isinstance(record, Stage):
                remove_stage(t, record.id)
            elif isinstance(record, Step):
                remove_step(t, record.id)
            else:
                t.remove(record.id)
    heir = next((record_id for record_id in heirs if record_id in records), None)
    if heir:
        session.selection.select(heir)
    elif cell and all(key is None or key in records for key in (cell.lane, cell.step, cell.stage)):
        session.selection.select_cell(cell)
    else:
        session.selection.clear()
    along = cards_before - len(list(records.of_type(Card))) - sum(isinstance(record, Card) for record in gone)
    if along:
        view.hint.emit(f"{along} card{'s' if along > 1 else ''} went along; Ctrl+Z brings them back")


def _neighbours(records: RecordSet, gone: Record) -> tuple[list[str], Cell | None]:
    """What to select when the record is gone: the first that is still there, else the cell."""
    match gone:
        case Card():
            cell = cell_of(gone)
            return _beside(cards_in(records, cell), gone), cell if cell.lane else None
        case Emotion():
            return [], Cell(gone.lane, gone.step)
        case Stage():
            return _beside(stages(records), gone), None
        case Step():
            same_stage = [step for step in steps(records) if step.stage == gone.stage]
            return [*_beside(same_stage, gone), *_beside(steps(records), gone)], None
        case Lane():
            return _beside(lanes(records), gone), None
    return [], None


def _beside(siblings: Sequence[Record], gone: Record) -> list[str]:
    """The ids of those that follow, then of those before, the nearest first."""
    ids = [sibling.id for sibling in siblings]
    place = ids.index(gone.id)
    return [*ids[place + 1 :], *reversed(ids[:place])]
