"""The band of paths under the steps: where people go next other than to the next step, go back, or leave.

Every path is an arc from step to step. Arcs lie in levels, as few as keep their lines and labels off each other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Kpi, Lane, Link, Step
from journey_editor.document.showing import Showing
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.link_look import PATH_KINDS, link_color
from journey_editor.scene.palette import Palette
from journey_editor.scene.path import KAPPA, Path, polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock

_TOP = 10.0  # of the band, where arrows come up to the steps
_LEAST_LEVEL = 12.0  # the height of a level without labels
_BOTTOM = 4.0
_RADIUS = 9.0
_ARROW = 5.0
_PORT_GAP = 11.0  # between two paths that end at one step
_APART = 6.0  # between two paths of one level
_LABEL_PADDING = 4.0
_NARROWEST_LABEL = 104.0
_BACK = (5.0, 3.0)
_WIDTH = 1.5


@dataclass(frozen=True, slots=True)
class PathBand:
    """The groups of all paths with their origin at the band's top, the deepest first; `height` 0 when there is none."""

    groups: tuple[Group, ...] = ()
    height: float = 0.0


NO_PATHS = PathBand()


@dataclass(frozen=True, slots=True)
class _Way:
    """A path between two columns; one that leaves goes from a column to nowhere."""

    link: Link
    start: int
    end: int

    @property
    def leaves(self) -> bool:
        return self.link.kind == "leaves"

    @property
    def order(self) -> tuple[int, int, int]:
        """Which way takes the upper level: what leaves, then forwards, then backwards, the shorter first."""
        direction = 0 if self.leaves else 1 if self.end > self.start else 2
        return direction, abs(self.end - self.start), self.start


@dataclass(slots=True)
class _Arc:
    """A way with its ends `x` and `to`; `label_x` is the left edge of its label, `left` to `right` what it takes."""

    way: _Way
    x: float
    to: float
    label: TextBlock
    label_x: float
    left: float
    right: float
    level: int = 0


def is_path(link: Link) -> bool:
    """Whether a link says where people go, so that it is drawn in the band."""
    return link.kind in PATH_KINDS


def lay_out_paths(records: RecordSet, grid: Grid, showing: Showing) -> PathBand:
    """The band for all paths whose ends show."""
    ways = sorted(_ways(records, grid, showing), key=lambda way: (way.order, way.link.id))
    if not ways:
        return NO_PATHS
    arcs = [_arc(way, ports, grid) for way, ports in zip(ways, _ports(ways, grid), strict=True)]
    levels: list[list[_Arc]] = []
    for arc in arcs:
        arc.level = next((n for n, level in enumerate(levels) if not _meets(arc, level)), len(levels))
        if arc.level == len(levels):
            levels.append([])
        levels[arc.level].append(arc)
    for arc in arcs:
        _clear_label(arc, arcs)
    middles, y = [], _TOP
    for level in levels:
        height = max([_LEAST_LEVEL, *(arc.label.height + 2 for arc in level if arc.label.text)])
        middles.append(y + height / 2)
        y += height + 2
    height = y + _BOTTOM
    rule = Group((Box(0, 0, grid.width - grid.header_width, 1.0, fill=theme.LINE),), x=grid.header_width, role="band",
                 width=grid.width - grid.header_width, height=height, layer="column headers")  # fmt: skip
    # Labels lie over the lines of deeper levels, which cross theirs.
    drawn = [_draw(arc, middles[arc.level], height, grid.palette) for arc in sorted(arcs, key=lambda arc: -arc.level)]
    return PathBand((rule, *drawn), height)


def column_of(records: RecordSet, grid: Grid, showing: Showing, record_id: str) -> int | None:
    """The column of a step, a card or a figure, the first one of a wide card; None for what does not show."""
    record = records.get(record_id)
    if isinstance(record, Step):
        return grid.column_of.get(record.id)
    if isinstance(record, Kpi) and record.card:
        return column_of(records, grid, showing, record.card)
    if not isinstance(record, (Card, Kpi)):
        return None
    lane = records.find(Lane, record.lane)
    if lane is None or not showing.has_lane(lane) or (isinstance(record, Card) and not showing.has_card(record)):
        return None
    columns = grid.columns_of(record.step, record.span if isinstance(record, Card) else 1, record.stage)
    return columns[0] if columns else None


def _ways(records: RecordSet, grid: Grid, showing: Showing) -> Iterator[_Way]:
    for link in records.of_type(Link):
        if not is_path(link):
            continue
        start, end = (column_of(records, grid, showing, record_id) for record_id in (link.source, link.target))
        if start is None:
            continue
        if link.kind == "leaves":
            yield _Way(link, start, start)
        # To the next step everybody goes, unless the link says more.
        elif end is not None and end != start and (not grid.is_next(start, end) or link.label.strip()):
            yield _Way(link, start, end)


