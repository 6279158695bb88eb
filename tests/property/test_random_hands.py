"""Whatever hands do at a whole window: nothing fails, what shows is what is there, and all of it can be undone."""

import random
import secrets
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.shown_map import ShownMap
from journey_editor.document.loading import repaired
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Emotion, Kpi, Lane, Map, Persona, Stage, Step
from journey_editor.shell.appearance import Appearance, Mode
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.windows import Windows
from journey_editor.storage.journey_file import OpenedMap
from journey_editor.storage.map_json import map_json
from tests.property.window_hands import (
    Action,
    Anywhere,
    Button,
    Click,
    Clip,
    Drag,
    Hands,
    Held,
    Key,
    Menu,
    Move,
    OnRecord,
    Place,
    Press,
    Release,
    Resize,
    Rest,
    Stroke,
    Wheel,
)  # fmt: skip

_EXAMPLES, _ACTIONS = 12, 40  # which is about three thousand events
_HARMLESS = "This plugin does not support"  # what Qt says of the platform without a screen


def _small_map() -> RecordSet:
    return RecordSet((
        Map(title="Bike rider"),
        Stage(id="stage:find", name="Find", order="a"),
        Stage(id="stage:ride", name="Ride", order="b"),
        Step(id="step:hear", stage="stage:find", name="Hears of it", order="a"),
        Step(id="step:look", stage="stage:find", name="Looks it up", order="b"),
        Step(id="step:roll", stage="stage:ride", name="Rides", order="a"),
        Step(id="step:park", stage="stage:ride", name="Parks", order="b"),
        Lane(id="lane:touch", name="Touchpoints", order="a"),
        Lane(id="lane:think", name="Thinking", kind="thoughts", card_kind="thought", order="b"),
        Lane(id="lane:feel", name="Emotion", kind="emotion", card_kind="thought", order="c"),
        Lane(id="lane:line", name="Line of visibility", kind="divider", order="d"),
        Lane(id="lane:count", name="Conversion", kind="kpi", order="e"),
        Channel(id="channel:web", name="Web", order="a"),
        Persona(id="persona:mara", name="Mara", order="a"),
        Persona(id="persona:tom", name="Tom", order="b"),
        Card(id="card:poster", title="Poster", lane="lane:touch", step="step:hear", order="a"),
        Card(id="card:site", title="Web site", lane="lane:touch", step="step:look", span=2, order="a"),
        Card(id="card:app", title="App", lane="lane:touch", step="step:look", order="b"),
        Card(id="card:how", kind="thought", title="How?", lane="lane:think", stage="stage:ride", order="a"),
        Card(id="card:parked", kind="note", title="Helmets", order="a"),
        Card(id="card:second", kind="pain", title="Rain", order="b"),
        Emotion(
            id="emotion:lane:feel:persona:mara:step:look:current",
            lane="lane:feel", persona="persona:mara", step="step:look", score=-1, verbatim="No idea",
        ),
        Kpi(id="kpi:reach", lane="lane:count", stage="stage:find", name="Reach", value=48000, order="a"),
    ))  # fmt: skip


# What is done

_shares = st.sampled_from((0.1, 0.3, 0.5, 0.7, 0.9, 0.98))
_hundredths = st.integers(0, 100).map(lambda share: share / 100)
_on_record = st.builds(OnRecord, st.integers(0, 40), _shares, _shares)
_anywhere = st.builds(Anywhere, _hundredths, _hundredths)
_places: st.SearchStrategy[Place] = _on_record | _on_record | _anywhere
_held = st.sampled_from((Held.NoModifier,) * 4 + (Held.ShiftModifier, Held.ControlModifier, Held.AltModifier))
_buttons = st.sampled_from((Button.LeftButton,) * 3 + (Button.MiddleButton,))

_WRITTEN = (Key.Key_A, Key.Key_N, Key.Key_X, Key.Key_Space, Key.Key_1, Key.Key_3, Key.Key_5)
_WALKED = (
    Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown,
)  # fmt: skip
_ENDED = (
    Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_Delete, Key.Key_Backspace, Key.Key_F2,
    Key.Key_F4, Key.Key_F6, Key.Key_Enter,
)  # fmt: skip
# None of these asks for a file; what a menu opens all the same is dismissed.
_COMMANDS = (
    Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_D, Key.Key_A, Key.Key_X, Key.Key_C, Key.Key_V, Key.Key_M, Key.Key_J,
    Key.Key_I, Key.Key_Return, Key.Key_0, Key.Key_Plus, Key.Key_Minus, Key.Key_Home, Key.Key_End, Key.Key_Backspace,
)  # fmt: skip
_FAR_COMMANDS = (Key.Key_Z, Key.Key_V, Key.Key_H, Key.Key_G, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)
_MENUS = ("&Edit", "&Insert", "&View", "&Map")
_CLIPS = ("", "one", "one\ntwo\n\nthree", "a\tb\tc\n1\t-2\t99", "\u05d0\u0628 e\u0301 \U0001f600\x07")


def _strokes(keys: tuple[Key, ...], *held: Held) -> st.SearchStrategy[Stroke]:
    return st.builds(Stroke, st.lists(st.sampled_from(keys), min_size=1, max_size=4).map(tuple), st.sampled_from(held))


