"""A card's own fields, and what the cards of a lane show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Lane
from journey_editor.panels.own_fields_section import OwnFieldsSection
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

Key = Qt.Key


def fields(session: MapSession, card_id: str = "poster") -> dict[str, str]:
    card = session.records.find(Card, card_id)
    assert card is not None
    return dict(card.fields)


def section(panel: SidePanel, session: MapSession, *ids: str) -> OwnFieldsSection:
    session.selection.select(*(ids or ("poster",)))
    [found] = panel.findChildren(OwnFieldsSection)
    return found


def put(session: MapSession, card_id: str, **own: str) -> None:
    with session.edit("Import") as t:
        t.patch(card_id, fields=own)


def test_a_field_is_added_and_filled(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    own = section(panel, session)
    assert not own.fold.is_open
    own.fold.button.click()
    own.adder.button.click()
    qtbot.keyClicks(own.adder.line, "Budget")
    qtbot.keyClick(own.adder.line, Key.Key_Return)
    assert fields(session) == {"Budget": ""}
    qtbot.waitUntil(own.rows[0].value.hasFocus)
    qtbot.keyClicks(own.rows[0].value, "12 k")
    assert fields(session) == {"Budget": "12 k"}
    session.undo()
    assert fields(session) == {"Budget": ""}
    session.undo()
    assert (fields(session), own.rows) == ({}, [])


def test_names_of_other_cards_are_suggested(panel: SidePanel, session: MapSession) -> None:
    put(session, "page", Budget="1", Jira="X-1")
    put(session, "poster", Budget="2")
    own = section(panel, session)
    assert own.fold.is_open
    own.adder.line.setFocus()
    suggestions = own.adder.line.suggestions.model()
    assert suggestions is not None
    own.adder.button.click()
    assert [suggestions.index(row, 0).data() for row in range(suggestions.rowCount())] == ["Jira"]


def test_a_field_is_renamed_in_its_place_and_taken_away(panel: SidePanel, session: MapSession, qtbot: QtBot) -> None:
    put(session, "poster", A="1", B="2", C="3")
    own = section(panel, session)
    line = own.rows[1].name
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "C")
    qtbot.keyClick(line, Key.Key_Return)
    assert (own.complaint, line.text()) == ("There is a field “C” already.", "B")
    line.selectAll()
    qtbot.keyClicks(line, "Between")
    qtbot.keyClick(line, Key.Key_Return)
    assert list(fields(session).items()) == [("A", "1"), ("Between", "2"), ("C", "3")]
    qtbot.mouseClick(own.rows[0].remove, Qt.MouseButton.LeftButton)
    assert list(fields(session)) == ["Between", "C"]
    session.undo()
    session.undo()
    assert fields(session) == {"A": "1", "B": "2", "C": "3"}


def test_several_cards_have_fields_of_their_own_and_locked_ones_keep_theirs(
    panel: SidePanel, session: MapSession
) -> None:
    own = section(panel, session, "poster", "page")
    assert not own.isVisible()
    section(panel, session)
    assert own.fold.isEnabled()
    with session.edit("Lock") as t:
        t.patch("cards", locked=True)
    assert own.isVisible()
    assert not own.fold.isEnabled()


def test_cards_of_a_lane_show_what_is_asked(session: MapSession, hand: "Hand") -> None:
    session.selection.select("cards")
    hand.click("Cards also show: Owner")
    hand.click("Cards also show: Notes")
    lane = session.records.find(Lane, "cards")
    assert lane is not None
    assert lane.options == {"shows": ("body", "owner")}
    hand.click("Cards also show: Owner")
    hand.click("Cards also show: Notes")
    lane = session.records.find(Lane, "cards")
    assert lane is not None
    assert lane.options == {}


def test_lanes_that_differ_are_half_checked_and_become_alike(session: MapSession, hand: "Hand") -> None:
    with session.edit("Add") as t:
        t.add(Lane(id="more", order="D", options={"shows": ["votes"]}))
    session.selection.select("cards", "more")
    hand.click("Cards also show: Votes")
    assert [lane.options for lane in session.records.of_type(Lane) if lane.id in ("cards", "more")] == [
        {"shows": ("votes",)}
    ] * 2
