"""A widget that sets others side by side and begins another line where they do not fit."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget, QWidgetItem


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
        self._heights: dict[int, int] = {}  # by width, until something changes: Qt asks again and again

    def add(self, widget: QWidget) -> None:
        """Put a widget last, also when it is here already."""
        if widget in self._widgets:
            self._widgets.remove(widget)
        else:
            widget.setParent(self)
            if self.isVisible():
                widget.show()
        self._widgets.append(widget)
        self._settle()

    def remove(self, widget: QWidget) -> None:
        """Keep no place for a widget, whoever deletes it then."""
        self._widgets.remove(widget)
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
        for item in self._items():
            size = size.expandedTo(item.minimumSize())
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
        self._heights.clear()
        self.updateGeometry()
        self._arrange(self.rect(), is_moving=True)

    def _items(self) -> list[QWidgetItem]:
        """What to ask for sizes and to move, as Qt's layouts do; Python owns these, and not for long."""
        return [QWidgetItem(widget) for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, box: QRect, *, is_moving: bool) -> int:
        """Lay the lines out, and answer how high they are together."""
        top = box.top()
        for line in self._lines(box.width()):
            height = max(size.height() for _, size in line)
            left = box.left()
            for item, size in line:
                if item is line[-1][0] and item.expandingDirections() & Qt.Orientation.Horizontal:
                    size.setWidth(box.right() + 1 - left)
                if is_moving:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._spacing
            top += height + self._spacing
        return max(0, top - box.top() - self._spacing)

    def _lines(self, width: int) -> list[list[tuple[QWidgetItem, QSize]]]:
        lines: list[list[tuple[QWidgetItem, QSize]]] = []
        room = 0
        for item in self._items():
            expands = bool(item.expandingDirections() & Qt.Orientation.Horizontal)
            size = QSize(item.minimumSize().width(), item.sizeHint().height()) if expands else item.sizeHint()
            if size.width() > width:
                size = QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
            if not lines or room < size.width():
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= size.width() + self._spacing
        return lines
