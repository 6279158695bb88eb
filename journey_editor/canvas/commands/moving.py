"""Move cards between cells, and stages, steps, lanes and personas among their like, by keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.figures import move_figure_by_key
from journey_editor.canvas.commands.selected import may_fill, selected, unlocked
from journey_editor.canvas.commands.walking import neighbours
from journey_editor.canvas.commands.wording import named
from journey_editor.canvas.neighbours import Spot
from journey_editor.canvas.reading_order import in_reading_order
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in, cell_of
from journey_editor.document.edits.cards import move_cards
from journey_editor.document.edits.folding import unfold_around
from journey_editor.document.edits.lanes import move_lane
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.personas import move_persona
from journey_editor.document.edits.stages import move_stage
from journey_editor.document.edits.steps import move_step
from journey_editor.document.queries import holds_cards, lanes, personas, stages, steps_of
from journey_editor.document.records import Card, Kpi, Lane, Persona, Stage, Step
from journey_editor.lanes.grid import Grid

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def move_selection(view: "MapView", dx: int, dy: int) -> None:
    """Move the selection one place: cards and figures to a place beside or among those of theirs, headers among their
    like."""
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
        case Persona() as persona if dy:
            _move_persona(view, persona, dy)
        case Kpi() as figure:
            move_figure_by_key(view, figure, dx, dy)
        case _:
            return
    session.selection.select(*session.selection.ids)
    view.reveal(session.selection.lead)


def _move_cards(view: "MapView", dx: int, dy: int) -> None:
    """All keep their places to each other; none moves when one of them would leave the map."""
    session = view.session
    moved = unlocked(view, in_reading_order(session.records, selected(session, Card)))
    cells = list(dict.fromkeys(cell_of(card) for card in moved))
    if not cells or (len(cells) == 1 and _moved_within(view, moved, dx if cells == [PARKING_LOT] else dy)):
        return
    targets = {cell: _cell_beside(view, cell, dx, dy) for cell in cells}
    if not all(target is not None and may_fill(view, target) for target in targets.values()):
        return
    with session.edit(f"Move {named(moved)}") as t:
        for cell, target in targets.items():
            ids = [card.id for card in moved if cell_of(card) == cell]
            place = position(cards_in(session.records, cell), ids[0])
            if target is not None:
                move_cards(t, ids, target, place if dx else 0 if dy > 0 else None)
    if PARKING_LOT in targets.values():
        view.shows_parking_lot = True


def _moved_within(view: "MapView", moved: Sequence[Card], by: int) -> bool:
    """Move cards among those of their one cell; False when they stand at its end already."""
    session = view.session
    cell, ids = cell_of(moved[0]), [card.id for card in moved]
    standing = cards_in(session.records, cell)
    index = position(standing, ids[0]) + by
    if not by or not 0 <= index <= len(standing) - len(ids):
        return False
    with session.edit(f"Move {named(moved)}") as t:
        move_cards(t, ids, cell, index)
    return True


def _cell_beside(view: "MapView", cell: Cell, dx: int, dy: int) -> Cell | None:
    grid = view.shown.layout.grid
    rows = [row.lane.id for row in view.shown.layout.rows if holds_cards(row.lane) and not row.is_folded]
    if cell == PARKING_LOT:
        above = neighbours(view).beside(Spot(view.session.selection.lead), 0, -1) if dy < 0 else None
        into = above and (above.cell or neighbours(view).cell_of(above))
        return Cell(rows[-1], into.step) if into and rows else None
    if dx:
        return _column_beside(grid, cell, dx)
    row = rows.index(cell.lane) + dy if cell.lane in rows else -1
    if row >= len(rows):
        return PARKING_LOT
    return Cell(rows[row], cell.step, cell.stage) if row >= 0 else None


def _column_beside(grid: Grid, cell: Cell, dx: int) -> Cell | None:
    """The cell of the next step; of the next stage for one across a stage."""
    if cell.step is None:
        open_stages = [span.stage.id for span in grid.stages if not span.is_folded]
        stage = open_stages.index(cell.stage) + dx if cell.stage in open_stages else -1
        return Cell(cell.lane, stage=open_stages[stage]) if 0 <= stage < len(open_stages) else None
    column = grid.column_of.get(cell.step, -2) + dx
    return Cell(cell.lane, grid.columns[column].step.id) if 0 <= column < len(grid.columns) else None


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
            unfold_around(t, step.id)


def _move_lane(view: "MapView", lane: Lane, dy: int) -> None:
    siblings = lanes(view.session.records)
    index = position(siblings, lane.id) + dy
    if 0 <= index < len(siblings) and unlocked(view, [lane]):
        with view.session.edit("Move lane") as t:
            move_lane(t, lane.id, index)


def _move_persona(view: "MapView", persona: Persona, dy: int) -> None:
    siblings = personas(view.session.records)
    index = position(siblings, persona.id) + dy
    if 0 <= index < len(siblings) and unlocked(view, [persona]):
        with view.session.edit("Move persona") as t:
            move_persona(t, persona.id, index)
