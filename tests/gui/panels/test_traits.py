"""The traits of a persona: added, named, set, moved and removed, by mouse and by keyboard."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.records import Persona, Trait
from journey_editor.panels.side_panel import SidePanel
from journey_editor.panels.traits_field import TraitsField

if TYPE_CHECKING:
    from tests.gui.panels.conftest import Hand

TWO = (Trait(name="Tech", low="wary", high="keen", value=0.3), Trait(name="Time", low="none", high="plenty", value=0.9))


def traits(session: MapSession) -> tuple[Trait, ...]:
    persona = session.records.find(Persona, "mara")
    assert persona is not None
    return persona.traits


@pytest.fixture
def field(panel: SidePanel, session: MapSession) -> TraitsField:
    with session.edit("Traits") as t:
        t.patch("mara", traits=TWO)
    session.history.seal()
    panel.show_tab("persona")
    found = panel.findChild(TraitsField)
    assert found is not None
    QApplication.processEvents()
    return found


def test_a_new_trait_is_named_at_once_and_typed_in_one_step(
    field: TraitsField, session: MapSession, hand: "Hand", qtbot: QtBot
) -> None:
    hand.click("Add a trait")
    name = field.rows[2].name
    assert QApplication.focusWidget() is name
    qtbot.keyClicks(name, "Budget")
    hand.type_into("Low end 3", "tight")
    assert traits(session) == (*TWO, Trait(name="Budget", low="tight"))
    session.undo()
    assert traits(session) == (*TWO, Trait(name="Budget"))
    session.undo()
    assert traits(session) == (*TWO, Trait())
    session.undo()
    assert traits(session) == TWO
    assert len(field.rows) == 2


def test_tab_goes_along_a_trait_before_it_comes_to_its_menu(field: TraitsField, qtbot: QtBot) -> None:
    row, met = field.rows[0], []
    row.name.setFocus()
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met == [row.name, row.low, row.slider, row.high, row.more]
    assert field.rows[1].name.hasFocus()


def test_the_slider_is_set_by_keys_and_by_a_click(field: TraitsField, session: MapSession, qtbot: QtBot) -> None:
    slider = field.rows[0].slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert traits(session)[0].value == pytest.approx(0.35)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, slider.height() // 2))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, slider.height() // 2))
    assert traits(session)[0].value == pytest.approx(1.0)
    assert traits(session)[1] == TWO[1]


def test_a_drag_of_the_slider_is_one_step(field: TraitsField, session: MapSession, qtbot: QtBot) -> None:
    slider = field.rows[1].slider
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    for x in range(slider.width() // 2, 10, -5):
        qtbot.mouseMove(slider, QPoint(x, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, y))
    assert traits(session)[1].value < 0.2
    session.undo()
    assert traits(session) == TWO


def test_alt_and_arrows_move_a_trait_and_the_focus_with_it(
    field: TraitsField, session: MapSession, qtbot: QtBot
) -> None:
    for part in (field.rows[1].slider, field.rows[1].low):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert traits(session) == (TWO[1], TWO[0])
        focused = QApplication.focusWidget()
        assert focused is not None
        assert field.rows[0].isAncestorOf(focused)
        session.undo()
        assert traits(session) == TWO


def test_the_menu_of_a_row_moves_and_removes(field: TraitsField, session: MapSession) -> None:
    row = field.rows[0]
    assert not row.up.isEnabled()
    row.down.trigger()
    assert traits(session) == (TWO[1], TWO[0])
    menu = field.rows[0].more.menu()
    menu.actions()[-1].trigger()
    assert traits(session) == (TWO[0],)
    session.undo()
    assert traits(session) == (TWO[1], TWO[0])


def test_a_value_between_the_steps_of_the_slider_stays(field: TraitsField, session: MapSession) -> None:
    with session.edit("Traits") as t:
        t.patch("mara", traits=(Trait(name="Tech", value=0.123456),))
    assert field.rows[0].slider.value() == 12
    assert traits(session)[0].value == 0.123456
