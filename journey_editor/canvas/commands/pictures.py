"""Put pictures into cards and cells."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import holds_cards_at, may_fill, unlocked
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.kept_pictures import keep_pictures
from journey_editor.document.cell import PARKING_LOT
from journey_editor.document.edits.cards import add_card
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def add_pictures(view: "MapView", pictures: Mapping[str, bytes], hit: Hit) -> None:
    """The first into the card that was hit, the others as cards of that cell; without a cell all are parked.

    `pictures` are the bytes by their sha256.
    """
    session = view.session
    card = session.records.find(Card, hit.record_id)
    if card and not unlocked(view, [card]):
        return
    cell = hit.cell if hit.cell and holds_cards_at(session, hit.cell) else PARKING_LOT
    if not may_fill(view, cell):
        return
    if refusal := keep_pictures(session, pictures):
        view.hint.emit(refusal)
        return
    ids: list[str] = []
    with session.edit("Add picture" if len(pictures) == 1 else f"Add {len(pictures)} pictures") as t:
        for digest in pictures:
            is_first = card is not None and not ids
            ids.append(card.id if card and is_first else add_card(t, cell, kind="image"))
            t.patch(ids[-1], image=digest)
    if cell == PARKING_LOT and not card:
        view.shows_parking_lot = True
    session.selection.select(*ids)
    view.reveal(ids[0])
