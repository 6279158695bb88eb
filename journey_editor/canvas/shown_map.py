"""The map as the canvas shows it: laid out on screen columns, following the store, and where each record stands."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from journey_editor.canvas.camera import Rect, Surface
from journey_editor.canvas.ghosts import GHOST_HEIGHT, GHOST_WIDTH, ghosts
from journey_editor.canvas.map_head import HEAD_HEIGHT, lay_out_map_head
from journey_editor.canvas.parking_row import ParkingRow
from journey_editor.document.cell import Cell
from journey_editor.document.change import Change, Entries
from journey_editor.document.following_records import FollowingRecords
from journey_editor.document.queries import is_parked
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Record, Stage, Step
from journey_editor.document.showing import Showing
from journey_editor.lanes.lane_body import Pen
from journey_editor.layout.map_layout import MapLayout, Row
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, LayerName

EDGE = 20.0  # around everything, in map points
# What no parked card shows anything of.
_NEVER_PARKED = Emotion | Kpi | Stage | Step | Lane


@dataclass(frozen=True, slots=True)
class Located:
    """A group of a record with the place of its origin on a surface, in map points."""

    group: Group
    surface: Surface
    x: float
    y: float

    @property
    def rect(self) -> Rect:
        return self.x, self.y, self.x + self.group.width, self.y + self.group.height


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of what stands on the canvas beside the sheet, which is dark in a dark window."""

    text: Color = theme.INK
    secondary: Color = theme.SECONDARY
    line: Color = theme.ZERO_LINE


@dataclass(slots=True)
class _Inside:
    """The groups of records in a row, with their origins in it."""

    in_order: list[tuple[Group, float, float]] = field(default_factory=list)
    by_id: dict[str, tuple[Group, float, float]] = field(default_factory=dict)


