"""Whatever hands do at a whole window: nothing fails, what shows is what is there, and all of it can be undone.

Events come from the window system as real ones do, so that focus, grabs, shortcuts, menus and double clicks are Qt's.
"""

import random
import secrets
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QThread, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar

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

Button = Qt.MouseButton
Held = Qt.KeyboardModifier
Key = Qt.Key

_EXAMPLES, _ACTIONS = 25, 40  # an action is two events and a half on average
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


# What hands do


@dataclass(frozen=True)
class Anywhere:
    """At these shares of the window's width and height."""

    across: float
    down: float


@dataclass(frozen=True)
class OnRecord:
    """On one of the records that show, at these shares of its width and height."""

    number: int
    across: float
    down: float


Place = Anywhere | OnRecord


@dataclass(frozen=True)
class Rest:
    pass


@dataclass(frozen=True)
class Click:
    at: Place
    held: Held = Held.NoModifier
    times: int = 1


@dataclass(frozen=True)
class Press:
    at: Place
    held: Held = Held.NoModifier
    button: Button = Button.LeftButton


@dataclass(frozen=True)
class Move:
    to: Place


@dataclass(frozen=True)
class Release:
    held: Held = Held.NoModifier


@dataclass(frozen=True)
class Drag:
    start: Place
    end: Place
    held: Held = Held.NoModifier
    lets_go: bool = True


@dataclass(frozen=True)
class Wheel:
    at: Place
    notches: int
    held: Held = Held.NoModifier


@dataclass(frozen=True)
class Stroke:
    """Keys pressed one after another, with the same ones held."""

    keys: tuple[Key, ...]
    held: Held = Held.NoModifier


@dataclass(frozen=True)
class Menu:
    """A right click, or a click on a menu of the bar; some entries down, into a submenu and down; Enter or Esc."""

    of: Place | str
    down: int
    further_down: int
    chooses: bool


@dataclass(frozen=True)
class Resize:
    width: int
    height: int


@dataclass(frozen=True)
class Clip:
    """Another program puts a text on the clipboard."""

    text: str


Action = Rest | Click | Press | Move | Release | Drag | Wheel | Stroke | Menu | Resize | Clip


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
    st.builds(Drag, _places, _places, _held, st.booleans()),
    st.builds(Drag, _on_record, _on_record, _held, st.just(True)),
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


