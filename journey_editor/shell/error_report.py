"""What the program does when it meets a fault of its own: note it, say so once and calmly, and go on."""

import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from journey_editor.shell.error_window import ErrorWindow

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
        # Now, as most runs never come here.
        from journey_editor.shell.error_window import ErrorWindow
        from journey_editor.storage.error_log import log_error

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