_actions: st.SearchStrategy[Action] = st.one_of(
    st.just(Rest()),
    st.builds(Click, _on_record, _held, st.sampled_from((1, 1, 2))),
    st.builds(Click, _places, _held, st.sampled_from((1, 1, 2, 3))),
    st.builds(Press, _places, _held, _buttons),
    st.builds(Move, _places) | st.builds(Release, _held),
    st.builds(Drag, _places, _places, _held, st.sampled_from(("let go", "Esc", "hold"))),
    st.builds(Drag, _on_record, _on_record, _held, st.sampled_from(("let go", "let go", "Esc", "hold"))),
    st.builds(Wheel, _places, st.sampled_from((-9, -2, -1, 1, 2, 9)), _held),
    _strokes(_WRITTEN, Held.NoModifier),
    _strokes(_ENDED, Held.NoModifier, Held.NoModifier, Held.ShiftModifier, Held.ControlModifier),
    _strokes(_WALKED, Held.NoModifier, Held.ShiftModifier, Held.AltModifier),
    _strokes(_COMMANDS, Held.ControlModifier),
    _strokes(_COMMANDS, Held.ControlModifier),
    _strokes(_FAR_COMMANDS, Held.ControlModifier | Held.ShiftModifier),
    st.builds(Menu, _on_record, st.integers(1, 16), st.integers(0, 4), st.booleans()),
    st.builds(Menu, _anywhere | st.sampled_from(_MENUS), st.integers(1, 16), st.integers(0, 4), st.just(True)),
    st.builds(Resize, st.integers(640, 1500), st.integers(360, 800)) | st.builds(Clip, st.sampled_from(_CLIPS)),
)


# What has to hold


class Faults:
    """What went wrong where nobody would hear of it: in Qt's callbacks, and what Qt warns of."""

    def __init__(self) -> None:
        self._met: list[str] = []

    @contextmanager
    def caught(self) -> Iterator[None]:
        hook, handler = sys.excepthook, qInstallMessageHandler(self._on_message)
        sys.excepthook = lambda *error: self._met.append("".join(traceback.format_exception(*error)))
        try:
            yield
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(handler)

    def check(self) -> None:
        assert not self._met, "\n".join(self._met)

    def _on_message(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and kind != QtMsgType.QtInfoMsg and _HARMLESS not in text:
            self._met.append(text)


def check_sound(window: MainWindow) -> None:
    """What has to hold at any time, also while a drag lasts."""
    records, selection = window.session.records, window.session.selection
    assert [record_id for record_id in selection.ids if record_id not in records] == []
    cell = selection.cell
    assert cell is None or all(key in records for key in (cell.lane, cell.step, cell.stage) if key)
    assert repaired(records)[1] == []
    history, actions = window.session.history, window.action_set
    assert (actions["edit.undo"].isEnabled(), actions["edit.redo"].isEnabled()) == (history.can_undo, history.can_redo)


def check_shown(window: MainWindow) -> None:
    """What has to hold when no drag lasts and nothing is being written: what shows is what is there."""
    view, session = window.view, window.session
    assert session.store._open is None, "a transaction was left open"
    fresh = ShownMap(session.records)
    fresh.inks, fresh.shows_parking_lot = view.shown.inks, view.shows_parking_lot
    fresh.refresh()
    assert view.shown.records == session.records
    assert view.shown.groups == fresh.groups
    assert view.shown.parking.groups == fresh.parking.groups
    assert view.shown.head == fresh.head


def text_of(records: RecordSet) -> str:
    return map_json(records, 0)


@contextmanager
def opened(records: RecordSet) -> Iterator[MainWindow]:
    """A window as the first one of the day, and after it nothing that was there before."""
    windows = Windows()
    windows.settings.forget("window")
    Appearance.of_application().choose(Mode.LIGHT)
    QGuiApplication.clipboard().clear()
    window = MainWindow(MapDocument(OpenedMap(records, 0, {}, (), newer=False)), windows)
    window.resize(1000, 640)
    window.show()
    QTest.qWaitForWindowActive(window)
    try:
        yield window
    finally:
        for shown in QApplication.topLevelWidgets():
            shown.hide()
        for made in (window, *windows.maps):
            made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@settings(max_examples=_EXAMPLES, suppress_health_check=list(HealthCheck))
@given(st.lists(_actions, min_size=_ACTIONS, max_size=_ACTIONS))
def test_nothing_that_hands_do_breaks_a_map(
    plain_application: QApplication,  # noqa: ARG001 (a window needs one, and leaves its looks there)
    actions: list[Action],
) -> None:
    faults = Faults()
    # Ids are the same in every run: equal order keys are told apart by them.
    with pytest.MonkeyPatch.context() as patched, faults.caught(), opened(_small_map()) as window:
        patched.setattr(secrets, "choice", random.Random(1).choice)
        first = text_of(window.session.records)
        hands = Hands(window)
        for action in actions:
            hands.do(action)
            faults.check()
            if not window.isVisible():
                return  # closed by its menu, with nothing to lose
            check_sound(window)
            assert window.isWindowModified() == (text_of(window.session.records) != first)
            if not window.view.is_writing and not window.view.pointer_input.gesture:
                check_shown(window)
        hands.release()
        for _ in range(12):  # out of a submenu, its menu, a text, a cell
            hands.press_key(Key.Key_Escape)
        assert not window.view.is_writing
        assert not window.view.pointer_input.gesture
        session = window.session
        while session.redo():
            pass
        last = text_of(session.records)
        while session.undo():
            pass
        check_shown(window)
        assert text_of(session.records) == first
        while session.redo():
            pass
        check_shown(window)
        assert text_of(session.records) == last
        faults.check()
