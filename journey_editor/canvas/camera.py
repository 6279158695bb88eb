"""Where the map stands in the view: zoom, scroll, and the headers that stay in sight.

Map points have the sheet's top left corner at (0, 0); view pixels are Qt's logical ones, from the viewport's corner.
100 % is 1 pt to 1 pixel.
"""

from dataclasses import dataclass, replace
from typing import Literal, Self

from journey_editor.scene.display_list import LayerName

LEAST_ZOOM, MOST_ZOOM = 0.1, 4.0
ZOOM_STEP = 1.1  # of a notch of the wheel and of a click on a button
MARGIN = 20.0  # of the view around what fit shows
_LEAST_MAP = 1 / 2  # of the view: a parking lot that would take more goes on below it
_MOST_FROZEN = 1 / 3  # of the view: headers that would take more scroll with the map

Rect = tuple[float, float, float, float]  # left, top, right, bottom
Surface = LayerName | Literal["parking"]


@dataclass(frozen=True, slots=True)
class Camera:
    """All lengths but `content`, `sheet` and the header sizes are view pixels.

    `content` is all that can be scrolled to and `sheet` the map's own rectangle, in map points. `parking` is the
    height of the parking lot, which lies below the map's part of the view and does not zoom.
    """

    width: float = 0.0
    height: float = 0.0
    zoom: float = 1.0
    x: float = 0.0  # of the map's origin in the view
    y: float = 0.0
    content: Rect = (0.0, 0.0, 0.0, 0.0)
    sheet: Rect = (0.0, 0.0, 0.0, 0.0)
    header_width: float = 0.0
    header_height: float = 0.0
    parking: float = 0.0
    parking_width: float = 0.0  # of all that stands in it
    parking_label: float = 0.0  # the width of its label, which stays while the cards scroll
    parking_x: float = 0.0  # how far the parking lot is scrolled, 0 or less
    covered: float = 0.0  # the width at the right over which something else lies: what is looked for stands left of it
    ratio: float = 1.0  # device pixels a view pixel

    @property
    def free_width(self) -> float:
        """The width of the view that nothing lies over."""
        return max(0.0, self.width - self.covered)

    @property
    def map_height(self) -> float:
        """The height of the view above the parking lot."""
        return max(self.height * _LEAST_MAP, self.height - self.parking)

    def origin(self, surface: Surface) -> tuple[float, float]:
        """Where map point (0, 0) of a surface is in the view, on whole device pixels; frozen headers stay in sight."""
        if surface == "parking":
            return self._snapped(self.parking_x, self.map_height)
        x, y = self.x, self.y
        if surface in ("column headers", "corner"):
            y = self._frozen(self.y, self.header_height, self.sheet[3], self.map_height)
        if surface in ("row headers", "corner"):
            x = self._frozen(self.x, self.header_width, self.sheet[2], self.width)
        return self._snapped(x, y)

    def scale(self, surface: Surface) -> float:
        """View pixels a point."""
        return 1.0 if surface == "parking" else self.zoom

    def to_view(self, x: float, y: float, surface: Surface = "body") -> tuple[float, float]:
        left, top = self.origin(surface)
        scale = self.scale(surface)
        return left + x * scale, top + y * scale

    def to_map(self, x: float, y: float, surface: Surface = "body") -> tuple[float, float]:
        left, top = self.origin(surface)
        scale = self.scale(surface)
        return (x - left) / scale, (y - top) / scale

    def rect_to_view(self, rect: Rect, surface: Surface = "body") -> Rect:
        return *self.to_view(rect[0], rect[1], surface), *self.to_view(rect[2], rect[3], surface)

    def body_rect(self) -> Rect:
        """The part of the view in which the body shows: right of and below what is frozen, above the parking lot."""
        (left, top), (body_left, body_top) = self.origin("corner"), self.origin("body")
        return (
            left + self.header_width * self.zoom if left > body_left else 0.0,
            top + self.header_height * self.zoom if top > body_top else 0.0,
            self.width,
            self.map_height,
        )

    def part(self, surface: Surface) -> Rect:
        """The part of the view in which a surface shows: marks on it must not reach over what is frozen."""
        if surface == "parking":
            return self.parking_label, self.map_height, self.width, self.height
        left, top, right, bottom = self.body_rect()
        if surface in ("row headers", "corner"):
            left = 0.0
        if surface in ("column headers", "corner"):
            top = 0.0
        return left, top, right, bottom

    # Scrolling. All of these give another camera.

    def resized(self, width: float, height: float, ratio: float) -> Self:
        return replace(self, width=width, height=height, ratio=ratio)._bounded()

    def showing(
        self, content: Rect, sheet: Rect, header_width: float, header_height: float,
        parking: float = 0.0, parking_width: float = 0.0, parking_label: float = 0.0,
    ) -> Self:  # fmt: skip
        """Of a map of another size."""
        return replace(
            self, content=content, sheet=sheet, header_width=header_width, header_height=header_height,
            parking=parking, parking_width=parking_width, parking_label=parking_label,
        )._bounded()  # fmt: skip

    def scrolled(self, dx: float, dy: float) -> Self:
        """With the map moved by so many pixels, as far as there is something to see."""
        return replace(self, x=self.x + dx, y=self.y + dy)._bounded()

    def parking_scrolled(self, dx: float) -> Self:
        """With the parking lot moved by so many pixels, as far as there is something to see."""
        return replace(self, parking_x=self.parking_x + dx)._bounded()

    def is_parking(self, y: float) -> bool:
        """Whether that height of the view lies in the parking lot."""
        return self.parking > 0 and y >= self.map_height

    def covered_by(self, width: float) -> Self:
        """With something lying over so much of the right of the view."""
        return replace(self, covered=width)._bounded()

    def at_start(self) -> Self:
        """With the title and the first stage in sight."""
        (_, most_x), (_, most_y) = self.scroll_ranges()
        return replace(self, x=most_x, y=most_y)

    def zoomed(self, zoom: float, at: tuple[float, float]) -> Self:
        """At another zoom, with the map point under the view's point `at` staying where it is."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        factor = zoom / self.zoom
        return replace(
            self, zoom=zoom, x=at[0] - (at[0] - self.x) * factor, y=at[1] - (at[1] - self.y) * factor
        )._bounded()  # fmt: skip

    def fitted(self, rect: Rect, most: float = MOST_ZOOM) -> Self:
        """With a rectangle of the map as large in the view as it goes, but not above a zoom of `most`."""
        left, top, right, bottom = rect
        room_x, room_y = self.free_width - 2 * MARGIN, self.map_height - 2 * MARGIN
        zoom = min(room_x / max(1.0, right - left), room_y / max(1.0, bottom - top), most)
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        # Frozen headers lie over what is scrolled under them; a rectangle of the body goes to the middle of the view.
        x = (self.free_width - (right - left) * zoom) / 2 - left * zoom
        y = (self.map_height - (bottom - top) * zoom) / 2 - top * zoom
        return replace(self, zoom=zoom, x=x, y=y)._bounded()

    def revealing(self, rect: Rect, margin: float = 8.0) -> Self:
        """Scrolled no further than it takes to show a rectangle of the body; its start when it is too large."""
        return self.keeping_in_sight(self.rect_to_view(rect), "body", margin)

    def keeping_in_sight(self, rect: Rect, surface: Surface, margin: float = 8.0) -> Self:
        """As `revealing`, for a rectangle of the view that is part of a surface."""
        left, top, right, bottom = rect
        see_left, see_top, see_right, see_bottom = self.part(surface)
        see_right = min(see_right, self.free_width)
        dx = _into(left - margin, right + margin, see_left, see_right)
        dy = _into(top - margin, bottom + margin, see_top, see_bottom)
        if surface == "parking":
            return self.parking_scrolled(dx) if dx else self
        return self.scrolled(dx, dy) if dx or dy else self

    def scroll_ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The least and the most of x and of y."""
        left, top, right, bottom = (edge * self.zoom for edge in self.content)
        most_x, most_y = -left, -top
        return (min(most_x, self.free_width - right), most_x), (min(most_y, self.map_height - bottom), most_y)

    def _bounded(self) -> Self:
        (least_x, most_x), (least_y, most_y) = self.scroll_ranges()
        parking_x = min(max(self.parking_x, self.free_width - self.parking_width), 0.0)
        return replace(
            self, x=min(max(self.x, least_x), most_x), y=min(max(self.y, least_y), most_y), parking_x=parking_x
        )  # fmt: skip

    def _frozen(self, start: float, header: float, end: float, room: float) -> float:
        """Where a header begins: at the edge of the view while its map is in sight, unless it takes too much of it."""
        if header * self.zoom > room * _MOST_FROZEN:
            return start
        return max(start, min(0.0, start + (end - header) * self.zoom))

    def _snapped(self, x: float, y: float) -> tuple[float, float]:
        return round(x * self.ratio) / self.ratio, round(y * self.ratio) / self.ratio


def _into(start: float, end: float, first: float, last: float) -> float:
    """How far a stretch must move to lie within another; to its start when it is longer."""
    if start < first or end - start > last - first:
        return first - start if start < first or start > last or end - start > last - first else 0.0
    return min(0.0, last - end)
