"""What of the selection commands act on, and where what they make goes."""

from journey_editor.canvas.commands.cards import add_card, is_moment_of_truth, toggle_moment_of_truth
from journey_editor.canvas.commands.selected import target_cell, unlocked
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import PARKING_LOT, Cell
from journey_editor.document.records import Card, Step


def hide(session: MapSession, *ids: str) -> None:
    with session.edit("Hide") as t:
        for record_id in ids:
            t.patch(record_id, hidden=True)


def test_more_is_selected_behind_what_is_selected_already(session: MapSession) -> None:
    session.selection.select("card:poster", "card:site", "card:app")
    session.selection.add(card_id for card_id in ("card:site", "card:shop"))
    assert session.selection.ids == ("card:poster", "card:app", "card:site", "card:shop")


def test_a_card_for_a_header_goes_where_it_shows(view: MapView, session: MapSession) -> None:
    hide(session, "stage:find", "step:unlock", "lane:touch")
    session.selection.select("lane:pain")
    assert target_cell(session) == Cell("lane:pain", "step:roll")
    session.selection.select("stage:ride")
    assert target_cell(session) == Cell("lane:think", "step:roll")
    session.selection.select("step:park")
    assert target_cell(session) == Cell("lane:think", "step:park")
    session.selection.select("lane:pain")
    add_card(view)
    assert view.is_writing


def test_a_card_for_a_header_without_a_cell_that_shows_is_parked(session: MapSession) -> None:
    session.selection.select("lane:feel")
    assert target_cell(session) == PARKING_LOT
    hide(session, "stage:find", "stage:ride")
    for header in ("lane:touch", "stage:ride"):
        session.selection.select(header)
        assert target_cell(session) == PARKING_LOT


def test_one_mark_missing_marks_all_and_then_takes_it_from_all(view: MapView, session: MapSession) -> None:
    ids = "card:poster", "card:site", "step:roll"
    with session.edit("Mark") as t:
        t.patch("card:site", moment_of_truth=True)
    session.selection.select(*ids)
    for marked in (True, False):
        toggle_moment_of_truth(view)
        assert is_moment_of_truth(view) is marked
        found = [session.records[record_id] for record_id in ids]
        assert all(isinstance(record, (Card, Step)) and record.moment_of_truth is marked for record in found)


def test_what_is_locked_is_left_out_and_said(view: MapView, session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:pain", locked=True)
    said: list[str] = []
    view.hint.connect(said.append)
    cards = [session.records[card_id] for card_id in ("card:poster", "card:price", "card:app")]
    assert unlocked(view, iter(cards)) == [cards[0], cards[2]]
    assert said == ["The lane is locked: unlock it in its menu"]
