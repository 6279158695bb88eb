"""Dragging the headers of stages, steps and lanes to another place."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.queries import lanes, stages, steps, steps_of
from journey_editor.document.records import Card

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand


def stage_names(session: MapSession) -> list[str]:
    return [stage.name for stage in stages(session.records)]


def step_names(session: MapSession) -> list[str]:
    return [step.name for step in steps(session.records)]


def lane_names(session: MapSession) -> list[str]:
    return [lane.name for lane in lanes(session.records)]


class TestStage:
    def test_it_goes_to_another_place_with_all_its_steps(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        hand.drop(hand.on("stage:find"), hand.on("stage:ride", 0.7))
        assert stage_names(session) == ["Ride", "Find"]
        assert step_names(session)[:3] == ["Unlocks", "Rides", "Parks"]
        assert session.selection.ids == ("stage:find",)
        assert (session.store.rev, session.history.undo_label) == (1, "Undo Move stage")
        session.undo()
        assert session.records == before

    def test_nothing_moves_before_the_drop(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        hand.drag(hand.on("stage:find"), hand.on("stage:ride", 0.7))
        assert view.shown.records == session.records
        hand.key(Qt.Key.Key_Escape)
        hand.release(hand.on("stage:ride", 0.7))
        assert session.store.rev == 0

    @pytest.mark.parametrize("across", [0.1, 0.4])
    def test_dropped_where_it_stands_it_makes_no_step(
        self, hand: "Hand", session: MapSession, across: float
    ) -> None:  # fmt: skip
        hand.drop(hand.on("stage:find"), hand.on("stage:ride", across))
        assert session.store.rev == 0

    def test_hidden_stages_stay_behind_their_neighbour(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Hide") as t:
            t.patch("stage:find", hidden=True)
            t.add(session.records["stage:ride"].patched(id="stage:leave", name="Leave", order="c"))
        hand.drop(hand.on("stage:leave"), hand.on("stage:ride", 0.2))
        assert stage_names(session) == ["Find", "Leave", "Ride"]

    def test_a_locked_one_stays(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch("stage:find", locked=True)
        hand.drop(hand.on("stage:find"), hand.on("stage:ride", 0.7))
        assert stage_names(session) == ["Find", "Ride"]

    def test_when_an_undo_takes_it_away_the_drag_is_over(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Add stage") as t:
            t.add(session.records["stage:ride"].patched(id="stage:new", order="c"))
        hand.drag(hand.on("stage:new"), hand.on("stage:find", 0.2))
        session.undo()
        hand.move(hand.on("stage:find"))
        hand.release(hand.on("stage:find"))
        assert stage_names(session) == ["Find", "Ride"]

    def test_with_headers_that_stay_in_sight(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        view.zoom_to(2.0, (0, 0))
        view.camera = view.camera.scrolled(-400, -300)
        assert view.camera.origin("corner") == (0, 0)
        hand.drop(hand.on("stage:find", 0.8), hand.on("stage:ride", 0.6))
        assert stage_names(session) == ["Ride", "Find"]


class TestStep:
    def test_it_goes_to_another_place_in_its_stage(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        hand.drop(hand.on("step:unlock"), hand.on("step:park", 0.8))
        assert step_names(session)[2:] == ["Rides", "Parks", "Unlocks"]
        assert (session.store.rev, session.history.undo_label) == (1, "Undo Move step")
        session.undo()
        assert session.records == before

    @pytest.mark.parametrize(
        ("neighbour", "across", "stage"), [("step:look", 0.8, "stage:find"), ("step:roll", 0.2, "stage:ride")]
    )
    def test_where_stages_meet_the_half_of_the_column_decides(
        self, hand: "Hand", session: MapSession, neighbour: str, across: float, stage: str
    ) -> None:
        hand.drop(hand.on("step:park"), hand.on(neighbour, across))
        step = next(step for step in steps_of(session.records, stage) if step.id == "step:park")
        assert step.stage == stage

    def test_its_cards_follow_it_into_another_stage(self, hand: "Hand", session: MapSession) -> None:
        hand.drop(hand.on("step:look"), hand.on("step:park", 0.9))
        assert [step.id for step in steps_of(session.records, "stage:ride")][-1] == "step:look"
        assert step_names(session) == ["Hears of it", "Unlocks", "Rides", "Parks", "Looks it up"]
        card = session.records.find(Card, "card:site")
        assert card
        assert card.step == "step:look"

    def test_the_last_step_of_a_stage_leaves_an_empty_one(self, hand: "Hand", session: MapSession) -> None:
        hand.drop(hand.on("step:look"), hand.on("step:park", 0.9))
        hand.drop(hand.on("step:hear"), hand.on("step:park", 0.9))
        [left] = steps_of(session.records, "stage:find")
        assert left.name == ""

    @pytest.mark.parametrize(("neighbour", "across"), [("step:look", 0.2), ("step:hear", 0.9)])
    def test_dropped_where_it_stands_it_makes_no_step(
        self, hand: "Hand", session: MapSession, neighbour: str, across: float
    ) -> None:
        hand.drop(hand.on("step:hear", 0.3), hand.on(neighbour, across))
        assert session.store.rev == 0

    def test_a_locked_stage_takes_none_and_gives_none(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch("stage:find", locked=True)
        hand.drop(hand.on("step:roll"), hand.on("step:hear", 0.2))
        hand.drop(hand.on("step:hear"), hand.on("step:park", 0.8))
        assert session.store.rev == 1

    def test_escape_puts_it_back(self, hand: "Hand", session: MapSession) -> None:
        hand.drag(hand.on("step:unlock"), hand.on("step:park", 0.8))
        hand.key(Qt.Key.Key_Escape)
        hand.release(hand.on("step:park", 0.8))
        assert session.store.rev == 0


class TestLane:
    def test_it_goes_to_another_place(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        hand.drop(hand.on("lane:touch"), hand.on("lane:feel", 0.5, 0.9))
        assert lane_names(session) == ["Thinking", "Emotion", "Touchpoints", "Line of visibility", "Pain points"]
        assert (session.store.rev, session.history.undo_label) == (1, "Undo Move lane")
        session.undo()
        assert session.records == before

    def test_a_divider_is_held_by_its_line(self, hand: "Hand", session: MapSession) -> None:
        hand.drop(hand.on("lane:line", 0.9), hand.on("lane:think", 0.5, 0.1))
        assert lane_names(session) == ["Touchpoints", "Line of visibility", "Thinking", "Emotion", "Pain points"]

    def test_a_lane_of_curves_can_be_held_by_the_line_of_a_persona(self, hand: "Hand", session: MapSession) -> None:
        header = hand.view.shown.locate("lane:feel")
        assert header
        key = hand.view.camera.to_view(header.x + 40, header.y + 40, "row headers")
        assert hand.view.hit(*key).role == "persona"
        hand.drop(QPointF(*key), hand.on("lane:touch", 0.5, 0.1))
        assert lane_names(session)[0] == "Emotion"

    def test_hidden_lanes_stay_behind_their_neighbour(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Hide") as t:
            t.patch("lane:think", hidden=True)
        hand.drop(hand.on("lane:touch"), hand.on("lane:feel", 0.5, 0.9))
        assert lane_names(session) == ["Thinking", "Emotion", "Touchpoints", "Line of visibility", "Pain points"]

    def test_a_locked_one_stays_and_escape_puts_back(self, hand: "Hand", session: MapSession) -> None:
        hand.drag(hand.on("lane:touch"), hand.on("lane:feel", 0.5, 0.9))
        hand.key(Qt.Key.Key_Escape)
        hand.release(hand.on("lane:feel", 0.5, 0.9))
        with session.edit("Lock") as t:
            t.patch("lane:touch", locked=True)
        hand.drop(hand.on("lane:touch"), hand.on("lane:feel", 0.5, 0.9))
        assert session.store.rev == 1

    def test_held_at_the_edge_the_map_comes_along(
        self, qtbot: QtBot, hand: "Hand", session: MapSession, view: MapView
    ) -> None:
        view.zoom_to(3.0, (0, 0))
        qtbot.waitUntil(lambda: view.viewport().width() < view.width())  # the scroll bars are there
        edge = QPointF(hand.on("lane:touch").x(), view.camera.map_height - 2)
        hand.drag(hand.on("lane:touch", 0.5, 0.2), edge)
        (least, _), _ = reversed(view.camera.scroll_ranges())
        qtbot.waitUntil(lambda: view.camera.y <= least + 1, timeout=3000)
        hand.release(edge)
        assert lane_names(session)[-1] == "Touchpoints"
