"""A lane of channels: touchpoints are put on channels and taken off, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.commands.channels import NO_TOUCHPOINTS, selected_crossing
from journey_editor.canvas.lane_parts import crossing_rect
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.tool_tips import tool_tip
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.records import Card, Channel, Lane
from tests.gui.canvas.conftest import Hand

Key = Qt.Key
LANE = "lane:channels"


@pytest.fixture
def session(session: MapSession) -> MapSession:
    with session.edit("Channels") as t:
        t.add(Lane(id=LANE, kind="channels", name="Channels", order="aa"))
        for order, name in enumerate(("web", "app", "street")):
            t.add(Channel(id=name, name=name.capitalize(), order=f"{order}"))
        t.patch("card:site", channels=("web",))
        t.patch("card:app", channels=("app",))
    return session


def crossing(view: MapView, step: str, channel: str) -> QPointF:
    rect = crossing_rect(view, Cell(LANE, step), channel)
    assert rect
    left, top, right, bottom = view.camera.rect_to_view(rect)
    return QPointF((left + right) / 2, (top + bottom) / 2)


def channels_of(session: MapSession, card_id: str) -> tuple[str, ...]:
    card = session.records.find(Card, card_id)
    assert card
    return card.channels


def test_a_click_on_an_empty_crossing_puts_the_touchpoint_on(view: MapView, session: MapSession, hand: Hand) -> None:
    hand.click(crossing(view, "step:hear", "street"))
    assert channels_of(session, "card:poster") == ("street",)
    assert "Street" in session.history.undo_label
    session.undo()
    assert channels_of(session, "card:poster") == ()


def test_a_click_on_a_dot_takes_it_off_wherever_it_is_used(view: MapView, session: MapSession, hand: Hand) -> None:
    hand.click(crossing(view, "step:look", "app"))
    assert channels_of(session, "card:app") == ()
    assert channels_of(session, "card:site") == ("web",)
    hand.click(crossing(view, "step:look", "app"))
    assert channels_of(session, "card:site") == ("web", "app"), "the first touchpoint of the step"


def test_a_touchpoint_is_made_where_there_is_none(view: MapView, session: MapSession, hand: Hand) -> None:
    hand.click(crossing(view, "step:park", "street"))
    [made] = cards_in(session.records, Cell("lane:touch", "step:park"))
    assert (made.kind, made.title, made.channels) == ("touchpoint", "", ("street",))
    session.undo()
    assert cards_in(session.records, Cell("lane:touch", "step:park")) == []


def test_without_a_lane_of_touchpoints_it_says_so(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    with session.edit("Delete") as t:
        t.remove("lane:touch")
    with qtbot.waitSignal(view.hint) as said:
        hand.click(crossing(view, "step:park", "street"))
    assert said.args == [NO_TOUCHPOINTS]


def test_keys_go_through_the_crossings_and_toggle(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.click(crossing(view, "step:hear", "web"))
    session.undo()
    for key in (Key.Key_Right, Key.Key_Down):
        qtbot.keyClick(view, key)
    assert selected_crossing(view) == (Cell(LANE, "step:look"), "app")
    qtbot.keyClick(view, Key.Key_Space)
    assert channels_of(session, "card:app") == ()
    qtbot.keyClick(view, Key.Key_Return)
    assert channels_of(session, "card:site") == ("web", "app")
    qtbot.keyClick(view, Key.Key_Delete)
    assert channels_of(session, "card:site") == ("web",)
    qtbot.keyClick(view, Key.Key_Delete)
    assert channels_of(session, "card:site") == ("web",), "there is nothing to take off"


def test_arrows_lead_out_at_the_ends_of_the_lane(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.click(crossing(view, "step:hear", "street"))
    qtbot.keyClick(view, Key.Key_Down)
    assert session.selection.cell == Cell("lane:think", "step:hear")
    qtbot.keyClick(view, Key.Key_Up)
    assert selected_crossing(view) == (Cell(LANE, "step:hear"), "street"), "where keys were before"
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Up)
    assert session.selection.ids == ("card:poster",)


def test_a_lane_that_is_locked_stays_as_it_is(view: MapView, session: MapSession, hand: Hand) -> None:
    with session.edit("Lock") as t:
        t.patch(LANE, locked=True)
    hand.click(crossing(view, "step:hear", "street"))
    assert channels_of(session, "card:poster") == ()


def test_a_tip_says_what_a_click_does(view: MapView) -> None:
    def tip(step: str, channel: str) -> str:
        at = crossing(view, step, channel)
        return tool_tip(view, view.hit(at.x(), at.y()))

    assert tip("step:look", "web") == "Web: Web site. Click to take it off"
    assert tip("step:hear", "web") == "Web: click to put the touchpoint here on it"
    assert tip("step:park", "web") == "Web: click for a new touchpoint on it"


def test_the_crossing_under_the_pointer_is_shown(view: MapView, hand: Hand) -> None:
    at = crossing(view, "step:hear", "web")
    around = (at.toPoint().x() - 12, at.toPoint().y() - 12, 24, 24)
    before = view.viewport().grab().toImage().copy(*around)
    hand.hover(at)
    assert view.viewport().grab().toImage().copy(*around) != before
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
