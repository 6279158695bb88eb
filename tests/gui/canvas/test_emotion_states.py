"""States, spreads and bands of curves, by mouse and by keys; what is said at a point is written where it stands."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from journey_editor.canvas.commands.emotions import draw_state, start_state, toggle_bands
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, Lane, Persona
from journey_editor.scene.display_list import Group

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

LANE = "lane:feel"
HEAR, LOOK = (emotion_id(LANE, "persona:mara", step) for step in ("step:hear", "step:look"))


def place(hand: "Hand", step: str, score: float, across: float = 0.5) -> QPointF:
    """Where a score of the lane's only plot lies at a step."""
    rect = hand.view.shown.row_rect(LANE)
    assert rect
    plot = ScorePlot.at(hand.view, LANE, rect[1])
    assert plot
    x = hand.in_cell(LANE, step, across).x()
    return QPointF(x, hand.view.camera.to_view(0, plot.y(score))[1])


def key_line(hand: "Hand", role: str) -> QPointF:
    """The middle of an entry in the key of the lane's header."""
    header = next(g for g in hand.view.shown.by_layer["row headers"] if g.record_id == LANE)
    entry = next(item for item in header.items if isinstance(item, Group) and item.role == role)
    x, y = header.x + entry.x + 10, header.y + entry.y + entry.height / 2
    return QPointF(*hand.view.camera.to_view(x, y, "row headers"))


def point(session: MapSession, step: str, state: str, persona: str = "persona:mara") -> Emotion | None:
    return session.records.find(Emotion, emotion_id(LANE, persona, step, state))


class TestStates:
    def test_a_click_in_the_key_chooses_the_state_that_is_drawn_next(self, hand: "Hand", session: MapSession) -> None:
        hand.click(key_line(hand, "state expected"))
        assert session.active_state == "expected"
        hand.click(place(hand, "step:hear", 2, 0.2))
        expected, current = point(session, "step:hear", "expected"), point(session, "step:hear", "current")
        assert expected
        assert current
        assert (expected.score, current.score) == (2, 1)

    def test_the_state_goes_on_from_the_selected_point(self, hand: "Hand", session: MapSession) -> None:
        hand.click(place(hand, "step:hear", 1))
        draw_state(hand.view, "expected")
        assert (session.selection.ids, session.selection.cell) == ((), Cell(LANE, "step:hear"))
        hand.keys("5")
        expected, current = point(session, "step:hear", "expected"), point(session, "step:hear", "current")
        assert expected
        assert current
        assert (expected.score, current.score) == (2, 1)
        hand.click(key_line(hand, "state current"))
        assert session.selection.ids == (current.id,)
        draw_state(hand.view, "expected")
        assert session.selection.ids == (expected.id,)

    def test_the_state_is_drawn_for_the_persona_that_was_chosen_last(self, hand: "Hand", session: MapSession) -> None:
        hand.click(place(hand, "step:hear", 1))
        session.activate_persona("persona:tomas")
        draw_state(hand.view, "expected")
        assert session.active_persona == "persona:tomas"
        hand.keys("5")
        assert point(session, "step:hear", "expected", "persona:tomas")
        assert point(session, "step:hear", "expected") is None

    def test_a_sweep_draws_that_state(self, hand: "Hand", session: MapSession) -> None:
        session.activate_state("future")
        hand.drop(place(hand, "step:unlock", 0), place(hand, "step:roll", 1), place(hand, "step:park", 2))
        found = [point(session, step, "future") for step in ("step:unlock", "step:roll", "step:park")]
        assert [feeling.score for feeling in found if feeling] == [0, 1, 2]

    def test_digits_and_arrows_set_points_of_that_state(self, hand: "Hand", session: MapSession) -> None:
        session.activate_state("expected")
        session.selection.select_cell(Cell(LANE, "step:roll"))
        hand.keys("5", "Down")
        found = point(session, "step:roll", "expected")
        assert found
        assert found.score == 1
        assert point(session, "step:roll", "current") is None

    def test_arrows_walk_along_the_curve_of_that_state(self, hand: "Hand", session: MapSession) -> None:
        session.selection.select(HEAR, cell=Cell(LANE, "step:hear"))
        start_state(hand.view, "future")
        session.selection.select_cell(Cell(LANE, "step:hear"))
        hand.keys("Right")
        assert session.selection.ids == (emotion_id(LANE, "persona:mara", "step:look", "future"),)

    def test_points_of_other_states_are_dragged_and_deleted(self, hand: "Hand", session: MapSession) -> None:
        session.activate_state("future")
        hand.click(place(hand, "step:unlock", 0, 0.2))
        future = emotion_id(LANE, "persona:mara", "step:unlock", "future")
        session.activate_state("current")
        hand.drop(hand.on(future), place(hand, "step:unlock", 2))
        found = point(session, "step:unlock", "future")
        assert found
        assert found.score == 2
        hand.click(hand.on(future))
        assert session.active_state == "future"
        hand.keys("Delete")
        assert point(session, "step:unlock", "future") is None

    def test_numbers_are_pasted_into_that_state(self, hand: "Hand", session: MapSession) -> None:
        session.activate_state("expected")
        session.selection.select_cell(Cell(LANE, "step:hear"))
        QGuiApplication.clipboard().setText("1\t2")
        hand.keys("Ctrl+V")
        found = [point(session, step, "expected") for step in ("step:hear", "step:look")]
        assert [feeling.score for feeling in found if feeling] == [1, 2]

    def test_the_future_starts_from_the_current_curve_in_one_step(self, hand: "Hand", session: MapSession) -> None:
        before = session.records.copy()
        session.selection.select(LANE)
        start_state(hand.view, "future")
        assert [f.score for step in ("step:hear", "step:look") if (f := point(session, step, "future"))] == [1, -1]
        assert (session.history.undo_label, session.active_state) == ("Undo Start future from current", "future")
        places = {hand.on(emotion_id(LANE, "persona:mara", "step:hear", state)).x() for state in ("current", "future")}
        assert len(places) == 2
        session.undo()
        assert session.records == before


