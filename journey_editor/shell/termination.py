"""Ctrl+C in the terminal, or another polite request to end: the windows close as with Quit, and ask what to save."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Termination(QObject):
    """Calls back, from the event loop, when the process is asked to end."""

    def __init__(self, asked: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked
        self._is_asking = False
        # Python runs its handlers between two lines of Python, and there are none while Qt waits: a socket wakes it up.
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _let_it_pass)

    def _on_woken(self) -> None:
        self._reader.recv(64)
        if self._is_asking:
            return  # impatience: the question about unsaved work stands already
        self._is_asking = True
        try:
            self._asked()
        finally:
            self._is_asking = False


def _let_it_pass(_number: int, _frame: FrameType | None) -> None:
    """The socket has told of it."""
