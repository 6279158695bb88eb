"""What the program remembers from one run to the next: an INI file in the place of the desktop for such."""

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

NAME = "Journey Editor"


class Settings:
    """Values by key ("window/geometry"). A value that somebody spoiled by hand counts as absent.

    All instances of a process share one state, and it is written to the disk by itself.
    """

    def __init__(self) -> None:
        self._stored = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)

    def value(self, key: str, default: Any = None) -> Any:
        """The plain value (texts, numbers, flags, lists, dicts of them) that was stored under the key."""
        try:
            return json.loads(str(self._stored.value(key)))
        except ValueError:
            return default

    def store(self, key: str, value: Any) -> None:
        self._stored.setValue(key, json.dumps(value))  # all ASCII: Qt drops what is no Unicode in the name of a file

    def state(self, key: str) -> QByteArray:
        """What a widget gave by saveGeometry or saveState; empty when there is none."""
        stored = self._stored.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def store_state(self, key: str, state: QByteArray) -> None:
        self._stored.setValue(key, state)

    def forget(self, key: str) -> None:
        self._stored.remove(key)
