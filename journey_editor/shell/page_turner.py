"""Two buttons that turn the pages of a preview, and which page it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journey_editor.panels.plain_label import PlainLabel


class PageTurner(QWidget):
    """`turned` tells that `number` (from 0) is another one. Of a single page nothing shows."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self._count = 1
        self._words = PlainLabel(role="label", wraps=False)
        self._back, self._on = (_button(sign, name) for sign, name in (("‹", "Previous page"), ("›", "Next page")))
        self._back.clicked.connect(lambda: self._turn(-1))
        self._on.clicked.connect(lambda: self._turn(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._back, self._words, self._on):
            layout.addWidget(part)
        self.show_count(1)

    def show_count(self, count: int) -> None:
        """So many pages there are."""
        self._count = count
        self.number = min(self.number, count - 1)
        self._words.setText(f"page {self.number + 1} of {count}")
        self._back.setEnabled(self.number > 0)
        self._on.setEnabled(self.number < count - 1)
        self.setVisible(count > 1)

    def _turn(self, step: int) -> None:
        self.number = min(max(self.number + step, 0), self._count - 1)
        self.show_count(self._count)
        self.turned.emit()


def _button(sign: str, name: str) -> QToolButton:
    made = QToolButton()
    made.setText(sign)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setProperty("role", "flat")
    return made
