"""Folding by the keys and menus of the window, and what jumps into what is folded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journey_editor.canvas.commands.folding import unfold_all
from journey_editor.document.folding import folded_records
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion
from journey_editor.panels.method_panel import MethodPanel
from journey_editor.shell.evidence_command import show_evidence
from journey_editor.shell.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier


def folded(records: RecordSet) -> set[str]:
    return {record.id for record in folded_records(records)}


def fold(window: MainWindow, *ids: str) -> None:
    with window.session.edit("Fold") as t:
        for record_id in ids:
            t.patch(record_id, folded=True)


def test_a_key_folds_and_unfolds_what_is_selected_and_another_unfolds_all(window: MainWindow, qtbot: QtBot) -> None:
    session, words = window.session, window.action_set["map.fold"].text
    assert not window.action_set["map.fold"].isEnabled()
    session.selection.select("stage:find", "lane:touch")
    assert words() == "Fold 1 stage and 1 lane"
    qtbot.keyClick(window.view, Qt.Key.Key_F9)
    assert folded(session.records) == {"stage:find", "lane:touch"}
    assert words() == "Unfold 1 stage and 1 lane"
    assert window.action_set["edit.undo"].text() == "Undo Fold 1 stage and 1 lane"
    session.selection.select("stage:find")
    qtbot.keyClick(window.view, Qt.Key.Key_F9)
    assert folded(session.records) == {"lane:touch"}
    qtbot.keyClick(window.view, Qt.Key.Key_F9, SHIFT)
    assert folded(session.records) == set()


def test_a_step_is_folded_by_its_stage_and_a_card_is_not(window: MainWindow) -> None:
    window.session.selection.select("step:hear")
    assert window.action_set["map.fold"].text() == "Fold stage"
    window.session.selection.select("card:poster")
    assert not window.action_set["map.fold"].isEnabled()


def test_the_status_bar_names_the_key_that_unfolds(window: MainWindow) -> None:
    fold(window, "lane:touch")
    window.session.selection.select("lane:touch")
    QApplication.processEvents()
    assert any("F9 unfold" in label.text() for label in window.statusBar().findChildren(QLabel))


def test_the_status_bar_follows_what_becomes_of_what_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.session.selection.select("lane:touch")
    [keys] = [label for label in window.statusBar().findChildren(QLabel) if "Enter rename" in label.text()]
    qtbot.keyClick(window.view, Qt.Key.Key_F9)
    assert "F9 unfold" in keys.text()
    qtbot.keyClick(window.view, Qt.Key.Key_F9)
    assert "F9 unfold" not in keys.text()


def test_what_is_folded_while_it_is_partly_out_of_sight_stays_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    view = window.view
    view.zoom_to(2.5, (0, 0))
    view.session.selection.select("stage:ride")
    view.reveal("stage:ride")
    view.camera = view.camera.scrolled(-150 * view.camera.zoom, 0)
    qtbot.keyClick(view, Qt.Key.Key_F9)
    located = view.shown.locate("stage:ride")
    assert located
    left, _, right, _ = view.camera.rect_to_view(located.rect, located.surface)
    see_left, _, see_right, _ = view.camera.part(located.surface)
    assert see_left <= left < right <= see_right


def test_a_row_of_the_findings_unfolds_its_card(window: MainWindow, qtbot: QtBot) -> None:
    with window.session.edit("Prepare") as t:
        t.add(Card(id="late", kind="pain", lane="lane:touch", step="step:roll", title="Late", order="b"))
    fold(window, "stage:ride", "lane:touch", "lane:feel")
    window.toggle_findings()
    QApplication.processEvents()
    view = window.findings_pane.view
    at = view.table.visualRect(view.model.index(view.model.row_of("late"), 0)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert folded(window.session.records) == {"lane:feel"}
    assert window.session.selection.ids == ("late",)
    assert window.view.shown.locate("late")


def test_the_method_leads_into_what_is_folded(window: MainWindow, qtbot: QtBot) -> None:
    fold(window, "stage:find", "lane:touch")
    qtbot.keyClick(window.view, Qt.Key.Key_F8)
    method = window.side_panel.findChild(MethodPanel)
    assert isinstance(method, MethodPanel)
    for section in method.sections:
        if not section.is_open:
            section.chosen.emit(True)
    QApplication.processEvents()
    [row] = [row for row in method.rows if row.accessibleName() == "Touchpoint “Poster” has no channel"]
    method.ensureWidgetVisible(row)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert folded(window.session.records) == set()
    assert window.session.selection.ids == ("card:poster",)
    assert window.session.history.undo_label == "Undo Unfold 1 lane and 1 stage"


def test_the_list_of_what_is_to_validate_leads_there_too(window: MainWindow) -> None:
    fold(window, "lane:feel")
    point = next(iter(window.session.records.of_type(Emotion)))
    show_evidence(window, "validation").jumped.emit(point.id)
    assert folded(window.session.records) == set()
    assert window.session.selection.ids == (point.id,)


def test_unfolding_all_of_a_locked_map_says_why_not(window: MainWindow, qtbot: QtBot) -> None:
    fold(window, "lane:feel")
    with window.session.edit("Lock") as t:
        t.patch("map", locked=True)
    with qtbot.waitSignal(window.view.hint, check_params_cb=lambda said: "The map is locked" in said):
        unfold_all(window.view)
    assert folded(window.session.records) == {"lane:feel"}
