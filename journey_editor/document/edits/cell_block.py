"""A block of cells to be filled: to the right of one cell and below it, with new steps and lanes where the map ends."""

from collections.abc import Sequence

from journey_editor.document.cell import PARKING_LOT, Cell
from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.edits.steps import add_step
from journey_editor.document.locking import is_cell_locked
from journey_editor.document.records import Lane, Step
from journey_editor.document.store import Transaction


class CellBlock:
    """Counts from a cell on through the lanes and steps that show, which are given by their ids.

    The parking lot, and a cell across a stage, is a block of one cell.
    """

    def __init__(self, t: Transaction, first: Cell, lanes: Sequence[str], steps: Sequence[str]) -> None:
        self._t = t
        self._first = first
        self._lanes = list(lanes)
        self._steps = list(steps)

    def cell(self, row: int, column: int, like: Lane | None = None) -> Cell:
        """The cell so many lanes below the first one and so many steps behind; a lane that is made is as `like`."""
        first = self._first
        if first.lane not in self._lanes or first.step not in self._steps:
            return first
        lane = self._lane(self._lanes.index(first.lane) + row, like)
        return Cell(lane, self._step(self._steps.index(first.step) + column))

    def open_cell(self, row: int, column: int, like: Lane | None = None) -> Cell:
        """The cell, or the parking lot when it is locked."""
        cell = self.cell(row, column, like)
        return PARKING_LOT if is_cell_locked(self._t.records, cell.lane, cell.step, cell.stage) else cell

    def _lane(self, index: int, like: Lane | None) -> str:
        while index >= len(self._lanes):
            kind, card_kind = (like.kind, like.card_kind) if like else ("cards", "note")
            self._lanes.append(add_lane(self._t, like.name if like else "", kind=kind, card_kind=card_kind))
        return self._lanes[index]

    def _step(self, index: int) -> str:
        while index >= len(self._steps):
            last = self._t.records.find(Step, self._steps[-1])
            assert last is not None
            self._steps.append(add_step(self._t, last.stage))
        return self._steps[index]
