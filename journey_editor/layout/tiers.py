"""A long map in tiers, one below the other, as a text is broken into lines: each with its stages and all lanes."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from journey_editor.document.queries import lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Link
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.drawn import drawn_cards
from journey_editor.layout.map_layout import MapLayout, Row
from journey_editor.layout.paths import column_of, is_path
from journey_editor.scene.display_list import Group

MOST_TIERS = 3
_NEAREST = 6  # places to break that are tried for each end of a tier
_GAP = 22.0
_MOST_STRETCH = 1.35  # of the columns of a shorter tier, to end where the others do

# The stages of each tier, by their ids.
Breaks = tuple[frozenset[str], ...]


class Tiers:
    """A map laid out in tiers on columns of one width, which are a little wider in a tier of fewer columns."""

    def __init__(
        self, records: RecordSet, breaks: Breaks, column_width: float, header_width: float,
        *, like: "Tiers | None" = None, showing: Showing = EVERYTHING,
    ) -> None:  # fmt: skip
        """`like` are the same tiers at another width, whose laid out cards may serve again."""
        unit_grids = [make_grid(records, 1.0, 0.0, showing, only=stages) for stages in breaks]
        longest = max(grid.width for grid in unit_grids)
        stretches = [min(_MOST_STRETCH, longest / grid.width) if grid.width else 1.0 for grid in unit_grids]
        known: Sequence[MapLayout | None] = like._layouts if like else [None] * len(breaks)
        self._layouts: list[MapLayout] = [
            MapLayout(records, column_width * stretch, header_width, like=before, showing=showing, stages=stages)
            for stages, stretch, before in zip(breaks, stretches, known, strict=True)
        ]

    @property
    def width(self) -> float:
        return max(layout.width for layout in self._layouts)

    @property
    def height(self) -> float:
        """The height of the map when no row is given more than it needs."""
        return sum(layout.height for layout in self._layouts) + _GAP * (len(self._layouts) - 1)

    @property
    def rows(self) -> list[Row]:
        """The lanes of all tiers, tier by tier."""
        return [row for layout in self._layouts for row in layout.rows]

    def draw(self, extra: Sequence[float] = ()) -> tuple[Group, ...]:
        """The groups of the map in reading order; row i of all is `extra[i]` points higher than it needs."""
        if len(self._layouts) == 1:
            return self._layouts[0].draw(extra)
        return tuple(self._stacked(list(extra) or [0.0] * len(self.rows)))

    def _stacked(self, extra: Sequence[float]) -> Iterator[Group]:
        y, first = 0.0, 0
        for layout in self._layouts:
            own = extra[first : first + len(layout.rows)]
            first += len(own)
            height = layout.height + sum(own)
            yield Group(layout.draw(own), y=y, role="tier", width=layout.width, height=height, layer="body")
            y += height + _GAP


def in_one(records: RecordSet, showing: Showing = EVERYTHING) -> Breaks:
    """All stages that show in one tier."""
    return (frozenset(span.stage.id for span in make_grid(records, 1.0, 0.0, showing).stages),)


def balanced_breaks(records: RecordSet, count: int, showing: Showing = EVERYTHING) -> Breaks | None:
    """The stages in so many tiers of about one length; None where the map cannot be broken so.

    It is broken only between stages that no card and no path joins, and not at all where a lane says what all steps
    add up to.
    """
    if any(lane.kind == "time" and showing.has_lane(lane) for lane in lanes(records)):
        return None
    spans = make_grid(records, 1.0, 0.0, showing).stages
    joined = _joined(records, showing)
    places = [index for index, span in enumerate(spans) if index and span.first not in joined]
    # What is far from an even part makes no even tiers, and of many stages there are too many ways.
    end = spans[-1].x + spans[-1].width if spans else 0.0
    near: set[int] = set()
    for part in range(1, count):
        away = {place: abs(spans[place].x - end * part / count) for place in places}
        near.update(sorted(places, key=away.__getitem__)[:_NEAREST])
    ways = ([0, *chosen, len(spans)] for chosen in combinations(sorted(near), count - 1))
    best = min(
        ways,
        key=lambda way: sorted((sum(s.width for s in spans[a:b]) for a, b in pairwise(way)), reverse=True),
        default=None,
    )
    if best is None:
        return None
    return tuple(frozenset(span.stage.id for span in spans[a:b]) for a, b in pairwise(best))


def _joined(records: RecordSet, showing: Showing) -> set[int]:
    """The columns that a card or a path joins to the one before."""
    grid = make_grid(records, 1.0, 0.0, showing)
    joined: set[int] = set()
    for _, (first, last) in drawn_cards(records, grid, showing):
        joined.update(range(first + 1, last + 1))
    for link in records.of_type(Link):
        if is_path(link):
            ends = [column_of(records, grid, showing, end) for end in (link.source, link.target)]
            known = sorted(end for end in ends if end is not None)
            if len(known) > 1:
                joined.update(range(known[0] + 1, known[1] + 1))
    return joined
