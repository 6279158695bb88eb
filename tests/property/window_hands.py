"""What hands do to a whole window, as plain data, and the hands that do it.

Events come from the window system as real ones do, so that focus, grabs, shortcuts, menus and double clicks are Qt's.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar

from journey_editor.shell.main_window import MainWindow

Button = Qt.MouseButton
Held = Qt.KeyboardModifier
Key = Qt.Key


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
    ending: Literal["let go", "Esc", "hold"] = "let go"


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
            case Drag():
                self._drag(action)
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

    def _drag(self, action: Drag) -> None:
        start, end = self._point(action.start), self._point(action.end)
        self.release()
        self.press(start, action.held, Button.LeftButton)
        for part in (1, 2, 3):
            self.move(start + (end - start) * part / 3)
        if action.ending == "Esc":
            self.press_key(Key.Key_Escape)
        if action.ending != "hold":
            self.release(action.held)

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