class ShownMap:
    """The groups to paint, by surface, and the questions that pointer, keys and editor ask of them."""

    def __init__(self, records: RecordSet) -> None:
        self._following = FollowingRecords(records)
        self.inks = Inks()
        self.layout = MapLayout(self._following.records, theme.COLUMN_WIDTH, for_editing=True)
        self.shows_parking_lot = True
        self._height = 0.0
        self._index: dict[str, tuple[tuple[object, ...], _Inside]] = {}
        self.refresh()

    @property
    def records(self) -> RecordSet:
        """The records as shown, with the preview of an open transaction."""
        return self._following.records

    def follow(self, change: Change) -> Entries:
        """Lay out again what the Change touches; says what differs from what was shown."""
        entries = self._following.follow(change)
        if entries or (self.layout.is_behind and not change.transient):
            self.layout.follow(entries, settled=not change.transient)
            if any(_may_show_parked(record) for pair in entries.values() for record in pair):
                self._lay_out_parking_lot()
            self._draw()
        return entries

    def take_pen(self, pen: Pen) -> None:
        """Show whose feelings are drawn next."""
        self.layout.take_pen(pen)
        self._draw()

    def show(self, showing: Showing) -> None:
        """Show another choice of the map."""
        self.layout.show(showing)
        self.refresh()

    @property
    def sheet(self) -> Rect:
        return 0.0, 0.0, self.layout.width, self._height

    @property
    def content(self) -> Rect:
        """All that can be scrolled to: the sheet, its title above, the ghosts beyond its ends."""
        return (
            -EDGE,
            -HEAD_HEIGHT,
            self.layout.width + GHOST_WIDTH + EDGE,
            self._height + GHOST_HEIGHT + EDGE,
        )

    @property
    def header_size(self) -> tuple[float, float]:
        return self.layout.grid.header_width, self.layout.headers.height

    @property
    def parking_size(self) -> tuple[float, float, float]:
        """Height and width of the parking lot, and the width of its label; all are 0 when it is closed."""
        return self.parking.height, self.parking.width, self.parking.label_width

    # Records to places.

    def locate(self, record_id: str) -> Located | None:
        """Where the record stands; None when it does not show."""
        if found := self._tops.get(record_id):
            return found
        record = self.records.get(record_id)
        if isinstance(record, Card) and (parked := self.parking.find(record_id)):
            return Located(parked, "parking", parked.x, parked.y)
        if isinstance(record, (Card, Emotion, Kpi)) and record.lane in self._row_of:
            row = self.layout.rows[self._row_of[record.lane]]
            if row.drawn and (inside := self._inside(row.drawn).by_id.get(record_id)):
                group, x, y = inside
                return Located(group, "body", x, row.drawn.y + y)
        return None

    def row(self, lane_id: str | None) -> Row | None:
        index = self._row_of.get(lane_id or "")
        return None if index is None else self.layout.rows[index]

    def row_rect(self, lane_id: str) -> Rect | None:
        """The row of a lane from the map's left edge to its right."""
        row = self.row(lane_id)
        if row is None or row.drawn is None:
            return None
        return 0.0, row.drawn.y, self.layout.width, row.drawn.y + row.drawn.height

    def cell_rect(self, cell: Cell) -> Rect | None:
        """The rectangle of a cell; None when its lane, step or stage does not show, and for the parking lot."""
        columns = self.layout.grid.columns_of(cell.step, 1, cell.stage)
        row = self.row_rect(cell.lane) if cell.lane else None
        if row is None or columns is None:
            return None
        left, width = self.layout.grid.span(columns[0], columns[1] - columns[0] + 1)
        return left, row[1], left + width, row[3]

    # Places to records.

    def row_at(self, y: float) -> Row | None:
        """The row at a height of the map."""
        index = bisect_right(self._row_tops, y) - 1
        if index < 0 or y >= self._height:
            return None
        return self.layout.rows[index]

    def step_at(self, x: float) -> str | None:
        """The step whose column holds x."""
        columns = self.layout.grid.columns
        index = bisect_right(columns, x, key=lambda column: column.x) - 1
        return columns[index].step.id if index >= 0 and x < columns[index].x + columns[index].width else None

    def folded_stage_at(self, x: float) -> Stage | None:
        """The folded stage whose narrow column holds x."""
        spans = self.layout.grid.stages
        return next((span.stage for span in spans if span.is_folded and span.x <= x < span.x + span.width), None)

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell at a point of the map; none in a folded lane or stage, where nothing can be seen or written."""
        row, step = self.row_at(y), self.step_at(x)
        return Cell(row.lane.id, step) if row and step and not (row.body.full_width or row.is_folded) else None

    def groups_inside(self, row: Row) -> Iterator[tuple[Group, float, float]]:
        """The groups of records in a row with their origins in map points, the topmost last."""
        if row.drawn:
            for group, x, y in self._inside(row.drawn).in_order:
                yield group, x, row.drawn.y + y

    def hold_rows(self, holds: bool) -> None:
        """Let no row get lower than it is while a drag lasts, so that nothing moves away from under it."""
        self.layout.hold_heights(holds)
        self._draw()

    def _inside(self, drawn: Group) -> "_Inside":
        known = self._index.get(drawn.record_id)
        if known is None or known[0] is not drawn.items:
            found = _Inside()
            for item in drawn.items:
                if isinstance(item, Group):
                    _collect(item, 0.0, 0.0, found)
            known = self._index[drawn.record_id] = (drawn.items, found)
        return known[1]

    def refresh(self) -> None:
        """Follow another choice of `inks` or `shows_parking_lot`."""
        self._lay_out_parking_lot()
        self._draw()

    def _lay_out_parking_lot(self) -> None:
        inks = self.inks
        self.parking = ParkingRow(self.layout.setting, inks.text, inks.secondary, is_open=self.shows_parking_lot)

    def _draw(self) -> None:
        """Put together what is laid out, and index it."""
        self._height = self.layout.height
        drawn = self.layout.draw()
        self.head = lay_out_map_head(self.records, self.inks.text, self.inks.secondary, self.layout.setting.colors)
        self.groups: tuple[Group, ...] = (
            *drawn,
            *ghosts(self.layout, self._height, self.inks.secondary, self.inks.line),
        )
        self.by_layer: dict[LayerName, list[Group]] = defaultdict(list)
        for group in self.groups:
            self.by_layer[group.layer].append(group)
        # Stages and steps in one piece, as the tip of a stage reaches into the next.
        self.column_headers = Group(
            tuple(self.by_layer["column headers"]), role="column headers", width=self.content[2],
            height=self.header_size[1],
        )  # fmt: skip
        self._row_of = {row.lane.id: index for index, row in enumerate(self.layout.rows)}
        self._index = {lane_id: known for lane_id, known in self._index.items() if lane_id in self._row_of}
        self._row_tops = [row.drawn.y for row in self.layout.rows if row.drawn]
        self._tops: dict[str, Located] = {self.head.record_id: Located(self.head, "body", self.head.x, self.head.y)}
        for group in drawn:
            if group.record_id and group.role != "lane body":
                self._tops[group.record_id] = Located(group, group.layer, group.x, group.y)
            elif group.role == "lane body" and isinstance(label := group.items[-1], Group) and label.role == "lane":
                self._tops[group.record_id] = Located(label, "body", group.x, group.y)


def _may_show_parked(record: Record | None) -> bool:
    """Whether a record is a parked card, or may say how such a card looks."""
    return is_parked(record) if isinstance(record, Card) else not isinstance(record, _NEVER_PARKED | None)


def _collect(group: Group, x: float, y: float, found: _Inside) -> None:
    """The groups of records in a group; the first of an id is the record itself, after which its quote comes."""
    x, y = x + group.x, y + group.y
    if group.record_id:
        found.by_id.setdefault(group.record_id, (group, x, y))
        found.in_order.append((group, x, y))
        return
    for item in group.items:
        if isinstance(item, Group):
            _collect(item, x, y, found)
