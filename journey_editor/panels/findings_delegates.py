"""The delegate of the table of findings: Qt's questions, answered by cells and editors."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journey_editor.panels.findings_cells import paint_cell, paint_current, paint_related, row_height
from journey_editor.panels.findings_columns import COLUMNS
from journey_editor.panels.findings_editors import fill_editor, make_editor, read_editor, was_picked
from journey_editor.panels.findings_model import FINDING, FindingsModel
from journey_editor.panels.fitted_lines import FittedTexts
from journey_editor.panels.rating_dots import RatingDots

_Index = QModelIndex | QPersistentModelIndex
_LEAST_EDITOR = 28
_RATING_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, *map(Qt.Key, range(Qt.Key.Key_1, Qt.Key.Key_5 + 1))}


class FindingDelegate(QStyledItemDelegate):
    """`complained` carries why what was typed was not taken, "" when something was taken.

    `selected` are the findings that are: what is entered in one of them is entered in all. `related` are those that
    hang together with the one under the pointer.
    """

    complained = Signal(str)

    def __init__(self, model: FindingsModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._texts = FittedTexts(lambda text: view.fontMetrics().horizontalAdvance(text))
        self.selected: tuple[str, ...] = ()
        self.related: frozenset[str] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        finding, column = self._model.rows[index.row()], COLUMNS[index.column()]
        palette, rect = option.palette, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if finding.id in self.related and not option.state & QStyle.StateFlag.State_Selected:
            paint_related(painter, rect, palette)
        said, colors = self._model.words(index.row(), column), self._model.session.palette
        paint_cell(painter, rect, palette, finding, column, said, self._texts, colors)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_current(painter, rect, palette)
        painter.restore()

    def row_height(self, row: int, widths: Sequence[int]) -> int:
        """The height of a row whose columns have these widths."""
        cells = [
            (column, width, self._texts.advance(self._model.words(row, column)))
            for column, width in zip(COLUMNS, widths, strict=True)
            if column.look in ("title", "text")
        ]
        return row_height(cells, self._view.fontMetrics())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        return make_editor(COLUMNS[index.column()], parent, self._owners, self._finish)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        column = COLUMNS[index.column()]
        fill_editor(editor, column, getattr(index.data(FINDING).card, column.name))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        column, finding = COLUMNS[index.column()], index.data(FINDING)
        try:
            value = read_editor(editor, column)
        except ValueError as error:
            self.complained.emit(f"{column.heading} stays as it was. {error}")
            return
        if value != getattr(finding.card, column.name) or was_picked(editor):
            self.complained.emit("")
            is_of_all = finding.id in self.selected and column.name != "title"  # a title is each finding's own
            self._model.write(self.selected if is_of_all else (finding.id,), column, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        rect, wanted = option.rect, editor.sizeHint()
        is_wider = isinstance(editor, (RatingDots, QComboBox))
        height = max(_LEAST_EDITOR, wanted.height())
        top = rect.top() + max(0, (rect.height() - height) // 2)
        editor.setGeometry(rect.left(), top, max(rect.width(), wanted.width() if is_wider else 0), height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Digits and Delete are the segments' own."""
        if isinstance(editor, RatingDots) and isinstance(event, QKeyEvent) and event.key() in _RATING_KEYS:
            return False
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _owners(self) -> list[str]:
        owners = {finding.card.owner for finding in self._model.everything if finding.card.owner}
        return sorted(owners, key=str.casefold)
