"""Where arrows lead: from card to card, from cell to cell, through headers, to the parking lot."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.canvas.camera import Camera, Rect
from journey_editor.canvas.shown_map import ShownMap
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import holds_cards
from journey_editor.document.records import MAP_ID, Card, Emotion, Kpi, Lane, Link, Map, Record, Stage, Step
from journey_editor.layout.map_layout import Row

_SLACK = 0.5  # points by which neighbours may lie in each other


@dataclass(frozen=True, slots=True)
class Spot:
    """What keys can select: a record, or a cell.

    With a record, the cell is that of an emotion, or the column in which the keys came to what is wider than one.
    """

    record_id: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a spot of the map's body is: its row, the columns `first` to `last`, and its rectangle."""

    row: int
    first: int
    last: int
    rect: Rect


class Neighbours:
    """The spots around a spot of a map as it shows. `persona` and `state` are of the curve that is walked along."""

    def __init__(self, shown: ShownMap, camera: Camera, persona: str, state: str) -> None:
        self._shown = shown
        self._camera = camera
        self._persona = persona
        self._state = state
        self._rows = shown.layout.rows
        self._grid = shown.layout.grid

    # The questions.

    def first(self) -> Spot | None:
        """Where keys begin when nothing is selected: the first cell, or the first header of an empty map."""
        open_rows = self._open_rows()
        if self._grid.columns and open_rows:
            return self._entered(open_rows[0], 0, 1)
        return self._first_stage() or (Spot(self._rows[0].lane.id) if self._rows else None)

    def last(self) -> Spot | None:
        """The last cell of the last lane."""
        open_rows = self._open_rows()
        if self._grid.columns and open_rows:
            return self._at(open_rows[-1], len(self._grid.columns) - 1, 0.0)
        return None

    def beside(self, spot: Spot, dx: int, dy: int) -> Spot | None:
        """The next spot to the right (dx 1) or left, below (dy 1) or above; None at the edge of the map."""
        record = self._shown.records.get(spot.record_id)
        match record:
            case Map():
                return (self._first_stage() or self._lane_header(0)) if dy > 0 else None
            case Stage():
                return self._beside_stage(record, dx, dy)
            case Step():
                return self._beside_step(record, dx, dy)
            case Lane() if spot.cell is None:
                return self._beside_lane(record, dx, dy)
            case Link():
                return Spot(record.source if dx < 0 or dy < 0 else record.target)
        if self._shown.parking.find(spot.record_id):
            return self._beside_parked(spot.record_id, dx, dy)
        place = self._place(spot, record)
        if place is None:
            return self.first()
        return self._sideways(place, dx) if dx else self._vertically(spot, place, dy)

    def end_of_row(self, spot: Spot, dx: int) -> Spot | None:
        """The first spot (dx -1) or the last (dx 1) of the row in which a spot is."""
        columns = self._grid.columns
        if not columns:
            return None
        column = 0 if dx < 0 else len(columns) - 1
        record = self._shown.records.get(spot.record_id)
        if isinstance(record, Stage):
            return Spot(self._grid.stages[0 if dx < 0 else -1].stage.id)
        if isinstance(record, Step):
            return Spot(columns[column].step.id)
        if self._shown.parking.find(spot.record_id):
            return Spot(self._shown.parking.cards[0 if dx < 0 else -1].record_id)
        if isinstance(record, Lane) and spot.cell is None:
            row = self._row_of(record.id)
            return None if self._rows[row].is_folded else self._at(row, column, 0.0)
        place = self._place(spot, record)
        return self._at(place.row, column, _middle(place.rect)) if place else None

    def next_card(self, spot: Spot | None, direction: int) -> Spot | None:
        """The next card (1) or the one before (-1) in reading order: lane by lane, then the parking lot."""
        start, column = self._row_and_column(spot)
        rows = range(max(start, 0), len(self._rows) + 1) if direction > 0 else range(start, -1, -1)
        for row in rows:
            cards = self._cards_of(row)
            if row == start:
                cards = self._cards_from(cards, spot.record_id if spot else "", column, direction)
            if cards:
                return Spot(cards[0 if direction > 0 else -1][1])
        return None

    def last_step(self, stage_id: str) -> Spot | None:
        """The last step of a stage; of a folded one its header, as its steps do not show."""
        index = self._grid.stage_of.get(stage_id)
        if index is None:
            return None
        span = self._grid.stages[index]
        return Spot(stage_id if span.is_folded else self._grid.columns[span.last].step.id)

    def cell_of(self, spot: Spot) -> Cell | None:
        """The cell in which a card, a figure or a point stands; None for headers and what is parked."""
        record = self._shown.records.get(spot.record_id)
        place = self._place(spot, record) if isinstance(record, (Card, Kpi, Emotion)) else None
        if place is None:
            return None
        return spot.cell or Cell(self._rows[place.row].lane.id, self._grid.columns[place.first].step.id)

    # Headers and the parking lot.

    def _first_stage(self) -> Spot | None:
        return Spot(self._grid.stages[0].stage.id) if self._grid.stages else None

    def _beside_stage(self, stage: Stage, dx: int, dy: int) -> Spot | None:
        index = self._grid.stage_of.get(stage.id)
        if index is None:
            return self.first()
        if dy < 0:
            return Spot(MAP_ID)
        if dy:
            # Below a folded stage there is no step: the next one that shows comes first.
            first = self._grid.stages[index].first
            return Spot(self._grid.columns[first].step.id) if first < len(self._grid.columns) else None
        index += dx
        return Spot(self._grid.stages[index].stage.id) if 0 <= index < len(self._grid.stages) else None

    def _beside_step(self, step: Step, dx: int, dy: int) -> Spot | None:
        index = self._grid.column_of.get(step.id)
        if index is None:
            return self.first()
        if dy:
            return Spot(step.stage) if dy < 0 else self._entered(0, index, 1)
        index += dx
        return Spot(self._grid.columns[index].step.id) if 0 <= index < len(self._grid.columns) else None

    def _beside_lane(self, lane: Lane, dx: int, dy: int) -> Spot | None:
        row = self._row_of(lane.id)
        if row < 0:
            return self.first()
        if dx:
            return self._at(row, 0, 0.0) if dx > 0 and self._grid.columns and not self._rows[row].is_folded else None
        return self._lane_header(row + dy)

    def _lane_header(self, row: int) -> Spot | None:
        if row < 0:
            return Spot(MAP_ID)
        return Spot(self._rows[row].lane.id) if row < len(self._rows) else self._parked_near(0.0)

    def _beside_parked(self, card_id: str, dx: int, dy: int) -> Spot | None:
        cards = self._shown.parking.cards
        index = [card.record_id for card in cards].index(card_id)
        if dy < 0:
            x, _ = self._camera.to_view(cards[index].x, 0, "parking")
            step = self._shown.step_at(self._camera.to_map(x, 0)[0])
            column = self._grid.column_of.get(step or "", 0)
            return self._entered(len(self._rows) - 1, column, -1) if self._grid.columns else None
        index += dx
        return Spot(cards[index].record_id) if dx and 0 <= index < len(cards) else None

    def _parked_near(self, x: float) -> Spot | None:
        """The parked card that is nearest below an x of the map."""
        at, _ = self._camera.to_view(x, 0)
        left, _ = self._camera.origin("parking")
        cards = self._shown.parking.cards
        nearest = min(cards, key=lambda card: abs(left + card.x + card.width / 2 - at), default=None)
        return Spot(nearest.record_id) if nearest else None

    # The body of the map.

    def _sideways(self, place: _Place, dx: int) -> Spot | None:
        left, _, right, _ = place.rect
        mates = [
            (abs(_middle(rect) - _middle(place.rect)), group)
            for group, rect in self._groups(place.row, place.first, place.last)
            if (rect[0] >= right - _SLACK if dx > 0 else rect[2] <= left + _SLACK)
        ]
        if mates:
            return Spot(min(mates)[1])
        column = place.last + 1 if dx > 0 else place.first - 1
        if column < 0:
            return Spot(self._rows[place.row].lane.id)
        return self._at(place.row, column, _middle(place.rect)) if column < len(self._grid.columns) else None

    def _vertically(self, spot: Spot, place: _Place, dy: int) -> Spot | None:
        column = self._grid.column_of.get(spot.cell.step or "", place.first) if spot.cell else place.first
        if self._is_of_cards(place.row):
            left, top, right, bottom = place.rect
            mates = [
                (rect[1] - bottom if dy > 0 else top - rect[3], group)
                for group, rect in self._groups(place.row, column, column)
                if rect[0] < right and rect[2] > left
            ]
            ahead = [mate for mate in mates if mate[0] >= -_SLACK and mate[1] != spot.record_id]
            if ahead:
                return self._spot(min(ahead)[1], place.row, column)
        return self._entered(place.row + dy, column, dy)

    def _entered(self, row: int, column: int, dy: int) -> Spot | None:
        """What is met first in a cell that is entered from above (dy 1) or below; folded lanes are passed over."""
        while 0 <= row < len(self._rows) and self._rows[row].is_folded:
            row += dy
        step = self._grid.columns[column].step
        if row < 0:
            return Spot(step.id)
        if row >= len(self._rows):
            return self._parked_near(self._grid.columns[column].center)
        cell = Cell(self._rows[row].lane.id, step.id)
        if self._rows[row].body.full_width:
            return Spot(self._rows[row].lane.id, cell)
        if not self._is_of_cards(row):
            # The cell, not its point: Up and Down shall lead out again, and not change what somebody feels.
            return Spot(cell=cell)
        found = [(rect[1] if dy > 0 else -rect[3], group) for group, rect in self._groups(row, column, column)]
        return self._spot(min(found)[1], row, column) if found else Spot(cell=cell)

    def _at(self, row: int, column: int, y: float) -> Spot | None:
        """What is nearest to a height in a cell that is entered from the side."""
        lane, step = self._rows[row].lane, self._grid.columns[column].step
        cell = Cell(lane.id, step.id)
        if self._rows[row].body.full_width:
            return Spot(lane.id, cell)
        if not self._is_of_cards(row):
            point = emotion_id(lane.id, self._persona, step.id, self._state)
            return Spot(point if point in self._shown.records else "", cell)
        found = [(abs(_middle(rect) - y), group) for group, rect in self._groups(row, column, column)]
        return self._spot(min(found)[1], row, column) if found else Spot(cell=cell)

    def _spot(self, record_id: str, row: int, column: int) -> Spot:
        place = self._place(Spot(record_id), self._shown.records.get(record_id))
        if place is None or place.first == place.last:
            return Spot(record_id)
        return Spot(record_id, Cell(self._rows[row].lane.id, self._grid.columns[column].step.id))

    # Where spots are.

    def _place(self, spot: Spot, record: Record | None) -> _Place | None:
        if isinstance(record, (Card, Kpi)):
            row, located = self._row_of(record.lane), self._shown.locate(record.id)
            columns = self._columns_at(located.rect) if located and row >= 0 else None
            return _Place(row, *columns, located.rect) if located and columns else None
        cell = Cell(record.lane, record.step) if isinstance(record, Emotion) else spot.cell
        if cell is None:
            return None
        columns = self._grid.columns_of(cell.step, 1, cell.stage)
        rect = self._shown.cell_rect(cell)
        return _Place(self._row_of(cell.lane), *columns, rect) if columns and rect else None

    def _row_and_column(self, spot: Spot | None) -> tuple[int, int]:
        """Its place in reading order: a column of -1 is a lane's header, a row of -1 all that is above the lanes."""
        if spot is None:
            return -1, -1
        if self._shown.parking.find(spot.record_id):
            return len(self._rows), 0
        record = self._shown.records.get(spot.record_id)
        if isinstance(record, Lane) and spot.cell is None:
            return self._row_of(record.id), -1
        place = self._place(spot, record)
        return (place.row, place.first) if place else (-1, -1)

    def _columns_at(self, rect: Rect) -> tuple[int, int] | None:
        columns = self._grid.columns
        first = max(bisect_right(columns, rect[0], key=lambda column: column.x) - 1, 0)
        last = bisect_left(columns, rect[2], key=lambda column: column.x) - 1
        return (first, last) if first <= last else None

    def _groups(self, row: int, first: int, last: int) -> Iterator[tuple[str, Rect]]:
        """The ids and rectangles of what stands in the columns of a row, even in part."""
        left, right = self._grid.columns[first].x, self._grid.columns[last].x + self._grid.columns[last].width
        for group, x, y in self._shown.groups_inside(self._rows[row]):
            if x < right and x + group.width > left:
                yield group.record_id, (x, y, x + group.width, y + group.height)

    def _cards_of(self, row: int) -> list[tuple[int, str]]:
        """The columns and ids of the cards of a row in reading order; behind the last row is the parking lot."""
        if row == len(self._rows):
            return [(0, card.record_id) for card in self._shown.parking.cards]
        if not self._is_of_cards(row):
            return []
        placed = [
            (self._columns_at((x, y, x + group.width, y + group.height)), group.record_id)
            for group, x, y in self._shown.groups_inside(self._rows[row])
            if group.role == "card"
        ]
        return [(columns[0], card_id) for columns, card_id in placed if columns]

    def _cards_from(
        self, cards: list[tuple[int, str]], spot_id: str, column: int, direction: int
    ) -> list[tuple[int, str]]:
        """Those of a row's cards that come after (1) or before (-1) one of them, or else a column."""
        ids = [card_id for _, card_id in cards]
        if spot_id in ids:
            index = ids.index(spot_id)
            return cards[index + 1 :] if direction > 0 else cards[:index]
        before = sum(at < column for at, _ in cards)
        return cards[before:] if direction > 0 else cards[:before]

    def _is_of_cards(self, row: int) -> bool:
        """Whether what stands in the row stands in its cells, as cards and figures do and points of a curve do not."""
        found: Row = self._rows[row]
        return not found.body.full_width and (holds_cards(found.lane) or found.lane.kind == "kpi")

    def _open_rows(self) -> list[int]:
        """The rows that keys can go into."""
        return [index for index, row in enumerate(self._rows) if not row.is_folded]

    def _row_of(self, lane_id: str | None) -> int:
        return next((index for index, row in enumerate(self._rows) if row.lane.id == lane_id), -1)


def _middle(rect: Rect) -> float:
    return (rect[1] + rect[3]) / 2
