"""Stretching a card over the next steps, by the bar at its edge."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from journey_editor.canvas.commands.cards import stretch_selection
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.span_bar import span_bar
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def bar(view: MapView, card_id: str) -> QPointF:
    found = span_bar(view, card_id)
    assert found, f"{card_id} has no bar"
    return QPointF(found[0] + 1, (found[1] + found[3]) / 2)


def span(session: MapSession, card_id: str) -> int:
    card = session.records.find(Card, card_id)
    assert card
    return card.span


def test_the_card_covers_the_steps_that_the_bar_is_drawn_over(hand: "Hand", session: MapSession, view: MapView) -> None:
    before = session.records.copy()
    hand.drop(bar(view, "card:poster"), hand.in_cell("lane:touch", "step:unlock", 0.7))
    assert span(session, "card:poster") == 3
    assert (session.store.rev, session.history.undo_label) == (1, "Undo Stretch card")
    session.undo()
    assert session.records == before


def test_a_wide_card_gets_narrow_but_never_less_than_its_step(hand: "Hand", session: MapSession, view: MapView) -> None:
    hand.drop(bar(view, "card:map"), hand.in_cell("lane:touch", "step:hear"))
    assert span(session, "card:map") == 1


def test_up_to_the_middle_of_the_next_step_nothing_happens(hand: "Hand", session: MapSession, view: MapView) -> None:
    hand.drop(bar(view, "card:poster"), hand.in_cell("lane:touch", "step:look", 0.4))
    assert session.store.rev == 0


def test_hidden_steps_in_between_are_covered(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Hide") as t:
        t.patch("step:look", hidden=True)
    hand.drop(bar(view, "card:poster"), hand.in_cell("lane:touch", "step:unlock", 0.7))
    assert span(session, "card:poster") == 3


def test_escape_puts_it_back(hand: "Hand", session: MapSession, view: MapView) -> None:
    hand.drag(bar(view, "card:poster"), hand.in_cell("lane:touch", "step:unlock", 0.7))
    assert view.shown.records != session.records
    hand.key(Qt.Key.Key_Escape)
    assert (session.store.rev, view.shown.records) == (0, session.records)


def test_only_cards_of_a_step_that_may_be_edited_have_a_bar(session: MapSession, view: MapView) -> None:
    assert span_bar(view, "card:family") is None
    with session.edit("Lock") as t:
        t.patch("lane:pain", locked=True)
    assert span_bar(view, "card:price") is None
    view.zoom_to(0.3)
    assert span_bar(view, "card:poster") is None


@pytest.mark.parametrize("zoom", [0.5, 2.0])
def test_at_any_zoom(hand: "Hand", session: MapSession, view: MapView, zoom: float) -> None:
    view.zoom_to(zoom, (0, 0))
    hand.drop(bar(view, "card:poster"), hand.in_cell("lane:touch", "step:look", 0.7))
    assert span(session, "card:poster") == 2


def test_the_cursor_says_so(hand: "Hand", view: MapView) -> None:
    hand.hover(bar(view, "card:poster"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    hand.hover(hand.on("card:poster"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_stretch_cards_and_make_them_narrow(hand: "Hand", session: MapSession) -> None:
    before = session.records.copy()
    session.selection.select("card:poster")
    for _ in range(2):
        hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert span(session, "card:poster") == 3
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert span(session, "card:poster") == 2
    assert session.history.undo_label == "Undo Stretch card"
    for _ in range(3):
        session.undo()
    assert session.records == before


def test_keys_go_no_further_than_the_card_s_step_and_the_end_of_the_map(session: MapSession, view: MapView) -> None:
    session.selection.select("card:poster")
    stretch_selection(view, -1)
    assert session.store.rev == 0
    count = len(view.shown.layout.grid.columns)
    for _ in range(count + 2):
        stretch_selection(view, 1)
    assert view.shown.layout.grid.columns_of("step:hear", span(session, "card:poster"), None) == (0, count - 1)
    assert session.store.rev == count - 1


def test_a_key_stretches_over_hidden_steps_to_the_next_that_shows(session: MapSession, view: MapView) -> None:
    with session.edit("Hide") as t:
        t.patch("step:look", hidden=True)
    session.selection.select("card:poster")
    stretch_selection(view, 1)
    assert span(session, "card:poster") == 3
