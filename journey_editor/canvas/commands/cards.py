"""Commands on cards."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lead, may_fill, selected, target_cell, unlocked
from journey_editor.canvas.commands.wording import named
from journey_editor.canvas.commands.writing import write_new
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.edits import cards
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.showing import let_show
from journey_editor.document.records import Card, Lane, Step
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def add_card(
    view: "MapView",
    cell: Cell | None = None,
    *,
    kind: str | None = None,
    index: int | None = None,
    text: str | None = None,
) -> None:
    """A new card, and write in it, `text` first: in the cell, before the index-th card of it.

    Without a cell it goes below the selected card, into the selected cell, or into the parking lot. A card in which
    nothing is written goes again.
    """
    session = view.session
    if cell is None:
        cell = target_cell(session)
        if picked := lead(session, Card):
            index = position(cards_in(session.records, cell), picked.id) + 1
    if not may_fill(view, cell):
        return
    if cell == PARKING_LOT:
        view.shows_parking_lot = True
    place, showing = cell, session.showing
    lane = session.records.find(Lane, cell.lane)
    if lane and showing.kinds and (kind or lane.card_kind) not in showing.kinds:
        view.hint.emit("This view leaves cards of that kind out: choose Everything in the top bar to add one.")
        return

    def make(t: Transaction) -> str:
        card_id = cards.add_card(t, place, kind=kind, index=index)
        if place != PARKING_LOT:
            let_show(t, card_id, showing)
        return card_id

    write_new(view, "Add card", make, text=text)


def park_selection(view: "MapView") -> None:
    """Put the selected cards into the parking lot."""
    parked = [card for card in unlocked(view, selected(view.session, Card)) if card.lane is not None]
    if parked:
        with view.session.edit(f"Park {named(parked)}") as t:
            cards.park_cards(t, [card.id for card in parked])
        view.shows_parking_lot = True


def toggle_moment_of_truth(view: "MapView") -> None:
    """Mark the selected cards and steps, or take the mark from them when all have it."""
    session = view.session
    marked: list[Card | Step] = unlocked(view, [*selected(session, Card), *selected(session, Step)])
    if marked:
        marks = not is_moment_of_truth(view)
        with session.edit("Moment of truth") as t:
            for record in marked:
                t.patch(record.id, moment_of_truth=marks)


def is_moment_of_truth(view: "MapView") -> bool:
    """Whether all selected cards and steps are moments of truth."""
    session = view.session
    found: list[Card | Step] = [*selected(session, Card), *selected(session, Step)]
    return bool(found) and all(record.moment_of_truth for record in found)


def set_kind(view: "MapView", kind: str) -> None:
    """Make the selected cards cards of another kind."""
    changed = unlocked(view, selected(view.session, Card))
    if changed:
        with view.session.edit("Change kind") as t:
            cards.set_kind(t, [card.id for card in changed], kind)


def toggle_channel(view: "MapView", channel_id: str) -> None:
    """Give the selected cards a channel, or take it from them when all have it."""
    changed = unlocked(view, selected(view.session, Card))
    if not changed:
        return
    takes_away = all(channel_id in card.channels for card in changed)
    with view.session.edit("Change channel") as t:
        for card in changed:
            others = tuple(known for known in card.channels if known != channel_id)
            t.patch(card.id, channels=others if takes_away else (*others, channel_id))


def stretch_selection(view: "MapView", by: int) -> None:
    """Let the selected cards cover so many more of the steps that show, or fewer, each at least its own."""
    session, grid = view.session, view.shown.layout.grid
    stretched: dict[str, int] = {}
    changed = unlocked(view, [card for card in selected(session, Card) if card.lane is not None])
    for card in changed:
        columns = grid.columns_of(card.step, card.span, None) if card.step else None
        if card.step and columns and columns[0] <= columns[1] + by < len(grid.columns):
            # Hidden steps between are covered too, and show as covered when they come back.
            stretched[card.id] = grid.columns[columns[1] + by].place - grid.place_of[card.step] + 1
    if stretched:
        with session.edit(f"Stretch {named([card for card in changed if card.id in stretched])}") as t:
            for card_id, span in stretched.items():
                cards.span_card(t, card_id, span)
        view.reveal(session.selection.lead)
