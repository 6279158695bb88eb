"""Where the line of a link begins and ends: at a record, or at what it is folded away in."""

from journey_editor.canvas.camera import Rect
from journey_editor.canvas.shown_map import Located, ShownMap
from journey_editor.document.cell import Cell
from journey_editor.document.folding import folded_around
from journey_editor.document.records import Card, Kpi, Stage
from journey_editor.scene.display_list import Group


def link_end(shown: ShownMap, record_id: str) -> Located | None:
    """Where a line leads that means the record; None when it does not show, and is not folded away either."""
    located = shown.locate(record_id)
    if located:
        return located
    record, around = shown.records.get(record_id), folded_around(shown.records, record_id)
    stage = next((folded for folded in around if isinstance(folded, Stage)), None)
    if not isinstance(record, (Card, Kpi)):
        return shown.locate(stage.id) if stage else None
    if not around:
        return None
    rect = _in_folded_stage(shown, stage, record) if stage else _in_folded_lane(shown, record)
    if rect is None:
        return None
    left, top, right, bottom = rect
    return Located(Group((), width=right - left, height=bottom - top), "body", left, top)


def _in_folded_stage(shown: ShownMap, stage: Stage, record: Card | Kpi) -> Rect | None:
    """The part of the stage's narrow column in the row of the record."""
    row = shown.row_rect(record.lane) if record.lane else None
    span = next((span for span in shown.layout.grid.stages if span.stage.id == stage.id), None)
    return (span.x, row[1], span.x + span.width, row[3]) if row and span else None


def _in_folded_lane(shown: ShownMap, record: Card | Kpi) -> Rect | None:
    """The part of the lane's low row at the step of the record; a figure of a card stands where its card does."""
    card = shown.records.find(Card, record.card) if isinstance(record, Kpi) else None
    at = card or record
    return shown.cell_rect(Cell(record.lane, at.step, at.stage))
