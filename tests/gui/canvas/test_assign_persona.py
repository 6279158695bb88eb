"""A persona dragged from the palette onto a card: the card concerns it, or does not any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.queries import personas
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def concerned(session: MapSession, card_id: str) -> tuple[str, ...]:
    card = session.records.find(Card, card_id)
    assert card is not None
    return card.personas


def drag(view: MapView, session: MapSession, at: QPointF) -> str:
    """Drop the first persona at a point of the view; gives its id."""
    persona = personas(session.records)[0].id
    there = view.viewport().mapToGlobal(at.toPoint())
    view.palette_drag.begin(PaletteItem("persona", persona), view.viewport().mapToGlobal(QPoint(-80, 300)))
    view.palette_drag.move(there)
    view.palette_drag.finish(there)
    return persona


def test_a_drop_assigns_and_a_second_one_takes_it_off(hand: "Hand", session: MapSession, view: MapView) -> None:
    mara = drag(view, session, hand.on("card:app"))
    assert concerned(session, "card:app") == (mara,)
    drag(view, session, hand.on("card:app"))
    assert concerned(session, "card:app") == ()
    session.undo()
    assert concerned(session, "card:app") == (mara,)
    session.undo()
    assert concerned(session, "card:app") == ()


def test_a_drop_on_one_of_several_selected_is_for_all(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select("card:app", "card:shop")
    mara = drag(view, session, hand.on("card:app"))
    assert concerned(session, "card:app") == concerned(session, "card:shop") == (mara,)
    assert session.selection.ids == ("card:app", "card:shop")


def test_a_drop_beside_cards_or_on_a_locked_one_changes_nothing(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    hints: list[str] = []
    view.hint.connect(hints.append)
    drag(view, session, hand.on("lane:touch"))
    with session.edit("Lock") as t:
        t.patch("lane:touch", locked=True)
    drag(view, session, hand.on("card:app"))
    assert concerned(session, "card:app") == ()
    assert hints == ["Drop a persona on a card that is about it", "The lane is locked: unlock it in its menu"]


def test_while_it_is_dragged_the_card_shows_what_would_be(hand: "Hand", session: MapSession, view: MapView) -> None:
    persona = personas(session.records)[0].id
    view.palette_drag.begin(PaletteItem("persona", persona), QPoint(0, 0))
    view.palette_drag.move(view.viewport().mapToGlobal(hand.on("card:app").toPoint()))
    shown = view.shown.records.find(Card, "card:app")
    assert shown is not None
    assert shown.personas == (persona,)
    view.palette_drag.cancel()
    assert view.shown.records == session.records
    assert not session.history.can_undo
