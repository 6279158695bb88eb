"""Where a text of a record stands in the view, so that a caret can."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journey_editor.canvas.camera import Rect, Surface
from journey_editor.scene.display_list import Color
from journey_editor.text.caret_stops import caret_at, covered, index_at
from journey_editor.text.glyph_lines import TextBlock

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_SLACK = 4.0  # view pixels around a text that mean it, too


@dataclass(frozen=True, slots=True)
class StandingText:
    """(x, y) is where the block's top left corner is painted, `scale` view pixels a point.

    `width` is what a line may take, in points, and `room` the part of the view that nothing frozen lies over.
    """

    block: TextBlock
    surface: Surface
    x: float
    y: float
    scale: float
    width: float
    color: Color
    room: Rect

    @property
    def size(self) -> float:
        """The size of the letters in view pixels."""
        return self.block.lines[0].size * self.scale

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the view means the text."""
        left, top, right, bottom = self.room
        if not (left <= x < right and top <= y < bottom):
            return False
        width = max(self.block.width, min(self.width, self.block.width + self.block.line_height))
        right, bottom = self.x + width * self.scale, self.y + self.block.height * self.scale
        return self.x - _SLACK <= x <= right + _SLACK and self.y - _SLACK <= y <= bottom + _SLACK

    def index_at(self, x: float, y: float) -> int:
        """The place in the text that a point of the view means."""
        return index_at(self.block, (x - self.x) / self.scale, (y - self.y) / self.scale)

    def caret(self, index: int) -> Rect:
        """The line of the caret in the view; it has no width."""
        caret = caret_at(self.block, index)
        x, top = self.x + caret.x * self.scale, self.y + caret.top * self.scale
        return x, top, x, top + caret.height * self.scale

    def stretches(self, start: int, end: int) -> list[Rect]:
        """What a part of the text covers of the view."""
        return [
            (
                self.x + stretch.left * self.scale, self.y + stretch.top * self.scale,
                self.x + stretch.right * self.scale, self.y + stretch.bottom * self.scale,
            )
            for stretch in covered(self.block, start, end)
        ]  # fmt: skip


def find_standing_text(view: "MapView", record_id: str, field: str) -> StandingText | None:
    """The text as it is painted; None when it does not show."""
    located = view.shown.locate(record_id)
    place = next((place for place in located.group.places if place.field == field), None) if located else None
    if located is None or place is None:
        return None
    camera, surface = view.camera, located.surface
    scale = camera.scale(surface)
    # Rows and their headers are painted from whole device pixels of their own.
    row = view.shown.row_at(located.y) if surface in ("body", "row headers") else None
    anchor = row.drawn.y if row and row.drawn else 0.0
    origin_x, origin_y = camera.origin(surface)
    top = round((origin_y + anchor * scale) * camera.ratio) / camera.ratio
    return StandingText(
        place.block,
        surface,
        origin_x + (located.x + place.x) * scale,
        top + (located.y - anchor + place.y) * scale,
        scale,
        place.width,
        place.color,
        camera.part(surface),
    )