class TestSpread:
    def test_keys_widen_and_narrow_it_in_one_step_of_undo(self, hand: "Hand", session: MapSession) -> None:
        session.selection.select(HEAR, cell=Cell(LANE, "step:hear"))
        hand.keys("Alt+Up", "Alt+Up")
        found = point(session, "step:hear", "current")
        assert found
        assert (found.low, found.high, found.score) == (0, 2, 1)
        assert (session.history.undo_label, session.store.rev) == ("Undo Set disagreement", 2)
        session.undo()
        assert not session.history.can_undo
        hand.keys("Alt+Up", "Alt+Down")
        found = point(session, "step:hear", "current")
        assert found
        assert (found.low, found.high) == (None, None)

    def test_shift_drags_it_out_of_a_point_and_its_ends_are_dragged(self, hand: "Hand", session: MapSession) -> None:
        hand.drop(hand.on(LOOK), place(hand, "step:look", 1), keys=Qt.KeyboardModifier.ShiftModifier)
        found = point(session, "step:look", "current")
        assert found
        assert (found.score, found.low, found.high) == (-1, None, 1)
        hand.drop(place(hand, "step:look", 1), place(hand, "step:look", 2))
        found = point(session, "step:look", "current")
        assert found
        assert (found.score, found.low, found.high) == (-1, None, 2)
        assert session.store.rev == 2

    def test_a_locked_lane_keeps_it(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Lock") as t:
            t.patch(LANE, locked=True)
        hand.drop(hand.on(LOOK), place(hand, "step:look", 1), keys=Qt.KeyboardModifier.ShiftModifier)
        session.selection.select(HEAR, cell=Cell(LANE, "step:hear"))
        hand.keys("Alt+Up")
        assert session.store.rev == 1


class TestSaid:
    @pytest.mark.parametrize("key", ["Return", "F2"])
    def test_enter_writes_what_is_said_at_a_point(self, hand: "Hand", session: MapSession, key: str) -> None:
        session.selection.select(LOOK, cell=Cell(LANE, "step:look"))
        hand.keys(key)
        hand.type("I gave up")
        hand.keys("Return")
        found = point(session, "step:look", "current")
        assert found
        assert found.verbatim == "I gave up"
        assert session.history.undo_label == "Undo Write verbatim"
        session.undo()
        assert not session.history.can_undo

    def test_a_double_click_on_a_point_and_on_its_quote_writes_it(self, hand: "Hand", session: MapSession) -> None:
        hand.double_click(hand.on(LOOK))
        hand.type("Never again")
        hand.keys("Escape")
        quote = next(
            QPointF(*hand.view.camera.to_view(x + group.width / 2, y + group.height / 2))
            for row in hand.view.shown.layout.rows
            for group, x, y in hand.view.shown.groups_inside(row)
            if group.role == "verbatim"
        )
        hand.double_click(quote)
        assert hand.view.is_writing
        hand.keys("End")
        hand.type("!")
        hand.keys("Escape")
        found = point(session, "step:look", "current")
        assert found
        assert found.verbatim == "Never again!"
        assert found.score == -1

    def test_the_caret_stands_where_the_letters_do(self, hand: "Hand", session: MapSession) -> None:
        session.selection.select(LOOK, cell=Cell(LANE, "step:look"))
        hand.keys("F2")
        hand.type("Oh no")
        standing = hand.view.writer.standing
        assert standing
        assert standing.block.text == "Oh no"
        start, end = standing.caret(0), standing.caret(5)
        assert start[0] < end[0]
        assert start[1] == end[1]


class TestBands:
    def test_a_gesture_in_a_band_is_about_its_persona(self, hand: "Hand", session: MapSession, view: MapView) -> None:
        session.selection.select(LANE)
        toggle_bands(view)
        assert session.history.undo_label == "Undo A band for each persona"
        rect = view.shown.row_rect(LANE)
        assert rect
        session.activate_persona("persona:mara")
        low = QPointF(*view.camera.to_view(0, rect[3] - 40))
        x = [hand.in_cell(LANE, step).x() for step in ("step:unlock", "step:roll")]
        hand.click(QPointF(x[0], low.y()))
        assert point(session, "step:unlock", "current", "persona:tomas")
        assert point(session, "step:unlock", "current") is None
        hand.drop(QPointF(x[0] + 30, low.y() - 20), QPointF(x[1], low.y() - 20))
        assert point(session, "step:roll", "current", "persona:tomas")
        toggle_bands(view)
        lane = session.records.find(Lane, LANE)
        assert lane
        assert not lane.options

    def test_a_third_curve_offers_them_in_the_header(self, hand: "Hand", session: MapSession) -> None:
        with session.edit("Third") as t:
            t.add(Persona(id="persona:zoe", name="Zoe", order="c"))
            for persona in ("persona:tomas", "persona:zoe"):
                t.add(
                    Emotion(
                        id=emotion_id(LANE, persona, "step:hear"), lane=LANE, persona=persona, step="step:hear", score=0
                    )
                )
        hand.click(key_line(hand, "offer bands"))
        lane = session.records.find(Lane, LANE)
        assert lane
        assert lane.options == {"bands": True}
