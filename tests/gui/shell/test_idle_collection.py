"""Python's full collection waits for a pause."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.shell.idle_collection import IdleCollection

PAUSE_S = 0.15


class Loop:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collection(qapp: QApplication) -> Iterator[IdleCollection]:
    threshold = gc.get_threshold()
    collection = IdleCollection(qapp, pause_s=PAUSE_S, check_ms=20, start_ms=200)
    yield collection
    qapp.removeEventFilter(collection)
    collection.deleteLater()
    gc.set_threshold(*threshold)
    gc.enable()


def old_loop() -> "weakref.ref[Loop]":
    loop = Loop()
    gc.collect()  # what outlives collections is old
    return weakref.ref(loop)


@pytest.mark.usefixtures("collection")
def test_nothing_is_collected_while_the_program_starts(qtbot: QtBot) -> None:
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)


@pytest.mark.usefixtures("collection")
def test_what_is_old_goes_in_a_pause_of_the_hands(qtbot: QtBot) -> None:
    qtbot.waitUntil(gc.isenabled)
    widget = QWidget()
    qtbot.addWidget(widget)
    loop = old_loop()
    qtbot.wait(3 * int(PAUSE_S * 1000))
    assert loop() is not None  # nobody did anything since the last time
    qtbot.keyClick(widget, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: loop() is None)


@pytest.mark.usefixtures("collection")
def test_young_garbage_goes_as_ever(qtbot: QtBot) -> None:
    qtbot.waitUntil(gc.isenabled)
    loop = weakref.ref(Loop())
    kept: list[list[int]] = [[] for _ in range(20_000)]
    assert loop() is None
    assert len(kept) == 20_000
