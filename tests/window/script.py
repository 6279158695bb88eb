"""Runs a script of hands beside the program, in the program's own event loop, so that a dialog does not stop it.

A script is a generator: it acts, then yields a question, and goes on when the answer is true.
"""

import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

Condition = Callable[[], bool]
Script = Generator[Condition, None, None]

_STEP_MS = 15
_PATIENCE_S = 20.0


class ScriptRunner(QObject):
    """Steps through the script; `failure` says what went wrong, "" when nothing did. At the end the program quits.

    The screen as it was at a failure is saved as `picture`.
    """

    def __init__(self, script: Script, application: QApplication, picture: Path) -> None:
        super().__init__(application)
        self._script = script
        self._picture = picture
        self._waiting: Condition | None = None
        self._since = 0.0
        self.failure = "the script did not come to its end"
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        application.aboutToQuit.connect(self._on_quit)

    def _on_quit(self) -> None:
        """A script may end with the last window, which ends the program."""
        if self._timer.isActive():
            self._step()

    def _step(self) -> None:
        try:
            if self._waiting is not None and not self._waiting():
                if time.monotonic() - self._since > _PATIENCE_S:
                    # Raised where the script waits, so that the traceback names the line.
                    self._script.throw(TimeoutError("this did not come true in time"))
                return
            self._waiting = next(self._script, None)
            self._since = time.monotonic()
            if self._waiting is None:
                self._end("")
        except Exception:  # noqa: BLE001 (whatever it is, it is the verdict)
            self._end(traceback.format_exc())

    def _end(self, failure: str) -> None:
        self.failure = failure
        self._timer.stop()
        if failure:
            QGuiApplication.primaryScreen().grabWindow(0).save(str(self._picture))
        QApplication.exit(1 if failure else 0)
