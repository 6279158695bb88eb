"""Figures are dragged to another stage or step, and moved by keys."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.edits.figures import figures_at
from journey_editor.document.records import Kpi, Lane

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

FIGURES, MORE = "lane:figures", "lane:more"


@pytest.fixture
def session(session: MapSession) -> MapSession:
    with session.edit("Figures") as t:
        t.add(Lane(id=FIGURES, kind="kpi", name="Conversion", order="ca"))
        t.add(Lane(id=MORE, kind="kpi", name="Time", order="cb"))
        t.add(Kpi(id="kpi:reach", lane=FIGURES, stage="stage:find", name="Reach", value=48, order="a"))
        t.add(Kpi(id="kpi:visits", lane=FIGURES, stage="stage:find", name="Visits", value=12, order="b"))
        t.add(Kpi(id="kpi:rides", lane=FIGURES, stage="stage:ride", name="Rides", value=5, order="c"))
        t.add(Kpi(id="kpi:wait", lane=MORE, step="step:look", name="Wait", value=5, order="a"))
        t.add(Kpi(id="kpi:site", lane=MORE, card="card:site", name="Loads", value=2, order="b"))
    session.history.seal()
    return session


def at(session: MapSession, **place: str) -> list[str]:
    return [kpi.id for lane in (FIGURES, MORE) for kpi in figures_at(session.records, lane, **place)]


def figure(session: MapSession, kpi_id: str) -> Kpi:
    found = session.records.find(Kpi, kpi_id)
    assert found
    return found


def test_a_figure_of_a_stage_goes_to_another_stage_as_one_step(hand: "Hand", session: MapSession) -> None:
    before = session.records.copy()
    hand.drop(hand.on("kpi:reach"), hand.in_cell(FIGURES, "step:park"))
    assert at(session, stage="stage:ride") == ["kpi:rides", "kpi:reach"]
    assert session.selection.ids == ("kpi:reach",)
    assert session.history.undo_label == "Undo Move figure"
    session.undo()
    assert session.records == before


def test_figures_change_places_where_they_stand(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("kpi:visits"), hand.on("kpi:reach", 0.1, 0.5))
    assert at(session, stage="stage:find") == ["kpi:visits", "kpi:reach"]


def test_dropped_where_it_stands_nothing_is_done(hand: "Hand", session: MapSession) -> None:
    rev = session.store.rev
    hand.drop(hand.on("kpi:reach", 0.2), hand.on("kpi:reach", 0.4))
    assert session.store.rev == rev


def test_a_figure_of_a_step_goes_to_another_step_and_lane(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("kpi:wait"), hand.in_cell(FIGURES, "step:roll", 0.5, 0.9))
    assert (figure(session, "kpi:wait").lane, figure(session, "kpi:wait").step) == (FIGURES, "step:roll")


def test_a_figure_of_a_card_leaves_the_card(hand: "Hand", session: MapSession) -> None:
    hand.drop(hand.on("kpi:site"), hand.in_cell(MORE, "step:hear"))
    moved = figure(session, "kpi:site")
    assert (moved.card, moved.step) == (None, "step:hear")


def test_it_goes_into_lanes_of_figures_only(hand: "Hand", session: MapSession, view: MapView) -> None:
    before = session.records.copy()
    hand.press(hand.on("kpi:reach"))
    hand.move(hand.in_cell("lane:touch", "step:park"), hand.in_cell("lane:touch", "step:roll"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    hand.release(hand.in_cell("lane:touch", "step:roll"))
    assert session.records == before


def test_esc_puts_it_back(hand: "Hand", session: MapSession, view: MapView) -> None:
    before, rev = session.records.copy(), session.store.rev
    hand.press(hand.on("kpi:reach"))
    hand.move(hand.in_cell(FIGURES, "step:park"), hand.in_cell(FIGURES, "step:roll"))
    assert view.shown.records.find(Kpi, "kpi:reach") != before["kpi:reach"], "it shows where it would stand"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (session.records, session.store.rev) == (before, rev)


def test_what_is_locked_stays(hand: "Hand", session: MapSession) -> None:
    with session.edit("Lock") as t:
        t.patch(FIGURES, locked=True)
    hand.drop(hand.on("kpi:reach"), hand.in_cell(FIGURES, "step:park"))
    assert figure(session, "kpi:reach").stage == "stage:find"


@pytest.mark.parametrize(
    ("kpi_id", "keys", "lane", "place"),
    [
        ("kpi:reach", ["Right"], FIGURES, "stage:ride"),
        ("kpi:reach", ["Right", "Right"], FIGURES, "stage:ride"),
        ("kpi:wait", ["Left"], MORE, "step:hear"),
        ("kpi:wait", ["Right", "Right"], MORE, "step:roll"),
        ("kpi:rides", ["Down"], MORE, "stage:ride"),
        ("kpi:wait", ["Up"], FIGURES, "step:look"),
        ("kpi:wait", ["Down"], MORE, "step:look"),
    ],
)
def test_alt_and_arrows_move_it(
    view: MapView, session: MapSession, kpi_id: str, keys: list[str], lane: str, place: str
) -> None:
    session.selection.select(kpi_id)
    for key in keys:
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
    moved = figure(session, kpi_id)
    assert (moved.lane, moved.stage or moved.step) == (lane, place)
    assert session.selection.ids == (kpi_id,)


def test_up_and_down_move_it_among_those_at_its_place_first(view: MapView, session: MapSession) -> None:
    session.selection.select("kpi:reach")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert at(session, stage="stage:find") == ["kpi:visits", "kpi:reach"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert figure(session, "kpi:reach").lane == MORE
