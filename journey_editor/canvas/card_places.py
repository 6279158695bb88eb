"""Where cards can be put: before which card of which cell, in the map as it stands without the cards that move.

What a drag previews makes room and shifts what lies around; a place read off from that would flicker.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journey_editor.canvas.parking_row import ParkingRow
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.locking import is_cell_locked
from journey_editor.document.queries import holds_cards
from journey_editor.document.record_set import RecordSet
from journey_editor.lanes.kinds import lay_out_lane
from journey_editor.layout.map_layout import Row
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_REACH = 24.0  # view pixels beyond the view that still mean its edge, as over a scroll bar


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Before the index-th of the cards of a cell that do not move."""

    cell: Cell
    index: int


class CardPlaces:
    """The places of a map for as long as a drag lasts. `moving` are the ids of the cards that leave theirs."""

    def __init__(self, view: "MapView", moving: Collection[str] = ()) -> None:
        self._view = view
        self._records = _without(view.session.records, moving)
        self._groups: dict[str, dict[str, Group]] = {}
        shown = view.shown
        self._setting = replace(shown.layout.setting, records=self._records)
        self._parking = ParkingRow(self._setting, shown.inks.text, shown.inks.secondary, is_open=True)

    def place_at(self, x: float, y: float, *, steps_back: int = 0, whole_stage: bool = False) -> CardPlace | None:
        """The place at a point of the view; None where no card may be put.

        A card that was taken `steps_back` columns right of its first one goes that much further to the left;
        `whole_stage` is for one that stands across a stage.
        """
        camera, shown = self._view.camera, self._view.shown
        if not (-_REACH <= x < camera.width + _REACH and 0 <= y < camera.height + _REACH):
            return None
        x, y = min(max(x, 0.0), camera.width - 1), min(y, camera.height - 1)
        if y >= camera.map_height:
            return CardPlace(PARKING_LOT, self._parking.index_at(camera.to_map(x, y, "parking")[0]))
        left, top, right, bottom = camera.body_rect()
        if not (left <= x < right and top <= y < bottom):
            return None
        map_x, map_y = camera.to_map(x, y)
        # The row as it is shown, grown by the preview: what lies under the pointer is what is meant.
        row, step = shown.row_at(map_y), shown.step_at(map_x)
        if row is None or row.drawn is None or step is None or not holds_cards(row.lane):
            return None
        grid = shown.layout.grid
        column = grid.columns[max(0, grid.column_of[step] - steps_back)]
        stage = grid.stages[column.stage].stage.id
        cell = Cell(row.lane.id, stage=stage) if whole_stage else Cell(row.lane.id, column.step.id)
        if is_cell_locked(self._records, cell.lane, cell.step, cell.stage):
            return None
        if row.is_folded:
            return CardPlace(cell, len(cards_in(self._records, cell)))  # behind what is there and not seen
        return CardPlace(cell, self._index_at(row, cell, map_x, map_y - row.drawn.y))

    def _index_at(self, row: Row, cell: Cell, x: float, y: float) -> int:
        """Before which card of the cell: by the middle of each, or of the nearest one when they stand side by side."""
        groups = self._groups_of(row)
        cards = [groups[card.id] for card in cards_in(self._records, cell) if card.id in groups]
        if len({card.x for card in cards}) < 2:
            return sum(card.y + card.height / 2 < y for card in cards)
        nearest = min(cards, key=lambda card: _distance(card, x, y))
        is_behind = x > nearest.x + nearest.width / 2 or y > nearest.y + nearest.height
        return cards.index(nearest) + is_behind

    def _groups_of(self, row: Row) -> dict[str, Group]:
        """The cards of a row by id, relative to its top."""
        if row.lane.id not in self._groups:
            items = lay_out_lane(row.lane, self._setting).draw(row.height)
            self._groups[row.lane.id] = {item.record_id: item for item in items if isinstance(item, Group)}
        return self._groups[row.lane.id]


def _without(records: RecordSet, ids: Collection[str]) -> RecordSet:
    rest = records.copy()
    for record_id in ids:
        rest.remove(record_id)
    return rest


def _distance(card: Group, x: float, y: float) -> float:
    dx = max(card.x - x, 0.0, x - card.x - card.width)
    dy = max(card.y - y, 0.0, y - card.y - card.height)
    return dx * dx + dy * dy
