"""A window with a map of two stages, as the program would show it, for tests of what is around the canvas."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Emotion, Lane, Map, Persona, Stage, Step
from journey_editor.shell.appearance import Appearance
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.windows import Windows
from journey_editor.storage.journey_file import OpenedMap


def small_map() -> RecordSet:
    return RecordSet((
        Map(title="Bike rider"),
        Stage(id="stage:find", name="Find", order="a"),
        Stage(id="stage:ride", name="Ride", order="b"),
        Step(id="step:hear", stage="stage:find", name="Hears of it", order="a"),
        Step(id="step:look", stage="stage:find", name="Looks it up", order="b"),
        Step(id="step:roll", stage="stage:ride", name="Rides", order="a"),
        Lane(id="lane:touch", name="Touchpoints", order="a"),
        Lane(id="lane:feel", name="Emotion", kind="emotion", order="b"),
        Channel(id="channel:web", name="Web & app", order="a"),
        Persona(id="persona:mara", name="Mara", order="a"),
        Card(id="card:poster", title="Poster", lane="lane:touch", step="step:hear", order="a"),
        Card(id="card:site", title="Web site", lane="lane:touch", step="step:look", span=2, order="a"),
        Card(id="card:parked", kind="note", title="Helmets", order="a"),
        Emotion(
            id="emotion:lane:feel:persona:mara:step:look:current",
            lane="lane:feel", persona="persona:mara", step="step:look", score=-1,
        ),
    ))  # fmt: skip


@pytest.fixture(scope="module")
def plain_application(qapp: QApplication) -> Iterator[QApplication]:
    """The application without our looks, before and after."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    for made in qapp.findChildren(Appearance):
        made.setParent(None)
        made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # at once: a hundred windows are slow to restyle
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def window(qtbot: QtBot, plain_application: QApplication) -> Iterator[MainWindow]:  # noqa: ARG001
    """It has the focus, the map, and room for all of it."""
    windows = Windows()
    windows.settings.forget("window")
    made = MainWindow(MapDocument(OpenedMap(small_map(), 0, {}, (), newer=False)), windows)
    made.resize(1680, 1000)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.view.setFocus()
    yield made
    made.setParent(None)
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # at once: a hundred windows are slow to restyle
