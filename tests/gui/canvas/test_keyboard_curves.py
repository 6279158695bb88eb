"""Digits and arrows set what a persona feels."""

from typing import TYPE_CHECKING

import pytest

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, EmotionScale

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

MARA, TOMAS = "persona:mara", "persona:tomas"


def point(step: str, persona: str = MARA) -> str:
    return emotion_id("lane:feel", persona, f"step:{step}")


def score(session: MapSession, step: str, persona: str = MARA) -> float | None:
    found = session.records.find(Emotion, point(step, persona))
    return found.score if found else None


@pytest.mark.parametrize(("digit", "expected"), [("1", -2), ("2", -1), ("3", 0), ("4", 1), ("5", 2)])
def test_a_digit_sets_the_point_of_the_active_persona(
    hand: "Hand", session: MapSession, digit: str, expected: float
) -> None:
    session.activate_persona(TOMAS)
    session.selection.select_cell(Cell("lane:feel", "step:roll"))
    hand.type(digit)
    assert (score(session, "roll", TOMAS), score(session, "roll")) == (expected, None)
    assert session.selection.ids == (point("roll", TOMAS),)
    session.undo()
    assert score(session, "roll", TOMAS) is None


@pytest.mark.parametrize(("lowest", "highest", "four"), [(1, 5, 4), (0, 100, 75), (1, 10, 7.75), (-1, 1, 0.5)])
def test_digits_spread_over_the_scale_of_the_lane(
    hand: "Hand", session: MapSession, lowest: float, highest: float, four: float
) -> None:
    with session.edit("Scale") as t:
        t.patch("lane:feel", scale=EmotionScale(min=lowest, max=highest))
    session.selection.select_cell(Cell("lane:feel", "step:roll"))
    hand.type("4")
    assert score(session, "roll") == four


def test_a_whole_curve_by_keys(hand: "Hand", session: MapSession) -> None:
    session.selection.select("step:hear")
    hand.keys("Down", "Down", "Down")
    assert session.selection.cell == Cell("lane:feel", "step:hear")
    for digit in "31542":
        hand.type(digit)
        hand.keys("Right")
    assert [score(session, step) for step in ("hear", "look", "unlock", "roll", "park")] == [0, -2, 2, 1, -1]


def test_arrows_step_a_point_until_the_end_of_its_scale_and_lead_on_from_there(
    hand: "Hand", session: MapSession
) -> None:
    session.selection.select(point("hear"), cell=Cell("lane:feel", "step:hear"))
    hand.keys("Up")
    assert score(session, "hear") == 2
    hand.keys("Up")
    assert session.selection.cell == Cell("lane:think", "step:hear")
    assert score(session, "hear") == 2
    session.undo()
    assert score(session, "hear") == 1


def test_coming_from_above_arrows_lead_through_the_lane(hand: "Hand", session: MapSession) -> None:
    session.selection.select_cell(Cell("lane:think", "step:hear"))
    hand.keys("Down", "Down")
    assert session.selection.ids == ("lane:line",)
    assert session.store.rev == 0


def test_a_run_of_steps_is_one_undo(hand: "Hand", session: MapSession) -> None:
    session.selection.select(point("hear"))
    hand.keys("Down", "Down", "Down")
    assert score(session, "hear") == -2
    session.undo()
    assert score(session, "hear") == 1


def test_right_goes_on_along_the_curve_of_the_point(hand: "Hand", session: MapSession) -> None:
    with session.edit("Tomás") as t:
        t.add(Emotion(id=point("hear", TOMAS), lane="lane:feel", persona=TOMAS, step="step:hear", score=2))
        t.add(Emotion(id=point("look", TOMAS), lane="lane:feel", persona=TOMAS, step="step:look", score=0))
    session.selection.select(point("hear", TOMAS))
    hand.keys("Right")
    assert session.selection.ids == (point("look", TOMAS),)
    assert session.active_persona == TOMAS
    hand.keys("Right")
    assert session.selection.cell == Cell("lane:feel", "step:unlock")
    hand.type("5")
    assert score(session, "unlock", TOMAS) == 2


def test_tab_goes_along_the_curve(hand: "Hand", session: MapSession) -> None:
    session.selection.select_cell(Cell("lane:feel", "step:hear"))
    hand.keys("Tab")
    assert session.selection.ids == (point("look"),)


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_delete_clears_the_point_and_stays_in_its_cell(hand: "Hand", session: MapSession, key: str) -> None:
    session.selection.select(point("hear"))
    hand.keys(key)
    assert score(session, "hear") is None
    assert (session.selection.ids, session.selection.cell) == ((), Cell("lane:feel", "step:hear"))
    session.undo()
    assert score(session, "hear") == 1


def test_enter_sets_the_middle_of_the_scale(hand: "Hand", session: MapSession) -> None:
    session.selection.select_cell(Cell("lane:feel", "step:roll"))
    hand.keys("Return")
    assert score(session, "roll") == 0


def test_other_letters_mean_nothing_there(hand: "Hand", session: MapSession, view: MapView) -> None:
    session.selection.select_cell(Cell("lane:feel", "step:roll"))
    hand.type("x7n")
    session.selection.select(point("hear"))
    hand.type("x7n")
    assert session.store.rev == 0
    assert not view.is_writing


def test_without_a_persona_a_hint_says_what_is_missing(hand: "Hand", session: MapSession, view: MapView) -> None:
    with session.edit("Nobody") as t:
        t.remove(MARA)
        t.remove(TOMAS)
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select_cell(Cell("lane:feel", "step:roll"))
    hand.type("4")
    assert hints == ["Add a persona first: a curve shows what somebody feels"]


def test_a_locked_lane_keeps_its_points_and_lets_arrows_through(
    hand: "Hand", session: MapSession, view: MapView
) -> None:
    with session.edit("Lock") as t:
        t.patch("lane:feel", locked=True)
    hints: list[str] = []
    view.hint.connect(hints.append)
    session.selection.select(point("hear"))
    hand.type("5")
    hand.keys("Delete", "Down")
    assert score(session, "hear") == 1
    assert len(hints) == 2
    assert session.selection.ids == ("lane:line",)
