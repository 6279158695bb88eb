"""The fields that make a card a row of the action plan."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Benefit, Card, Citation, Evidence
from journey_editor.panels.rating_dots import RatingDots
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def ideas(session: MapSession) -> None:
    """Two opportunities and a source that was heard of the pain."""
    with session.edit("Prepare") as t:
        t.add(Card(id="sign", kind="opportunity", lane="cards", step="next", title="A sign", order="C"))
        t.add(Card(id="sms", kind="solution", lane="cards", step="next", title="A message", order="D", value=2))
        t.add(Evidence(id="talks", kind="interview"))
        t.patch("pain", evidence=(Citation(source="talks", count=7), Citation(source="talks", count=2)))
    session.history.clear()


def dots(hand: "Hand", name: str) -> RatingDots:
    control = hand.control(name)
    assert isinstance(control, RatingDots)
    return control


def card(session: MapSession, record_id: str) -> Card:
    found = session.records[record_id]
    assert isinstance(found, Card)
    return found


def test_a_click_rates_and_a_second_one_takes_it_back(
    panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    assert panel.isVisible()
    session.selection.select("sign")
    impact = dots(hand, "Impact")
    at = impact.segment(4).center().toPoint()
    qtbot.mouseClick(impact, LEFT, pos=at)
    assert (card(session, "sign").impact, impact.rating) == (4, 4)
    qtbot.mouseClick(impact, LEFT, pos=at)
    assert card(session, "sign").impact is None
    session.undo()
    assert impact.rating == 4
    session.undo()
    assert card(session, "sign").impact is None
    assert not session.history.can_undo


def test_keys_rate_all_that_are_selected(panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    assert panel.isVisible()
    session.selection.select("sign", "sms")
    value = dots(hand, "Value")
    assert value.accessibleDescription() == "Mixed"
    qtbot.keyClick(value, Qt.Key.Key_5)
    assert [card(session, one).value for one in ("sign", "sms")] == [5, 5]
    qtbot.keyClick(value, Qt.Key.Key_Left)
    assert card(session, "sms").value == 4
    qtbot.keyClick(value, Qt.Key.Key_Delete)
    assert card(session, "sms").value is None
    for _ in range(3):
        session.undo()
    assert [card(session, one).value for one in ("sign", "sms")] == [None, 2]


def test_a_pain_says_how_often_it_was_heard(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert panel.isVisible()
    session.selection.select("pain")
    assert "Heard 9 times" in hand.labels()
    assert "Severity" in hand.fields()
    with session.edit("It was no more than a guess") as t:
        t.patch("talks", kind="assumption")
    assert "Heard 9 times" not in hand.labels()
    session.undo()
    assert "Heard 9 times" in hand.labels()
    session.selection.select("poster")
    assert "Severity" not in hand.fields()
    assert "Heard 9 times" not in hand.labels()


def test_a_benefit_is_read_as_it_is_written(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert panel.isVisible()
    session.selection.select("sign")
    hand.type_into("Benefit", "40k EUR per year")
    assert card(session, "sign").benefit == Benefit(amount=40_000, unit="EUR", per="year")
    hand.leave()
    assert hand.text("Benefit") == "40000 EUR per year"
    session.undo()
    assert card(session, "sign").benefit is None
    hand.type_into("Benefit", "much")
    assert hand.field("Benefit").complaint == ""
    hand.leave()
    assert "€ 40k per year" in hand.field("Benefit").complaint
    assert card(session, "sign").benefit is None


def test_due_and_status(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert panel.isVisible()
    session.selection.select("sms")
    hand.type_into("Due", "2026-12")
    hand.choose("Status", "Planned")
    assert (card(session, "sms").due, card(session, "sms").status) == ("2026-12", "planned")
    session.undo()
    session.undo()
    assert (card(session, "sms").due, card(session, "sms").status) == (None, "")


def test_what_is_locked_is_not_rated(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert panel.isVisible()
    with session.edit("Lock") as t:
        t.patch("cards", locked=True)
    session.selection.select("sign")
    assert not dots(hand, "Effort").isEnabled()
