"""Somebody at the screen: finds things where the program shows them, and uses pointer and keys there."""

from collections.abc import Callable
from typing import TypeVar

from hands import Hands
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QApplication, QWidget
from script import Script

from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.record_set import RecordSet
from journey_editor.shell.main_window import MainWindow

W = TypeVar("W", bound=QWidget)


class Person:
    """Its generators end when what was done has come to pass. Points are those of the screen."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self.window: MainWindow  # the one that is worked in

    @property
    def view(self) -> MapView:
        return self.window.view

    @property
    def records(self) -> RecordSet:
        return self.window.session.records

    def is_previewing(self) -> bool:
        """Whether the map shows what would become of it if the button were let go now."""
        return self.view.shown.records != self.records

    def has(self, record_id: str, **fields: object) -> bool:
        """Whether the fields of a record have these values."""
        return all(getattr(self.records[record_id], field) == value for field, value in fields.items())

    # Finding.

    def on(self, record_id: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        """A point of a record at these shares of its width and height."""
        located = self.view.shown.locate(record_id)
        assert located is not None, f"{record_id} does not show"
        return self._on_canvas(self.view.camera.rect_to_view(located.rect, located.surface), across, down)

    def in_cell(self, lane: str, step: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        rect = self.view.shown.cell_rect(Cell(lane, step))
        assert rect is not None, f"{lane} at {step} does not show"
        return self._on_canvas(self.view.camera.rect_to_view(rect), across, down)

    def at_map(self, x: float, y: float) -> QPoint:
        """A point of the map's body."""
        x, y = self.view.camera.to_view(x, y)
        return self._on_canvas((x, y, x, y), 0.0, 0.0)

    def _on_canvas(self, rect: tuple[float, float, float, float], across: float, down: float) -> QPoint:
        left, top, right, bottom = rect
        at = QPointF(left + (right - left) * across, top + (bottom - top) * down)
        viewport = self.view.viewport()
        assert QRectF(viewport.rect()).contains(at), f"{at} is out of sight"
        return viewport.mapToGlobal(at).toPoint()

    # Acting.

    def press_key(self, chord: str, done: Callable[[], bool]) -> Script:
        self._hands.key(chord)
        yield done

    def type(self, text: str, done: Callable[[], bool]) -> Script:
        for letter in text:
            self._hands.key(letter)
        yield done

    def write(self, text: str) -> Script:
        """Type where a text is being written, all of it selected, or where the first letter begins to write one."""
        yield from self.type(text, lambda: self.view.is_writing and self.view.writer.text == text)

    def click(self, at: QPoint, done: Callable[[], bool]) -> Script:
        self._hands.move(at.x(), at.y())
        self._hands.press()
        self._hands.release()
        yield done

    def double_click(self, at: QPoint, done: Callable[[], bool]) -> Script:
        yield from self.click(at, lambda: True)  # the next one comes a moment later: at once it is none to Qt
        yield from self.click(at, done)

    def drag(self, start: QPoint, end: QPoint, done: Callable[[], bool]) -> Script:
        """Press, move until something is being dragged, then to the end, and let go where it would land."""
        yield from self.begin_drag(start, start + QPoint(12, 0))
        yield from self.drag_on(end, self.is_previewing)
        yield from self.drop(done)

    def begin_drag(self, start: QPoint, first: QPoint) -> Script:
        self._hands.move(start.x(), start.y())
        self._hands.press()
        self._hands.move(first.x(), first.y())
        yield lambda: self.view.pointer_input.gesture is not None

    def drag_on(self, to: QPoint, shows: Callable[[], bool]) -> Script:
        self._hands.move(to.x(), to.y())
        yield shows

    def drop(self, done: Callable[[], bool]) -> Script:
        self._hands.release()
        yield done


def find_shown(kind: type[W], name: str = "") -> W | None:
    """The widget of a kind that is in sight; of that accessible name, if there are several."""
    found = [widget for widget in QApplication.allWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return next((widget for widget in found if not name or widget.accessibleName() == name), None)


def shown(kind: type[W], name: str = "") -> W:
    found = find_shown(kind, name)
    assert found is not None, f"no {kind.__name__} {name!r} is in sight"
    return found


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
