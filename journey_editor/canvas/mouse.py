"""The buttons and moves of the mouse: they are for the text being written, for the map, or pan it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from journey_editor.canvas.gesture import Pointer
from journey_editor.canvas.tools.pan_view import PanView

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_Button = Qt.MouseButton
_Held = Qt.KeyboardModifier


def press_button(view: "MapView", event: QMouseEvent) -> None:
    pointer, pointer_input = _pointer(event), view.pointer_input
    is_left = event.button() == _Button.LeftButton
    if event.button() == _Button.MiddleButton or (is_left and pointer_input.is_space_held):
        pointer_input.begin(PanView(view, pointer), pointer)
    elif not is_left:
        pointer_input.press_other()
    elif not view.writer.pointer.press(pointer.x, pointer.y, extend=pointer.shift):
        pointer_input.press(pointer)


def press_again(view: "MapView", event: QMouseEvent) -> None:
    """The second press of a double click."""
    pointer = _pointer(event)
    if event.button() != _Button.LeftButton or view.pointer_input.is_space_held:
        press_button(view, event)
    elif not view.writer.pointer.press_again(pointer.x, pointer.y):
        view.writer.close()
        view.pointer_input.press_again(pointer)


def move_mouse(view: "MapView", event: QMouseEvent) -> None:
    pointer = _pointer(event)
    if not event.buttons():
        view.pointer_input.hover(pointer)
    elif not view.writer.pointer.drag(pointer.x, pointer.y):
        view.pointer_input.move(pointer)


def release_button(view: "MapView", event: QMouseEvent) -> None:
    if event.button() == _Button.LeftButton and view.writer.pointer.release():
        return
    if event.button() in (_Button.LeftButton, _Button.MiddleButton):
        view.pointer_input.release(_pointer(event))


def _pointer(event: QMouseEvent) -> Pointer:
    at, keys = event.position(), event.modifiers()
    return Pointer(
        at.x(),
        at.y(),
        shift=bool(keys & _Held.ShiftModifier),
        ctrl=bool(keys & _Held.ControlModifier),
        alt=bool(keys & _Held.AltModifier),
    )
