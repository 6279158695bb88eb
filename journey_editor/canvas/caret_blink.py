"""The blinking of a caret, as the system wants it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


class CaretBlink:
    """Whether the caret shows now; `surface` is painted anew when that changes. Runs while something is written."""

    def __init__(self, surface: QWidget) -> None:
        self.is_on = False
        self._surface = surface
        self._timer = QTimer(surface)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        """Show the caret, and let it stay for half a period: after each key and each press."""
        self.is_on = True
        period_ms = QGuiApplication.styleHints().cursorFlashTime()
        if period_ms > 1:
            self._timer.start(period_ms // 2)
        else:
            self._timer.stop()  # who has turned the blinking off sees it all the time

    def stop(self) -> None:
        self.is_on = False
        self._timer.stop()

    def _on_timeout(self) -> None:
        self.is_on = not self.is_on
        self._surface.update()
