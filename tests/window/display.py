"""A screen of its own for a test: an X server without hardware, and a window manager that gives the focus."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox"}  # and the package that has it


class NoDisplayError(RuntimeError):
    """This machine has not what it takes; the message says what to install."""


@contextmanager
def virtual_display(size: str = "1680x1050") -> Iterator[str]:
    """Start a screen of so many pixels and make it the DISPLAY of this process and its children."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if missing:
        raise NoDisplayError(f"the window test needs {' and '.join(missing)}: python3 packaging/dev.py setup --system")
    reading, writing = os.pipe()
    # It finds a number that is free and tells it through the pipe.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise NoDisplayError("Xvfb did not start")
        display = f":{number}"
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        yield display
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()
