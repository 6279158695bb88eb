"""New cards and lanes dragged from the palette, which has the mouse meanwhile."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.measures import MEASURES
from journey_editor.document.queries import lanes
from journey_editor.panels.palette_entries import LANES

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

PAIN, DIVIDER = PaletteItem("card", "pain"), PaletteItem("lane", "divider")
OUTSIDE = QPointF(-80, 300)


def drag(view: MapView, item: PaletteItem, *places: QPointF) -> QPoint:
    view.palette_drag.begin(item, glob(view, OUTSIDE))
    for at in places:
        view.palette_drag.move(glob(view, at))
    return glob(view, places[-1])


def glob(view: MapView, at: QPointF) -> QPoint:
    return view.viewport().mapToGlobal(at.toPoint())


def test_a_card_keeps_the_kind_that_was_chosen_and_is_written(hand: "Hand", session: MapSession, view: MapView) -> None:
    at = hand.on("card:app", 0.5, 0.2)
    view.palette_drag.finish(drag(view, PAIN, hand.in_cell("lane:think", "step:look"), at))
    cards = cards_in(session.records, Cell("lane:touch", "step:look"))
    assert [card.title for card in cards] == ["Web site", "", "App", "Shop"]
    assert cards[1].kind == "pain"
    assert session.selection.ids == (cards[1].id,)
    assert view.is_writing
    assert session.history.undo_label == "Undo Add card"


def test_the_map_makes_room_before_anything_stands(hand: "Hand", session: MapSession, view: MapView) -> None:
    drag(view, PAIN, hand.on("card:app"))
    assert len(cards_in(view.shown.records, Cell("lane:touch", "step:look"))) == 4
    assert session.store.rev == 0
    view.palette_drag.move(glob(view, OUTSIDE))
    assert view.shown.records == session.records
    view.palette_drag.cancel()


def test_a_card_goes_to_the_parking_lot(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.palette_drag.finish(drag(view, PAIN, hand.on("card:helmet", 0.1, 0.5)))
    assert [card.title for card in cards_in(session.records, PARKING_LOT)] == ["Family tickets?", "", "Helmets"]


@pytest.mark.parametrize("item", [PAIN, DIVIDER])
def test_dropped_beside_the_map_or_cancelled_nothing_is_made(
    hand: "Hand", session: MapSession, view: MapView, item: PaletteItem
) -> None:
    view.palette_drag.finish(drag(view, item, hand.on("card:app"), OUTSIDE))
    drag(view, item, hand.on("card:app"))
    view.palette_drag.cancel()
    assert (session.store.rev, view.shown.records) == (0, session.records)
    assert not view.is_writing


def test_no_card_goes_onto_a_curve_or_into_what_is_locked(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:pain", locked=True)
    view.palette_drag.finish(drag(view, PAIN, hand.in_cell("lane:feel", "step:look")))
    view.palette_drag.finish(drag(view, PAIN, hand.in_cell("lane:pain", "step:look")))
    assert session.store.rev == 1


@pytest.mark.parametrize(("down", "place"), [(0.2, 1), (0.8, 2)])
def test_a_lane_goes_between_two_others_and_its_name_is_written(
    hand: "Hand", session: MapSession, view: MapView, down: float, place: int
) -> None:
    before = session.records.copy()
    view.palette_drag.finish(drag(view, DIVIDER, hand.in_cell("lane:think", "step:look", 0.5, down)))
    made = lanes(session.records)[place]
    assert (made.kind, made.name) == ("divider", "Line of visibility")
    assert session.selection.ids == (made.id,)
    assert view.is_writing
    session.undo()
    assert session.records == before


def test_below_the_map_it_is_the_last(hand: "Hand", session: MapSession, view: MapView) -> None:
    at = QPointF(hand.on("lane:pain").x(), view.camera.to_view(0, view.shown.sheet[3])[1] + 20)
    view.palette_drag.finish(drag(view, PaletteItem("lane", "emotion"), at))
    assert lanes(session.records)[-1].kind == "emotion"


@pytest.mark.parametrize("item", [entry.item for entry in LANES], ids=lambda item: item.kind)
def test_every_lane_of_the_palette_can_be_dropped_and_has_a_name(
    hand: "Hand", session: MapSession, view: MapView, item: PaletteItem
) -> None:
    view.palette_drag.finish(drag(view, item, hand.in_cell("lane:think", "step:look", 0.5, 0.1)))
    [made] = [lane for lane in lanes(session.records) if lane.id in session.selection]
    assert made.kind == ("emotion" if item.kind in MEASURES else item.kind)
    assert made.name
