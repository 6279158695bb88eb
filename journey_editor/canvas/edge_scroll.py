"""Scrolls the view while a drag is held at its edges, faster the nearer to the edge."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journey_editor.canvas.gesture import Pointer

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_ZONE = 40.0  # view pixels from the edge in which it scrolls
_FASTEST = 22.0  # view pixels a tick, beyond the edge
_TICK_MS = 16


class EdgeScroll:
    """`on_scrolled` is called after each move of the map, as what lies under the pointer is something else then."""

    def __init__(self, view: "MapView", on_scrolled: Callable[[], None]) -> None:
        self._view = view
        self._on_scrolled = on_scrolled
        self._timer = QTimer(view)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._rest = (0.0, 0.0)
        self._depths = (0.0, 0.0)
        self._is_parking = False

    def begin(self, pointer: Pointer) -> None:
        """A drag that begins at an edge shall not scroll at once: only what lies nearer to the edge counts."""
        self._rest = self._depths_of(pointer)
        self._depths = (0.0, 0.0)

    def follow(self, pointer: Pointer) -> None:
        self._is_parking = self._view.camera.is_parking(pointer.y)
        depths = self._depths_of(pointer)
        self._rest = _nearer_to_zero(self._rest[0], depths[0]), _nearer_to_zero(self._rest[1], depths[1])
        self._depths = depths[0] - self._rest[0], 0.0 if self._is_parking else depths[1] - self._rest[1]
        if self._depths == (0.0, 0.0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _depths_of(self, pointer: Pointer) -> tuple[float, float]:
        """How deep the pointer is in the zones at the edges, -1 to 1 across and down.

        The parking lot lies beyond the lower edge of the map: a drag out of it comes through the zone there.
        """
        camera = self._view.camera
        if camera.is_parking(pointer.y):
            return _depth(pointer.x, 0.0, camera.free_width), 1.0
        left, top, right, bottom = camera.body_rect()
        return _depth(pointer.x, left, min(right, camera.free_width)), _depth(pointer.y, top, bottom)

    def _on_tick(self) -> None:
        before = self._view.camera
        dx, dy = (-depth * abs(depth) * _FASTEST for depth in self._depths)
        self._view.camera = before.parking_scrolled(dx) if self._is_parking else before.scrolled(dx, dy)
        if self._view.camera != before:
            self._on_scrolled()


def _depth(at: float, start: float, end: float) -> float:
    into_start, into_end = _ZONE - (at - start), _ZONE - (end - at)
    return (max(0.0, min(into_end, _ZONE)) - max(0.0, min(into_start, _ZONE))) / _ZONE


def _nearer_to_zero(rest: float, depth: float) -> float:
    """The depth at which the pointer rests: it gets less as the pointer leaves the edge, never more."""
    if rest * depth <= 0:
        return 0.0
    return min(rest, depth, key=abs)
