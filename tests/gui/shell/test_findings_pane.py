"""The findings in the window: shown, sized, left and exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Card
from journey_editor.panels.findings_columns import INDEX
from journey_editor.shell.findings_pane import FindingsPane
from journey_editor.shell.main_window import MainWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def findings(window: MainWindow) -> None:
    """Two findings on the map."""
    with window.session.edit("Prepare") as t:
        t.add(Card(id="late", kind="pain", lane="lane:touch", step="step:roll", title="Late", order="b"))
        t.add(Card(id="sign", kind="opportunity", lane="lane:touch", step="step:roll", title="A sign", order="c"))


def toggle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL_SHIFT)
    QApplication.processEvents()


def test_a_key_shows_them_below_the_map_and_esc_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.findings_pane.isVisible()
    toggle(qtbot, window)
    pane = window.findings_pane
    assert pane.isVisible()
    assert pane.view.table.hasFocus()
    assert window.view.geometry().bottom() < pane.geometry().top() + 1
    assert window.action_set["view.findings"].isChecked()
    qtbot.keyClick(pane.view.table, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.view.hasFocus()
    assert not window.action_set["view.findings"].isChecked()


def test_the_edge_is_dragged_and_the_height_kept(window: MainWindow, qtbot: QtBot) -> None:
    toggle(qtbot, window)
    pane = window.findings_pane
    before = pane.height()
    qtbot.mousePress(pane.edge, Qt.MouseButton.LeftButton, pos=QPoint(400, 2))
    qtbot.mouseMove(pane.edge, QPoint(400, -58))
    qtbot.mouseRelease(pane.edge, Qt.MouseButton.LeftButton, pos=QPoint(400, 2))
    assert pane.height() == before + 58
    toggle(qtbot, window)
    toggle(qtbot, window)
    assert pane.height() == before + 58
    window.resize(1680, 500)
    QApplication.processEvents()
    assert window.view.height() >= 100


def test_undo_acts_from_within_the_table(window: MainWindow, qtbot: QtBot) -> None:
    toggle(qtbot, window)
    table, model = window.findings_pane.view.table, window.findings_pane.view.model
    table.setCurrentIndex(model.index(model.row_of("sign"), INDEX["impact"]))
    qtbot.keyClick(table, Qt.Key.Key_4)
    sign = window.session.records["sign"]
    assert isinstance(sign, Card)
    assert sign.impact == 4
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert getattr(window.session.records["sign"], "impact") is None  # noqa: B009


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_the_plan_goes_to_a_file(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(tmp_path / name)])
    window.action_set["file.export_findings"].trigger()
    assert (tmp_path / name).read_bytes()[:3] in (b"PK\x03", b"\xef\xbb\xbf")


def test_without_findings_there_is_nothing_to_export(window: MainWindow) -> None:
    with window.session.edit("Delete") as t:
        t.remove("late")
        t.remove("sign")
    assert not window.action_set["file.export_findings"].isEnabled()


def test_a_right_click_offers_what_the_card_can(window: MainWindow, qtbot: QtBot) -> None:
    toggle(qtbot, window)
    table, model = window.findings_pane.view.table, window.findings_pane.view.model
    at = table.visualRect(model.index(model.row_of("sign"), 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.action_set["edit.delete"] in menu.actions()
    menu.close()


def test_the_edge_between_table_and_matrix_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    toggle(qtbot, window)
    splitter = window.findings_pane.view.splitter
    handle = splitter.handle(1)
    before = splitter.sizes()[0]
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(1, 40))
    qtbot.mouseMove(handle, QPoint(-79, 40))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(1, 40))
    assert splitter.sizes()[0] == before - 80
    again = FindingsPane(window.session, window.windows.settings)
    qtbot.addWidget(again)
    again.resize(window.findings_pane.size())
    with qtbot.waitExposed(again):
        again.show()
    assert again.view.splitter.sizes()[0] == before - 80


def test_in_a_low_window_the_parking_lot_gives_way(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.view.shows_parking_lot
    toggle(qtbot, window)
    assert not window.view.shows_parking_lot
    row = window.view.shown.locate("card:poster")
    assert row is not None
    bottom = window.view.camera.rect_to_view(row.rect, row.surface)[3]
    assert bottom < window.view.height()
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.view.shows_parking_lot  # it was asked for
    toggle(qtbot, window)
    assert window.view.shows_parking_lot


def test_in_a_high_window_the_parking_lot_stays(window: MainWindow, qtbot: QtBot) -> None:
    toggle(qtbot, window)
    assert window.view.shows_parking_lot
    window.resize(1680, 640)
    QApplication.processEvents()
    assert not window.view.shows_parking_lot
    window.resize(1680, 1000)
    QApplication.processEvents()
    assert window.view.shows_parking_lot


def test_what_is_selected_stays_in_sight_when_they_take_their_room(window: MainWindow, qtbot: QtBot) -> None:
    with window.session.edit("Fill") as t:
        for index in range(8):
            t.add(
                Card(
                    id=f"more{index}", kind="pain", lane="lane:touch", step="step:hear", title="More", order=f"z{index}"
                )
            )
    view = window.view
    window.session.selection.select("more7")
    view.reveal("more7")
    toggle(qtbot, window)
    located = view.shown.locate("more7")
    assert located is not None
    rect = view.camera.rect_to_view(located.rect, located.surface)
    assert view.camera.keeping_in_sight(rect, located.surface, margin=0) == view.camera
