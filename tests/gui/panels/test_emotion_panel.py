"""States, exact scores, spreads, measures and own scales in the panels."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.edits.emotions import set_emotion, set_measure
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, EmotionScale, Lane, Map
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.emotion_panel import EmotionPanel
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

POINT = emotion_id("feelings", "mara", "step")


def point(session: MapSession, state: str = "current") -> Emotion | None:
    return session.records.find(Emotion, emotion_id("feelings", "mara", "step", state))


def lane(session: MapSession) -> Lane:
    found = session.records.find(Lane, "feelings")
    assert found
    return found


def block_of(panel: SidePanel, name: str) -> EmotionBlock:
    return next(b for b in panel.findChildren(EmotionBlock) if b.isVisible() and b.said[0] == name)


def states(panel: SidePanel) -> EmotionPanel:
    (found,) = (child for child in panel.findChildren(EmotionPanel) if child.isVisible())
    return found


class TestStates:
    def test_a_tab_shows_another_state_and_lets_it_be_drawn(
        self, panel: SidePanel, session: MapSession, qtbot: QtBot, hand: "Hand"
    ) -> None:
        session.selection.select(POINT, cell=Cell("feelings", "step"))
        hand.control("What Mara feels")
        tabs = states(panel).states
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        assert session.active_state == "expected"
        assert block_of(panel, "Mara").said[1] == "nothing yet"
        qtbot.keyClick(hand.control("What Mara feels"), Qt.Key.Key_5)
        expected, current = point(session, "expected"), point(session)
        assert expected
        assert current
        assert (expected.score, current.score) == (2, -1.6)

    def test_a_state_chosen_on_the_map_is_shown(self, panel: SidePanel, session: MapSession, hand: "Hand") -> None:
        session.selection.select_cell(Cell("feelings", "step"))
        hand.control("What Mara feels")
        session.activate_state("future")
        assert states(panel).states.currentIndex() == 2
        assert block_of(panel, "Mara").said[1] == "nothing yet"

    def test_the_gap_is_said_at_the_point_and_for_the_lane(
        self, panel: SidePanel, session: MapSession, hand: "Hand"
    ) -> None:
        session.selection.select(POINT, cell=Cell("feelings", "step"))
        with session.edit("Expect") as t:
            set_emotion(t, "feelings", "mara", "step", 1, state="expected")
        hand.control("What Mara feels")
        assert block_of(panel, "Mara").said[1] == "−1.6 (gap −2.6) ·"
        said = [label.text() for label in panel.findChildren(type(states(panel)._gap)) if label.isVisible()]
        assert "Largest gap: Hears of it, −2.6\u00a0· Mara" in said


class TestNumbers:
    def test_an_exact_score_and_a_spread_are_typed(self, session: MapSession, hand: "Hand") -> None:
        session.selection.select(POINT, cell=Cell("feelings", "step"))
        hand.type_into("Score: Mara", "0.25")
        hand.type_into("Lowest: Mara", "-1")
        hand.type_into("Highest: Mara", "1.5")
        found = point(session)
        assert found
        assert (found.score, found.low, found.high) == (0.25, -1, 1.5)
        hand.type_into("Lowest: Mara", "")
        found = point(session)
        assert found
        assert found.low is None

    @pytest.mark.parametrize(
        ("field", "text", "said"),
        [
            ("Score: Mara", "9", "Write a number from −2 to +2."),
            ("Score: Mara", "", "Write a number from −2 to +2."),
            ("Lowest: Mara", "1", "The lowest is not above the score."),
            ("Highest: Mara", "-1.9", "The highest is not below the score."),
        ],
    )
    def test_what_is_no_score_is_told_and_changes_nothing(
        self, session: MapSession, hand: "Hand", qtbot: QtBot, field: str, text: str, said: str
    ) -> None:
        session.selection.select(POINT, cell=Cell("feelings", "step"))
        control = hand.control(field)
        hand.type_into(field, text)
        qtbot.keyClick(control, Qt.Key.Key_Tab)
        assert control.accessibleDescription() == said
        found = point(session)
        assert found
        assert (found.score, found.low, found.high) == (-1.6, None, None)


class TestMeasures:
    def test_the_measure_of_a_lane_is_chosen(self, session: MapSession, hand: "Hand") -> None:
        session.selection.select("feelings")
        hand.choose("Measure", "Satisfaction")
        assert (lane(session).name, lane(session).options) == ("Satisfaction", {"measure": "satisfaction"})
        assert hand.text("Name") == "Satisfaction"
        hand.choose("High scores are", "Bad")
        assert lane(session).options == {"measure": "satisfaction", "good": "down"}
        session.undo()
        session.undo()
        assert (lane(session).name, lane(session).scale) == ("Emotion", None)

    def test_faces_go_from_bad_to_good_where_high_is_bad(
        self, panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot
    ) -> None:
        with session.edit("Effort") as t:
            set_measure(t, "feelings", "effort")
        session.selection.select(POINT, cell=Cell("feelings", "step"))
        qtbot.keyClick(hand.control("What Mara feels"), Qt.Key.Key_1)
        found = point(session)
        assert found
        assert found.score == 5
        assert block_of(panel, "Mara").faces.mood == 0

    def test_personas_get_bands(self, session: MapSession, hand: "Hand") -> None:
        session.selection.select("feelings")
        hand.click("A band for each persona")
        assert lane(session).options == {"bands": True}
        hand.click("A band for each persona")
        assert not lane(session).options


class TestOwnScale:
    def test_a_map_has_any_range_with_words_of_its_own(
        self, panel: SidePanel, session: MapSession, hand: "Hand"
    ) -> None:
        panel.show_tab("map")
        hand.click("Scale of the curves")
        hand.type_into("Or from one number to another", "1 to 7")
        said = session.records.find(Map, "map")
        found = point(session)
        assert said
        assert found
        assert said.emotion_scale == EmotionScale(min=1, max=7)
        assert found.score == pytest.approx(1.6)
        session.undo()
        found = point(session)
        assert found
        assert found.score == -1.6
        assert not session.history.can_undo

    @pytest.mark.parametrize(("text", "said"), [("5 to 1", "begins below"), ("7", "such as"), ("a to b", "number")])
    def test_what_is_no_range_is_told(
        self, panel: SidePanel, session: MapSession, hand: "Hand", qtbot: QtBot, text: str, said: str
    ) -> None:
        panel.show_tab("map")
        hand.click("Scale of the curves")
        control = hand.control("Or from one number to another")
        hand.type_into("Or from one number to another", text)
        qtbot.keyClick(control, Qt.Key.Key_Tab)
        assert said in control.accessibleDescription()
        assert session.records.map.emotion_scale == EmotionScale()
