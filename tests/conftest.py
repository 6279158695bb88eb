"""The world every test runs in, set before Qt is imported: no screen, no scaling, one locale, folders of its own."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

_HOME = Path(tempfile.mkdtemp(prefix="journey-editor-tests-"))

os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_SCALE_FACTOR="1",
    LC_ALL="C.UTF-8",
    TZ="UTC",
    # Where Qt and we keep settings, data, state and caches: a test must never find or leave anything in a person's own.
    XDG_CONFIG_HOME=str(_HOME / "config"),
    XDG_DATA_HOME=str(_HOME / "data"),
    XDG_STATE_HOME=str(_HOME / "state"),
    XDG_CACHE_HOME=str(_HOME / "cache"),
)
os.environ.pop("LANGUAGE", None)

# No deadline: a shared machine is slow now and then. Everybody draws the same examples, so that a change is not red by
# chance; `--hypothesis-profile explore` draws others each time.
settings.register_profile("explore", settings.default, deadline=None)
settings.register_profile("journey", settings.default, deadline=None, derandomize=True, database=None)
settings.load_profile("journey")


def pytest_unconfigure(config: pytest.Config) -> None:  # noqa: ARG001 (pytest passes it by name)
    gui = sys.modules.get("PySide6.QtGui")
    if gui and gui.QGuiApplication.instance():
        # The clipboard of the offscreen platform outlives Python, and crashes on what Python has put there.
        gui.QGuiApplication.clipboard().clear()
    shutil.rmtree(_HOME, ignore_errors=True)
