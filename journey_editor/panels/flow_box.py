"""A widget that sets others side by side and begins another line where they do not fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget, QWidgetItem


@dataclass(frozen=True)
class _Part:
    """A widget in sight, and the sizes that it asks for."""

    widget: QWidget
    least: tuple[int, int]
    width: int  # that it likes, or needs where it expands
    height: int
    expands: bool
    wraps: bool  # is higher where it is narrower


class FlowBox(QWidget):
    """From left to right, centred on each other; a widget that is wider than the box gets its width.

    A widget that expands takes what its line has left when it is the last one there. `in_columns` gives all of them
    one width, so that they stand below each other.

    No QLayout in Python: Qt leaves it to the layout to delete its items, and deletes those that it takes from it
    without a word to Python.
    """

    def __init__(self, spacing: int = 6, line_spacing: int | None = None, *, in_columns: bool = False) -> None:
        super().__init__()
        self._spacing = spacing
        self._line_spacing = spacing if line_spacing is None else line_spacing
        self._in_columns = in_columns
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
            lines = self._lines(width)
            tallest = (max(height for _, _, height in line) for line in lines)
            self._heights[width] = sum(tallest) + self._line_spacing * max(0, len(lines) - 1)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        sizes = [part.least for part in self._measured()]
        return QSize(max((width for width, _ in sizes), default=0), max((height for _, height in sizes), default=0))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()  # nobody is told of what changes out of sight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

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
        self._arrange()

    def _measured(self) -> list[_Part]:
        if self._parts is None:
            self._parts = [_measure(widget) for widget in self._widgets if not widget.isHidden()]
        return self._parts

    def _arrange(self) -> None:
        """Set everything out, line by line."""
        width, top = self.width(), 0
        for line in self._lines(width):
            tallest = max(height for _, _, height in line)
            left = 0
            for part, wide, height in line:
                takes = width - left if part.expands and part is line[-1][0] else wide
                place = QRect(left, top + (tallest - height) // 2, takes, height)
                QWidgetItem(part.widget).setGeometry(place)
                left += takes + self._spacing
            top += tallest + self._line_spacing

    def _lines(self, width: int) -> list[list[tuple[_Part, int, int]]]:
        """The parts of each line with their widths and heights."""
        lines: list[list[tuple[_Part, int, int]]] = []
        room, least = 0, self._column_width(width)
        for part in self._measured():
            wide, height = max(part.width, least), part.height
            if wide > width:
                wide, height = width, QWidgetItem(part.widget).heightForWidth(width) if part.wraps else height
            if not lines or room < wide:
                lines.append([])
                room = width
            lines[-1].append((part, wide, height))
            room -= wide + self._spacing
        return lines

    def _column_width(self, width: int) -> int:
        """The width of all when they stand in columns: as many as the widest one allows."""
        if not self._in_columns:
            return 0
        widest = max((part.width for part in self._measured()), default=0) + self._spacing
        columns = max(1, (width + self._spacing) // max(1, widest))
        return (width + self._spacing) // columns - self._spacing


def _measure(widget: QWidget) -> _Part:
    """What a widget asks for, as Qt's layouts ask it."""
    item = QWidgetItem(widget)
    expands = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
    least, hint = item.minimumSize(), item.sizeHint()
    width = least.width() if expands else hint.width()
    return _Part(widget, least.toTuple(), width, hint.height(), expands, item.hasHeightForWidth())
