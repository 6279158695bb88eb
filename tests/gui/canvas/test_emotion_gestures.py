"""Points and curves drawn by hand: drag one point, sweep a whole curve, click."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, EmotionScale

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

STEPS = ("step:hear", "step:look", "step:unlock", "step:roll", "step:park")
HEAR, LOOK = (emotion_id("lane:feel", "persona:mara", step) for step in STEPS[:2])


def plot_of(view: MapView) -> ScorePlot:
    rect = view.shown.row_rect("lane:feel")
    assert rect
    plot = ScorePlot.at(view, "lane:feel", rect[1])
    assert plot
    return plot


def at(hand: "Hand", step: str, score: float, across: float = 0.5) -> QPointF:
    """Where a score lies at a step."""
    x = hand.in_cell("lane:feel", step, across).x()
    return QPointF(x, hand.view.camera.to_view(0, plot_of(hand.view).y(score))[1])


def scores(session: MapSession, persona: str = "persona:mara") -> list[float | None]:
    found = (session.records.find(Emotion, emotion_id("lane:feel", persona, step)) for step in STEPS)
    return [point.score if point else None for point in found]


class TestDrag:
    def test_a_point_follows_up_and_down(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        hand.drop(hand.on(HEAR), at(hand, "step:hear", -2))
        assert scores(session)[0] == -2
        assert session.selection.ids == (HEAR,)
        assert session.selection.cell == Cell("lane:feel", "step:hear")
        assert (session.store.rev, session.history.undo_label) == (1, "Undo Set emotion")
        session.undo()
        assert session.records == before

    def test_it_stops_at_half_scores_unless_alt_is_held(self, hand: "Hand", session: MapSession) -> None:
        hand.drop(hand.on(HEAR), at(hand, "step:hear", 0.3))
        assert scores(session)[0] == 0.5
        hand.drop(hand.on(HEAR), at(hand, "step:hear", 1.3), keys=Qt.KeyboardModifier.AltModifier)
        assert scores(session)[0] == pytest.approx(1.3, abs=0.06)
        assert scores(session)[0] not in (1.0, 1.5)

    def test_it_stays_within_the_scale_of_its_lane(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Scale") as t:
            t.patch("lane:feel", scale=EmotionScale(min=-1, max=1))
        hand.drop(hand.on(HEAR), hand.on(HEAR) + QPointF(0, -400))
        assert scores(session)[0] == 1

    def test_a_score_outside_the_scale_comes_back_into_it(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Set") as t:
            t.patch(HEAR, score=6)
        hand.drop(hand.on(HEAR), at(hand, "step:hear", 0))
        assert scores(session)[0] == 0

    def test_pressing_a_point_a_little_beside_its_middle_does_not_move_it(
        self, hand: "Hand", session: MapSession
    ) -> None:
        start = hand.on(HEAR) + QPointF(0, 6)
        hand.drop(start, start + QPointF(30, 0), keys=Qt.KeyboardModifier.AltModifier)
        assert session.store.rev == 0

    def test_escape_puts_it_back(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        hand.drag(hand.on(HEAR), at(hand, "step:hear", -2))
        assert view.shown.records != session.records
        hand.key(Qt.Key.Key_Escape)
        assert (session.store.rev, view.shown.records) == (0, session.records)

    def test_a_locked_lane_keeps_its_points(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch("lane:feel", locked=True)
        hand.drop(hand.on(HEAR), at(hand, "step:hear", -2))
        assert scores(session)[0] == 1

    @pytest.mark.parametrize("zoom", [0.5, 2.0])
    def test_at_any_zoom(self, hand: "Hand", session: MapSession, view: MapView, zoom: float) -> None:
        view.zoom_to(zoom, (0, 0))
        view.camera = view.camera.scrolled(0, -160)
        hand.drop(hand.on(HEAR), at(hand, "step:hear", -1.5))
        assert scores(session)[0] == -1.5


class TestSweep:
    def test_a_stroke_draws_the_whole_curve_as_one_step(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        session.activate_persona("persona:tomas")
        stroke = [at(hand, step, score) for step, score in zip(STEPS, (0, 1, 2, 0, -2), strict=True)]
        hand.drop(*stroke)
        assert scores(session, "persona:tomas") == [0, 1, 2, 0, -2]
        assert scores(session) == [1, -1, None, None, None]
        assert (session.store.rev, session.history.undo_label) == (1, "Undo Draw curve")
        session.undo()
        assert session.records == before

    def test_a_fast_stroke_leaves_no_step_out(self, hand: "Hand", session: MapSession) -> None:
        session.activate_persona("persona:tomas")
        hand.press(at(hand, "step:hear", -2))
        hand.move(at(hand, "step:park", 2))
        hand.release(at(hand, "step:park", 2))
        assert scores(session, "persona:tomas") == [-2, -1, 0, 1, 2]

    def test_the_middle_of_a_step_counts_and_the_later_stroke(self, hand: "Hand", session: MapSession) -> None:
        session.activate_persona("persona:tomas")
        hear = emotion_id("lane:feel", "persona:tomas", "step:hear")
        hand.drag(at(hand, "step:hear", 2), at(hand, "step:hear", -2, 0.9), at(hand, "step:look", 2))
        drawn = hand.view.shown.records.find(Emotion, hear)
        assert drawn
        assert drawn.score == 2
        back = at(hand, "step:hear", -1, 0.4)
        hand.move(back)
        hand.release(back)
        assert scores(session, "persona:tomas")[0] == pytest.approx(-1, abs=0.5)

    def test_escape_leaves_no_curve(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        hand.drag(at(hand, "step:unlock", 1), at(hand, "step:park", -2))
        assert view.shown.records != session.records
        hand.key(Qt.Key.Key_Escape)
        assert (session.store.rev, view.shown.records) == (0, session.records)

    def test_locked_stages_are_swept_over(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch("stage:find", locked=True)
        session.activate_persona("persona:tomas")
        hand.drop(at(hand, "step:park", 1), at(hand, "step:hear", 1))
        assert scores(session, "persona:tomas") == [None, None, 1, 1, 1]

    def test_without_a_persona_it_says_what_is_missing(self, qtbot: QtBot, hand: "Hand", session: MapSession) -> None:
        with session.edit("Delete") as t:
            t.remove("persona:mara")
            t.remove("persona:tomas")
        with qtbot.waitSignal(hand.view.hint) as told:
            hand.drop(at(hand, "step:hear", 1), at(hand, "step:look", 1))
        assert "persona" in told.args[0]
        assert session.store.rev == 1

    def test_with_shift_points_are_selected_instead(self, hand: "Hand", session: MapSession) -> None:
        session.selection.select("card:poster")
        hand.drop(at(hand, "step:hear", 2, 0.1), at(hand, "step:look", -2), keys=Qt.KeyboardModifier.ShiftModifier)
        assert session.selection.ids == ("card:poster", HEAR, LOOK)
        assert session.store.rev == 0


class TestClick:
    def test_a_click_sets_a_point_of_the_active_persona(self, hand: "Hand", session: MapSession) -> None:
        session.activate_persona("persona:tomas")
        hand.click(at(hand, "step:unlock", 1.4, 0.3))
        assert scores(session, "persona:tomas")[2] == 1.5
        assert session.selection.ids == (emotion_id("lane:feel", "persona:tomas", "step:unlock"),)
        assert session.selection.cell == Cell("lane:feel", "step:unlock")
        assert session.history.undo_label == "Undo Set emotion"

    def test_it_moves_the_point_that_is_there(self, hand: "Hand", session: MapSession) -> None:
        hand.click(at(hand, "step:hear", -2, 0.2))
        assert scores(session)[0] == -2

    def test_a_click_on_a_point_selects_it(self, hand: "Hand", session: MapSession) -> None:
        hand.click(hand.on(HEAR))
        assert session.selection.ids == (HEAR,)
        assert session.store.rev == 0

    def test_a_double_click_sets_one_point_and_writes_nothing(self, hand: "Hand", session: MapSession) -> None:
        hand.double_click(at(hand, "step:unlock", 1, 0.3))
        assert scores(session)[2] == 1
        assert session.store.rev == 1
        assert not hand.view.is_writing

    def test_a_locked_lane_takes_none(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch("lane:feel", locked=True)
        hand.click(at(hand, "step:unlock", 1))
        assert session.store.rev == 1
        assert session.selection.cell == Cell("lane:feel", "step:unlock")
