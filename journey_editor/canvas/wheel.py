"""The wheel and the pinch: they scroll what lies under the pointer, and zoom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from journey_editor.canvas.camera import ZOOM_STEP

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

NOTCH_PIXELS = 60.0  # of the view, by which a notch of the wheel scrolls
_NOTCH = 120.0  # what Qt reports for one


def turn_wheel(view: "MapView", event: QWheelEvent) -> None:
    """Zoom at the pointer with Ctrl; else scroll, across with Shift, and the parking lot when it goes on."""
    at, camera = event.position(), view.camera
    pixels, notches = event.pixelDelta(), event.angleDelta()
    dx, dy = float(pixels.x()), float(pixels.y())
    if pixels.isNull():
        dx, dy = notches.x() / _NOTCH * NOTCH_PIXELS, notches.y() / _NOTCH * NOTCH_PIXELS
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
        dx, dy = dy, 0.0
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        view.zoom_by(ZOOM_STEP ** (notches.y() / _NOTCH), (at.x(), at.y()))
    elif camera.is_parking(at.y()) and camera.parking_width > camera.free_width:
        view.camera = camera.parking_scrolled(dx or dy)
    else:
        view.camera = camera.scrolled(dx, dy)
    if view.pointer_input.gesture:
        view.pointer_input.move_again()


def pinch(view: "MapView", event: QNativeGestureEvent) -> bool:
    """Zoom by two fingers; whether the gesture was that."""
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return False
    at = event.position()
    view.zoom_by(1 + event.value(), (at.x(), at.y()))
    return True
