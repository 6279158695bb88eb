"""Whether a window can be shown. Where none can, Qt ends the process before Python could say why."""

import ctypes
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

_HEADLESS = "journey-editor export MAP OUT.pdf works without one"
# The packages of Debian and Ubuntu: what Qt needs at all, and what it needs for windows.
QT_LIBRARIES = "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
_WINDOW_LIBRARIES = f"{QT_LIBRARIES} libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"


def screen_problem() -> str:
    """Why no window can be shown, and what to do; empty when all looks well."""
    if sys.platform in ("win32", "darwin") or not re.match("xcb|wayland|$", os.environ.get("QT_QPA_PLATFORM", "")):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not os.environ.get("DISPLAY"):
        return f"there is no display to show a window on; {_HEADLESS}"
    return _x11_problem()


def _x11_problem() -> str:
    plugin = _x11_plugin()
    if not plugin.exists():
        return ""  # a Qt of the system or of a bundle, which knows what it needs
    try:
        ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as missing:
        return f"Qt cannot show a window ({missing}); on Debian or Ubuntu: apt-get install {_WINDOW_LIBRARIES}"
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"the display {os.environ['DISPLAY']} does not answer; {_HEADLESS}" if refused else ""


def _x11_plugin() -> Path:
    """Without importing Qt: this is asked before."""
    found = find_spec("PySide6")
    (folder,) = (found.submodule_search_locations if found else None) or ("",)
    return Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
