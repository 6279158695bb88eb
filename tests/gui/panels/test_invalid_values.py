"""What is no value stays in the field, is marked, is explained in one line, and leaves the document as it was."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

HINT = "Write 2026, 2026-10 or 2026-10-12."


@pytest.fixture(autouse=True)
def _dated(session: MapSession, panel: SidePanel) -> None:
    with session.edit("Set date") as t:
        t.patch("map", validated_on="2025-05-01")
    session.history.clear()
    panel.show_tab("map")


def test_no_date_is_kept_marked_and_explained(session: MapSession, hand: "Hand") -> None:
    hand.type_into("Validated on", "12 Oct")
    assert hand.text("Validated on") == "12 Oct"
    assert hand.field("Validated on").complaint == HINT
    assert hand.control("Validated on").property("invalid") is True
    assert hand.control("Validated on").accessibleDescription() == HINT
    assert session.records.map.validated_on == "2025-05-01"


def test_beginnings_that_were_dates_are_taken_back(session: MapSession, hand: "Hand") -> None:
    hand.type_into("Validated on", "2026-13")
    assert hand.field("Validated on").complaint == "2026-13 is not in the calendar."
    assert session.records.map.validated_on == "2025-05-01"
    assert not session.history.can_undo


def test_a_date_is_not_complained_about_while_it_is_written(hand: "Hand") -> None:
    hand.type_into("Validated on", "2026-1")
    assert hand.field("Validated on").complaint == ""
    hand.leave()
    assert hand.field("Validated on").complaint == HINT
    assert hand.text("Validated on") == "2026-1"


def test_a_date_put_right_is_one_step(session: MapSession, hand: "Hand", qtbot: QtBot) -> None:
    hand.type_into("Validated on", "2026-13")
    control = hand.control("Validated on")
    qtbot.keyClick(control, Qt.Key.Key_Backspace)
    qtbot.keyClicks(control, "0-12")
    assert hand.field("Validated on").complaint == ""
    assert control.property("invalid") is False
    assert session.records.map.validated_on == "2026-10-12"
    session.undo()
    assert session.records.map.validated_on == "2025-05-01"
    assert hand.text("Validated on") == "2025-05-01"
    assert not session.history.can_undo


def test_what_is_no_date_stays_while_other_things_change(session: MapSession, hand: "Hand") -> None:
    hand.type_into("Validated on", "12 Oct")
    with session.edit("Rename") as t:
        t.patch("map", title="Other")
    assert hand.text("Validated on") == "12 Oct"
    assert hand.text("Title") == "Other"


def test_what_is_no_date_is_still_there_after_a_look_at_another_tab(panel: SidePanel, hand: "Hand") -> None:
    hand.type_into("Validated on", "12 Oct")
    panel.show_tab("persona")
    panel.show_tab("map")
    assert hand.text("Validated on") == "12 Oct"
    assert hand.field("Validated on").complaint == HINT


def test_another_date_from_elsewhere_takes_its_place(session: MapSession, hand: "Hand") -> None:
    hand.type_into("Validated on", "12 Oct")
    with session.edit("Set date") as t:
        t.patch("map", validated_on="2027")
    assert hand.text("Validated on") == "2027"
    assert hand.field("Validated on").complaint == ""


def test_what_is_no_number_is_not_carried_to_the_next_record(session: MapSession, hand: "Hand") -> None:
    session.selection.select("stage")
    with session.edit("Add stage") as t:
        t.put(session.records["stage"].patched(id="other", order="B"))
    hand.type_into("Width, times the usual", "wide")
    assert hand.field("Width, times the usual").complaint == "Write a number, such as 4 or 1.5."
    session.selection.select("other")
    assert hand.text("Width, times the usual") == "1"
    assert hand.field("Width, times the usual").complaint == ""


def test_a_width_of_nothing_is_refused(session: MapSession, hand: "Hand") -> None:
    session.selection.select("stage")
    hand.type_into("Width, times the usual", "0")
    hand.leave()
    assert hand.field("Width, times the usual").complaint == "Write a number above 0; 1 is the usual."
    assert getattr(session.records["stage"], "weight") == 1  # noqa: B009 (the type of the record is not known here)
