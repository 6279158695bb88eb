"""Python's full search for garbage, moved to where nobody waits: it takes 20 ms at 300 cards, and 100 at 5,000."""

import gc
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer

_NEVER = 1_000_000
_USES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.Wheel,
}


class IdleCollection(QObject):
    """Collects what is old once in every pause of the hands; what is young, Python collects by itself as ever.

    While the program starts nothing is collected: all that it makes is needed.
    """

    def __init__(
        self, application: QObject, *, pause_s: float = 4.0, check_ms: int = 1000, start_ms: int = 500
    ) -> None:  # fmt: skip
        super().__init__(application)
        gc.disable()
        self._pause_s = pause_s
        self._used = monotonic()
        self._is_due = False
        application.installEventFilter(self)
        self._timer = QTimer(self, interval=check_ms)
        self._timer.timeout.connect(self._on_checked)
        self._timer.start()
        QTimer.singleShot(start_ms, self, self._begin)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _USES:
            self._used = monotonic()
            self._is_due = True
        return False

    def _begin(self) -> None:
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)
        gc.enable()

    def _on_checked(self) -> None:
        if self._is_due and monotonic() - self._used > self._pause_s:
            self._is_due = False
            gc.collect()
