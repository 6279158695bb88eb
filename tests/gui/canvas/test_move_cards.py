"""Dragging cards to another place, by real presses and moves."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell, cards_in, cell_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip


def titles(records: RecordSet, lane: str | None = None, step: str | None = None) -> list[str]:
    return [card.title for card in cards_in(records, Cell(lane, step))]


def card(session: MapSession, card_id: str) -> Card:
    found = session.records.find(Card, card_id)
    assert found
    return found


def test_a_card_dragged_to_another_cell_stands_there_as_one_step(hand: "Hand", session: MapSession) -> None:
    before = session.records.copy()
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:touch", "step:park"))
    assert titles(session.records, "lane:touch", "step:park") == ["Poster"]
    assert session.selection.ids == ("card:poster",)
    assert (session.store.rev, session.history.undo_label) == (1, "Undo Move card")
    session.undo()
    assert session.records == before


@pytest.mark.parametrize(
    ("down", "expected"),
    [(0.1, ["Poster", "Web site", "App", "Shop"]), (0.99, ["Web site", "App", "Shop", "Poster"])],
)
def test_a_card_lands_at_the_height_where_it_is_dropped(
    hand: "Hand", session: MapSession, down: float, expected: list[str]
) -> None:
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:touch", "step:look", 0.5, down))
    assert titles(session.records, "lane:touch", "step:look") == expected


def test_dropped_below_the_middle_of_a_card_it_stands_behind_that(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:poster"), hand.on("card:app", 0.5, 0.8))
    assert titles(session.records, "lane:touch", "step:look") == ["Web site", "App", "Poster", "Shop"]


def test_cards_change_places_within_their_cell(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:site"), hand.on("card:shop", 0.5, 0.9))
    assert titles(session.records, "lane:touch", "step:look") == ["App", "Shop", "Web site"]


def test_the_lane_decides_the_kind_unless_shift_is_held(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:pain", "step:hear"))
    assert card(session, "card:poster").kind == "pain"
    session.undo()
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:pain", "step:hear"), keys=SHIFT)
    assert card(session, "card:poster").kind == "touchpoint"


def test_all_selected_cards_go_in_reading_order(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:price", "card:shop", "card:poster")
    hand.drop(hand.on("card:price"), hand.in_cell("lane:touch", "step:park"))
    assert titles(session.records, "lane:touch", "step:park") == ["Poster", "Shop", "Price is hidden"]
    assert session.history.undo_label == "Undo Move 3 cards"


@pytest.mark.parametrize("key", [CTRL, ALT])
def test_with_ctrl_or_alt_copies_are_put_there(hand: "Hand", session: MapSession, key: Qt.KeyboardModifier) -> None:
    before = session.records.copy()
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:touch", "step:park"), keys=key)
    assert titles(session.records, "lane:touch", "step:park") == ["Poster"]
    assert titles(session.records, "lane:touch", "step:hear") == ["Poster"]
    [copy] = cards_in(session.records, Cell("lane:touch", "step:park"))
    assert session.selection.ids == (copy.id,)
    assert session.history.undo_label == "Undo Duplicate card"
    session.undo()
    assert session.records == before


def test_a_copy_can_be_put_beside_its_original(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:app", 0.5, 0.5), hand.on("card:app", 0.5, 0.95), keys=CTRL)
    assert titles(session.records, "lane:touch", "step:look") == ["Web site", "App", "App", "Shop"]


def test_dropped_on_the_parking_lot_it_is_parked_between_the_others(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:poster"), hand.on("card:helmet", 0.1, 0.5))
    assert titles(session.records) == ["Family tickets?", "Poster", "Helmets"]
    assert card(session, "card:poster").kind == "touchpoint"
    assert session.history.undo_label == "Undo Park card"


def test_a_parked_card_comes_to_the_map_as_what_the_lane_holds(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("card:helmet"), hand.in_cell("lane:pain", "step:roll"))
    assert titles(session.records, "lane:pain", "step:roll") == ["Helmets"]
    assert card(session, "card:helmet").kind == "pain"


@pytest.mark.parametrize("lane", ["lane:feel", "lane:line"])
def test_no_card_goes_onto_a_curve_or_a_line(hand: "Hand", session: MapSession, view: MapView, lane: str) -> None:
    hand.drag(hand.on("card:poster"), hand.in_cell("lane:touch", "step:park"), hand.in_cell(lane, "step:look"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    assert view.shown.records == session.records
    hand.release(hand.in_cell(lane, "step:look"))
    assert session.store.rev == 0


def test_locked_cells_take_nothing_and_give_nothing(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:pain", locked=True)
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:pain", "step:look"))
    hand.drop(hand.on("card:price"), hand.in_cell("lane:touch", "step:hear"))
    assert session.store.rev == 1
    # Of several, those that are free go.
    session.selection.select("card:price", "card:poster")
    hand.drop(hand.on("card:poster"), hand.in_cell("lane:touch", "step:park"))
    assert titles(session.records, "lane:touch", "step:park") == ["Poster"]
    assert view.shown.records == session.records


def test_while_dragged_the_map_makes_room_and_nothing_stands_yet(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    below = hand.on("card:price").y()
    hand.drag(hand.on("card:poster"), hand.in_cell("lane:touch", "step:look"))
    assert len(cards_in(view.shown.records, Cell("lane:touch", "step:look"))) == 4
    assert session.store.rev == 0
    assert hand.on("card:price").y() > below


def test_escape_puts_everything_back(hand: "Hand", session: MapSession, view: MapView) -> None:
    below = hand.on("card:price")
    hand.drag(hand.on("card:poster"), hand.in_cell("lane:touch", "step:look"))
    hand.key(Qt.Key.Key_Escape)
    assert (session.store.rev, view.shown.records) == (0, session.records)
    assert hand.on("card:price") == below
    hand.move(hand.in_cell("lane:touch", "step:park"))
    hand.release(hand.in_cell("lane:touch", "step:park"))
    assert (session.store.rev, view.shown.records) == (0, session.records)


def test_a_right_click_or_the_focus_lost_puts_everything_back(hand: "Hand", session: MapSession, view: MapView) -> None:
    hand.drag(hand.on("card:poster"), hand.in_cell("lane:touch", "step:look"))
    hand.press(hand.in_cell("lane:touch", "step:look"), button=Qt.MouseButton.RightButton)
    assert view.shown.records == session.records
    hand.drag(hand.on("card:poster"), hand.in_cell("lane:touch", "step:look"))
    view.clearFocus()
    assert view.shown.records == session.records
    hand.release(hand.in_cell("lane:touch", "step:look"))
    assert session.store.rev == 0


def test_a_press_that_hardly_moves_changes_nothing(hand: "Hand", session: MapSession) -> None:
    at = hand.on("card:poster")
    hand.press(at)
    hand.move(at + QPointF(3, 3))
    assert hand.view.pointer_input.gesture is None
    hand.release(at + QPointF(3, 3))
    assert (session.store.rev, session.selection.ids) == (0, ("card:poster",))


def test_dropped_where_it_stood_it_makes_no_step(hand: "Hand", session: MapSession) -> None:
    with session.edit("Order") as t:
        t.patch("card:app", order="bx")  # another key than a move to this place would give it
    start = hand.on("card:app")
    hand.drop(start, hand.in_cell("lane:touch", "step:park"), start)
    assert session.store.rev == 1


def test_an_undo_meanwhile_ends_the_drag(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Add") as t:
        t.add(Card(id="card:new", title="New", lane="lane:touch", step="step:park"))
    hand.drag(hand.on("card:new"), hand.in_cell("lane:touch", "step:hear"))
    session.undo()
    hand.move(hand.in_cell("lane:pain", "step:hear"))
    hand.release(hand.in_cell("lane:pain", "step:hear"))
    assert "card:new" not in session.records
    assert view.shown.records == session.records


def test_the_row_that_lost_its_last_card_keeps_its_height_until_the_drop(hand: "Hand", view: MapView) -> None:
    top, low = hand.in_cell("lane:think", "step:look", 0.5, 0), hand.in_cell("lane:pain", "step:look", 0.5, 0.9)
    for card_id in ("card:site", "card:app", "card:shop"):
        view.session.selection.add([card_id])
    hand.drag(hand.on("card:app"), low)
    assert hand.in_cell("lane:think", "step:look", 0.5, 0) == top
    hand.release(low)
    assert hand.in_cell("lane:think", "step:look", 0.5, 0).y() < top.y()


def test_it_does_not_flicker_where_the_pointer_rests(hand: "Hand", view: MapView) -> None:
    hand.press(hand.on("card:poster"))
    rect = view.camera.rect_to_view(view.shown.cell_rect(Cell("lane:touch", "step:look")) or (0, 0, 0, 0))
    for height in range(round(rect[1]), round(rect[3]), 3):
        at = QPointF((rect[0] + rect[2]) / 2, height)
        hand.move(at)
        first = titles(view.shown.records, "lane:touch", "step:look")
        hand.move(at + QPointF(1, 0), at)
        assert titles(view.shown.records, "lane:touch", "step:look") == first


def test_a_wide_card_held_by_its_end_begins_where_its_beginning_is(hand: "Hand", session: MapSession) -> None:
    held = hand.on("card:map", 0.9, 0.5)
    hand.drop(held, hand.in_cell("lane:pain", "step:park", 0.5, 0.5))
    assert cell_of(card(session, "card:map")) == Cell("lane:pain", "step:roll")
    assert card(session, "card:map").span == 2


def test_a_card_of_a_whole_stage_stays_one(hand: "Hand", session: MapSession) -> None:
    with session.edit("Add") as t:
        t.add(Card(id="card:all", title="All along", lane="lane:touch", stage="stage:ride"))
    hand.drop(hand.on("card:all", 0.2, 0.5), hand.in_cell("lane:pain", "step:look"))
    assert cell_of(card(session, "card:all")) == Cell("lane:pain", stage="stage:find")


@pytest.mark.parametrize(
    ("across", "expected"), [(0.1, ["Web site", "Poster", "App"]), (0.9, ["Web site", "App", "Poster"])]
)
def test_where_cards_stand_side_by_side_it_lands_left_or_right_of_one(
    hand: "Hand", session: MapSession, across: float, expected: list[str]
) -> None:
    with session.edit("Widen") as t:
        t.patch("step:look", weight=3)
        t.remove("card:shop")
    hand.drop(hand.on("card:poster"), hand.on("card:app", across, 0.5))
    assert titles(session.records, "lane:touch", "step:look") == expected


def test_hidden_steps_are_passed_over(hand: "Hand", session: MapSession) -> None:
    with session.edit("Hide") as t:
        t.patch("step:roll", hidden=True)
    hand.drop(hand.on("card:map"), hand.in_cell("lane:touch", "step:park"))
    assert cell_of(card(session, "card:map")) == Cell("lane:touch", "step:park")


@pytest.mark.parametrize("zoom", [0.5, 2.0])
def test_at_any_zoom(hand: "Hand", session: MapSession, view: MapView, zoom: float) -> None:
    view.zoom_to(zoom, (0, 0))
    view.camera = view.camera.scrolled(-60, -30)
    hand.drop(hand.on("card:poster", 0.8, 0.5), hand.on("card:site", 0.8, 0.9))
    assert titles(session.records, "lane:touch", "step:look") == ["Web site", "Poster", "App", "Shop"]


def test_headers_that_stay_in_sight_are_no_place(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.zoom_to(2.0, (0, 0))
    view.camera = view.camera.scrolled(-200, -200)
    assert view.camera.origin("corner") == (0, 0)
    hand.drop(hand.on("card:app"), QPointF(400, 20))
    hand.drop(hand.on("card:app"), QPointF(40, 300))
    assert session.store.rev == 0


def test_held_at_an_edge_the_map_comes_along(
    qtbot: QtBot, hand: "Hand", session: MapSession, view: MapView
) -> None:  # fmt: skip
    view.zoom_to(3.0, (0, 0))
    qtbot.waitUntil(lambda: view.viewport().width() < view.width())  # the scroll bars are there
    edge = QPointF(view.viewport().width() - 2, hand.on("card:poster").y())
    hand.drag(hand.on("card:poster", 0.2, 0.5), edge)
    start = view.camera.x
    qtbot.waitUntil(lambda: view.camera.x < start - 300, timeout=3000)
    step = view.shown.step_at(view.camera.to_map(edge.x(), edge.y())[0])
    hand.release(edge)
    assert step != "step:hear"
    assert card(session, "card:poster").step == step
    stopped = view.camera.x
    qtbot.wait(60)
    assert view.camera.x == stopped


def test_what_was_dropped_stays_where_it_is_on_the_screen(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.zoom_to(2.0, (0, 0))
    view.camera = view.camera.scrolled(0, -250)
    session.selection.select("card:site", "card:app", "card:shop")
    place = hand.in_cell("lane:think", "step:look", 0.5, 0.2)
    hand.drag(hand.on("card:shop"), place)
    before = hand.on("card:shop").y()
    hand.release(place)
    assert hand.on("card:shop").y() == pytest.approx(before, abs=1)
    assert cell_of(card(session, "card:shop")) == Cell("lane:think", "step:look")
