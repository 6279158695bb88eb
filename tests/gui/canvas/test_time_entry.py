"""A lane of times: what a step takes is typed in its cell."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell
from journey_editor.document.records import Lane, Step
from journey_editor.scene.display_list import Text
from tests.gui.canvas.conftest import Hand

Key = Qt.Key
LANE = "lane:time"


@pytest.fixture
def session(session: MapSession) -> MapSession:
    with session.edit("Times") as t:
        t.add(Lane(id=LANE, kind="time", name="Time", order="aa"))
    return session


def times(session: MapSession, step_id: str = "step:hear") -> tuple[float | None, float | None]:
    step = session.records.find(Step, step_id)
    assert step
    return step.duration_s, step.wait_s


def test_typing_on_a_cell_sets_its_times(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClicks(view, "4")
    assert view.time_entry.isVisible()
    qtbot.keyClicks(view.time_entry, "0 min, wait 2 h")
    qtbot.keyClick(view.time_entry, Key.Key_Return)
    assert times(session) == (2_400, 7_200)
    assert not view.time_entry.isVisible()
    assert view.hasFocus()
    session.undo()
    assert times(session) == (None, None)


def test_a_double_click_shows_what_is_there(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    with session.edit("Time") as t:
        t.patch("step:hear", duration_s=300, wait_s=86_400)
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    assert view.time_entry.text() == "5 min, wait 1 d"
    qtbot.keyClicks(view.time_entry, "2h wait")
    qtbot.keyClick(view.time_entry, Key.Key_Return)
    assert times(session) == (300, 7_200), "what the text does not speak of stays"


def test_tab_keeps_it_and_goes_on(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.keyClicks(view.time_entry, "5 min")
    qtbot.keyClick(view.time_entry, Key.Key_Tab)
    qtbot.keyClicks(view.time_entry, "1 h")
    qtbot.keyClick(view.time_entry, Key.Key_Return)
    assert times(session, "step:hear") == (300, None)
    assert times(session, "step:look") == (3_600, None)
    assert session.selection.cell == Cell(LANE, "step:look")


def test_escape_leaves_it_as_it_was(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClicks(view.time_entry, "5 min")
    qtbot.keyClick(view.time_entry, Key.Key_Escape)
    assert times(session) == (None, None)
    assert view.hasFocus()


def test_what_is_no_time_is_said_and_stays(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClicks(view.time_entry, "soon")
    with qtbot.waitSignal(view.hint) as said:
        qtbot.keyClick(view.time_entry, Key.Key_Return)
    assert "5 min" in said.args[0]
    assert view.time_entry.isVisible()
    assert times(session) == (None, None)


def test_a_click_elsewhere_keeps_what_can_be_read(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClicks(view.time_entry, "5 min")
    view.setFocus()
    assert times(session) == (300, None)
    assert not view.time_entry.isVisible()


def test_delete_clears_a_cell(view: MapView, session: MapSession, hand: Hand, qtbot: QtBot) -> None:
    with session.edit("Time") as t:
        t.patch("step:hear", duration_s=300, wait_s=60)
    hand.click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClick(view, Key.Key_Delete)
    assert times(session) == (None, None)
    session.undo()
    assert times(session) == (300, 60)


def test_a_locked_stage_keeps_its_times(view: MapView, session: MapSession, hand: Hand) -> None:
    with session.edit("Lock") as t:
        t.patch("stage:find", locked=True)
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    assert not view.time_entry.isVisible()


def test_it_closes_when_its_step_goes(view: MapView, session: MapSession, hand: Hand) -> None:
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    with session.edit("Delete") as t:
        t.remove("step:hear")
    assert not view.time_entry.is_open


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_the_field_covers_what_the_cell_says_and_no_neighbour(
    view: MapView, session: MapSession, hand: Hand, zoom: float
) -> None:
    with session.edit("Time") as t:
        t.patch("step:hear", duration_s=300)
    view.zoom_to(zoom, (0, 0))
    hand.double_click(hand.in_cell(LANE, "step:hear"))
    row, cell = view.shown.row(LANE), view.shown.cell_rect(Cell(LANE, "step:hear"))
    assert row
    assert cell
    left, top, right, bottom = view.camera.rect_to_view(cell)
    field = view.time_entry.geometry()
    assert left <= field.left() <= field.right() <= right
    assert top <= field.top() <= field.bottom() <= bottom
    [words] = [
        view.camera.to_view(item.x + item.line.x, cell[1] + item.y + item.line.baseline)
        for item in row.body.draw(row.height)
        if isinstance(item, Text) and cell[0] <= item.x < cell[2]
    ]
    assert field.contains(QPoint(round(words[0]) + 2, round(words[1]) - 4))


def test_what_is_no_time_is_marked_until_it_is_written_anew(view: MapView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(hand.in_cell(LANE, "step:hear"))
    qtbot.keyClicks(view, "9")
    qtbot.keyClicks(view.time_entry, "0")
    qtbot.keyClick(view.time_entry, Key.Key_Return)
    assert view.time_entry.isVisible()
    assert view.time_entry.property("invalid") is True
    qtbot.keyClicks(view.time_entry, "90 min")
    assert view.time_entry.property("invalid") is False
