"""What is selected when it is folded away: what it is folded away in."""

from journey_editor.canvas.selection import Selection
from journey_editor.document.change import Entries
from journey_editor.document.folding import folded_around, is_folded
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Stage, Step


def lift_selection(selection: Selection, records: RecordSet, entries: Entries) -> None:
    """After a change, select folded stages and lanes in place of what it folded away in them."""
    folds = any(is_folded(after) and not is_folded(before) for before, after in entries.values())
    ids: list[str] = []
    for record_id in selection.ids:
        around = folded_around(records, record_id) if folds or record_id in entries else []
        ids.append(around[0].id if around else record_id)
    cell = selection.cell
    if cell and folds:
        step = records.find(Step, cell.step)
        holders = (records.find(Lane, cell.lane), records.find(Stage, step.stage if step else cell.stage))
        folded = next((holder for holder in holders if is_folded(holder)), None)
        if folded:
            cell = None
            ids = ids or [folded.id]
    if (*ids,) != selection.ids or cell != selection.cell:
        selection.select(*ids, cell=cell)
