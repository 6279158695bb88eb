"""What became of a map, in a window beside it."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journey_editor.document.records import Card, Map
from journey_editor.shell import compare_export, compare_window
from journey_editor.shell.compare_window import CompareWindow
from journey_editor.shell.main_window import MainWindow
from journey_editor.storage.journey_file import write_journey


def the_compare_window(window: MainWindow) -> CompareWindow:
    [shown] = window.findChildren(CompareWindow)
    return shown


def lines(shown: CompareWindow) -> list[str]:
    return [shown.differences.item(row).text() for row in range(shown.differences.count())]


@pytest.fixture
def compared(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CompareWindow:
    """The window's map against a file in which the poster was elsewhere, and a leaflet still there."""
    records = [record for record in window.session.records if record.id != "card:poster"]
    poster = Card(id="card:poster", title="Poster", lane="lane:touch", step="step:roll", order="a")
    leaflet = Card(id="card:leaflet", title="Leaflet", lane="lane:touch", step="step:hear", order="c")
    write_journey(tmp_path / "march.journey", [*records, poster, leaflet], 1, {})
    monkeypatch.setattr(compare_window, "ask_for_map", lambda *_: tmp_path / "march.journey")
    window.action_set["map.compare.file"].trigger()
    return the_compare_window(window)


def test_lists_what_became_of_the_map_since_a_file(compared: CompareWindow) -> None:
    assert lines(compared) == [
        "→  touchpoint “Poster” from Touchpoints, Ride › Rides to Touchpoints, Find › Hears of it",
        "−  touchpoint “Leaflet” in Touchpoints, Find › Hears of it",
    ]
    assert compared.summary.text() == "1 removed, 1 moved."


def test_choosing_a_difference_leads_to_it(compared: CompareWindow, qtbot: QtBot) -> None:
    pictures = [compared.page.viewport().grab().toImage()]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        qtbot.keyClick(compared.differences, key)
        pictures.append(compared.page.viewport().grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


def test_follows_the_map(compared: CompareWindow, window: MainWindow, qtbot: QtBot) -> None:
    with window.session.edit("Rename") as t:
        t.patch("card:site", title="Home page")
    qtbot.waitUntil(lambda: len(lines(compared)) == 3)
    assert "title “Web site” → “Home page”" in lines(compared)[1] + lines(compared)[2]


def test_a_map_against_its_future(window: MainWindow) -> None:
    with window.session.edit("Plan") as t:
        t.patch("card:site", state="planned")
    window.action_set["map.compare.future"].trigger()
    assert lines(the_compare_window(window)) == ["+  touchpoint “Web site” in Touchpoints, Find › Looks it up"]


def test_a_map_without_plans_says_so(window: MainWindow) -> None:
    window.action_set["map.compare.future"].trigger()
    assert the_compare_window(window).summary.text() == "Nothing differs."


def test_a_file_that_is_no_map_is_told(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    (tmp_path / "no.journey").write_text("no map")
    monkeypatch.setattr(compare_window, "ask_for_map", lambda *_: tmp_path / "no.journey")
    monkeypatch.setattr(compare_window, "tell_not_opened", lambda _, problem: told.append(problem.path.name))
    window.action_set["map.compare.file"].trigger()
    assert told == ["no.journey"]
    assert window.findChildren(CompareWindow) == []


def test_lines_are_told_in_full(compared: CompareWindow, window: MainWindow, qtbot: QtBot) -> None:
    count = compared.differences.count()
    with window.session.edit("Write") as t:
        for index in range(40):  # where a line breaks differs from one to the next
            t.add(Card(id=f"card:long{index}", lane="lane:touch", step="step:hear", order=f"z{index}",
                       title=("in a " * 9)[: 3 + index]))  # fmt: skip
        t.patch("card:poster", body="Word after word, " * 40)
    rows = compared.differences
    qtbot.waitUntil(lambda: rows.count() == count + 40)
    for row in range(rows.count()):
        item = rows.item(row)
        rect = rows.visualItemRect(item)
        room = rect.adjusted(10, 5, -10, -5)
        needed = rows.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text())
        assert needed.height() <= room.height(), item.text()
    [poster] = [rows.item(row) for row in range(rows.count()) if "Poster" in rows.item(row).text()]
    assert "notes nothing → “Word after word," in poster.text()
    assert poster.toolTip().count("Word after word") == 40


def test_exports_the_difference(
    compared: CompareWindow, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []
    target = tmp_path / "changes.pdf"
    monkeypatch.setattr(compare_export, "_ask_for_target", lambda *_: target)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    qtbot.mouseClick(compared.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened == ["changes.pdf"], timeout=30_000)
    assert "Leaflet" in PdfDocument(target)[0].get_textpage().get_text_range()
    assert window.session.records.find(Map, "map")


def test_zooms_at_the_pointer_drags_and_fits(compared: CompareWindow, qtbot: QtBot) -> None:
    page = compared.page
    fitted = page.zoom
    at = QPointF(page.viewport().width() / 2, page.viewport().height() / 2)
    wheel = QWheelEvent(
        at, page.viewport().mapToGlobal(at), QPoint(), QPoint(0, 1200), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.viewport(), wheel)
    assert page.zoom > 2 * fitted
    across = page.horizontalScrollBar().value()
    qtbot.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    qtbot.mouseMove(page.viewport(), at.toPoint() - QPoint(40, 0))
    qtbot.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint() - QPoint(40, 0))
    assert page.horizontalScrollBar().value() == across + 40
    qtbot.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.zoom == fitted


def test_the_dialog_for_the_file_is_ours_to_close(compared: CompareWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    assert compare_export._ask_for_target(compared, Path("/tmp/map.journey")) is None
