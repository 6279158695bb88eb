"""What of a lane lies at a point that is no record of its own: a crossing of channel and step, an owner's chip."""

from typing import TYPE_CHECKING, NamedTuple

from journey_editor.canvas.camera import Rect
from journey_editor.document.cell import Cell
from journey_editor.lanes.channels import ChannelsBody
from journey_editor.lanes.responsible import ResponsibleBody
from journey_editor.layout.map_layout import Row

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_REACH = 11.0  # of a crossing, to each side


class LanePart(NamedTuple):
    """`role` is "crossing" or "owner"; `name` the id of the channel, or the owner."""

    role: str
    name: str


def part_at(row: Row, x: float, y: float) -> LanePart | None:
    """The part at a point of the map."""
    top = row.drawn.y if row.drawn else 0.0
    if isinstance(row.body, ChannelsBody):
        for line in row.body.lines:
            if abs(y - top - line.y) <= line.height / 2:
                return LanePart("crossing", line.channel.id)
    elif isinstance(row.body, ResponsibleBody) and (chip := row.body.owner_at(x, y - top)):
        return LanePart("owner", chip.owner)
    return None


def crossing_rect(view: "MapView", cell: Cell, channel_id: str) -> Rect | None:
    """The square about a crossing on the map; None when it does not show."""
    row, column = view.shown.row(cell.lane), view.shown.layout.grid.column_of.get(cell.step or "")
    if row is None or row.drawn is None or column is None or not isinstance(row.body, ChannelsBody):
        return None
    for line in row.body.lines:
        if line.channel.id == channel_id:
            x, y = view.shown.layout.grid.columns[column].center, row.drawn.y + line.y
            return x - _REACH, y - _REACH, x + _REACH, y + _REACH
    return None


def channels_of(view: "MapView", lane_id: str | None) -> list[str]:
    """The ids of the channels whose lines a lane shows, from top to bottom; none of another lane."""
    row = view.shown.row(lane_id)
    return [line.channel.id for line in row.body.lines] if row and isinstance(row.body, ChannelsBody) else []
