"""Arrows, Tab, Home, End and Esc go through the map."""

from typing import TYPE_CHECKING

import pytest

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def at(session: MapSession) -> str:
    """What is selected last: the id of a record, or "lane step" of a cell."""
    cell = session.selection.cell
    return session.selection.lead or (f"{cell.lane} {cell.step}" if cell else "")


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        # In a cell, and out of it.
        ("card:site", "Down", "card:app"),
        ("card:app", "Up", "card:site"),
        ("card:shop", "Down", "lane:think step:look"),
        ("card:site", "Up", "step:look"),
        ("card:price", "Left", "lane:pain step:hear"),
        # Beside, at about the same height.
        ("card:poster", "Right", "card:site"),
        ("card:shop", "Right", "card:map"),
        ("card:map", "Right", "lane:touch step:park"),
        ("card:map", "Left", "card:site"),
        # Through headers.
        ("step:look", "Up", "stage:find"),
        ("stage:find", "Up", "map"),
        ("stage:find", "Right", "stage:ride"),
        ("stage:find", "Down", "step:hear"),
        ("step:look", "Right", "step:unlock"),
        ("step:unlock", "Down", "card:map"),
        ("card:poster", "Left", "lane:touch"),
        ("lane:touch", "Right", "card:poster"),
        ("lane:touch", "Down", "lane:think"),
        ("lane:touch", "Up", "map"),
        ("map", "Down", "stage:find"),
        # The edges of the map hold.
        ("map", "Up", "map"),
        ("lane:touch", "Left", "lane:touch"),
        ("stage:ride", "Right", "stage:ride"),
        # The parking lot below.
        ("card:family", "Right", "card:helmet"),
        ("card:helmet", "Left", "card:family"),
        ("card:helmet", "Right", "card:helmet"),
        ("card:price", "Down", "card:helmet"),
        # Ends of rows and of the map.
        ("card:map", "Home", "card:poster"),
        ("card:poster", "End", "lane:touch step:park"),
        ("step:roll", "Home", "step:hear"),
        ("stage:find", "End", "stage:ride"),
        ("card:price", "Ctrl+Home", "card:poster"),
        ("card:poster", "Ctrl+End", "lane:pain step:park"),
    ],
)
def test_a_key_goes_from_one_to_the_next(hand: "Hand", session: MapSession, start: str, keys: str, end: str) -> None:
    session.selection.select(start)
    hand.keys(keys)
    assert at(session) == end
    assert session.store.rev == 0


def test_the_first_arrow_begins_at_the_first_cell(hand: "Hand", session: MapSession) -> None:
    hand.keys("Down")
    assert at(session) == "card:poster"


def test_arrows_go_through_empty_cells_curves_and_dividers_and_change_nothing(
    hand: "Hand", session: MapSession
) -> None:
    session.selection.select("card:poster")
    seen = []
    for _ in range(5):
        hand.keys("Down")
        seen.append(at(session))
    assert seen[:4] == ["lane:think step:hear", "lane:feel step:hear", "lane:line", "lane:pain step:hear"]
    assert seen[4] in ("card:family", "card:helmet")
    assert session.store.rev == 0


def test_a_wide_card_is_left_in_the_column_in_which_it_was_met(hand: "Hand", session: MapSession) -> None:
    session.selection.select("step:roll")
    hand.keys("Down")
    assert session.selection.ids == ("card:map",)
    hand.keys("Down")
    assert session.selection.cell == Cell("lane:think", "step:roll")


def test_shift_takes_more_and_gives_back(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:site")
    hand.keys("Shift+Down", "Shift+Down")
    assert list(session.selection.ids) == ["card:site", "card:app", "card:shop"]
    hand.keys("Shift+Up")
    assert list(session.selection.ids) == ["card:site", "card:app"]


def test_shift_goes_over_what_is_empty(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:shop")
    hand.keys("Shift+Down")
    assert session.selection.ids == ("card:shop", "card:price")


def test_tab_goes_through_all_cards_in_reading_order(hand: "Hand", session: MapSession) -> None:
    seen = []
    for _ in range(9):
        hand.keys("Tab")
        seen.append(session.selection.lead)
    assert seen == [
        "card:poster", "card:site", "card:app", "card:shop", "card:map", "card:price", "card:family", "card:helmet",
        "card:helmet",
    ]  # fmt: skip
    hand.keys("Shift+Backtab")
    assert session.selection.lead == "card:family"


def test_escape_goes_to_the_cell_and_then_to_nothing(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:app")
    hand.keys("Escape")
    assert (session.selection.ids, session.selection.cell) == ((), Cell("lane:touch", "step:look"))
    hand.keys("Escape")
    assert not session.selection


def test_escape_leaves_headers_and_parked_cards_at_once(hand: "Hand", session: MapSession) -> None:
    for record_id in ("step:look", "lane:touch", "card:family", "map"):
        session.selection.select(record_id)
        hand.keys("Escape")
        assert not session.selection


def test_what_keys_reach_is_brought_into_sight(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.resize(420, 300)
    session.selection.select("card:poster")
    hand.keys("Ctrl+End")
    rect = view.shown.cell_rect(Cell("lane:pain", "step:park"))
    assert rect
    left, top, right, bottom = view.camera.rect_to_view(rect)
    see = view.camera.body_rect()
    assert see[0] - 1 <= left
    assert right <= see[2] + 1
    assert bottom <= see[3] + 1
    hand.keys("Ctrl+Home")
    assert view.camera.rect_to_view(view.shown.cell_rect(Cell("lane:touch", "step:hear")) or (0, 0, 0, 0))[0] >= 0
    assert top != view.camera.rect_to_view(rect)[1]


def test_pages_scroll_and_select_nothing(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.resize(420, 300)
    hand.keys("PageDown")
    below = view.camera.y
    hand.keys("PageUp")
    assert below < view.camera.y
    assert not session.selection


def test_hidden_steps_and_lanes_are_passed_over(hand: "Hand", session: MapSession) -> None:
    with session.edit("Hide") as t:
        t.patch("step:look", hidden=True)
        t.patch("lane:think", hidden=True)
    session.selection.select("card:poster")
    hand.keys("Right")
    assert at(session) == "card:map"
    hand.keys("Down")
    assert at(session) == "lane:feel step:unlock"


def test_a_map_without_anything_holds_still(hand: "Hand", session: MapSession) -> None:
    with session.edit("Clear") as t:
        for record in list(t.records):
            if record.id != "map":
                t.remove(record.id)
    for key in ("Down", "Right", "Tab", "Home", "End", "Ctrl+Home", "Ctrl+End", "Shift+Up", "Alt+Left", "Escape"):
        hand.keys(key)
    assert not list(session.records.of_type(Card))
