"""The findings of a session as a table that follows the map, is sorted and filtered, and writes into it."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.findings import Finding, FindingFilter, findings, sorted_findings, titles_of
from journey_editor.document.locking import is_locked
from journey_editor.panels.findings_columns import COLUMNS, INDEX, Column, spoken, words_of

FINDING = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """`everything` holds all findings in reading order, `rows` those that show, as they stand.

    `refused` says why something was not written.
    """

    refused = Signal(str)

    def __init__(self, session: MapSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.everything: list[Finding] = []
        self.rows: list[Finding] = []
        self.filter = FindingFilter()
        self.sorted_by, self.is_falling = "value", True
        self._titles: dict[str, str] = {}

    def refresh(self) -> None:
        """Read the findings of the map again."""
        self.everything = findings(self.session.records)
        self._titles = titles_of(self.everything)
        self._arrange()

    def set_filter(self, chosen: FindingFilter) -> None:
        if chosen != self.filter:
            self.filter = chosen
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted_by, self.is_falling = COLUMNS[column].name, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def row_of(self, finding_id: str) -> int:
        """The row of a finding, -1 when it does not show."""
        return next((row for row, finding in enumerate(self.rows) if finding.id == finding_id), -1)

    def finding_at(self, row: int) -> Finding | None:
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def can_write(self, finding: Finding, column: Column) -> bool:
        return column.is_written and finding.has(column.name) and not is_locked(self.session.records, finding.card)

    def write(self, ids: Iterable[str], column: Column, value: Any) -> None:
        """Give the findings this value, as one undo step; those that are locked or know no such field stay."""
        chosen = set(ids)
        meant = [row for row in self.rows if row.id in chosen and column.is_written and row.has(column.name)]
        writable = self._unlocked(meant)
        if not writable:
            return
        self.session.history.seal()
        of = f" of {len(writable)} findings" if len(writable) > 1 else ""
        with self.session.edit(f"Edit {column.heading.lower()}{of}") as t:
            for finding in writable:
                t.patch(finding.id, **{column.name: value})

    def rate(self, ratings: Mapping[str, tuple[int, int]]) -> None:
        """Give the findings impact and effort, as one undo step; those that are locked stay."""
        known = [finding for finding in self.everything if finding.id in ratings and finding.has("impact")]
        writable = self._unlocked(known)
        if writable:
            self.session.history.seal()
            with self.session.edit("Rate findings" if len(writable) > 1 else "Rate finding") as t:
                for finding in writable:
                    impact, effort = ratings[finding.id]
                    t.patch(finding.id, impact=impact, effort=effort)

    # What Qt asks of a table.

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding, column = self.rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words_of(finding, column, self._titles)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(finding, column, self._titles)
            case Qt.ItemDataRole.ToolTipRole:
                return f"<div>{escape(spoken(finding, column, self._titles))}</div>"
        return finding if role == FINDING else None

    def words(self, row: int, column: Column) -> str:
        """What a cell says, without the way through an index: to ask for all of them is to fit the rows."""
        return words_of(self.rows[row], column, self._titles)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self.can_write(self.rows[index.row()], COLUMNS[index.column()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _unlocked(self, rows: Sequence[Finding]) -> list[Finding]:
        found = [finding for finding in rows if not is_locked(self.session.records, finding.card)]
        self.refused.emit("What is locked stays as it is until it is unlocked." if len(found) < len(rows) else "")
        return found

    def _arrange(self) -> None:
        kept = [finding for finding in self.everything if self.filter.keeps(finding)]
        self._show(sorted_findings(kept, self.sorted_by, falling=self.is_falling))

    def _show(self, rows: Sequence[Finding]) -> None:
        """Put other rows in place of those that stand there; only where their order differs must all be set anew."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @property
    def sort_column(self) -> int:
        return INDEX[self.sorted_by]