def _ports(ways: Iterable[_Way], grid: Grid) -> list[tuple[float, float]]:
    """Where each way begins and ends under its steps, so that arcs of one step do not cross each other."""
    ends: dict[int, list[tuple[tuple[int, int], int, int]]] = {}
    ways = list(ways)
    for number, way in enumerate(ways):
        if way.leaves:
            ends.setdefault(way.start, []).append(((2, 0), number, 0))
            continue
        for which, (own, other) in enumerate(((way.start, way.end), (way.end, way.start))):
            # To the left the longer arc lies further right, to the right the longer one further left.
            side = (0, own - other) if other < own else (1, own - other)
            ends.setdefault(own, []).append((side, number, which))
    places: dict[tuple[int, int], float] = {}
    for index, found in ends.items():
        column = grid.columns[index]
        gap = min(_PORT_GAP, (column.width - 2 * _PORT_GAP) / max(1, len(found)))
        first = column.center - gap * (len(found) - 1) / 2
        for place, (_, number, which) in enumerate(sorted(found)):
            places[number, which] = first + place * gap
    return [(places[n, 0], places.get((n, 1), places[n, 0])) for n in range(len(ways))]


def _arc(way: _Way, ports: tuple[float, float], grid: Grid) -> _Arc:
    x, to = ports
    left, right = min(ports), max(ports)
    least, most = grid.header_width + _APART, grid.width - _APART
    room = max(_NARROWEST_LABEL, right - left - 2 * (_RADIUS + _LABEL_PADDING))
    label = hugged(way.link.label, theme.PATH_LABEL, min(room, most - least))
    width = label.width if label.text else 0.0
    label_x = x + 2 * _LABEL_PADDING if way.leaves else (left + right - width) / 2
    label_x = max(least, min(label_x, most - width))
    if way.leaves and label_x < x + _ARROW:
        label_x = max(least, x - 2 * _LABEL_PADDING - width)
    padding = _LABEL_PADDING if width else 0.0
    return _Arc(
        way, x, to, label, label_x,
        min(left - (_ARROW if way.leaves else 0), label_x - padding),
        max(right + (_ARROW if way.leaves else 0), label_x + width + padding),
    )  # fmt: skip


def _meets(arc: _Arc, level: list[_Arc]) -> bool:
    return any(arc.left < other.right + _APART and other.left < arc.right + _APART for other in level)


def _clear_label(arc: _Arc, arcs: Iterable[_Arc]) -> None:
    """Move the label along its line as little as it takes to lie on no line that comes from below, if it can."""
    if arc.way.leaves or not arc.label.text:
        return
    reach = _RADIUS + _LABEL_PADDING
    least, most = min(arc.x, arc.to) + reach, max(arc.x, arc.to) - reach - arc.label.width
    crossing = [x for other in arcs if other.level > arc.level or other.way.leaves for x in (other.x, other.to)]
    beside = [x + side for x in crossing for side in (reach, -reach - arc.label.width)]
    free = [
        start
        for start in (arc.label_x, *beside)
        if least <= start <= most and not any(start - reach < x < start + arc.label.width + reach for x in crossing)
    ]
    arc.label_x = min(free, key=lambda start: abs(start - arc.label_x), default=arc.label_x)


def _draw(arc: _Arc, middle: float, height: float, palette: Palette) -> Group:
    """One path as a group of its own, which can be hit, and whose label can be written."""
    link, color = arc.way.link, link_color(arc.way.link.kind, palette)
    x, to, label_x = arc.x - arc.left, arc.to - arc.left, arc.label_x - arc.left
    stroke = Stroke(color, _WIDTH, _BACK if arc.way.end < arc.way.start else ())
    if arc.way.leaves:
        bottom = height - 2
        line = polyline([(x, 1.0), (x, bottom - _ARROW)])
        items: list[Item] = [Shape(line, stroke=stroke), _arrow(x, bottom, -1, color)]
    else:
        bottom = middle
        items = [Shape(_bow(x, to, middle), stroke=stroke), _arrow(to, 1.0, 1, color)]
    ink = theme.readable(color, theme.WHITE)
    label, label_y = arc.label, middle - arc.label.height / 2
    if label.text:
        pad = _LABEL_PADDING
        items.append(Box(label_x - pad, label_y, label.width + 2 * pad, label.height, 3, fill=theme.WHITE))
        items += texts(label, label_x, label_y, ink)
    place = TextPlace("label", label, label_x, label_y, max(label.width, _NARROWEST_LABEL), ink)
    return Group(
        tuple(items), x=arc.left, record_id=link.id, role="link", width=arc.right - arc.left,
        height=max(bottom, label_y + label.height) + 2, layer="column headers", places=(place,),
    )  # fmt: skip


def _bow(x: float, to: float, depth: float) -> Path:
    """Down, across and up again, with round corners."""
    across = 1 if to > x else -1
    reach = min(_RADIUS, abs(to - x) / 2, depth - _ARROW)
    k = 1 - KAPPA
    return Path((
        ("M", (x, 1.0)),
        ("L", (x, depth - reach)),
        ("C", (x, depth - reach * k, x + across * reach * k, depth, x + across * reach, depth)),
        ("L", (to - across * reach, depth)),
        ("C", (to - across * reach * k, depth, to, depth - reach * k, to, depth - reach)),
        ("L", (to, _ARROW)),
    ))  # fmt: skip


def _arrow(x: float, y: float, down: int, color: str) -> Item:
    """An arrow head with its tip at (x, y); `down` is 1 when its base lies below it, -1 when above."""
    half, base = _ARROW * 0.7, y + down * _ARROW * 1.3
    return Shape(polyline([(x, y), (x + half, base), (x - half, base)], closed=True), fill=color)
