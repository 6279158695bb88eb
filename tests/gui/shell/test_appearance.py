"""The program follows the system between light and dark unless the person has chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.shell.appearance import Appearance, Mode, window_font
from journey_editor.shell.color_tokens import DARK, LIGHT
from journey_editor.shell.settings import Settings
from journey_editor.shell.style_sheet import make_style_sheet


class MapView(QAbstractScrollArea):
    """As the canvas: what counts is the name of the class."""


@pytest.fixture
def appearance(plain_application: QApplication) -> Iterator[Appearance]:
    made = Appearance(plain_application, Settings())
    yield made
    made.choose(Mode.SYSTEM)
    for one in plain_application.findChildren(Appearance):
        one.setParent(None)
        one.deleteLater()


def color(widget: QWidget, role: QPalette.ColorRole) -> str:
    return widget.palette().color(role).name().upper()


def test_a_choice_changes_the_palette_of_widgets_that_are_there(appearance: Appearance, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    appearance.choose(Mode.DARK)
    assert color(field, QPalette.ColorRole.Text) == DARK.ink
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Mode.LIGHT)
    assert color(field, QPalette.ColorRole.Text) == LIGHT.ink
    assert color(field, QPalette.ColorRole.PlaceholderText) == LIGHT.secondary


def test_the_canvas_has_a_ground_of_its_own(appearance: Appearance, qtbot: QtBot) -> None:
    view = MapView()
    qtbot.addWidget(view)
    for mode, tokens in ((Mode.DARK, DARK), (Mode.LIGHT, LIGHT)):
        appearance.choose(mode)
        view.ensurePolished()
        assert color(view, QPalette.ColorRole.Window) == tokens.canvas
        assert color(view, QPalette.ColorRole.Mid) == tokens.canvas_dot


def test_without_a_choice_the_system_decides(appearance: Appearance, qapp: QApplication) -> None:
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert appearance.tokens is (DARK if is_dark else LIGHT)
    qapp.styleHints().unsetColorScheme()
    appearance.choose(Mode.DARK)
    assert appearance.tokens is DARK


def test_a_choice_holds_the_next_time(appearance: Appearance, qapp: QApplication) -> None:
    appearance.choose(Mode.DARK)
    assert Appearance.of_application() is appearance
    assert Appearance(qapp, Settings()).mode is Mode.DARK
    Settings().store("window/appearance", "plaid")
    assert Appearance(qapp, Settings()).mode is Mode.SYSTEM


def test_the_typeface_is_the_bundled_one(appearance: Appearance, qtbot: QtBot) -> None:  # noqa: ARG001 (it loads it)
    label = QLabel("Journey")
    qtbot.addWidget(label)
    assert QFontInfo(label.font()).family() == "Inter"
    assert QFontInfo(window_font()).pixelSize() == 13


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_qt_understands_the_style_sheet(qtbot: QtBot, tokens: object) -> None:
    """Qt only warns about what it cannot parse, and a warning fails a test."""
    assert tokens in (LIGHT, DARK)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(make_style_sheet(LIGHT if tokens is LIGHT else DARK))
    widget.show()
