"""The table of findings: keys rate, write and clear; what is selected is selected on the map too."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.findings_columns import COLUMNS, INDEX
from journey_editor.panels.findings_delegates import FindingDelegate
from journey_editor.panels.findings_model import FindingsModel

_HEADER_HEIGHT = 32
_GROWING = ("title", "place", "answers")  # the columns that take what room there is
_LEAST_WIDTH = 48


class FindingsTable(QTableView):
    """`chosen` tells that a person selected other rows, `hovered` over which finding the pointer is ("" for none),
    `left` that Esc was pressed, `menu_wanted` that the menu of a finding shall open at a global point.
    """

    chosen = Signal()
    hovered = Signal(str)
    left = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._is_sharing = False
        self._shared_width = 0  # of the table, when the columns had their widths
        self._fitted_to: list[int] = []  # the widths of the columns for which the rows have their heights
        self._findings = model
        self._is_following = False
        self._hovered = ""
        self.delegate = FindingDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName("Findings")
        set_style(self, role="plain")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setFixedHeight(_HEADER_HEIGHT)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorShown(True)
        for index, column in enumerate(COLUMNS):
            self.setColumnWidth(index, column.width)
        header.setSortIndicator(model.sort_column, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sorted)
        header.sectionResized.connect(lambda: self._fit_rows())
        model.modelAboutToBeReset.connect(self._begin_following)
        model.modelReset.connect(self._end_following)
        model.dataChanged.connect(lambda: self._fit_rows(anew=True))

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The findings that are selected, the current one last."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex().row()
        ordered = sorted(rows - {current}) + ([current] if current in rows else [])
        return tuple(self._findings.rows[row].id for row in ordered if row < len(self._findings.rows))

    def select_findings(self, ids: tuple[str, ...]) -> None:
        """Select these where they show, without telling."""
        rows = [row for row in map(self._findings.row_of, ids) if row >= 0]
        self._is_following = True
        try:
            chosen = QItemSelection()
            last = len(COLUMNS) - 1
            for row in rows:
                chosen.select(self._findings.index(row, 0), self._findings.index(row, last))
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if rows:
                column = max(0, self.currentIndex().column())
                at = self._findings.index(rows[-1], column)
                self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(at)
        finally:
            self._is_following = False
        self.delegate.selected = self.selected_ids

    def show_related(self, ids: frozenset[str]) -> None:
        """Tint the rows of what hangs together with the finding under the pointer."""
        if ids != self.delegate.related:
            self.delegate.related = ids
            self.viewport().update()

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        self.horizontalHeader().setSortIndicator(column, order)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._is_following:
            self.delegate.selected = self.selected_ids
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        column = COLUMNS[index.column()] if index.isValid() else None
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the editor let pass, as Return, which it acts on soon
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and column:
            falling = key == Qt.Key.Key_Down
            order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
            self.sort_by(index.column(), order)
        elif column and column.look == "rating" and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._findings.write(self.selected_ids, column, key - Qt.Key.Key_0)
        elif column and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if column.is_written and column.name != "title":
                self._findings.write(self.selected_ids, column, "" if column.name in ("owner", "status") else None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.edit(index)
        elif column and column.look in ("title", "text") and _is_letter(event) and self._begin_writing(event.text()):
            pass
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and index.isValid() and not event.modifiers():
            # Along the row, which stays selected as it is.
            step = 1 if key == Qt.Key.Key_Right else -1
            at = index.siblingAtColumn(min(max(index.column() + step, 0), len(COLUMNS) - 1))
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_offer = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_offer and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.SelectAll):
            event.accept()  # all rows, not all cards of a lane
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        finding = self._findings.finding_at(index.row()) if index.isValid() else None
        if finding:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(finding.id, below if is_by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._shared_width:  # else a scroll bar came or went, which moves no column
            self._shared_width = self.width()
            self._share_room()

    def keyboardSearch(self, _search: str) -> None:
        """Letters write; they do not look for a row."""

    def _share_room(self) -> None:
        """Let the columns of texts have what the others leave, at least the width they begin with."""
        fixed = sum(self.columnWidth(i) for i, column in enumerate(COLUMNS) if column.name not in _GROWING)
        least = sum(COLUMNS[INDEX[name]].width for name in _GROWING)
        room = max(least, self.width() - self.verticalScrollBar().sizeHint().width() - fixed)
        self._is_sharing = True  # rows are fitted once, and not for each column
        for name in _GROWING:
            self.setColumnWidth(INDEX[name], int(room * COLUMNS[INDEX[name]].width / least))
        self._is_sharing = False
        self._fit_rows()

    def _fit_rows(self, *, anew: bool = False) -> None:
        """Give each row the height of its texts: one line, or two; `anew` when there are other texts than before."""
        widths = [self.columnWidth(index) for index in range(len(COLUMNS))]
        if self._is_sharing or (widths == self._fitted_to and not anew):
            return
        self._fitted_to = widths
        for row in range(len(self._findings.rows)):
            height = self.delegate.row_height(row, widths)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _begin_writing(self, text: str) -> bool:
        """Typing takes the place of what stands there."""
        index = self.currentIndex()
        if not self._findings.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit(index)
        editor = self.indexWidget(index) or self.focusWidget()
        if editor is not None and hasattr(editor, "setText"):
            editor.setText(text)
        return True

    def _hover(self, at: QPoint) -> None:
        index = self.indexAt(at) if at.x() >= 0 else QModelIndex()
        finding = self._findings.finding_at(index.row()) if index.isValid() else None
        hovered = finding.id if finding else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self.hovered.emit(hovered)

    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        self._findings.sort(column, order)

    def _begin_following(self) -> None:
        self._kept, self._kept_column = self.selected_ids, max(0, self.currentIndex().column())
        focused = self.window().focusWidget()
        self._had_focus = focused is not None and self.isAncestorOf(focused)
        self._is_following = True

    def _end_following(self) -> None:
        self._is_following = False
        if self._had_focus:  # the editor of the cell went with the rows, and its focus to whatever came next
            self.setFocus()
        self._fit_rows(anew=True)
        if self._kept and self._findings.rows:
            first = self._findings.index(max(0, self._findings.row_of(self._kept[-1])), self._kept_column)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.select_findings(self._kept)


def _is_letter(event: QKeyEvent) -> bool:
    commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & commanding
