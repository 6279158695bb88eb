"""Selecting what a rectangle touches."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def test_it_selects_the_cards_it_touches_and_not_a_whole_lane(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.in_cell("lane:touch", "step:hear", 0.5, 0.95), hand.on("card:app", 0.1, 0.1))
    assert list(session.selection.ids) == ["card:app", "card:shop"]
    assert session.store.rev == 0


def test_it_selects_points_too(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.in_cell("lane:think", "step:hear", 0.1, 0.1), hand.in_cell("lane:pain", "step:look", 0.9, 0.9))
    assert set(session.selection.ids) == {
        "emotion:lane:feel:persona:mara:step:hear:current", "emotion:lane:feel:persona:mara:step:look:current",
        "card:price",
    }  # fmt: skip


def test_what_it_leaves_again_is_not_selected(hand: "Hand", session: MapSession) -> None:
    start = hand.in_cell("lane:touch", "step:hear", 0.5, 0.95)
    hand.drag(start, hand.on("card:app"))
    assert session.selection.ids
    hand.move(start)
    hand.release(start)
    assert list(session.selection.ids) == []


@pytest.mark.parametrize("key", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier])
def test_with_shift_or_ctrl_it_adds(hand: "Hand", session: MapSession, key: Qt.KeyboardModifier) -> None:
    session.selection.select("card:map")
    hand.drop(hand.in_cell("lane:touch", "step:hear", 0.5, 0.95), hand.on("card:app", 0.1, 0.1), keys=key)
    assert list(session.selection.ids) == ["card:map", "card:app", "card:shop"]


def test_escape_selects_again_what_was_selected(hand: "Hand", session: MapSession) -> None:
    session.selection.select("card:map")
    hand.drag(hand.in_cell("lane:touch", "step:hear", 0.5, 0.95), hand.on("card:app"))
    hand.key(Qt.Key.Key_Escape)
    assert list(session.selection.ids) == ["card:map"]


def test_it_begins_beside_the_map_and_on_the_parking_lot(hand: "Hand", session: MapSession, view: MapView) -> None:
    beside = QPointF(view.camera.to_view(view.shown.sheet[2] + 40, 0)[0], hand.on("card:price").y())
    hand.drop(beside, hand.in_cell("lane:pain", "step:look", 0.5, 0.05))
    assert list(session.selection.ids) == ["card:price"]
    hand.drop(hand.on("card:helmet") + QPointF(0, -28), hand.on("card:family"))
    assert list(session.selection.ids) == ["card:family", "card:helmet"]


def test_its_beginning_stays_on_the_map_when_that_scrolls(hand: "Hand", session: MapSession, view: MapView) -> None:
    view.zoom_to(2.0, (0, 0))
    hand.drag(hand.in_cell("lane:touch", "step:hear", 0.5, 0.97), hand.in_cell("lane:touch", "step:hear", 0.9, 0.99))
    assert list(session.selection.ids) == []
    view.camera = view.camera.scrolled(-250, 0)
    end = hand.on("card:shop", 0.5, 0.5)
    hand.move(end)
    hand.release(end)
    assert list(session.selection.ids) == ["card:shop"]
