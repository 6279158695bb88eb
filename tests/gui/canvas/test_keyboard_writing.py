"""Letters write, Enter edits, Tab and Ctrl+Enter go on to what is written next."""

from typing import TYPE_CHECKING

import pytest

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.queries import lanes, stages, steps, steps_of
from journey_editor.document.records import Card, Kpi, Lane, Map, Stage, Step

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

EMPTY = Cell("lane:think", "step:hear")


def titles(session: MapSession, cell: Cell) -> list[str]:
    return [card.title for card in cards_in(session.records, cell)]


def name(session: MapSession, record_id: str) -> str:
    record = session.records[record_id]
    assert isinstance(record, (Stage, Step, Lane))
    return record.name


def test_a_letter_on_a_card_takes_the_place_of_its_title(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:app")
    hand.type("Ticket app")
    assert titles(session, Cell("lane:touch", "step:look")) == ["Web site", "Ticket app", "Shop"]
    hand.keys("Escape")
    assert not view.is_writing
    session.undo()
    assert titles(session, Cell("lane:touch", "step:look")) == ["Web site", "App", "Shop"]
    assert not session.history.can_undo


@pytest.mark.parametrize("record_id", ["stage:find", "step:look", "lane:touch"])
def test_a_letter_on_a_header_takes_the_place_of_its_name(hand: "Hand", session: MapSession, record_id: str) -> None:
    session.selection.select(record_id)
    hand.type("New name")
    assert name(session, record_id) == "New name"


def test_a_letter_on_the_title_of_the_map_writes_it(hand: "Hand", session: MapSession) -> None:
    session.selection.select("map")
    hand.type("Ride")
    assert session.records.map.title == "Ride"


def test_a_letter_on_an_empty_cell_makes_a_card_of_the_kind_of_its_lane(hand: "Hand", session: MapSession) -> None:
    session.selection.select_cell(EMPTY)
    hand.type("Is it safe?")
    [card] = cards_in(session.records, EMPTY)
    assert (card.title, card.kind) == ("Is it safe?", "thought")
    hand.keys("Escape")
    assert session.selection.ids == (card.id,)
    session.undo()
    assert cards_in(session.records, EMPTY) == []
    assert not session.history.can_undo


@pytest.mark.parametrize("key", ["Return", "Enter", "F2"])
def test_enter_writes_at_the_end_of_a_card(hand: "Hand", session: MapSession, key: str) -> None:
    session.selection.select("card:poster")
    hand.keys(key)
    hand.type("s")
    assert titles(session, Cell("lane:touch", "step:hear")) == ["Posters"]


def test_enter_on_an_empty_cell_makes_a_card_that_goes_when_nothing_is_written(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    session.selection.select_cell(EMPTY)
    hand.keys("Return")
    assert view.is_writing
    assert titles(session, EMPTY) == [""]
    hand.keys("Escape")
    assert titles(session, EMPTY) == []
    assert session.selection.cell == EMPTY
    assert not session.history.can_undo


def test_tab_while_writing_goes_right_and_makes_cards_only_where_there_are_none(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    session.selection.select_cell(EMPTY)
    hand.type("One")
    hand.keys("Tab")
    hand.type("Two")
    hand.keys("Shift+Backtab")
    assert not view.is_writing
    assert session.records[session.selection.lead] == cards_in(session.records, EMPTY)[0]
    assert titles(session, Cell("lane:think", "step:look")) == ["Two"]


def test_tab_over_cells_in_which_nothing_is_written_leaves_nothing(hand: "Hand", session: MapSession) -> None:
    session.selection.select_cell(EMPTY)
    hand.keys("Return", "Tab", "Tab", "Tab")
    hand.type("Four")
    hand.keys("Tab", "Tab", "Tab")
    assert [card.title for card in session.records.of_type(Card) if card.lane == "lane:think"] == ["Four"]


def test_tab_past_the_last_column_ends_the_writing(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select_cell(Cell("lane:think", "step:park"))
    hand.type("Last")
    hand.keys("Tab")
    assert not view.is_writing
    assert titles(session, Cell("lane:think", "step:park")) == ["Last"]


def test_ctrl_enter_writes_card_below_card(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site")
    hand.keys("Ctrl+Return")
    hand.type("Review")
    hand.keys("Ctrl+Return")
    hand.type("Video")
    hand.keys("Ctrl+Return", "Escape")
    expected = ["Web site", "Review", "Video", "App", "Shop"]
    assert titles(session, Cell("lane:touch", "step:look")) == expected


def test_ctrl_enter_below_a_card_in_which_nothing_is_written_stays_in_its_cell(
    hand: "Hand", session: MapSession
) -> None:
    session.selection.select_cell(EMPTY)
    hand.keys("Return", "Ctrl+Return")
    hand.type("Here")
    assert titles(session, EMPTY) == ["Here"]


def test_n_with_nothing_selected_writes_into_the_parking_lot(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.shows_parking_lot = False
    hand.type("nEver again")
    assert titles(session, PARKING_LOT) == ["Family tickets?", "Helmets", "Ever again"]
    assert view.shows_parking_lot
    hand.keys("Tab")
    hand.type("And more")
    assert titles(session, PARKING_LOT)[2:] == ["Ever again", "And more"]


def test_letters_are_no_commands_where_something_is_selected(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:poster")
    hand.type("n")
    assert titles(session, Cell("lane:touch", "step:hear")) == ["n"]
    assert len(titles(session, PARKING_LOT)) == 2


def test_space_and_keys_that_write_nothing_open_no_editor(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:poster")
    hand.keys("Space", "F7", "Ctrl+K", "Alt+K")
    assert not view.is_writing
    assert session.store.rev == 0


# Headers.


def test_a_map_is_named_by_keys_alone(hand: "Hand", session: MapSession) -> None:
    session.selection.select("map")
    hand.type("Holiday")
    hand.keys("Tab")
    hand.type("Plan")
    hand.keys("Tab")
    hand.type("Dream")
    hand.keys("Tab")
    hand.type("Search")
    hand.keys("Ctrl+Return")
    hand.type("Go")
    assert isinstance(session.records["map"], Map)
    assert [stage.name for stage in stages(session.records)] == ["Plan", "Go"]
    assert [step.name for step in steps(session.records)] == ["Dream", "Search", "Unlocks", "Rides", "Parks"]


def test_tab_behind_the_last_step_makes_one_and_ctrl_enter_behind_the_last_stage(
    hand: "Hand", session: MapSession
) -> None:
    session.selection.select("step:park")
    hand.keys("Tab")
    hand.type("Pays")
    hand.keys("Ctrl+Return")
    hand.type("Tell")
    hand.keys("Tab")
    hand.type("Rates")
    assert [step.name for step in steps_of(session.records, "stage:ride")] == ["Unlocks", "Rides", "Parks", "Pays"]
    last = stages(session.records)[-1]
    assert last.name == "Tell"
    assert [step.name for step in steps_of(session.records, last.id)] == ["Rates"]


def test_shift_tab_goes_back_through_the_headers(hand: "Hand", session: MapSession) -> None:
    session.selection.select("step:unlock")
    seen = []
    for _ in range(5):
        hand.keys("Shift+Backtab")
        seen.append(session.selection.lead)
    assert seen == ["step:look", "step:hear", "stage:find", "map", "map"]
    session.selection.select("stage:ride")
    hand.keys("Shift+Backtab")
    assert session.selection.ids == ("step:look",)


def test_lanes_go_on_below_and_into_their_cells(hand: "Hand", session: MapSession) -> None:
    session.selection.select("lane:touch")
    hand.keys("Tab")
    assert session.selection.ids == ("card:poster",)
    session.selection.select("lane:pain")
    hand.keys("Ctrl+Return")
    hand.type("Ideas")
    assert [lane.name for lane in lanes(session.records)][-2:] == ["Pain points", "Ideas"]


# Figures.


def test_a_lane_of_figures_is_written_like_cards(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Lane") as t:
        t.add(Lane(id="lane:kpi", kind="kpi", order="f"))
    session.selection.select_cell(Cell("lane:kpi", "step:hear"))
    hand.type("Reach")
    hand.keys("Tab")
    hand.type("Visits")
    hand.keys("Tab", "Tab", "Escape")
    assert [(kpi.name, kpi.step) for kpi in session.records.of_type(Kpi)] == [
        ("Reach", "step:hear"), ("Visits", "step:look"),
    ]  # fmt: skip
    assert not view.is_writing
    hand.keys("Left", "Left", "F2")
    hand.type("!")
    assert "Visits!" in [kpi.name for kpi in session.records.of_type(Kpi)]


# What is locked.


@pytest.mark.parametrize("keys", [["Return"], ["Ctrl+Return"], ["x"], ["Delete"], ["Ctrl+D"], ["Ctrl+M"], ["Alt+Down"]])
def test_what_is_locked_stays_and_says_why(hand: "Hand", session: MapSession, view: MapView, keys: list[str]) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:touch", locked=True)
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select("card:poster")
    if keys == ["x"]:
        hand.type("x")
    else:
        hand.keys(*keys)
    assert session.store.rev == 1
    assert not view.is_writing
    assert hints == ["The lane is locked: unlock it in its menu"]
