"""A list with two lines a row: what it is, and below it, paler, where it stands or how large it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

_ASIDE = Qt.ItemDataRole.UserRole + 1
_MARK = Qt.ItemDataRole.UserRole + 2
_ID = Qt.ItemDataRole.UserRole + 3
_MARGIN = 8
_ICON = 16
_GAP = 2


@dataclass(frozen=True)
class EvidenceRow:
    """A record by its id; `aside` is the second line, `mark` a word at the right."""

    id: str
    title: str
    aside: str
    mark: str = ""


class EvidenceRows(QListWidget):
    """Keeps the row that is chosen when others come and go; when it goes itself, its neighbour is chosen.

    `recolored` tells that the window has turned dark or light, and wants other icons.
    """

    recolored = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RowDelegate(self))
        self._shown: tuple[EvidenceRow, ...] = ()

    @property
    def rows(self) -> tuple[EvidenceRow, ...]:
        return self._shown

    @property
    def chosen(self) -> str:
        """The id of the current row, "" without any."""
        item = self.currentItem()
        return str(item.data(_ID)) if item else ""

    @property
    def ink(self) -> str:
        """The colour of its text, as "#RRGGBB"."""
        return self.palette().color(QPalette.ColorRole.WindowText).name().upper()

    def show_rows(self, rows: Sequence[EvidenceRow], icons: Sequence[QIcon]) -> None:
        if tuple(rows) == self._shown:
            for at, icon in enumerate(icons):  # which may have another colour
                self.item(at).setIcon(icon)
            return
        chosen, at = self.chosen, self.currentRow()
        self._shown = tuple(rows)
        was_blocked = self.blockSignals(True)
        self.clear()
        for row, icon in zip(rows, icons, strict=True):
            item = QListWidgetItem(icon, row.title)
            item.setData(_ASIDE, row.aside)
            item.setData(_MARK, row.mark)
            item.setData(_ID, row.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (row.title, row.aside, row.mark))))
            self.addItem(item)
        self.choose(chosen)
        if not self.chosen and at >= 0 and rows:
            self.setCurrentRow(min(at, len(rows) - 1))
        self.blockSignals(was_blocked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolored.emit()

    def choose(self, record_id: str) -> None:
        """Make the row of a record the current one; none when there is none."""
        ids = [row.id for row in self._shown]
        self.setCurrentRow(ids.index(record_id) if record_id in ids else -1)


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = option.fontMetrics.height()
        return QSize(120, 2 * _MARGIN + 2 * height + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        box = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(box.left(), box.top(), _ICON, _ICON))
        ink = option.palette.color(QPalette.ColorRole.WindowText)
        pale = option.palette.color(QPalette.ColorRole.PlaceholderText)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        box.setLeft(box.left() + _ICON + 8)
        above, below = QRect(box), QRect(box)
        above.setBottom(box.center().y() - _GAP // 2)
        below.setTop(box.center().y() + _GAP // 2 + 1)
        painter.save()
        mark = str(index.data(_MARK))
        painter.setPen(pale)
        painter.setFont(option.font)
        painter.drawText(above, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        if mark:
            above.setRight(above.right() - option.fontMetrics.horizontalAdvance(mark) - 8)
        _draw(painter, below, str(index.data(_ASIDE)))
        painter.setPen(ink)
        painter.setFont(strong)
        _draw(painter, above, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.restore()


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    line = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
