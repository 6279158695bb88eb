"""A small map, and a view that shows it, for all tests of the canvas."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.document.store import Store

Keys = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
HELD = {"Ctrl": Keys.ControlModifier, "Alt": Keys.AltModifier, "Shift": Keys.ShiftModifier}


def small_map() -> list[Record]:
    """Two stages with two and three steps, five lanes, a card that spans two steps, two parked cards, one curve."""
    return [
        Map(title="Bike rider"),
        Stage(id="stage:find", name="Find", order="a"),
        Stage(id="stage:ride", name="Ride", order="b"),
        Step(id="step:hear", stage="stage:find", name="Hears of it", order="a"),
        Step(id="step:look", stage="stage:find", name="Looks it up", order="b"),
        Step(id="step:unlock", stage="stage:ride", name="Unlocks", order="a"),
        Step(id="step:roll", stage="stage:ride", name="Rides", order="b"),
        Step(id="step:park", stage="stage:ride", name="Parks", order="c"),
        Lane(id="lane:touch", name="Touchpoints", question="Where do they meet us?", order="a"),
        Lane(id="lane:think", name="Thinking", kind="thoughts", card_kind="thought", order="b"),
        Lane(id="lane:feel", name="Emotion", kind="emotion", card_kind="thought", order="c"),
        Lane(id="lane:line", name="Line of visibility", kind="divider", order="d"),
        Lane(id="lane:pain", name="Pain points", card_kind="pain", order="e"),
        Card(id="card:poster", title="Poster", lane="lane:touch", step="step:hear", order="a"),
        Card(id="card:site", title="Web site", lane="lane:touch", step="step:look", order="a"),
        Card(id="card:app", title="App", lane="lane:touch", step="step:look", order="b"),
        Card(id="card:shop", title="Shop", lane="lane:touch", step="step:look", order="c"),
        Card(id="card:map", title="Map of bikes", lane="lane:touch", step="step:unlock", span=2, order="a"),
        Card(id="card:price", kind="pain", title="Price is hidden", lane="lane:pain", step="step:look", order="a"),
        Card(id="card:family", kind="note", title="Family tickets?", order="a"),
        Card(id="card:helmet", kind="note", title="Helmets", order="b"),
        Persona(id="persona:mara", name="Mara", order="a"),
        Persona(id="persona:tomas", name="Tomás", order="b"),
        feeling("step:hear", 1),
        feeling("step:look", -1),
    ]


def feeling(step: str, score: float, persona: str = "persona:mara") -> Emotion:
    lane = "lane:feel"
    return Emotion(id=emotion_id(lane, persona, step), lane=lane, persona=persona, step=step, score=score)


class Hand:
    """Real presses, moves, releases and keys on a view. Places are view pixels."""

    def __init__(self, view: MapView) -> None:
        self.view = view

    def on(self, record_id: str, across: float = 0.5, down: float = 0.5) -> QPointF:
        """The point of a record at that share of its width and height."""
        located = self.view.shown.locate(record_id)
        assert located, f"{record_id} does not show"
        return _inside(self.view.camera.rect_to_view(located.rect, located.surface), across, down)

    def in_cell(self, lane: str, step: str, across: float = 0.5, down: float = 0.5) -> QPointF:
        """The point of a cell at that share of its width and height."""
        rect = self.view.shown.cell_rect(Cell(lane, step))
        assert rect, f"{lane} at {step} does not show"
        return _inside(self.view.camera.rect_to_view(rect), across, down)

    def press(self, at: QPointF, keys: Keys = NONE, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, at, button, button, keys)

    def move(self, *places: QPointF, keys: Keys = NONE, held: Qt.MouseButton = LEFT) -> None:
        """Move through the places with a button held."""
        for at in places:
            self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, held, keys)

    def hover(self, at: QPointF) -> None:
        self.move(at, held=Qt.MouseButton.NoButton)

    def release(self, at: QPointF, keys: Keys = NONE, button: Qt.MouseButton = LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, at, button, Qt.MouseButton.NoButton, keys)

    def click(self, at: QPointF, keys: Keys = NONE, button: Qt.MouseButton = LEFT) -> None:
        self.press(at, keys, button)
        self.release(at, keys, button)

    def double_press(self, at: QPointF, keys: Keys = NONE) -> None:
        """A double click with the button still held."""
        self.click(at, keys)
        self._send(QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT, keys)

    def double_click(self, at: QPointF, keys: Keys = NONE) -> None:
        self.double_press(at, keys)
        self.release(at, keys)

    def drag(self, start: QPointF, *places: QPointF, keys: Keys = NONE) -> None:
        """Press, move to each of the places on a straight way, and stay there with the button held."""
        self.press(start, keys)
        for end in places:
            self.move(*(start + (end - start) * (step / 6) for step in range(1, 7)), keys=keys)
            start = end

    def drop(self, start: QPointF, *places: QPointF, keys: Keys = NONE) -> None:
        """Drag and let go."""
        self.drag(start, *places, keys=keys)
        self.release(places[-1], keys)

    def key(self, key: Qt.Key, keys: Keys = NONE) -> None:
        QTest.keyClick(self.view, key, keys)

    def keys(self, *names: str) -> None:
        """Press keys by their names in Qt, with what is held: "Ctrl+Shift+Left"."""
        for name in names:
            *held, key = name.split("+")
            modifiers = NONE
            for modifier in held:
                modifiers |= {"Ctrl": Keys.ControlModifier, "Alt": Keys.AltModifier, "Shift": Keys.ShiftModifier}[
                    modifier
                ]
            self.key(Qt.Key[f"Key_{key}"], modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.view, text)

    def _send(
        self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton, keys: Keys
    ) -> None:  # fmt: skip
        viewport = self.view.viewport()
        QApplication.sendEvent(viewport, QMouseEvent(kind, at, viewport.mapToGlobal(at), button, held, keys))


def _inside(rect: tuple[float, float, float, float], across: float, down: float) -> QPointF:
    left, top, right, bottom = rect
    return QPointF(left + (right - left) * across, top + (bottom - top) * down)


@pytest.fixture
def session(qapp: QApplication) -> MapSession:  # noqa: ARG001 (a QObject needs an application)
    return MapSession(Store(small_map()), {})


@pytest.fixture
def view(qtbot: QtBot, session: MapSession) -> MapView:
    """The map at 100 %, all of it in sight, with the focus."""
    view = MapView(session)
    qtbot.addWidget(view)
    view.resize(1100, 860)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    view.zoom_to(1.0, (0, 0))
    return view


@pytest.fixture
def hand(view: MapView) -> Hand:
    return Hand(view)
