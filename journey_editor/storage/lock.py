"""Who writes a document: one lock file for each, so that two programs do not save over each other.

The lock files lie in our state folder, not beside the document: a folder that is shared or watched stays clean, and a
document in one that may only be read can be locked too.
"""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from journey_editor.storage.error_log import state_folder


class HeldElsewhere(Exception):  # noqa: N818 - another window is no error
    """Somebody else writes the document. The message names the holder, to stand after "it is open in"."""


class DocumentLock:
    """The right to write one document, until `release` or the end of the process, however that comes."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises HeldElsewhere.

        A lock that cannot be kept at all (no home, a full disk) keeps nobody from work: it counts as taken.
        """
        self._file: QLockFile | None = None
        try:
            place = lock_path(path)
            place.parent.mkdir(parents=True, exist_ok=True)
        except (OSError, RuntimeError):
            return
        file = QLockFile(str(place))
        # By default a lock of half a minute counts as left over by a crash; documents stay open for days.
        file.setStaleLockTime(0)
        if file.tryLock(0):
            self._file = file
        elif file.error() == QLockFile.LockError.LockFailedError:
            raise HeldElsewhere(_holder_of(file))

    def release(self) -> None:
        """Let others write; nothing happens when they may already."""
        if self._file is not None:
            self._file.unlock()
            self._file = None


def lock_path(path: Path) -> Path:
    """Where the lock of a document lies, by whatever way its path is written. Raises RuntimeError (no home)."""
    canonical = os.path.normcase(os.path.realpath(path))
    digest = hashlib.sha256(os.fsencode(canonical)).hexdigest()
    return state_folder() / "locks" / f"{digest[:32]}.lock"


def _holder_of(file: QLockFile) -> str:
    process, host, _program = file.getLockInfo()
    if not process:
        return "another Journey Editor"  # it let go this very moment
    if process == os.getpid():
        return "another window"
    place = f" on {host}" if host != QSysInfo.machineHostName() else ""
    return f"another Journey Editor{place} (process {process})"
