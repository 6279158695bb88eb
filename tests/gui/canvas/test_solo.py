"""One persona in front of the others, by its line in the header of a curve, and everyone back by Escape."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def press_key_line(hand: "Hand", view: MapView, persona: str) -> None:
    """Click the line of a persona in the header of the curve, with Alt."""
    headers = view.shown.by_layer["row headers"]
    lines = [(header, item) for header in headers for item in header.items if isinstance(item, Group)]
    header, line = next((header, item) for header, item in lines if item.record_id == persona)
    x, y = header.x + line.x + line.width / 4, header.y + line.y + line.height / 2
    left, top = view.camera.to_view(x, y, "row headers")
    hand.click(QPointF(left, top), Qt.KeyboardModifier.AltModifier)


def test_alt_and_a_click_on_its_line_puts_a_persona_in_front(hand: "Hand", session: MapSession, view: MapView) -> None:
    press_key_line(hand, view, "persona:tomas")
    assert session.showing.solo == "persona:tomas"
    assert session.active_persona == "persona:mara", "who is drawn next is another matter"
    press_key_line(hand, view, "persona:tomas")
    assert session.showing.solo == ""


def test_escape_brings_everyone_back_when_nothing_is_selected(hand: "Hand", session: MapSession, view: MapView) -> None:
    press_key_line(hand, view, "persona:tomas")
    session.selection.select("persona:mara")
    hand.keys("Escape")
    assert session.showing.solo == "persona:tomas", "first what is selected is left"
    hand.keys("Escape")
    assert session.showing.solo == ""


def test_cards_of_others_fade(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Concern") as t:
        t.patch("card:app", personas=("persona:mara",))
    press_key_line(hand, view, "persona:tomas")
    app, shop = view.shown.locate("card:app"), view.shown.locate("card:shop")
    assert app is not None
    assert shop is not None
    assert (app.group.opacity < 1, shop.group.opacity) == (True, 1.0)
