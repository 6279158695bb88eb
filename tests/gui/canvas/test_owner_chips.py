"""A lane of who is responsible leads to the cards."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.tool_tips import tool_tip
from journey_editor.document.records import Lane
from journey_editor.lanes.responsible import ResponsibleBody
from tests.gui.canvas.conftest import Hand

LANE = "lane:owners"


@pytest.fixture
def session(session: MapSession) -> MapSession:
    with session.edit("Owners") as t:
        t.add(Lane(id=LANE, kind="responsible", name="Who", order="aa"))
        for card, owner in (("card:site", "Web team"), ("card:app", "Web team"), ("card:price", "Sales")):
            t.patch(card, owner=owner)
    return session


def chip(view: MapView, owner: str) -> QPointF:
    row = view.shown.row(LANE)
    assert row
    assert row.drawn
    assert isinstance(row.body, ResponsibleBody)
    group = next(chip.group for chip in row.body.chips if chip.owner == owner)
    x, y = view.camera.to_view(group.x + group.width / 2, row.drawn.y + group.y + group.height / 2)
    return QPointF(x, y)


def test_a_click_selects_the_owners_cards_at_the_step(view: MapView, session: MapSession, hand: Hand) -> None:
    hand.click(chip(view, "Web team"))
    assert list(session.selection.ids) == ["card:site", "card:app"]
    hand.double_click(chip(view, "Sales"))
    assert list(session.selection.ids) == ["card:price"]


def test_a_tip_says_so(view: MapView) -> None:
    at = chip(view, "Sales")
    assert tool_tip(view, view.hit(at.x(), at.y())) == "Click to select the cards of Sales at this step"


def test_enter_selects_all_that_have_an_owner(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.click(hand.in_cell(LANE, "step:look", 0.95, 0.9))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert session.selection.ids == ("card:site", "card:app", "card:price")


def test_a_step_without_owners_says_what_to_do(view: MapView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(hand.in_cell(LANE, "step:park"))
    with qtbot.waitSignal(view.hint) as said:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "owner" in said.args[0]


def test_the_lane_follows_the_cards(view: MapView, session: MapSession) -> None:
    with session.edit("Owner") as t:
        t.patch("card:price", owner="Finance")
    assert chip(view, "Finance")
