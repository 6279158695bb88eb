"""One export in a process of its own: the window goes on, and cancelling is ending the process."""

import re
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from journey_editor.document.record_set import RecordSet
from journey_editor.shell.own_program import own_command
from journey_editor.storage.error_words import error_words
from journey_editor.storage.journey_file import picture_of, write_zip
from journey_editor.storage.map_json import map_json

_PROGRESS = re.compile(r"progress (\d\.\d+)")
_COMPLAINT = re.compile(r"journey-editor: (.+)")
_PATIENCE_MS = 3000  # what a cancelled process may take to clean up


class Order(Protocol):
    """What is to be exported, in words of the command line; `successes` are the statuses of one that went well."""

    @property
    def successes(self) -> Collection[int]: ...

    def arguments(self, source: Path, target: Path, /) -> list[str]: ...


class ExportJob(QObject):
    """Begins with `start` and ends with exactly one of `finished`, `failed` (with a sentence) or `cancelled`.

    `progressed` tells the share that is done, from 0 to 1, where the format knows it. Unless it finishes, the target
    is as it was.
    """

    progressed = Signal(float)
    finished = Signal()
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, order: Order, target: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._target = target
        self._is_cancelled = False
        self._folder = tempfile.TemporaryDirectory(prefix="journey-editor-")
        self._process = QProcess(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)
        # Python would take modules from where it is started.
        self._process.setWorkingDirectory(self._folder.name)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, records: RecordSet, rev: int, assets: Mapping[str, bytes]) -> None:
        """Export the map as it is now; later edits do not show."""
        snapshot = Path(self._folder.name, "map.journey")
        try:
            with snapshot.open("wb") as file:
                shown = {picture_of(record) for record in records} & assets.keys()
                write_zip(file, map_json(records, rev), {digest: assets[digest] for digest in shown})
        except OSError as problem:
            self._end(f"The map cannot be handed over: {error_words(problem)}.")
            return
        self._process.start(*own_command(*self._order.arguments(snapshot, self._target)))

    def cancel(self) -> None:
        """Stop; `cancelled` follows when the process has cleaned up, unless it was done before."""
        self._is_cancelled = True
        self._process.terminate()
        self._patience.start()  # where a program without a window does not hear that it shall end

    def stop(self) -> None:
        """Cancel, and wait until it is over."""
        self.cancel()
        if not self._process.waitForFinished(_PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE_MS)

    def _on_output(self) -> None:
        if shares := _PROGRESS.findall(_text(self._process.readAllStandardOutput())):
            self.progressed.emit(float(shares[-1]))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(f"The export does not start: {self._process.errorString()}.")

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        if status in self._order.successes and how is QProcess.ExitStatus.NormalExit:
            self._end("")
            return
        complaints = _COMPLAINT.findall(_text(self._process.readAllStandardError()))
        if complaints:
            self._end(_sentence(complaints[-1].replace(str(self._target), f"“{self._target.name}”")))
        else:
            self._end(f"The export broke off (status {status}). Try once more.")

    def _end(self, complaint: str) -> None:
        self._patience.stop()
        self._folder.cleanup()
        if not complaint:
            self.finished.emit()
        elif self._is_cancelled:
            self.cancelled.emit()
        else:
            self.failed.emit(complaint)


def _text(said: QByteArray) -> str:
    return bytes(said.data()).decode("utf-8", "replace")


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
