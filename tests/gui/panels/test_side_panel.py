"""Tabs, what they are called, and what is done while nobody looks."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.records import Card
from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.evidence_section import EvidenceSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


@pytest.mark.parametrize(
    ("selected", "title"),
    [
        ((), "Selection"),
        (("poster",), "Card"),
        (("poster", "pain"), "2 cards"),
        (("stage",), "Stage"),
        (("step", "next"), "2 steps"),
        (("cards",), "Lane"),
        (("kpi",), "KPI"),
        (("poster", "step"), "Selection"),
    ],
)
def test_the_first_tab_is_named_for_what_is_selected(
    panel: SidePanel, session: MapSession, selected: tuple[str, ...], title: str
) -> None:
    session.selection.select(*selected)
    assert panel.title == title


def test_nothing_selected_says_what_to_do(session: MapSession, panel: SidePanel, hand: "Hand") -> None:
    assert hand.labels() == ["Select a card, a step, a stage or a lane on the map to see and change it here."]
    session.selection.select_cell(Cell("cards", "step"))
    assert hand.labels() == ["A cell is selected. Type to add another card, or drag one here."]
    with session.edit("Delete") as t:
        for card in list(t.records.of_type(Card)):
            t.remove(card.id)
    session.selection.clear()
    session.selection.select_cell(Cell("cards", "step"))
    assert hand.labels() == ["A cell is selected. Type to write a card into it, or drag one here."]
    session.undo()
    session.selection.select("poster", "step")
    assert hand.labels() == ["Things of several kinds are selected. Select things of one kind to change them together."]
    assert panel.tab == "selection"


def test_what_is_said_of_a_cell_follows_what_comes_into_it(session: MapSession, hand: "Hand") -> None:
    session.selection.select_cell(Cell("cards", "step"))
    with session.edit("Delete") as t:
        for card in list(t.records.of_type(Card)):
            t.remove(card.id)
    assert hand.labels() == ["A cell is selected. Type to write a card into it, or drag one here."]
    session.undo()
    assert hand.labels() == ["A cell is selected. Type to add another card, or drag one here."]


def test_selecting_something_brings_its_tab_to_the_front(panel: SidePanel, session: MapSession) -> None:
    tabs = []
    for selected in ("poster", "mara", "step"):
        session.selection.select(selected)
        tabs.append(panel.tab)
        panel.show_tab("map")
    assert tabs == ["selection", "persona", "selection"]


def test_letting_go_leaves_the_tab_where_it_is(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster")
    panel.show_tab("map")
    session.selection.clear()
    assert panel.tab == "map"
    assert panel.title == "Selection"


def test_a_deleted_card_leaves_the_panel(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster", "page")
    with session.edit("Delete") as t:
        t.remove("poster")
    assert panel.title == "Card"
    with session.edit("Delete") as t:
        t.remove("page")
    assert panel.title == "Selection"


def test_what_happens_while_another_tab_is_in_front_is_shown_later(
    panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    session.selection.select("poster")
    panel.show_tab("map")
    with session.edit("Edit") as t:
        t.patch("poster", title="Bus")
    panel.show_tab("selection")
    assert hand.text("Title") == "Bus"
    with session.edit("Edit") as t:
        t.patch("map", title="Buses")
    panel.show_tab("map")
    assert hand.text("Title") == "Buses"


def test_a_hidden_side_panel_catches_up_when_it_comes_back(panel: SidePanel, session: MapSession, hand: "Hand") -> None:
    session.selection.select("poster")
    panel.hide()
    session.selection.select("page")
    with session.edit("Edit") as t:
        t.patch("page", title="Bus")
    panel.show()
    assert hand.text("Title") == "Bus"


def test_edits_made_while_the_side_panel_is_hidden_are_shown_when_it_comes_back(
    panel: SidePanel, session: MapSession, hand: "Hand"
) -> None:
    session.selection.select("poster")
    panel.hide()
    with session.edit("Edit") as t:
        t.patch("poster", title="Bus")
    panel.show()
    assert hand.text("Title") == "Bus"


def test_no_panel_is_made_before_the_first_look(qtbot: QtBot, session: MapSession) -> None:
    made = SidePanel(session)
    qtbot.addWidget(made)
    session.selection.select("poster")
    assert made.findChildren(Panel) == []


def test_a_panel_is_used_again(panel: SidePanel, session: MapSession) -> None:
    session.selection.select("poster")
    session.selection.select("step")
    session.selection.select("page")
    assert len(panel.findChildren(CardPanel)) == 1


def test_unlike_kinds_of_lanes_show_what_they_have_in_common(session: MapSession, hand: "Hand") -> None:
    session.selection.select("cards")
    assert "Kind of its cards" in hand.fields()
    session.selection.select("feelings")
    assert "Emotion scale" in hand.fields()
    assert "Kind of its cards" not in hand.fields()
    session.selection.select("cards", "feelings")
    assert not {"Emotion scale", "Kind of its cards"} & set(hand.fields())
    assert "Hidden" in hand.fields()


def test_a_lane_with_its_own_scale_has_words_of_its_own(session: MapSession, hand: "Hand") -> None:
    words = "Words of the scale, from its lowest to its highest"
    session.selection.select("feelings")
    assert words not in hand.fields()
    hand.choose("Emotion scale", "1 to 5")
    assert words in hand.fields()
    hand.type_into(words, "bad\ngood")
    hand.choose("Emotion scale", "As the map")
    assert words not in hand.fields()
    session.undo()
    assert hand.text(words) == "bad\ngood"


def test_what_is_seldom_said_of_a_card_is_folded_below_the_rest(
    session: MapSession, panel: SidePanel, hand: "Hand"
) -> None:
    seldom = ["Fact", "Link", "Picture", "Tags", "Concerns"]
    session.selection.select("poster")
    assert not set(seldom) & set(hand.fields())
    with session.edit("Tag") as t:
        t.patch("page", tags=("legal",))
        t.patch("site", kind="image")
    for one in ("page", "site"):  # one says something there, the other is for a picture
        session.selection.select(one)
        assert set(seldom) <= set(hand.fields())
        evidence = panel.findChild(EvidenceSection)
        assert evidence is not None
        assert evidence.mapTo(panel, QPoint()).y() < hand.field("Fact").mapTo(panel, QPoint()).y()
    session.selection.select("poster")
    assert not set(seldom) & set(hand.fields())
