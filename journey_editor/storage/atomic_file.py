"""Writing a file so that there is always a whole one: the old or the new, never a part."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EINVAL, EISDIR
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into; on leaving the block it takes the place of `path` in one step and is on the disk.

    When the block or the disk fails, `path` is as it was and nothing is left over. A symbolic link stays: the file it
    points to is replaced. The mode of a file that was there is kept. Raises OSError that names `path`.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".journey-{secrets.token_hex(6)}.tmp")
    try:
        mode = check_replaceable(path)
        try:
            # No tempfile: it would make a file that only its owner can read, whatever the umask says.
            with temporary.open("x+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                temporary.chmod(mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno is not None and error.filename in (None, str(temporary)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    _sync_folder(target.parent)


def check_replaceable(path: Path) -> int | None:
    """The mode of the file at `path`, None when there is none.

    Raises OSError when the path can hold no file of ours: its folder is missing, it is a folder or a device, or it
    may not be written to (a rename would not ask).
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
    except FileNotFoundError:
        target.parent.stat()
        return None
    if stat.S_ISDIR(status.st_mode):
        raise OSError(EISDIR, os.strerror(EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(EINVAL, "Not a regular file", str(path))
    if not os.access(target, os.W_OK):
        raise OSError(EACCES, os.strerror(EACCES), str(path))
    return stat.S_IMODE(status.st_mode)


def _sync_folder(folder: Path) -> None:
    """Make the rename last. The new file is in place by now, so a file system that cannot do this is no error."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
