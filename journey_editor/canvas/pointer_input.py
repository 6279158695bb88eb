"""What the pointer does: clicks select, drags become gestures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journey_editor.canvas.clicks import click, double_click, press_on, select_for_menu
from journey_editor.canvas.commands.links import link_selection
from journey_editor.canvas.cursors import cursor_for
from journey_editor.canvas.edge_scroll import EdgeScroll
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.link_handle import is_on_link_handle, link_handle_at
from journey_editor.canvas.tools.drag_emotion import start_drag_emotion
from journey_editor.canvas.tools.drag_spread import start_drag_spread
from journey_editor.canvas.tools.link_cards import start_link_cards
from journey_editor.canvas.tools.move_cards import start_move_cards
from journey_editor.canvas.tools.move_figure import start_move_figure
from journey_editor.canvas.tools.move_lane import start_move_lane
from journey_editor.canvas.tools.move_stage import start_move_stage
from journey_editor.canvas.tools.move_step import start_move_step
from journey_editor.canvas.tools.rubber_band import start_rubber_band
from journey_editor.canvas.tools.span_card import start_span_card
from journey_editor.canvas.tools.sweep_emotions import start_sweep_emotions
from journey_editor.document.change import Change
from journey_editor.document.store import TransactionOverError

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# The first of these that knows what to do with a drag from there does it.
Starter = Callable[["MapView", Press], Gesture | None]
STARTERS: tuple[Starter, ...] = (
    start_link_cards, start_span_card, start_move_cards, start_move_figure, start_drag_spread, start_drag_emotion,
    start_sweep_emotions, start_move_stage, start_move_step, start_move_lane, start_rubber_band,
)  # fmt: skip

_DRAG_DISTANCE = 4.0


class PointerInput:
    """Left button: press, move, release. A click acts on release, so that a drag keeps what is selected together."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self._press: Press | None = None
        self._last = Pointer(0, 0)
        self._edges = EdgeScroll(view, self.move_again)
        self.gesture: Gesture | None = None
        self.hit: Hit | None = None  # what the pointer is over while no button is held
        self.is_space_held = False
        self._refuses_menu = False
        view.session.changed.connect(self._on_changed)

    def hover(self, pointer: Pointer | None) -> None:
        """The pointer moves with no button held, or leaves the view; a gesture that keys began follows it."""
        if self.gesture is not None:
            if pointer:
                self._last = pointer
                self.move_again()
            return
        before = self.hit
        # On its handle the pointer is still over what the handle belongs to.
        if not (pointer and before and is_on_link_handle(self._view, before.record_id, pointer.x, pointer.y)):
            self.hit = self._view.hit(pointer.x, pointer.y) if pointer else None
        self._last = pointer or self._last
        self._view.viewport().setCursor(cursor_for(self._view, self.hit, (self._last.x, self._last.y)))
        if _what(before) != _what(self.hit):
            self._view.update_marks()

    def hold_space(self, is_held: bool) -> None:
        self.is_space_held = is_held
        self._update()

    def press(self, pointer: Pointer) -> None:
        self._press = Press(pointer, self._view.hit(pointer.x, pointer.y))
        if not link_handle_at(self._view, pointer.x, pointer.y):
            press_on(self._view, self._press)

    def press_key(self, key: str) -> bool:
        """A key while a gesture goes on; whether the gesture takes keys, and this one."""
        return self.gesture is not None and self.gesture.press_key(key)

    def move(self, pointer: Pointer) -> None:
        if self.gesture is None and self._press is not None:
            start = self._press.pointer
            if max(abs(pointer.x - start.x), abs(pointer.y - start.y)) < _DRAG_DISTANCE:
                return
            press, self._press = self._press, None
            started = (starter(self._view, press) for starter in STARTERS)
            gesture = next((gesture for gesture in started if gesture), None)
            if gesture:
                self.begin(gesture, start)
        if self.gesture is not None:
            self._last = pointer
            if self.gesture.scrolls_at_edges:
                self._edges.follow(pointer)
            self.move_again()

    def press_again(self, pointer: Pointer) -> None:
        """The second press of a double click; where that means nothing it is a press like any other."""
        press = Press(pointer, self._view.hit(pointer.x, pointer.y))
        if pointer.shift or pointer.ctrl or not double_click(self._view, press):
            self.press(pointer)

    def press_other(self) -> None:
        """A press of the right button: ends a drag, and then means no more than that."""
        self._refuses_menu = self.gesture is not None
        self.cancel()

    def ask_for_menu(self, hit: Hit) -> bool:
        """Whether a context menu may open there; what it is for gets selected."""
        if self.gesture or self._refuses_menu:
            self._refuses_menu = False
            return False
        select_for_menu(self._view, hit)
        return True

    def release(self, pointer: Pointer) -> None:
        press, gesture = self._press, self.gesture
        if gesture is not None:
            self._end()
            try:
                gesture.finish(pointer)
            except TransactionOverError:
                gesture.cancel()
        elif press is not None:
            self._press = None
            if link_handle_at(self._view, pointer.x, pointer.y):
                link_selection(self._view)
            else:
                click(self._view, press)

    def cancel(self) -> None:
        """Esc, another button, or the focus lost: what a drag did is taken back."""
        self._press = None
        if gesture := self.gesture:
            self._end()
            gesture.cancel()

    def begin(self, gesture: Gesture, at: Pointer) -> None:
        """Begin a gesture; also one that no press on the map started: a drag from the palette, or of the view."""
        self.cancel()
        self.gesture, self.hit = gesture, None
        self._edges.begin(at)
        self._update()

    def move_again(self) -> None:
        """See what lies under the pointer now: the map was scrolled or zoomed."""
        if self.gesture is None:
            self.hover(self._last if self.hit else None)
            return
        try:
            self.gesture.move(self._last)
        except TransactionOverError:
            self.cancel()
        self._update()

    def _end(self) -> None:
        """The gesture is over; whoever asks now is told that there is none."""
        self.gesture = None
        self._edges.stop()
        self._update()

    def _update(self) -> None:
        self._view.viewport().setCursor(cursor_for(self._view, self.hit, (self._last.x, self._last.y)))
        self._view.viewport().update()

    def _on_changed(self, change: Change) -> None:
        """Somebody else edited, which ended the transaction of the gesture: undo, while the button is held."""
        self.hit = None
        if not change.transient:
            self.cancel()


def _what(hit: Hit | None) -> tuple[object, ...]:
    """What of a hit shows while the pointer is over it."""
    if hit is None:
        return ("", "")
    return (hit.part, hit.cell, hit.record_id) if hit.part else (hit.role, hit.record_id)
