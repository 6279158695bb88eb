"""Five in a row, of which one is chosen or none: by a click, by its digit, by the arrows."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FivePicker(QWidget):
    """`chosen` carries the value that was clicked or entered, `cleared` says that there shall be none.

    Digits 1 to 5 choose, arrows go to the next, Delete clears. Subclasses say which `VALUES` there are, with which the
    arrows begin (`FIRST`), and paint them.
    """

    chosen = Signal(int)
    cleared = Signal()

    VALUES = range(5)
    FIRST = 2

    def __init__(self) -> None:
        super().__init__()
        self._value: int | None = None
        self._hovered: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _value_at(self, position: QPointF) -> int:
        """The value that a click there chooses."""
        raise NotImplementedError

    def _name(self, value: int) -> str:
        """What the tool tip says of it."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._value_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._value_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self.chosen.emit(self.VALUES[key - Qt.Key.Key_1])
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self.chosen.emit(self.FIRST if self._value is None else min(self._value + 1, self.VALUES[-1]))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self.chosen.emit(self.FIRST if self._value is None else max(self._value - 1, self.VALUES[0]))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _hover(self, value: int | None) -> None:
        if value != self._hovered:
            self._hovered = value
            self.setToolTip("" if value is None else self._name(value))
            self.update()
