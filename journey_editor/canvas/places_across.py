"""Which items of a row can show between two heights of x: a row may hold thousands, a tile shows a few."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from journey_editor.painting.bounds import InkBounds
from journey_editor.scene.display_list import Group, Item

_INK = 12.0  # points that ink of a group may reach beyond its box
_WIDE = 600.0  # points: what is wider is always looked at, so that it does not widen the search for all others


class PlacesAcross:
    """The items of one row, sorted by where they begin."""

    def __init__(self, items: Sequence[Item], bounds: InkBounds) -> None:
        self._items = items
        self._wide: list[int] = []
        placed: list[tuple[float, int]] = []
        self._widest = 0.0
        for index, item in enumerate(items):
            if isinstance(item, Group) and item.width:
                left, width = item.x - _INK, item.width + 2 * _INK
            else:
                left, _, right, _ = bounds(item)
                width = right - left
            if width > _WIDE:
                self._wide.append(index)
            else:
                placed.append((left, index))
                self._widest = max(self._widest, width)
        placed.sort()
        self._lefts = [left for left, _ in placed]
        self._order = [index for _, index in placed]

    def across(self, left: float, right: float) -> list[Item]:
        """The items that may reach into the stretch, in the order in which they are painted."""
        first = bisect_left(self._lefts, left - self._widest)
        end = bisect_right(self._lefts, right)
        return [self._items[index] for index in sorted([*self._wide, *self._order[first:end]])]
