"""What the method says of a map, in the side panel and the status bar: seen, gone to, mended and switched off."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journey_editor.document.queries import stages
from journey_editor.document.records import Card, Emotion, Evidence, Lane, Persona, Record
from journey_editor.panels import method_watch
from journey_editor.panels.evidence_window import EvidenceWindow
from journey_editor.panels.focus_row import FocusRow
from journey_editor.panels.method_panel import MethodPanel
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.status_bar import StatusBar

POINT = "emotion:lane:feel:persona:mara:step:look:current"
LOW = "Mara is low at “Looks it up”, and no pain says why"
UNHEARD = "What Mara feels at “Looks it up” rests on no evidence"


def tab_text(window: MainWindow) -> str:
    return window.side_panel._tabs.tabText(3)


def wait_for_count(qtbot: QtBot, window: MainWindow, count: int) -> None:
    qtbot.waitUntil(lambda: tab_text(window) == (f"Method · {count}" if count else "Method"))


@pytest.fixture
def method(qtbot: QtBot, window: MainWindow) -> MethodPanel:
    """In front, with all steps open."""
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    found = window.side_panel.findChild(MethodPanel)
    assert isinstance(found, MethodPanel)
    for section in found.sections:
        if not section.is_open:
            section.chosen.emit(True)
    QApplication.processEvents()
    return found


def names(method: MethodPanel) -> list[str]:
    return [row.accessibleName() for row in method.rows]


def row(method: MethodPanel, name: str) -> FocusRow:
    [found] = [row for row in method.rows if row.accessibleName() == name]
    method.ensureWidgetVisible(found)
    QApplication.processEvents()
    return found


def click(qtbot: QtBot, method: MethodPanel, name: str) -> None:
    """Click a button in sight by its accessible name."""
    [found] = [b for b in method.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisible()]
    method.ensureWidgetVisible(found)
    QApplication.processEvents()
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def edit(window: MainWindow, *records: Record, **changes: Mapping[str, object]) -> None:
    with window.session.edit("Edit") as t:
        for record in records:
            t.put(record)
        for record_id, fields in changes.items():
            t.patch(record_id, **fields)


def make_sound(window: MainWindow) -> None:
    changes: dict[str, Mapping[str, object]] = {
        "map": {"objective": "More riders"},
        "card:poster": {"channels": ["channel:web"]},
        "card:site": {"channels": ["channel:web"]},
        POINT: {"score": 1, "evidence": [{"source": "talks"}]},
    }
    edit(window, Evidence(id="talks", kind="interview"), **changes)


def test_tab_and_status_bar_count_what_is_to_be_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.statusBar()
    assert isinstance(bar, StatusBar)
    wait_for_count(qtbot, window, 4)
    assert bar.to_look_at.text() == "▲ 4 to look at"
    edit(window, map={"objective": "More riders"})
    wait_for_count(qtbot, window, 3)
    window.session.undo()
    wait_for_count(qtbot, window, 4)
    make_sound(window)
    wait_for_count(qtbot, window, 0)
    assert not bar.to_look_at.isVisible()


def test_a_click_in_the_status_bar_and_a_key_lead_to_the_method(qtbot: QtBot, window: MainWindow) -> None:
    wait_for_count(qtbot, window, 4)
    bar = window.statusBar()
    assert isinstance(bar, StatusBar)
    window.workspace.shows_panel = False
    qtbot.mouseClick(bar.to_look_at, Qt.MouseButton.LeftButton)
    assert window.side_panel.isVisible()
    assert window.side_panel.tab == "method"
    window.side_panel.show_tab("map")
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    focused = window.focusWidget()
    assert isinstance(focused, FocusRow)
    assert focused.accessibleName() == "The map has no objective"


def test_the_first_step_with_something_to_look_at_is_open_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    method = window.side_panel.findChild(MethodPanel)
    assert isinstance(method, MethodPanel)
    assert [section.step.id for section in method.sections if section.is_open] == ["objectives"]
    assert method.summary == "2 of 8 steps done · 4 to look at"
    edit(window, map={"objective": "More riders"})
    qtbot.waitUntil(lambda: method.sections[1].is_open)
    assert not method.sections[0].is_open
    assert [section.state for section in method.sections[:3]] == ["done", "not begun", "begun"]
    assert method.summary == "3 of 8 steps done · 3 to look at"


def test_a_map_that_lacks_nothing_says_so(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    make_sound(window)
    qtbot.waitUntil(lambda: method.summary == "5 of 8 steps done · nothing to look at")
    assert names(method)[0] == "Objectives, done, nothing to look at"
    assert len(names(method)) == 8


def test_enter_leads_to_the_field_in_which_it_is_mended(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    row(method, "The map has no objective").setFocus()
    qtbot.keyClick(row(method, "The map has no objective"), Qt.Key.Key_Return)
    assert window.side_panel.tab == "map"
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Objective"
    qtbot.keyClicks(field, "More")
    assert window.session.records.map.objective == "More"


def test_a_button_leads_there_too(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    click(qtbot, method, "Write the objective: The map has no objective")
    field = window.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Objective"


def test_a_click_selects_the_card_and_opens_its_channels(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    window.view.zoom_to(4.0)
    qtbot.mouseClick(row(method, "Touchpoint “Web site” has no channel"), Qt.MouseButton.LeftButton)
    assert window.session.selection.ids == ("card:site",)
    assert window.side_panel.tab == "selection"
    located = window.view.shown.locate("card:site")
    assert located
    left, top, _, _ = window.view.camera.rect_to_view(located.rect)
    assert 0 <= left <= window.view.width()
    assert 0 <= top <= window.view.height()
    field = window.focusWidget()
    assert field is not None
    assert window.side_panel.isAncestorOf(field)
    assert field.accessibleName() == "Add to channels"
    assert not field.visibleRegion().isEmpty()
    qtbot.keyClicks(field, "W")
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "W"
    qtbot.keyClicks(line, "eb & app")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    card = window.session.records["card:site"]
    assert isinstance(card, Card)
    assert card.channels == ("channel:web",)


def test_what_is_mended_on_the_map_leaves_the_method_in_front(
    qtbot: QtBot, window: MainWindow, method: MethodPanel
) -> None:
    qtbot.mouseClick(row(method, LOW), Qt.MouseButton.LeftButton)
    assert window.session.selection.ids == (POINT,)
    assert window.session.selection.cell
    assert window.side_panel.tab == "method"


def test_a_persona_without_a_curve_becomes_the_one_that_is_drawn(
    qtbot: QtBot, window: MainWindow, method: MethodPanel
) -> None:
    edit(window, Persona(id="persona:tom", name="Tom", order="b"))
    wait_for_count(qtbot, window, 5)
    method.sections[4].chosen.emit(True)
    qtbot.mouseClick(row(method, "Tom has no emotion curve"), Qt.MouseButton.LeftButton)
    assert window.session.active_persona == "persona:tom"
    assert window.side_panel.tab == "method"


def test_a_source_is_shown_among_the_sources(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    edit(window, Evidence(id="poll", title="Poll"), Evidence(id="talks", title="Talks"))
    wait_for_count(qtbot, window, 5)
    click(qtbot, method, "Nothing in the map cites the source “Talks”")
    shown = window.findChild(EvidenceWindow)
    assert isinstance(shown, EvidenceWindow)
    assert (shown.isVisible(), shown.page, shown.sources.list.chosen) == (True, "sources", "talks")


def test_arrows_go_from_line_to_line_and_fold_steps(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    before = names(method)
    method.rows[0].setFocus()
    for expected in before[1:]:
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        assert [found.accessibleName() for found in method.rows if found.hasFocus()] == [expected]
    qtbot.keyClick(method.rows[-1], Qt.Key.Key_Down)
    assert method.rows[-1].hasFocus()
    header = row(method, "Touchpoints, begun, 1 to look at")
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Left)
    assert not method.sections[2].is_open
    assert header.hasFocus()
    qtbot.keyClick(header, Qt.Key.Key_Right)
    assert names(method) == before
    qtbot.keyClick(header, Qt.Key.Key_Up)
    assert [found.accessibleName() for found in method.rows if found.hasFocus()] == [UNHEARD]


def test_f_leads_to_the_field_that_the_button_names(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    qtbot.keyClick(row(method, "The map has no objective"), Qt.Key.Key_F)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Objective"


def test_f_begins_the_pain_on_the_map_as_one_step_of_undo(
    qtbot: QtBot, window: MainWindow, method: MethodPanel
) -> None:
    qtbot.keyClick(row(method, LOW), Qt.Key.Key_F)
    assert window.view.is_writing
    assert window.side_panel.tab == "method"
    qtbot.keyClicks(window.view, "Too slow")
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    [card] = [card for card in window.session.records.of_type(Card) if card.kind == "pain"]
    lane = window.session.records.find(Lane, card.lane)
    assert (card.title, card.step, lane and lane.name) == ("Too slow", "step:look", "Pain points")
    qtbot.waitUntil(lambda: "No opportunity answers the pain “Too slow”" in names(method))
    assert LOW not in names(method)
    assert window.session.history.undo_label == "Undo Add a pain here"
    window.session.undo()
    assert not [card for card in window.session.records.of_type(Card) if card.kind == "pain"]


def test_a_button_mends_at_once(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    edit(window, map={"next_review": "2001"})
    method.sections[7].chosen.emit(True)
    qtbot.waitUntil(lambda: "The next review was due 2001" in names(method))
    click(qtbot, method, "Set review date in 6 months: The next review was due 2001")
    assert (window.session.records.map.next_review or "") > "2026"
    assert window.session.history.undo_label == "Undo Set review date in 6 months"
    qtbot.waitUntil(lambda: method.sections[7].state == "done")


def test_a_first_persona_is_named_in_its_panel(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    with window.session.edit("Delete") as t:
        t.remove("persona:mara")
    qtbot.waitUntil(lambda: "Nobody takes this journey: there is no persona" in names(method))
    qtbot.keyClick(row(method, "Nobody takes this journey: there is no persona"), Qt.Key.Key_F)
    field = window.focusWidget()
    assert field is not None
    assert (window.side_panel.tab, field.accessibleName()) == ("persona", "Name")
    qtbot.keyClicks(field, "Tom")
    assert [persona.name for persona in window.session.records.of_type(Persona)] == ["Tom"]


def test_a_stage_for_what_follows_is_named_on_the_map(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    edit(window, **{"stage:ride": {"name": "Pay"}, "step:roll": {"name": "Pays"}})
    qtbot.waitUntil(lambda: method.sections[3].header.accessibleName() == "Stages, begun, 1 to look at")
    method.sections[3].chosen.emit(True)
    click(qtbot, method, "Add a stage for what follows: The journey ends at “Pay”")
    assert window.view.is_writing
    qtbot.keyClicks(window.view, "Use")
    qtbot.waitUntil(lambda: "The journey ends at “Pay”" not in names(method))
    assert [stage.name for stage in stages(window.session.records)] == ["Find", "Pay", "Use"]


def test_what_has_been_mended_meanwhile_is_not_mended_again(
    qtbot: QtBot, window: MainWindow, method: MethodPanel
) -> None:
    edit(window, map={"next_review": "2001"})
    wait_for_count(qtbot, window, 5)
    method.sections[7].chosen.emit(True)
    edit(window, map={"next_review": "2999"})
    click(qtbot, method, "Set review date in 6 months: The next review was due 2001")
    assert window.session.records.map.next_review == "2999"


OFF = "Don't check this in this map"


@pytest.mark.parametrize("way", ["cross", "key", "menu"])
def test_a_check_is_switched_off_and_on_again(qtbot: QtBot, window: MainWindow, method: MethodPanel, way: str) -> None:
    line = row(method, "The map has no objective")
    if way == "cross":
        click(qtbot, method, f"{OFF}: An objective")
    elif way == "key":
        qtbot.keyClick(line, Qt.Key.Key_Delete)
    else:
        at = line.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, line.mapToGlobal(at))
        QApplication.sendEvent(line, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions()] == ["Go there", "", OFF]
        qtbot.keyClick(menu, Qt.Key.Key_Up)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert window.session.records.map.checks_off == ("no-objective",)
    assert "The map has no objective" not in names(method)
    assert tab_text(window) == "Method · 3"
    click(qtbot, method, "1 check is off · show")
    click(qtbot, method, "Check again: An objective")
    assert not window.session.records.map.checks_off
    assert tab_text(window) == "Method · 4"
    assert not [
        button for button in method.findChildren(QPushButton) if "is off" in button.text() and button.isVisible()
    ]


def test_many_places_of_one_rule_stay_folded(qtbot: QtBot, window: MainWindow, method: MethodPanel) -> None:
    edit(
        window,
        *(Card(id=f"card:{n}", title=f"T{n}", lane="lane:touch", step="step:roll", order=str(n)) for n in range(9)),
    )
    qtbot.waitUntil(lambda: "11 touchpoints have no channel" in names(method))
    assert sum(name.startswith("Touchpoint ") for name in names(method)) == 3
    click(qtbot, method, "Show 8 more: 11 touchpoints have no channel")
    assert sum(name.startswith("Touchpoint ") for name in names(method)) == 11
    [focused] = [found.accessibleName() for found in method.rows if found.hasFocus()]
    assert focused == "Touchpoint “T1” has no channel"


def test_nothing_is_checked_while_something_is_dragged(qtbot: QtBot, window: MainWindow) -> None:
    wait_for_count(qtbot, window, 4)
    counted: list[int] = []
    watch = window.side_panel.method_watch
    watch.checked.connect(lambda: counted.append(watch.count))
    t = window.session.edit("Drag")
    for score in (0.0, 1.0, 2.0):
        t.patch(POINT, score=score)
        t.preview()
        qtbot.wait(100)
    qtbot.wait(400)  # held still
    assert counted == []
    t.commit()
    qtbot.waitUntil(lambda: counted == [3])
    found = window.session.records[POINT]
    assert isinstance(found, Emotion)
    assert found.score == 2


def test_a_large_map_is_checked_in_slices_and_anew_after_an_edit(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(method_watch, "_SLICE_S", 0.0)  # each rule is a slice of its own
    watch = window.side_panel.method_watch
    with qtbot.waitSignal(watch.checked):
        edit(window, map={"subtitle": "In autumn"})
    assert watch.count == 4
    assert watch.up_to_date() is watch.report
    edit(window, map={"objective": "More riders"})
    assert watch.up_to_date().lapses[0].rule.step == "information"
    assert watch.count == 3


def test_what_was_opened_stays_open_when_the_method_is_asked_for_again(
    qtbot: QtBot, window: MainWindow, method: MethodPanel
) -> None:
    before = names(method)
    for tab in ("method", "map"):
        window.side_panel.show_tab(tab)
        qtbot.keyClick(window.view, Qt.Key.Key_F8)
        assert names(method) == before
