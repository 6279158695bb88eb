"""What dragging a header has in common for stages, steps and lanes: a line says where it goes, the drop moves it."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journey_editor.canvas.drop_marks import Lifted, paint_column_line, paint_row_line
from journey_editor.canvas.gesture import Gesture, Pointer, Press
from journey_editor.canvas.shown_map import Located
from journey_editor.canvas.surface_clip import clip_to
from journey_editor.document.store import Transaction
from journey_editor.scene import theme

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_FAINT = 165  # opacity of 255 of the white over what was taken up


@dataclass(frozen=True, slots=True)
class HeaderPlace:
    """Before the index-th of its siblings without itself. The line lies at `at`, an x or a y of the map."""

    index: int
    at: float
    parent: str = ""
    is_home: bool = False


class HeaderDrag(Gesture):
    """One header that follows the pointer; the map itself stands still, so that all its places can be compared."""

    scrolls_at_edges = True
    hides_selection = True
    is_across: bool  # whether it moves from column to column

    def __init__(self, view: "MapView", press: Press, header: Located) -> None:
        self._view = view
        self._header = header
        self._pointer = press.pointer
        self._place: HeaderPlace | None = None
        grab = (press.hit.x - header.x) / header.group.width, (press.hit.y - header.y) / header.group.height
        self._lifted = Lifted(view.session.assets, grab, ground=theme.WHITE)
        view.session.selection.select(header.group.record_id)

    @abstractmethod
    def _place_at(self, x: float, y: float) -> HeaderPlace | None:
        """The place at a point of the map; None where it may not go."""

    @abstractmethod
    def _drop(self, t: Transaction, place: HeaderPlace) -> None: ...

    @property
    def cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.ClosedHandCursor if self._place else Qt.CursorShape.ForbiddenCursor

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer
        camera = self._view.camera
        is_inside = 0 <= pointer.x < camera.width and 0 <= pointer.y < camera.map_height
        self._place = self._place_at(*camera.to_map(pointer.x, pointer.y)) if is_inside else None

    def finish(self, pointer: Pointer) -> None:
        self.move(pointer)
        if self._place and not self._place.is_home:
            with self._view.session.edit(f"Move {self._header.group.role}") as t:
                self._drop(t, self._place)

    def cancel(self) -> None:
        """Nothing was done yet."""

    def paint(self, painter: QPainter) -> None:
        camera, surface = self._view.camera, self._header.surface
        painter.save()
        clip_to(painter, camera, surface)
        left, top, right, bottom = camera.rect_to_view(self._header.rect, surface)
        painter.fillRect(QRectF(left, top, right - left, bottom - top), QColor(255, 255, 255, _FAINT))
        painter.restore()
        if self._place and not self._place.is_home:
            self._paint_place(painter, self._place)
        at = self._pointer.x, self._pointer.y
        self._lifted.paint(painter, self._header.group, at, camera.scale(surface), fades=self._place is None)

    def _paint_place(self, painter: QPainter, place: HeaderPlace) -> None:
        (paint_column_line if self.is_across else paint_row_line)(painter, self._view, place.at)
