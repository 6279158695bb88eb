"""Keeps an eye on what the method finds lacking in a map, a little after each edit and never in the middle of one."""

import time
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.checks.method import MethodReport, check_map, checking
from journey_editor.document.checks.rule import Concern

_QUIET_MS = 300
_SLICE_S = 0.008  # half a frame: a larger map is looked at in several


class MethodWatch(QObject):
    """`checked` tells that `report` is a new one; until the first one it is None."""

    checked = Signal()

    def __init__(self, session: MapSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._report: MethodReport | None = None
        self._run: Iterator[MethodReport | None] | None = None
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._start)
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._go_on)
        session.changed.connect(self._on_changed)
        self._quiet.start()

    @property
    def report(self) -> MethodReport | None:
        return self._report

    @property
    def count(self) -> int:
        """How many rules have something to say: the lines that the panel shows."""
        return len(self._report.lapses) if self._report else 0

    def up_to_date(self) -> MethodReport:
        """The report on the map as it is now."""
        if self._report is None or self._is_pending:
            self._stop()
            self._finish(check_map(self._session.records, _today()))
        assert self._report
        return self._report

    def still_stands(self, concern: Concern) -> Concern | None:
        """The concern as the map is now, which may have changed since it was shown; None when it has been mended."""
        now = (found for lapse in self.up_to_date().lapses for found in lapse.concerns)
        return next((found for found in now if (found.what, found.records) == (concern.what, concern.records)), None)

    @property
    def _is_pending(self) -> bool:
        return self._quiet.isActive() or self._slices.isActive()

    def _on_changed(self, change: Change) -> None:
        # What a drag shows is no edit yet, but it is not to be disturbed by what the edit before it made due.
        if not change.transient or self._is_pending:
            self._stop()
            self._quiet.start()

    def _start(self) -> None:
        self._run = checking(self._session.records, _today())
        self._slices.start()

    def _go_on(self) -> None:
        end = time.perf_counter() + _SLICE_S
        for report in self._run or ():
            if report:
                self._stop()
                self._finish(report)
            if time.perf_counter() >= end:
                return

    def _stop(self) -> None:
        self._run = None
        self._quiet.stop()
        self._slices.stop()

    def _finish(self, report: MethodReport) -> None:
        self._report = report
        self.checked.emit()


def _today() -> str:
    return date.today().isoformat()
