"""Every window opens within its screen, and none insists on more than a small one has."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.start_page import StartPage

SMALL = QSize(1280, 720)
FRAME = QSize(8, 32)


@pytest.mark.parametrize(
    "action",
    ["help.manual", "help.shortcuts", "map.sources", "map.to_validate", "map.compare.future", "map.edit_words"],
)
def test_windows_open_within_the_screen(window: MainWindow, action: str) -> None:
    window.action_set[action].trigger()
    [opened] = [one for one in window.findChildren(QDialog) if one.isVisible()]
    QApplication.processEvents()
    within(opened.size(), opened.screen().availableSize() - FRAME)
    within(opened.minimumSizeHint(), SMALL - FRAME)


def test_the_start_page_too(window: MainWindow, qtbot: QtBot) -> None:
    page = StartPage(window.windows)
    qtbot.addWidget(page)
    within(page.size(), page.screen().availableSize() - FRAME)
    within(page.minimumSize(), SMALL - FRAME)


def within(size: QSize, room: QSize) -> None:
    assert size.width() <= room.width()
    assert size.height() <= room.height()
