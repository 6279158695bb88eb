"""A drag of the hands: what every gesture answers. One file each in tools/."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from journey_editor.canvas.hit_test import Hit


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is in the view, and which keys are held."""

    x: float
    y: float
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """Where a drag began, and what lay there."""

    pointer: Pointer
    hit: Hit


class Gesture(Protocol):
    """From the first move beyond the drag distance to the release.

    It opens a transaction and previews in `move`, commits in `finish`, rolls back in `cancel`: Esc, a right click, or
    the focus lost. When somebody else edits meanwhile, its transaction is over, and it is cancelled.
    """

    scrolls_at_edges: bool = False
    hides_selection: bool = False

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ArrowCursor

    def move(self, pointer: Pointer) -> None: ...

    def finish(self, pointer: Pointer) -> None: ...

    def cancel(self) -> None: ...

    def press_key(self, _key: str, /) -> bool:
        """A key that is pressed meanwhile, by its name in Qt; whether it means anything."""
        return False

    def paint(self, painter: QPainter) -> None:
        """What it shows over the map, in view pixels."""
