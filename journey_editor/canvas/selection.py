"""What is selected: records in the order they were picked, or an empty cell."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from journey_editor.document.cell import Cell
from journey_editor.document.record_set import RecordSet


class Selection(QObject):
    """The ids of the selected records, and the cell that keys act on when it is an empty one or of a curve.

    `changed` tells that either is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._cell: Cell | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    @property
    def lead(self) -> str:
        """The record picked last, which the panel shows and keys move from; "" when none is selected."""
        return self._ids[-1] if self._ids else ""

    @property
    def cell(self) -> Cell | None:
        return self._cell

    def __contains__(self, record_id: str) -> bool:
        return record_id in self._ids

    def __bool__(self) -> bool:
        return bool(self._ids) or self._cell is not None

    def select(self, *ids: str, cell: Cell | None = None) -> None:
        """Select these and nothing else."""
        unique = tuple(dict.fromkeys(ids))
        if (unique, cell) != (self._ids, self._cell):
            self._ids, self._cell = unique, cell
            self.changed.emit()

    def select_cell(self, cell: Cell) -> None:
        """Select an empty cell."""
        self.select(cell=cell)

    def add(self, ids: Iterable[str]) -> None:
        """Select these too, as the last ones."""
        added = dict.fromkeys(ids)
        self.select(*(known for known in self._ids if known not in added), *added)

    def toggle(self, record_id: str) -> None:
        if record_id in self._ids:
            self.select(*(known for known in self._ids if known != record_id))
        else:
            self.select(*self._ids, record_id)

    def clear(self) -> None:
        self.select()

    def drop_missing(self, records: RecordSet) -> None:
        """Forget what is no more."""
        cell = self._cell
        if cell and any(key is not None and key not in records for key in (cell.lane, cell.step, cell.stage)):
            cell = None
        self.select(*(known for known in self._ids if known in records), cell=cell)
