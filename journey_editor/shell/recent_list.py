"""The recent maps as a list: name, folder and day of each in one row."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journey_editor.shell.recent_files import RecentFile, RecentFiles

_ROW_HEIGHT = 36
_PADDING = 12
_NAME_SHARE = 0.42  # of the width
_DAY_WIDTH = 96
_FILE = Qt.ItemDataRole.UserRole


class RecentList(QListWidget):
    """`chosen` carries the path of a click or Enter; Delete takes a row off the list, the file stays."""

    chosen = Signal(Path)

    def __init__(self, recent: RecentFiles) -> None:
        super().__init__()
        self._recent = recent
        self.setAccessibleName("Recent maps")
        self.setProperty("role", "plain")
        self.setItemDelegate(_RowDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.itemClicked.connect(self._on_chosen)
        recent.changed.connect(self._fill)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentItem()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self._recent.forget(_file_of(row).path)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        place = max(self.currentRow(), 0)
        self.clear()
        for file in self._recent.files():
            # The text is what a screen reader says and what typing a name looks for.
            row = QListWidgetItem(f"{file.path.stem}, {file.folder}, {file.when(date.today())}")
            row.setData(_FILE, file)
            self.addItem(row)
        self.setCurrentRow(min(place, self.count() - 1))

    def _on_chosen(self, row: QListWidgetItem) -> None:
        self.chosen.emit(_file_of(row).path)

    def _on_menu_wanted(self, place: QPoint) -> None:
        row = self.itemAt(place)
        if row is None:
            return
        path = _file_of(row).path
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", lambda: self.chosen.emit(path))
        menu.addAction("Take off this list", lambda: self._recent.forget(path))
        menu.popup(self.viewport().mapToGlobal(place))


def _file_of(row: QListWidgetItem | QModelIndex | QPersistentModelIndex) -> RecentFile:
    file = row.data(_FILE)
    assert isinstance(file, RecentFile)
    return file


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        file, colors = _file_of(index), option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(colors.color(QPalette.ColorRole.Highlight) if is_current else Qt.PenStyle.NoPen)
            painter.setBrush(colors.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(option.rect.toRectF().adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
        name, folder, day = _columns(option.rect)
        plain, strong = option.font, QFont(option.font)
        strong.setWeight(QFont.Weight.Medium)
        painter.setPen(colors.color(QPalette.ColorRole.Text))
        _draw(painter, name, file.path.stem, strong)
        painter.setPen(colors.color(QPalette.ColorRole.PlaceholderText))
        _draw(painter, folder, file.folder, plain)
        _draw(painter, day, file.when(date.today()), plain, Qt.AlignmentFlag.AlignRight)
        painter.restore()


def _columns(row: QRect) -> tuple[QRect, QRect, QRect]:
    inner = row.adjusted(_PADDING, 0, -_PADDING, 0)
    name, day = QRect(inner), QRect(inner)
    name.setWidth(round(inner.width() * _NAME_SHARE))
    day.setLeft(inner.right() - _DAY_WIDTH)
    folder = inner.adjusted(name.width() + _PADDING, 0, -day.width() - _PADDING, 0)
    return name, folder, day


def _draw(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
    painter.setFont(font)
    painter.drawText(place, Qt.TextFlag.TextSingleLine | alignment | Qt.AlignmentFlag.AlignVCenter, shown)
