"""The log of our own faults, in the folder where a desktop keeps the state of its programs."""

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from journey_editor import __version__
from journey_editor.storage.limits import MIB

LOG_NAME = "errors.log"


def state_folder() -> Path:
    """Where logs and the like lie; not made yet. Follows the XDG base directories, and their kin elsewhere."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or tempfile.gettempdir(), "Journey Editor")
    if sys.platform == "darwin":
        return Path("~/Library/Application Support/Journey Editor").expanduser()
    root = Path(os.environ.get("XDG_STATE_HOME", ""))
    return (root if root.is_absolute() else Path("~/.local/state").expanduser()) / "journey-editor"


def log_error(error: BaseException) -> Path:
    """Add the error with its traceback to the log and say where that is. Raises OSError and RuntimeError (no home)."""
    path = state_folder() / LOG_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    lines = [
        f"{moment}, Journey Editor {__version__}, Python {platform.python_version()}, {platform.platform()}\n",
        *traceback.format_exception(error),
        "\n",
    ]
    too_long = path.exists() and path.stat().st_size > MIB
    with path.open("w" if too_long else "a", encoding="utf-8", errors="backslashreplace") as log:
        log.writelines(lines)
    return path
