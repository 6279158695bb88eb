"""The INI file of what is remembered."""

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from journey_editor.shell.settings import NAME, Settings


def stored() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)


def test_values_keep_their_kind() -> None:
    for value in (True, False, 7, 1.5, "", "true", "a, b", ["one"], [], {"a": [1, None]}):
        Settings().store("test/value", value)
        assert Settings().value("test/value") == value
        assert type(Settings().value("test/value")) is type(value)


def test_values_survive_the_disk() -> None:
    Settings().store("test/value", ["ä", "x=1;%20"])
    Settings().store_state("test/state", QByteArray(b"\x00\xff"))
    stored().sync()
    again = QSettings(stored().fileName(), QSettings.Format.IniFormat)
    assert again.fileName().endswith("Journey Editor/Journey Editor.ini")
    assert json.loads(str(again.value("test/value"))) == ["ä", "x=1;%20"]
    assert Settings().state("test/state") == QByteArray(b"\x00\xff")
    assert b"test" in Path(again.fileName()).read_bytes()


def test_what_is_absent_or_spoiled_is_the_default() -> None:
    settings = Settings()
    settings.forget("test/value")
    assert settings.value("test/value", 3) == 3
    assert settings.state("test/value") == QByteArray()
    stored().setValue("test/value", "{no json")
    assert settings.value("test/value", 3) == 3
    assert settings.state("test/value") == QByteArray()
