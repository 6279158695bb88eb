"""Widgets side by side: where lines begin, what changes out of sight, and that nothing is left when they are gone."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from journey_editor.panels.color_field import ColorField
from journey_editor.panels.flow_box import FlowBox

_COLORS = ("#4263EB", "#0B7285", "#5F3DC4")


class Block(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.wide = width

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self.wide, 20)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(10, 20)

    def widen(self, width: int) -> None:
        self.wide = width
        self.updateGeometry()


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A form of 100 in width with a box in it, not shown yet."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(FlowBox(spacing=10))
    layout.addStretch()
    made.resize(100, 300)
    return made


def _box(form: QWidget) -> FlowBox:
    [box] = form.findChildren(FlowBox)
    return box


def _places(*blocks: Block) -> list[tuple[int, int, int]]:
    return [(block.x(), block.y(), block.width()) for block in blocks]


def test_a_line_begins_where_the_last_one_is_full(form: QWidget, qtbot: QtBot) -> None:
    blocks = Block(40), Block(50), Block(30), Block(300)
    for block in blocks:
        _box(form).add(block)
    with qtbot.waitExposed(form):
        form.show()
    assert _places(*blocks) == [(0, 0, 40), (50, 0, 50), (0, 30, 30), (0, 60, 100)]
    assert _box(form).height() == 80


def test_what_changes_in_sight_and_out_of_it_is_placed_anew(form: QWidget, qtbot: QtBot) -> None:
    first, second = Block(40), Block(50)
    _box(form).add(first)
    _box(form).add(second)
    with qtbot.waitExposed(form):
        form.show()
    second.widen(60)
    qtbot.waitUntil(lambda: _box(form).height() == 50)
    assert _places(first, second) == [(0, 0, 40), (0, 30, 60)]
    form.hide()
    first.widen(20)
    with qtbot.waitExposed(form):
        form.show()
    qtbot.waitUntil(lambda: _box(form).height() == 20)
    assert _places(first, second) == [(0, 0, 20), (30, 0, 60)]


def test_a_widget_added_again_goes_last_and_one_removed_leaves_no_gap(form: QWidget, qtbot: QtBot) -> None:
    first, second, third = Block(20), Block(30), Block(10)
    with qtbot.waitExposed(form):
        form.show()
    for block in (first, second, third, first):
        _box(form).add(block)
    _box(form).remove(second)
    second.hide()
    assert first.isVisible()
    assert _places(third, first) == [(0, 0, 10), (20, 0, 20)]


def test_nothing_of_a_field_outlives_its_window(qtbot: QtBot) -> None:
    held = []
    for _ in range(50):
        window = QWidget()
        field = ColorField("Color")
        field.offer(_COLORS)
        QVBoxLayout(window).addWidget(field)
        for color in ("#123456", "#654321", ""):
            field.show_values([color], anew=True)
        with qtbot.waitExposed(window):
            window.show()
        window.deleteLater()
        held += [window, field]  # as a slot or a traceback does
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(made) for made in held)
    assert [made for made in shiboken6.getAllValidWrappers() if isinstance(made, QWidgetItem)] == []
