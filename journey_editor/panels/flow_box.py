"""A widget that sets others side by side and begins another line where they do not fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget, QWidgetItem


@dataclass(frozen=True)
class _Part:
    """A widget in sight, and the sizes that it asks for."""

    widget: QWidget
    least: QSize
    hint: QSize
    expands: bool
    wraps: bool  # is higher where it is narrower


class FlowBox(QWidget):
    """From left to right, centred on each other; a widget that is wider than the box gets its width.

    A widget that expands takes what its line has left when it is the last one there.

    No QLayout in Python: Qt leaves it to the layout to delete its items, and deletes those that it takes from it
    without a word to Python.
    """

    def __init__(self, spacing: int = 6) -> None:
        super().__init__()
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        # Until something changes, as Qt asks again and again: the sizes, and the heights by width.
        self._parts: list[_Part] | None = None
        self._heights: dict[int, int] = {}

    def add(self, widget: QWidget) -> None:
        """Put a widget last, also when it is here already."""
        self.set_out([*(other for other in self._widgets if other is not widget), widget])

    def remove(self, widget: QWidget) -> None:
        """Keep no place for a widget, whoever deletes it then."""
        self.set_out([other for other in self._widgets if other is not widget])

    def set_out(self, widgets: Sequence[QWidget]) -> None:
        """Hold these widgets in this order, and keep no place for others, whoever deletes them then."""
        for widget in widgets:
            if widget.parent() is not self:
                widget.setParent(self)
                if self.isVisible():
                    widget.show()
        self._widgets = list(widgets)
        self._settle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_moving=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        size = QSize(0, 0)
        for part in self._measured():
            size = size.expandedTo(part.least)
        return size

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()  # nobody is told of what changes out of sight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.rect(), is_moving=True)

    def _settle(self) -> None:
        """Something comes, goes or has another size: ask for another height; until then the old one has to do."""
        parts, heights = self._parts, self._heights
        self._parts, self._heights = None, {}
        if not self.isVisible():
            self.updateGeometry()
            return  # the places are found when it shows, or has another size
        is_same = self._measured() == parts
        if is_same and not any(part.wraps for part in self._measured()):
            self._heights = heights
        elif not is_same or any(self.heightForWidth(width) != height for width, height in heights.items()):
            self.updateGeometry()
        self._arrange(self.rect(), is_moving=True)

    def _measured(self) -> list[_Part]:
        if self._parts is None:
            self._parts = [_measure(widget) for widget in self._widgets if not widget.isHidden()]
        return self._parts

    def _arrange(self, box: QRect, *, is_moving: bool) -> int:
        """Lay the lines out, and answer how high they are together."""
        top = box.top()
        for line in self._lines(box.width()):
            height = max(size.height() for _, size in line)
            left = box.left()
            for part, size in line:
                if part is line[-1][0] and part.expands:
                    size.setWidth(box.right() + 1 - left)
                if is_moving:
                    place = QPoint(left, top + (height - size.height()) // 2)
                    QWidgetItem(part.widget).setGeometry(QRect(place, size))
                left += size.width() + self._spacing
            top += height + self._spacing
        return max(0, top - box.top() - self._spacing)

    def _lines(self, width: int) -> list[list[tuple[_Part, QSize]]]:
        lines: list[list[tuple[_Part, QSize]]] = []
        room = 0
        for part in self._measured():
            size = QSize(part.least.width() if part.expands else part.hint.width(), part.hint.height())
            if size.width() > width:
                height = QWidgetItem(part.widget).heightForWidth(width) if part.wraps else size.height()
                size = QSize(width, height)
            if not lines or room < size.width():
                lines.append([])
                room = width
            lines[-1].append((part, size))
            room -= size.width() + self._spacing
        return lines


def _measure(widget: QWidget) -> _Part:
    """What a widget asks for, as Qt's layouts ask it."""
    item = QWidgetItem(widget)
    expands = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
    return _Part(widget, item.minimumSize(), item.sizeHint(), expands, item.hasHeightForWidth())
