"""The manual: opened by its key, walked by its sections, and closed to the world outside."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.shell.appearance import FAMILIES, Appearance, Mode
from journey_editor.shell.color_tokens import DARK, LIGHT
from journey_editor.shell.help_page import HelpPage
from journey_editor.shell.help_window import HelpWindow
from journey_editor.shell.main_window import MainWindow


@pytest.fixture
def help_window(window: MainWindow, qtbot: QtBot) -> HelpWindow:
    qtbot.keyClick(window.view, Qt.Key.Key_F1)
    made = window.findChild(HelpWindow)
    assert isinstance(made, HelpWindow)
    qtbot.waitUntil(made.isVisible)
    _lay_out(made.page)
    return made


def test_the_key_opens_one_manual(window: MainWindow, help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.view, Qt.Key.Key_F1)
    assert window.findChildren(HelpWindow) == [help_window]
    assert not help_window.isModal(), "it is read beside the map"
    assert help_window.page.sections[:3] == ["Seeing the map", "Selecting", "Writing"]


def test_escape_closes_it(window: MainWindow, help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(help_window.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(HelpWindow) is None)


def test_everything_in_it_has_a_name(help_window: HelpWindow) -> None:
    parts = [part for part in help_window.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert {part.accessibleName() for part in parts} == {"Sections", "Manual"}
    assert all(isinstance(part, QAbstractScrollArea) for part in parts)


def test_a_section_that_is_chosen_comes_to_the_top(help_window: HelpWindow, qtbot: QtBot) -> None:
    row = help_window.page.sections.index("Cards")
    place = help_window.sections.visualItemRect(help_window.sections.item(row)).center()
    qtbot.mouseClick(help_window.sections.viewport(), Qt.MouseButton.LeftButton, pos=place)
    top = help_window.page.cursorForPosition(QPoint(40, 16))
    assert top.block().text() == "Cards"
    assert help_window.page.section == row


def test_the_last_section_stays_marked_though_it_cannot_come_to_the_top(help_window: HelpWindow) -> None:
    last = help_window.sections.count() - 1
    help_window.sections.setCurrentRow(last)
    assert help_window.sections.currentRow() == last
    assert help_window.page.verticalScrollBar().value() == help_window.page.verticalScrollBar().maximum()


def test_the_list_follows_the_page(help_window: HelpWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(help_window.page, Qt.Key.Key_PageDown)
    marked = help_window.sections.currentRow()
    assert marked == help_window.page.section > 0


def test_the_rows_of_the_list_stand_below_each_other(help_window: HelpWindow) -> None:
    listed = help_window.sections
    places = [listed.visualItemRect(listed.item(row)) for row in range(listed.count())]
    assert all(above.bottom() < below.top() for above, below in pairwise(places))


def test_it_is_set_in_the_typeface_of_the_window(help_window: HelpWindow) -> None:
    document = help_window.page.document()
    found = document.find("Ctrl+Shift+H")
    assert list(found.charFormat().fontFamilies()) == list(FAMILIES)
    assert not found.charFormat().fontFixedPitch()
    heading = document.find("Seeing the map")
    assert heading.charFormat().font().pixelSize() > document.defaultFont().pixelSize()


def test_no_line_is_wider_than_the_page(help_window: HelpWindow) -> None:
    assert help_window.page.horizontalScrollBar().maximum() == 0


def test_the_colors_follow_the_window(help_window: HelpWindow) -> None:
    appearance = Appearance.of_application()
    help_window.page.verticalScrollBar().setValue(300)
    try:
        appearance.choose(Mode.DARK)
        assert _ground_of_keys(help_window.page) == QColor(DARK.soft)
    finally:
        appearance.choose(Mode.SYSTEM)
    assert _ground_of_keys(help_window.page) == QColor(LIGHT.soft)
    assert help_window.page.verticalScrollBar().value() == 300


def test_nothing_is_loaded_from_anywhere(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "red.png"))
    url = QUrl.fromLocalFile(str(tmp_path / "red.png"))
    page = HelpPage(f"![A picture]({url.toString()})", LIGHT)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    shown = page.document().resource(QTextDocument.ResourceType.ImageResource.value, url)
    assert isinstance(shown, (QImage, QPixmap))
    assert (shown.width(), shown.height()) == (1, 1), "the picture of the file has four pixels a side"


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/", True),
        ("http://example.org/", False),
        ("file:///etc/hostname", False),
        ("other.md", False),
    ],
)
def test_only_https_leads_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str, opens: bool) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = HelpPage(f"[Go there]({address})", LIGHT)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    cursor = QTextCursor(page.document().firstBlock())
    cursor.movePosition(QTextCursor.MoveOperation.NextWord)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(cursor).center())
    assert opened == ([address] if opens else [])
    assert page.toPlainText().strip() == "Go there", "and none of them takes the place of the page"


def _lay_out(page: HelpPage) -> None:
    """At once: Qt sets what lies out of sight of a long page when it is idle."""
    document = page.document()
    document.documentLayout().blockBoundingRect(document.lastBlock())
    QApplication.processEvents()


def _ground_of_keys(page: HelpPage) -> QColor:
    return page.document().find("Ctrl+Shift+H").charFormat().background().color()
