"""What a click on the map does."""

from typing import TYPE_CHECKING

from journey_editor.canvas.map_session import MapSession

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def test_a_click_selects_what_it_meets(hand: "Hand", session: MapSession) -> None:
    hand.click(hand.on("card:app"))
    assert session.selection.ids == ("card:app",)
    hand.click(hand.on("stage:ride"))
    assert session.selection.ids == ("stage:ride",)
    assert session.store.rev == 0
