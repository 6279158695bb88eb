"""Whether a file is still the one that was read or written last."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FileStamp:
    """What a file was at one moment. A file that was only touched, or written again as it was, has not changed."""

    size: int  # bytes
    modified_ns: int
    inode: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "FileStamp":
        """Raises OSError."""
        # The status first: when somebody writes in between, the next look finds another one and looks closer.
        status = path.stat()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return cls(status.st_size, status.st_mtime_ns, status.st_ino, digest)

    def differs_from(self, path: Path) -> bool:
        """Whether other content stands there now; a file that is gone is none. Raises OSError."""
        try:
            status = path.stat()
            if (status.st_size, status.st_mtime_ns, status.st_ino) == (self.size, self.modified_ns, self.inode):
                return False
            return FileStamp.of(path).sha256 != self.sha256
        except FileNotFoundError:
            return False