class Hands:
    """Do what an action says to a window, or to the menu that is open over it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._pressed: list[Button] = []
        self._last = QPoint(1, 1)
        self._dismissal = QTimer(window, interval=0)
        self._dismissal.timeout.connect(self._dismiss)
        self._dismissal.start()

    def do(self, action: Action) -> None:
        self._do(action)
        QApplication.processEvents()

    def _do(self, action: Action) -> None:
        match action:
            case Click(at, held, times):
                self._click(self._point(at), held, times)
            case Press(at, held, button):
                self.press(self._point(at), held, button)
            case Move(to):
                self.move(self._point(to))
            case Release(held):
                self.release(held)
            case Drag(start, end, held, lets_go):
                self._drag(self._point(start), self._point(end), held)
                if lets_go:
                    self.release(held)
            case Wheel(at, notches, held):
                self._wheel(self._point(at), notches, held)
            case Stroke(keys, held):
                for key in keys:
                    self.press_key(key, held)
            case Menu():
                self._use_menu(action)
            case Resize(width, height):
                self._window.resize(width, height)
            case Clip(text):
                QGuiApplication.clipboard().setText(text)

    def press_key(self, key: Key, held: Held = Held.NoModifier) -> None:
        if key == Key.Key_Tab and held == Held.ShiftModifier:
            key = Key.Key_Backtab  # as every keyboard says
        QTest.keyClick(self._aim(), key, held)

    def press(self, at: QPoint, held: Held, button: Button) -> None:
        if button not in self._pressed:
            self.move(at)  # a pointer that has not come there opens no context menu there
            self._pressed.append(button)
            QTest.mousePress(self._aim(), button, held, self._inside(at))

    def move(self, to: QPoint) -> None:
        self._last = to
        QTest.mouseMove(self._aim(), self._inside(to))

    def release(self, held: Held = Held.NoModifier) -> None:
        """Let go of all buttons, where the pointer is."""
        while self._pressed:
            QTest.mouseRelease(self._aim(), self._pressed.pop(), held, self._inside(self._last))

    def _click(self, at: QPoint, held: Held, times: int, button: Button = Button.LeftButton) -> None:
        self.release()
        for count in range(times):
            if count == 1:
                QTest.mouseDClick(self._aim(), button, held, self._inside(at))  # two clicks without a pause
            else:
                self.press(at, held, button)
                self.release(held)

    def _drag(self, start: QPoint, end: QPoint, held: Held) -> None:
        self.release()
        self.press(start, held, Button.LeftButton)
        for part in (1, 2, 3):
            self.move(start + (end - start) * part / 3)

    def _use_menu(self, action: Menu) -> None:
        if isinstance(action.of, str):
            [bar] = self._window.top_bar.findChildren(QMenuBar)
            [entry] = [entry for entry in bar.actions() if entry.text() == action.of]
            self._click(bar.mapTo(self._window, bar.actionGeometry(entry).center()), Held.NoModifier, 1)
        else:
            self._click(self._point(action.of), Held.NoModifier, 1, Button.RightButton)
        steps = [Key.Key_Down] * action.down
        if action.further_down:
            steps += [Key.Key_Right, *[Key.Key_Down] * action.further_down]
        for key in (*steps, Key.Key_Return if action.chooses else Key.Key_Escape):
            if QApplication.activePopupWidget():
                self.press_key(key)

    def _wheel(self, at: QPoint, notches: int, held: Held) -> None:
        turned = QPoint(0, notches * 120)
        QTest.wheelEvent(self._aim(), QPointF(self._inside(at)), turned, QPoint(), held)

    def _dismiss(self) -> None:
        """Answer with Esc whatever asks or tells, and a menu for which an event waits in a loop of its own."""
        dialog, menu = QApplication.activeModalWidget(), QApplication.activePopupWidget()
        if menu and QThread.currentThread().loopLevel() > 0:
            menu.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()

    def _aim(self) -> QWindow:
        """The window, also while a menu is open over it: Qt passes on what is the menu's."""
        if not QApplication.activePopupWidget() and not self._window.isActiveWindow():
            # Without a screen there is no window manager who gives the focus back when a menu has closed.
            self._window.activateWindow()
        return self._window.windowHandle()

    def _inside(self, at: QPoint) -> QPoint:
        """Beyond the window Qt's tests have no pointer; a (0, 0) they take for "in the middle"."""
        room = QRect(QPoint(0, 0), self._window.windowHandle().size()).adjusted(1, 1, -1, -1)
        return QPoint(min(max(at.x(), room.left()), room.right()), min(max(at.y(), room.top()), room.bottom()))

    def _point(self, place: Place) -> QPoint:
        window, view = self._window, self._window.view
        if isinstance(place, Anywhere):
            x, y = place.across * window.width(), place.down * window.height()
        else:
            shown = [located for record in view.shown.records if (located := view.shown.locate(record.id))]
            located = shown[place.number % len(shown)]
            left, top, right, bottom = view.camera.rect_to_view(located.rect, located.surface)
            at = QPointF(left + (right - left) * place.across, top + (bottom - top) * place.down)
            at = QPointF(view.viewport().mapTo(window, at))
            x, y = at.x(), at.y()
        return QPoint(round(x), round(y))


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


def check_at_rest(window: MainWindow) -> None:
    """What has to hold when no button is held and nothing is being written."""
    view, session = window.view, window.session
    assert view.pointer_input.gesture is None
    assert not view.is_writing
    assert session.store._open is None, "a transaction was left open"
    assert text_of(view.shown.records) == text_of(session.records)
    fresh = ShownMap(session.records)
    fresh.inks, fresh.shows_parking_lot = view.shown.inks, view.shows_parking_lot
    fresh.refresh()
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


@settings(max_examples=_EXAMPLES, suppress_health_check=list(HealthCheck), database=None, print_blob=False)
@given(st.lists(_actions, min_size=_ACTIONS, max_size=_ACTIONS))
def test_nothing_that_hands_do_breaks_a_map(qapp: QApplication, actions: list[Action]) -> None:  # noqa: ARG001
    faults = Faults()
    # Ids are the same in every run: equal order keys are told apart by them.
    with pytest.MonkeyPatch.context() as patched, faults.caught(), opened(_small_map()) as window:
        patched.setattr(secrets, "choice", random.Random(1).choice)
        first = text_of(window.session.records)
        hands = Hands(window)
        for action in actions:
            hands.do(action)
            faults.check()
            check_sound(window)
            assert window.isWindowModified() == (text_of(window.session.records) != first)
            if not window.isVisible():
                return  # closed by its menu, with nothing to lose
        hands.release()
        for _ in range(12):  # out of a submenu, its menu, a text, a cell
            hands.press_key(Key.Key_Escape)
        check_at_rest(window)
        session = window.session
        while session.redo():
            pass
        last = text_of(session.records)
        while session.undo():
            pass
        check_at_rest(window)
        assert text_of(session.records) == first
        while session.redo():
            pass
        check_at_rest(window)
        assert text_of(session.records) == last
        faults.check()
