"""Where items can leave ink: what lies wholly outside a region need not be painted."""

from collections.abc import Iterable, Iterator

from journey_editor.painting.identity_cache import IdentityCache
from journey_editor.painting.pens import MITER_LIMIT
from journey_editor.scene.display_list import Box, Group, Item, Placed, Shape, Stroke, Text, walk

Rect = tuple[float, float, float, float]  # left, top, right, bottom

_NOWHERE: Rect = (float("inf"), float("inf"), float("-inf"), float("-inf"))


class InkBounds:
    """Rectangles that hold all ink of an item, in the coordinates that it stands in; they may be a little larger."""

    def __init__(self) -> None:
        self._of_group = IdentityCache(self._group_bounds)
        self._of_shape = IdentityCache(_shape_bounds)

    def __call__(self, item: Item) -> Rect:
        if isinstance(item, Group):
            return self._of_group(item)
        if isinstance(item, Text):
            return _text_bounds(item)
        if isinstance(item, Shape):
            return self._of_shape(item)
        rect = (item.x, item.y, item.x + item.width, item.y + item.height)
        return _grown(rect, _reach(item.stroke, mitered=False)) if isinstance(item, Box) else rect

    def on_page(self, placed: Placed) -> Rect:
        return _mapped(self(placed.item), placed.x, placed.y, placed.scale)

    def visible(
        self,
        groups: Iterable[Group],
        region: Rect,
        x: float = 0.0,
        y: float = 0.0,
        scale: float = 1.0,
        opacity: float = 1.0,
    ) -> Iterator[Placed]:
        """As `walk`, but only the items that may show in the region; groups that lie outside are not looked into."""
        for group in groups:
            box = _mapped(self(group), x, y, scale)
            if not overlap(box, region):
                continue
            if _contains(region, box):
                yield from walk((group,), x, y, scale, opacity)
                continue
            gx, gy, gs, go = x + scale * group.x, y + scale * group.y, scale * group.scale, opacity * group.opacity
            for item in group.items:
                if isinstance(item, Group):
                    yield from self.visible((item,), region, gx, gy, gs, go)
                elif overlap(_mapped(self(item), gx, gy, gs), region):
                    yield Placed(item, gx, gy, gs, group, go)

    def _group_bounds(self, group: Group) -> Rect:
        left, top, right, bottom = _NOWHERE
        for item in group.items:
            a, b, c, d = self(item)
            left, top, right, bottom = min(left, a), min(top, b), max(right, c), max(bottom, d)
        return _mapped((left, top, right, bottom), group.x, group.y, group.scale)


def _shape_bounds(shape: Shape) -> Rect:
    return _grown(shape.path.bounds(), reach_of(shape))


def reach_of(shape: Shape) -> float:
    """How far the ink of a shape goes beyond its path."""
    return _reach(shape.stroke, mitered=True)


def overlap(a: Rect, b: Rect) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _contains(outer: Rect, inner: Rect) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _mapped(rect: Rect, x: float, y: float, scale: float) -> Rect:
    return x + scale * rect[0], y + scale * rect[1], x + scale * rect[2], y + scale * rect[3]


def _grown(rect: Rect, by: float) -> Rect:
    return rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by


def _reach(stroke: Stroke | None, *, mitered: bool) -> float:
    """How far a stroke goes beyond its path."""
    if stroke is None:
        return 0.0
    return stroke.width / 2 * (MITER_LIMIT if mitered and not stroke.round else 1.0)


def _text_bounds(text: Text) -> Rect:
    line = text.line
    x, y, em = text.x + line.x, text.y + line.baseline, line.size
    right = max((run.x + run.width for run in line.runs), default=0.0)
    # Stacked marks of Thai and Arabic reach above any ascent; italics lean out at the sides.
    return x - em, y - 1.8 * em, x + right + em, y + 1.0 * em
