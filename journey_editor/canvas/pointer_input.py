"""What the pointer does: clicks select, drags become gestures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journey_editor.canvas.gesture import Gesture, Pointer, Press

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# The first of these that knows what to do with a drag from there does it.
Starter = Callable[["MapView", Press], Gesture | None]
STARTERS: tuple[Starter, ...] = ()

_DRAG_DISTANCE = 4.0


class PointerInput:
    """Left button: press, move, release. Clicks act on release, so that a drag leaves the selection to the gesture."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._press: Press | None = None
        self.gesture: Gesture | None = None

    def press(self, pointer: Pointer) -> None:
        self._press = Press(pointer, self._view.hit(pointer.x, pointer.y))

    def move(self, pointer: Pointer) -> None:
        if self.gesture is None and self._press is not None:
            start = self._press.pointer
            if max(abs(pointer.x - start.x), abs(pointer.y - start.y)) < _DRAG_DISTANCE:
                return
            started = (starter(self._view, self._press) for starter in STARTERS)
            self.gesture = next((gesture for gesture in started if gesture), None)
        if self.gesture is not None:
            self.gesture.move(pointer)
            self._view.viewport().update()

    def release(self, pointer: Pointer) -> None:
        press, gesture = self._press, self.gesture
        self._press = self.gesture = None
        if gesture is not None:
            gesture.finish(pointer)
            self._view.viewport().update()
        elif press is not None:
            self._click(press)

    def cancel(self) -> None:
        """Esc or the focus lost: what a drag did is taken back."""
        gesture = self.gesture
        self._press = self.gesture = None
        if gesture is not None:
            gesture.cancel()
            self._view.viewport().update()

    def begin(self, gesture: Gesture) -> None:
        """Begin a gesture that no press on the map started: a drag from the palette, or of the view itself."""
        self.cancel()
        self.gesture = gesture

    def _click(self, press: Press) -> None:
        selection, hit = self._view.session.selection, press.hit
        if not hit.record_id:
            if hit.cell and hit.cell.lane:
                selection.select_cell(hit.cell)
            else:
                selection.clear()
        elif press.pointer.ctrl:
            selection.toggle(hit.record_id)
        else:
            selection.select(hit.record_id)
