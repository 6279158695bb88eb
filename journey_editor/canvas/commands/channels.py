"""Put touchpoints on channels where a lane of channels shows them, and take them off."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import may_fill, unlocked
from journey_editor.canvas.lane_parts import channels_of
from journey_editor.document.cell import Cell
from journey_editor.document.edits.cards import add_card
from journey_editor.document.edits.channels import put_on_channel, take_off_channel
from journey_editor.document.queries import holds_cards
from journey_editor.document.records import Card, Channel, Lane
from journey_editor.lanes.cards_by_step import cards_by_step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

NO_TOUCHPOINTS = "Add a lane of touchpoints first: channels are theirs"


def selected_crossing(view: "MapView") -> tuple[Cell, str] | None:
    """The cell and the channel of the crossing on which keys are; None when that is none."""
    selection = view.session.selection
    if selection.ids or selection.cell is None or not selection.cell.step:
        return None
    lines = channels_of(view, selection.cell.lane)
    if not lines:
        return None
    return selection.cell, view.active_channel if view.active_channel in lines else lines[0]


def select_crossing(view: "MapView", cell: Cell, channel_id: str) -> None:
    view.active_channel = channel_id
    view.session.selection.select_cell(cell)
    view.viewport().update()


def step_line(view: "MapView", direction: int) -> bool:
    """Go to the crossing below (1) or above (-1); whether there is one in the lane."""
    found = selected_crossing(view)
    if found is None:
        return False
    cell, channel_id = found
    lines = channels_of(view, cell.lane)
    place = lines.index(channel_id) + direction
    if not 0 <= place < len(lines):
        return False
    select_crossing(view, cell, lines[place])
    return True


def toggle_selected_crossing(view: "MapView") -> None:
    if found := selected_crossing(view):
        toggle_crossing(view, *found)


def clear_selected_crossing(view: "MapView") -> None:
    """Take the channel off, where it is on."""
    found = selected_crossing(view)
    if found and _users(view, *found):
        toggle_crossing(view, *found)


def toggle_crossing(view: "MapView", cell: Cell, channel_id: str) -> None:
    """Take the channel from all cards at the step that use it, or else put the first touchpoint there on it.

    Where there is no touchpoint, one is made in the first lane of touchpoints.
    """
    session = view.session
    select_crossing(view, cell, channel_id)
    channel = session.records.find(Channel, channel_id)
    if channel is None or not may_fill(view, cell):
        return
    users = _users(view, cell, channel_id)
    if users:
        if free := unlocked(view, users):
            with session.edit(f"Take off {channel.name}") as t:
                take_off_channel(t, free, channel_id)
        return
    touchpoints = [card for card in _cards_at(view, cell) if card.kind == "touchpoint"]
    if touchpoints:
        if free := unlocked(view, touchpoints[:1]):
            with session.edit(f"Put on {channel.name}") as t:
                put_on_channel(t, free, channel_id)
        return
    lane = _lane_of_touchpoints(view)
    if lane is None:
        view.hint.emit(NO_TOUCHPOINTS)
        return
    place = Cell(lane.id, cell.step)
    if may_fill(view, place):
        with session.edit(f"Touchpoint on {channel.name}") as t:
            t.patch(add_card(t, place, kind="touchpoint"), channels=(channel_id,))


def crossing_words(view: "MapView", cell: Cell, channel_id: str) -> str:
    """What a click on a crossing does, in a line."""
    channel = view.session.records.find(Channel, channel_id)
    if channel is None:
        return ""
    users = _users(view, cell, channel_id)
    if users:
        named = ", ".join(card.title.strip() or "an unnamed card" for card in users)
        return f"{channel.name}: {named}. Click to take it off"
    if any(card.kind == "touchpoint" for card in _cards_at(view, cell)):
        return f"{channel.name}: click to put the touchpoint here on it"
    return f"{channel.name}: click for a new touchpoint on it"


def _users(view: "MapView", cell: Cell, channel_id: str) -> list[Card]:
    return [card for card in _cards_at(view, cell) if channel_id in card.channels]


def _cards_at(view: "MapView", cell: Cell) -> list[Card]:
    """The cards of all lanes that show at the step of a cell."""
    grid = view.shown.layout.grid
    column = grid.column_of.get(cell.step or "")
    if column is None:
        return []
    return cards_by_step(view.session.records, grid, view.session.showing)[column]


def _lane_of_touchpoints(view: "MapView") -> Lane | None:
    rows = [row.lane for row in view.shown.layout.rows if holds_cards(row.lane)]
    return next((lane for lane in rows if lane.kind == "cards" and lane.card_kind == "touchpoint"), None)
