"""Move cards between cells, and stages, steps and lanes among their like, by keys."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import may_fill, selected, unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in, cell_of
from journey_editor.document.edits.cards import move_cards
from journey_editor.document.edits.lanes import move_lane
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.stages import move_stage
from journey_editor.document.edits.steps import move_step
from journey_editor.document.queries import lanes, stages, steps_of
from journey_editor.document.records import Card, Lane, Stage, Step
from journey_editor.lanes.kinds import holds_cards

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def move_selection(view: "MapView", dx: int, dy: int) -> None:
    """Move the selection one place: cards to a cell beside or among those of theirs, headers among their like."""
    session = view.session
    match session.records.get(session.selection.lead):
        case Card():
            _move_cards(view, dx, dy)
        case Stage() as stage if dx:
            _move_stage(view, stage, dx)
        case Step() as step if dx:
            _move_step(view, step, dx)
        case Lane() as lane if dy:
            _move_lane(view, lane, dy)
    if session.selection.lead:
        view.reveal(session.selection.lead)


def _move_cards(view: "MapView", dx: int, dy: int) -> None:
    session = view.session
    records = session.records
    moved = unlocked(view, selected(session, Card))
    if not moved:
        return
    ids = [card.id for card in moved]
    cell = cell_of(moved[-1])
    stay = [card for card in cards_in(records, cell) if card.id not in ids]
    if dy and len({cell_of(card) for card in moved}) == 1 and stay:
        first = min(position(cards_in(records, cell), card_id) for card_id in ids)
        index = first + dy
        if 0 <= index <= len(stay):
            with session.edit(f"Move {named(moved)}") as t:
                move_cards(t, ids, cell, index)
            return
    target = _cell_beside(view, cell, dx, dy)
    if target is not None and may_fill(view, target):
        with session.edit(f"Move {named(moved)}") as t:
            move_cards(t, ids, target, 0 if dy > 0 else None)


def _cell_beside(view: "MapView", cell: Cell, dx: int, dy: int) -> Cell | None:
    columns = view.shown.layout.grid.columns
    rows = [row.lane for row in view.shown.layout.rows if holds_cards(row.lane)]
    if cell == PARKING_LOT:
        return Cell(rows[-1].id, columns[0].step.id) if dy < 0 and rows and columns else None
    if dx:
        column = view.shown.layout.grid.column_of.get(cell.step or "", -1 if dx > 0 else 0) + dx
        return Cell(cell.lane, columns[column].step.id) if 0 <= column < len(columns) else None
    row = next((index for index, lane in enumerate(rows) if lane.id == cell.lane), 0) + dy
    if row >= len(rows):
        return PARKING_LOT
    return Cell(rows[row].id, cell.step, cell.stage) if row >= 0 else None


def _move_stage(view: "MapView", stage: Stage, dx: int) -> None:
    siblings = stages(view.session.records)
    index = position(siblings, stage.id) + dx
    if 0 <= index < len(siblings) and unlocked(view, [stage]):
        with view.session.edit("Move stage") as t:
            move_stage(t, stage.id, index)


def _move_step(view: "MapView", step: Step, dx: int) -> None:
    records = view.session.records
    siblings = steps_of(records, step.stage)
    index = position(siblings, step.id) + dx
    target = records.find(Stage, step.stage)
    if not 0 <= index < len(siblings):
        # Past the ends of its stage it goes into the next one.
        others = stages(records)
        place = position(others, step.stage) + dx
        target = others[place] if 0 <= place < len(others) and len(siblings) > 1 else None
        index = 0 if dx > 0 or target is None else len(steps_of(records, target.id))
    if target and len(unlocked(view, [step, target])) == 2:
        with view.session.edit("Move step") as t:
            move_step(t, step.id, target.id, index)


def _move_lane(view: "MapView", lane: Lane, dy: int) -> None:
    siblings = lanes(view.session.records)
    index = position(siblings, lane.id) + dy
    if 0 <= index < len(siblings) and unlocked(view, [lane]):
        with view.session.edit("Move lane") as t:
            move_lane(t, lane.id, index)
