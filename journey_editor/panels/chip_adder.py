"""What stands behind chips: a button that turns into a line to pick or type another one; typing on it does, too."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QStackedWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.suggest_field import SuggestingLineEdit


class ChipAdder(QStackedWidget):
    """`added` carries the word that was picked or typed."""

    added = Signal(str)

    def __init__(self, name: str, suggest: Callable[[], list[str]], *, line_width: int = 132) -> None:
        """`line_width` is what the line takes, and the list of suggestions below it."""
        super().__init__()
        self._line_width = line_width
        self.button = _AdderButton("+ add")
        self.button.setAutoDefault(False)  # in a dialog Return is not its
        self.button.setAccessibleName(f"Add to {name.lower()}")
        set_style(self.button, role="chip")
        self.line = _AdderLine(suggest)
        self.line.setAccessibleName(f"Add to {name.lower()}")
        self.line.setPlaceholderText("Pick or type")
        set_style(self.line, role="inline")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.addWidget(self.button)
        self.addWidget(self.line)
        self.button.clicked.connect(self._open)
        self.button.typed.connect(self._on_typed)
        self.line.left.connect(self._on_left)
        self.line.cancelled.connect(self._close)
        self.line.suggestions.activated.connect(self._on_left)

    def sizeHint(self) -> QSize:
        # The style may be polished after the widgets are made, so it is asked each time.
        size = self.button.sizeHint()
        return QSize(self._line_width, size.height()) if self._is_open else size

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    @property
    def _is_open(self) -> bool:
        return self.currentWidget() is self.line

    def _open(self) -> None:
        self.setCurrentWidget(self.line)
        self.updateGeometry()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.suggestions.setCompletionPrefix("")
        if self.line.suggestions.completionCount():
            self.line.suggestions.complete(QRect(QPoint(), self.sizeHint()))  # the line is not laid out yet

    def _on_typed(self, event: QKeyEvent) -> None:
        self._open()
        QApplication.sendEvent(self.line, event)

    def _on_left(self) -> None:
        word = self.line.text().strip()
        self._close()
        if word:
            self.added.emit(word)

    def _close(self) -> None:
        """Put the button back; the focus comes along unless it has gone elsewhere."""
        had_focus = self.line.hasFocus()
        self.line.clear()  # first: losing the focus counts as leaving, and would hand the word over
        self.setCurrentWidget(self.button)
        self.updateGeometry()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class _AdderButton(QPushButton):
    """`typed` carries the event of a key that writes something."""

    typed = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable():
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)


class _AdderLine(SuggestingLineEdit):
    cancelled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
