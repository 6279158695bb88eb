"""Figures in the window: new ones by menu, and the review that gives all of them new values."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Kpi, Lane, Reading
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.review_dialog import ReviewDialog


def kpis(window: MainWindow) -> list[Kpi]:
    return sorted(window.session.records.of_type(Kpi), key=lambda kpi: kpi.order)


@pytest.fixture
def dialog(window: MainWindow) -> ReviewDialog:
    """The review of two figures."""
    with window.session.edit("Figures") as t:
        for kpi in list(t.records.of_type(Kpi)):
            t.remove(kpi.id)
        t.add(Lane(id="lane:figures", kind="kpi", order="zz"))
        t.add(Kpi(id="kpi:1", lane="lane:figures", stage="stage:find", name="Reach", value=19, unit="%", order="a"))
        t.add(Kpi(id="kpi:2", lane="lane:figures", stage="stage:find", name="Time", unit="min", order="b"))
    window.action_set["map.review"].trigger()
    made = window.findChild(ReviewDialog)
    assert made is not None
    return made


def line(dialog: ReviewDialog, name: str) -> QLineEdit:
    found = next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)
    assert isinstance(found, QLineEdit)
    return found


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_values_and_a_date_are_entered_by_keys_alone(window: MainWindow, dialog: ReviewDialog, qtbot: QtBot) -> None:
    assert not dialog.record.isEnabled()
    type_into(qtbot, line(dialog, "Date of the new values"), "2026-06")
    reach, time = line(dialog, "New value of Reach"), line(dialog, "New value of Time")
    type_into(qtbot, reach, "22 %")
    assert dialog.record.text() == "Record 1 value"
    qtbot.keyClick(reach, Qt.Key.Key_Return)
    assert dialog.focusWidget() is time
    qtbot.keyClicks(time, "1,5")
    qtbot.keyClick(time, Qt.Key.Key_Return)
    one, two = kpis(window)
    assert (one.value, one.previous, one.on, one.history) == (22, 19, "2026-06", (Reading(on="2026-06", value=22),))
    assert (two.value, two.previous, two.on) == (1.5, None, "2026-06")
    assert window.session.history.undo_label == "Undo Record review"
    window.session.undo()
    assert [kpi.value for kpi in kpis(window)] == [19, None]


def test_what_is_left_empty_stays_as_it_is(window: MainWindow, dialog: ReviewDialog, qtbot: QtBot) -> None:
    type_into(qtbot, line(dialog, "New value of Time"), "3")
    qtbot.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    one, two = kpis(window)
    assert (one.value, one.history) == (19, ())
    assert two.value == 3
    assert two.on is not None
    assert len(two.on) == 10, "the day of today"


def test_what_is_no_number_is_said_and_gone_to(window: MainWindow, dialog: ReviewDialog, qtbot: QtBot) -> None:
    type_into(qtbot, line(dialog, "New value of Reach"), "many")
    type_into(qtbot, line(dialog, "New value of Time"), "3")
    assert dialog.fields["kpi:1"].complaint == "Write a number in %, such as 4 or 1.5."
    qtbot.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.focusWidget() is line(dialog, "New value of Reach")
    assert [kpi.value for kpi in kpis(window)] == [19, None]


def test_a_figure_of_a_card_goes_to_a_lane_that_is_made_for_it(window: MainWindow) -> None:
    session = window.session
    with session.edit("Remove") as t:
        for row in [lane for lane in t.records.of_type(Lane) if lane.kind == "kpi"]:
            t.remove(row.id)
    session.selection.select("card:poster")
    window.action_set["insert.figure"].trigger()
    [kpi] = session.records.of_type(Kpi)
    lane = session.records.find(Lane, kpi.lane)
    assert lane is not None
    assert (kpi.card, lane.kind, window.view.is_writing) == ("card:poster", "kpi", True)
    window.view.writer.close()
    QApplication.processEvents()


@pytest.mark.parametrize(("selected", "field"), [("step:hear", "step"), ("stage:find", "stage")])
def test_a_figure_of_a_header(window: MainWindow, selected: str, field: str) -> None:
    before = {kpi.id for kpi in window.session.records.of_type(Kpi)}
    window.session.selection.select(selected)
    window.action_set["insert.figure"].trigger()
    [kpi] = [kpi for kpi in window.session.records.of_type(Kpi) if kpi.id not in before]
    assert getattr(kpi, field) == selected
    window.view.writer.close()
