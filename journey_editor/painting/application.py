"""Qt can load no font without an application object; exports from the command line have none yet."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def ensure_application() -> None:
    """Make an application without windows, which lives as long as the process, unless there is one."""
    if QCoreApplication.instance() is None:
        _make_offscreen_application()


@cache
def _make_offscreen_application() -> QGuiApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([])
