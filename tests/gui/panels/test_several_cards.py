"""Several cards at once: what they have in common, what differs, and edits of all of them."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card
from journey_editor.panels.chip import Chip
from journey_editor.panels.field import Field
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


@pytest.fixture(autouse=True)
def _selected(session: MapSession, panel: SidePanel) -> None:  # noqa: ARG001 (the panel hears of it)
    session.selection.select("poster", "site", "pain")


def values(session: MapSession, field: str) -> list[object]:
    return [getattr(session.records[card], field) for card in ("poster", "site", "pain")]


def in_sight(panel: SidePanel) -> list[str]:
    return [field.name for field in panel.findChildren(Field) if field.isVisible()]


def test_the_tab_counts_them(panel: SidePanel) -> None:
    assert panel.title == "3 cards"


def test_texts_of_their_own_are_left_out(panel: SidePanel) -> None:
    assert "Title" not in in_sight(panel)
    assert "Notes" not in in_sight(panel)
    assert "Owner" in in_sight(panel)


def test_what_differs_is_called_mixed(hand: "Hand") -> None:
    kind, owner = hand.control("Kind"), hand.control("Owner")
    assert isinstance(kind, QComboBox)
    assert isinstance(owner, QLineEdit)
    assert (kind.currentIndex(), kind.placeholderText()) == (-1, "Mixed")
    assert (owner.text(), owner.placeholderText()) == ("", "Mixed")
    assert hand.text("State") == "As it is now"


def test_a_choice_holds_for_all_in_one_step(session: MapSession, hand: "Hand") -> None:
    hand.choose("Kind", "Gain")
    assert values(session, "kind") == ["gain", "gain", "gain"]
    assert hand.text("Kind") == "Gain"
    session.undo()
    assert values(session, "kind") == ["touchpoint", "touchpoint", "pain"]
    assert not session.history.can_undo


def test_typing_holds_for_all_in_one_step(session: MapSession, hand: "Hand") -> None:
    hand.type_into("Owner", "Zoo")
    assert values(session, "owner") == ["Zoo", "Zoo", "Zoo"]
    session.undo()
    assert values(session, "owner") == ["Marketing", "", ""]
    assert hand.text("Owner") == ""
    assert not session.history.can_undo


def test_chips_say_how_many_have_them(panel: SidePanel) -> None:
    chips = [chip.text() for chip in panel.findChildren(Chip) if chip.isVisible()]
    assert chips == ["Web · 1 of 3", "App · 1 of 3"]


def test_a_chip_is_taken_off_all(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    session.selection.select("page", "site")
    qtbot.keyClick(hand.control("Web"), Qt.Key.Key_Delete)
    assert [getattr(session.records[card], "channels") for card in ("page", "site")] == [(), ("app",)]  # noqa: B009
    session.undo()
    assert hand.control("Web").isVisible()


def test_a_star_that_some_have_is_given_to_all(session: MapSession, hand: "Hand") -> None:
    with session.edit("Star") as t:
        t.patch("site", moment_of_truth=True)
    button = hand.control("Moment of truth")
    assert not hand.is_on("Moment of truth")
    assert getattr(button, "text", str)() == "Some of them"
    hand.click("Moment of truth")
    assert values(session, "moment_of_truth") == [True, True, True]


def test_ratings_stand_where_all_kinds_have_them(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert not {"Severity", "Impact", "Effort"} & set(in_sight(panel))
    session.selection.select("pain")
    assert "Severity" in in_sight(panel)
    hand.choose("Kind", "Opportunity")
    assert {"Impact", "Effort"} <= set(in_sight(panel))
    assert "Severity" not in in_sight(panel)


def test_cards_of_one_step_share_its_emotions(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    assert not [name for name in in_sight(panel) if name == "Verbatim"]
    session.selection.select("poster", "page")
    assert hand.control("What Mara feels").isVisible()


def test_half_a_typed_word_for_several_can_be_taken_back(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    hand.type_into("Owner", "Z")
    qtbot.keyClick(hand.control("Owner"), Qt.Key.Key_Backspace)
    assert [getattr(card, "owner", None) for card in session.records.of_type(Card) if card.id != "page"] == ["", "", ""]
    session.undo()
    assert values(session, "owner") == ["Marketing", "", ""]
