"""A combo box in a form that scrolls: the wheel scrolls the form and changes nothing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

_LEAST_WIDTH = 72
_MOST_VISIBLE = 12  # all kinds of cards


class StillComboBox(QComboBox):
    """As narrow as its place; a choice is made by a click or by keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(_MOST_VISIBLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
