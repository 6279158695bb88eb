"""The history of a figure: a small table that grows while it is typed into."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Kpi, Reading
from journey_editor.panels.fold import Fold
from journey_editor.panels.history_field import HistoryField
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

TWO = (Reading(on="2026-01", value=40), Reading(on="2026-02", value=41.5))


def history(session: MapSession) -> tuple[Reading, ...]:
    kpi = session.records.find(Kpi, "kpi")
    assert kpi is not None
    return kpi.history


@pytest.fixture
def field(panel: SidePanel, session: MapSession) -> HistoryField:
    session.selection.select("kpi")
    [fold] = [fold for fold in panel.findChildren(Fold) if fold.title == "History"]
    fold.button.click()
    found = panel.findChild(HistoryField)
    assert found is not None
    return found


def test_a_reading_is_typed_into_the_last_row(field: HistoryField, session: MapSession, hand: "Hand") -> None:
    hand.type_into("Date of a new reading", "2026-01")
    assert history(session) == ()
    hand.type_into("Value of reading 1", "40")
    assert history(session) == TWO[:1]
    assert len(field.rows) == 2, "another one waits"
    hand.type_into("Date of a new reading", "2026-02")
    hand.type_into("Value of reading 2", "41,5")
    hand.leave()
    assert history(session) == TWO
    session.undo()
    assert history(session) == TWO[:1]
    assert [row.on.text() for row in field.rows] == ["2026-01", ""]
    session.undo()
    assert history(session) == ()


def test_what_is_no_reading_is_said_and_changes_nothing(field: HistoryField, session: MapSession, hand: "Hand") -> None:
    with session.edit("History") as t:
        t.patch("kpi", history=TWO)
    hand.type_into("Value of reading 1", "many")
    assert field.complaint == "Write a number, such as 4 or 1.5."
    assert history(session) == TWO
    hand.type_into("Value of reading 1", "40")
    assert field.complaint == ""
    hand.type_into("Date of reading 2", "2026-01")
    hand.leave()
    assert field.complaint == "There are two readings of 2026-01: change one of the dates."
    assert history(session) == TWO


def test_a_row_is_removed_by_its_cross_and_by_emptying_it(
    field: HistoryField, session: MapSession, hand: "Hand"
) -> None:
    with session.edit("History") as t:
        t.patch("kpi", history=TWO)
    hand.click("Remove reading 1")
    assert history(session) == TWO[1:]
    assert QApplication.focusWidget() is field.rows[-1].on
    hand.type_into("Date of reading 1", "")
    hand.type_into("Value of reading 1", "")
    hand.leave()
    assert history(session) == ()


def test_undo_with_the_cursor_in_a_row_brings_back_what_was_there(
    field: HistoryField, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    with session.edit("History") as t:
        t.patch("kpi", history=TWO[:1])
    with session.edit("Record review") as t:
        t.patch("kpi", history=TWO, value=41.5)
    for name in ("Value of reading 1", "Date of reading 2", "Value of a new reading"):
        qtbot.mouseClick(hand.control(name), Qt.MouseButton.LeftButton)
        session.undo()
        assert history(session) == TWO[:1]
        assert [row.on.text() for row in field.rows] == ["2026-01", ""]
        assert field.complaint == ""
        assert session.history.can_redo
        session.redo()
        assert history(session) == TWO


def test_leaving_a_row_writes_nothing(field: HistoryField, session: MapSession, hand: "Hand") -> None:
    exact = (Reading(on="2026-01", value=1 / 3),)
    with session.edit("History") as t:
        t.patch("kpi", history=exact)
    hand.control("Value of reading 1").setFocus()
    hand.leave()
    assert history(session) == exact
    assert field.complaint == ""


def test_a_series_is_typed_from_date_to_value_to_the_next_date(
    field: HistoryField, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    hand.type_into("Date of a new reading", "2026-01")
    for text in ("40", "2026-02", "41.5"):
        hand.leave()
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, text)
    assert history(session) == TWO
    assert len(field.rows) == 3
    met = []
    for _ in range(4):
        hand.leave()
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
    assert met == ["Date of a new reading", "Value of a new reading", "Remove reading 1", "Remove reading 2"]


def test_a_row_that_is_refused_keeps_what_it_had_and_the_others_are_kept(
    field: HistoryField, session: MapSession, hand: "Hand"
) -> None:
    with session.edit("History") as t:
        t.patch("kpi", history=TWO)
    hand.type_into("Date of reading 1", "soon")
    hand.leave()
    hand.type_into("Value of reading 2", "10")
    hand.leave()
    assert history(session) == (TWO[0], Reading(on="2026-02", value=10))
    assert field.complaint == "Write 2026, 2026-10 or 2026-10-12."
    assert field.rows[0].on.text() == "soon"
    assert field.rows[0].on.property("invalid") is True
    session.undo()
    assert history(session) == TWO


def test_two_rows_of_one_date_hold_back_only_the_one_that_was_typed(
    field: HistoryField, session: MapSession, hand: "Hand"
) -> None:
    with session.edit("History") as t:
        t.patch("kpi", history=TWO)
    hand.type_into("Date of reading 2", "2026-01")
    hand.type_into("Value of reading 1", "10")
    hand.leave()
    assert history(session) == (Reading(on="2026-01", value=10), TWO[1])
    assert field.complaint == "There are two readings of 2026-01: change one of the dates."


def test_a_figure_shown_again_has_no_marks_of_what_was_refused(
    field: HistoryField, session: MapSession, panel: SidePanel, hand: "Hand"
) -> None:
    panel.setStyleSheet('QLineEdit[invalid="true"] { border: 2px solid #C62828; }')
    with session.edit("History") as t:
        t.patch("kpi", history=TWO)
    clean = field.rows[0].on.grab().toImage()
    hand.type_into("Date of reading 1", "soon")
    session.selection.clear()
    session.selection.select("kpi")
    QApplication.processEvents()
    field.rows[0].on.clearFocus()
    assert field.rows[0].on.text() == "2026-01"
    assert field.complaint == ""
    assert field.rows[0].on.grab().toImage() == clean
