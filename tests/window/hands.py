"""Real pointer and keys on a real X server, by its test extension. Places are pixels of the screen."""

import ctypes
import ctypes.util
from collections.abc import Iterable

_NO_SYMBOL = 0
_NAMES = {
    " ": "space", "\n": "Return", "-": "minus", ",": "comma", ".": "period", "?": "question", "!": "exclam",
    "'": "apostrophe", "/": "slash", "_": "underscore", ":": "colon", "~": "asciitilde",
}  # fmt: skip


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        raise OSError(f"lib{name} is not installed")
    return ctypes.CDLL(found)


class Hands:
    """One pointer and one keyboard."""

    def __init__(self, display: str) -> None:
        self._x11, self._test = _library("X11"), _library("Xtst")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x11.XkbKeycodeToKeysym.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
        self._x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self._x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        for function in ("XTestFakeKeyEvent", "XTestFakeButtonEvent"):
            getattr(self._test, function).argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._test.XTestFakeMotionEvent.argtypes = [
            ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong
        ]  # fmt: skip
        self._display = self._x11.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"no display {display}")

    def move(self, x: float, y: float) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, round(x), round(y), 0)
        self._flush()

    def press(self, button: int = 1) -> None:
        self._button(button, is_down=True)

    def release(self, button: int = 1) -> None:
        self._button(button, is_down=False)

    def key(self, chord: str) -> None:
        """One key with those held for it, such as "ctrl+shift+z", "Return", "a", by the names of X."""
        *held, last = chord.split("+")
        modifiers = [self._code({"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}[name]) for name in held]
        symbol = self._symbol(last)
        code = self._x11.XKeysymToKeycode(self._display, symbol)
        if not code:
            raise ValueError(f"no key has {last!r}")
        shifted = self._x11.XkbKeycodeToKeysym(self._display, code, 0, 0) != symbol
        if shifted and "shift" not in held:
            modifiers.append(self._code("Shift_L"))
        self._keys(modifiers, is_down=True)
        self._keys([code], is_down=True)
        self._keys([code], is_down=False)
        self._keys(reversed(modifiers), is_down=False)
        self._flush()

    def _keys(self, codes: Iterable[int], *, is_down: bool) -> None:
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, is_down, 0)

    def _button(self, button: int, *, is_down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, button, is_down, 0)
        self._flush()

    def _code(self, name: str) -> int:
        return int(self._x11.XKeysymToKeycode(self._display, self._symbol(name)))

    def _symbol(self, name: str) -> int:
        symbol = int(self._x11.XStringToKeysym(_NAMES.get(name, name).encode()))
        if symbol == _NO_SYMBOL:
            raise ValueError(f"X knows no key {name!r}")
        return symbol

    def _flush(self) -> None:
        self._x11.XSync(self._display, 0)
