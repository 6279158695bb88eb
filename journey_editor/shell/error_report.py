"""What the program does when it meets a fault of its own: note it, say so once and calmly, and go on."""

import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journey_editor.panels.plain_label import PlainLabel
from journey_editor.storage.error_log import log_error

_UNCHANGED = "Your map is unchanged by it. You can go on working."
_STANDS = "Your last change is kept, but not every part of the window may show it. Save, and open the map again."


class ErrorReport(QObject):
    """Catches what nobody else does, in any thread. Further faults go to the window that is open already."""

    _met = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window: ErrorWindow | None = None
        self._is_telling = False
        self._met.connect(self._tell)  # queued when it comes from another thread

    def install(self) -> None:
        """Take the place of Python's own words on the terminal, which it still gets."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda failed: self.take(failed.exc_value or RuntimeError("a thread failed"))

    def take(self, error: BaseException) -> None:
        """Note a fault and tell of it."""
        self._met.emit(error)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception) and not self._is_telling:
            self.take(error)

    def _tell(self, error: BaseException) -> None:
        self._is_telling = True
        try:
            details = "".join(traceback.format_exception(error))
            if self.window is not None and self.window.tells(details):
                return  # the same again, as in every frame that is painted
            try:
                place = f"It is noted in {log_error(error)}."
            except (OSError, RuntimeError):
                place = "It could not be noted on the disk."
            if self.window is None:
                self.window = ErrorWindow(QApplication.activeWindow())
                self.window.destroyed.connect(self._on_window_gone)
                self.window.show()
            self.window.add(_STANDS if isinstance(error, ExceptionGroup) else _UNCHANGED, place, details)
        finally:
            self._is_telling = False

    def _on_window_gone(self) -> None:
        self.window = None


class ErrorWindow(QDialog):
    """One calm sentence; the details are folded away, to be copied for whoever helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Journey Editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._details: list[str] = []
        self._said = PlainLabel(role="")
        self._place = PlainLabel(role="secondary")
        self.details = QPlainTextEdit()
        self.details.setAccessibleName("Details")
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumHeight(220)
        self.details.hide()
        self.fold = QPushButton("Details")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._on_fold_toggled)
        self.copy = QPushButton("Copy details")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.fold, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for part in (PlainLabel("Something went wrong", role="heading"), self._said, self._place, self.details):
            layout.addWidget(part)
        layout.addWidget(buttons)

    def tells(self, details: str) -> bool:
        """Whether these details are in it already."""
        return details in self._details

    def add(self, said: str, place: str, details: str) -> None:
        """Tell of a fault, after those that it tells of already."""
        self._details.append(details)
        self._said.setText(said)
        self._place.setText(place)
        self.details.setPlainText("\n".join(self._details))

    def _on_fold_toggled(self, is_open: bool) -> None:
        self.details.setVisible(is_open)
        self.adjustSize()
