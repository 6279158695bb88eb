"""A panel scrolls to what has the focus, and stays where it is when what had it is taken away."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Card, Evidence
from journey_editor.panels.card_panel import CardPanel
from journey_editor.panels.citations_field import CitationsField
from journey_editor.panels.own_fields_section import OwnFieldsSection
from journey_editor.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand


@pytest.fixture
def card(panel: SidePanel, session: MapSession) -> CardPanel:
    """The panel of a card, which is too long for its window."""
    panel.resize(320, 400)
    session.selection.select("poster")
    QApplication.processEvents()
    [found] = panel.findChildren(CardPanel)
    return found


def is_in_sight(area: CardPanel, widget: QWidget) -> bool:
    QApplication.processEvents()
    top = widget.mapTo(area.viewport(), widget.rect().topLeft()).y()
    return top >= 0 and top + widget.height() <= area.viewport().height()


def test_a_new_own_field_is_in_sight_and_stays_so_while_it_grows(
    card: CardPanel, session: MapSession, qtbot: QtBot
) -> None:
    section = card.findChild(OwnFieldsSection)
    assert section is not None
    section.fold.button.click()
    section.adder.button.setFocus()
    qtbot.keyClick(section.adder.button, Qt.Key.Key_Space)
    for key in "Risk":
        qtbot.keyClicks(section.adder.line, key)
    qtbot.keyClick(section.adder.line, Qt.Key.Key_Return)
    value = section.rows[-1].value
    assert QApplication.focusWidget() is value
    assert is_in_sight(card, value)
    for _ in range(6):
        qtbot.keyClicks(value, "More")
        qtbot.keyClick(value, Qt.Key.Key_Return)
        assert is_in_sight(card, value)
    poster = session.records["poster"]
    assert isinstance(poster, Card)
    assert poster.fields["Risk"].startswith("More")


def test_undoing_a_citation_that_has_the_focus_leaves_the_panel_where_it_is(
    card: CardPanel, session: MapSession, qtbot: QtBot
) -> None:
    with session.edit("Source") as t:
        t.add(Evidence(id="talks", title="Talks", kind="interview"))
    field = next(found for found in card.findChildren(CitationsField) if found.isVisible())
    field.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "T")
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "alks")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.editor is not None)
    assert field.editor is not None
    assert is_in_sight(card, field.editor.count.control)
    card.activateWindow()  # which the list of suggestions was
    qtbot.waitUntil(field.editor.count.control.hasFocus)
    at = card.verticalScrollBar().value()
    assert at > 0
    session.undo()
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Add to evidence"
    assert is_in_sight(card, focused)
    bar = card.verticalScrollBar()
    assert bar.value() == min(at, bar.maximum())


def test_what_is_clicked_stays_under_the_pointer(card: CardPanel, hand: "Hand", qtbot: QtBot) -> None:
    owner = hand.control("Owner")
    bar = card.verticalScrollBar()
    bar.setValue(bar.value() + owner.mapTo(card.viewport(), owner.rect().center()).y() - 2)
    at = bar.value()
    qtbot.mousePress(owner, Qt.MouseButton.LeftButton, pos=owner.rect().bottomLeft())
    QApplication.processEvents()
    assert bar.value() == at
    qtbot.mouseRelease(owner, Qt.MouseButton.LeftButton, pos=owner.rect().bottomLeft())


def test_what_a_fold_at_the_foot_opens_comes_into_sight(card: CardPanel, qtbot: QtBot) -> None:
    section = card.findChild(OwnFieldsSection)
    assert section is not None
    card.ensureWidgetVisible(section.fold.button, 0, 0)
    qtbot.mouseClick(section.fold.button, Qt.MouseButton.LeftButton)
    assert is_in_sight(card, section.adder)
    assert is_in_sight(card, section.fold.button)
