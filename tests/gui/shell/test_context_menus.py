"""What a right click offers, by what lies under it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.canvas.hit_test import Hit
from journey_editor.document.cell import PARKING_LOT, Cell
from journey_editor.panels.palette_row import PaletteRow
from journey_editor.shell.context_menus import make_context_menu
from journey_editor.shell.main_window import MainWindow


def offered(window: MainWindow, hit: Hit) -> list[str]:
    """The texts of the menu without keys; lines are "-"."""
    assert window.view.pointer_input.ask_for_menu(hit)
    menu = make_context_menu(window, hit)
    menu.aboutToShow.emit()
    texts = [action.text().partition("\t")[0] or "-" for action in menu.actions()]
    menu.deleteLater()
    return texts


def on(record_id: str, role: str = "") -> Hit:
    return Hit("body", 0, 0, role, record_id)


# What is clicked, some of what is offered, and what is not.
MENUS: tuple[tuple[str, set[str], set[str]], ...] = (
    ("card:poster", {"Edit text", "Kind", "Channels", "Moment of truth", "Delete card"}, {"Hide", "Colour"}),
    ("card:parked", {"Edit text", "Kind", "Delete card"}, {"Split stage"}),
    (
        "stage:find",
        {"Rename", "Colour", "Split stage", "Fold stage", "Lock stage", "Delete stage and its 1 card"},
        {"Kind"},
    ),
    ("step:hear", {"Rename", "Merge with next step", "Delete step and its 1 card"}, {"Colour", "Lock"}),
    (
        "lane:touch",
        {"Rename", "Colour", "Fold lane", "Hide", "Lock lane", "Delete lane and its 2 cards"},
        {"Split stage"},
    ),
    ("persona:mara", {"Edit in the side panel", "Delete persona · 1 point of Mara’s curve goes"}, {"Hide"}),
    ("map", {"Edit text", "Lock map"}, {"Delete"}),
)


def test_each_thing_has_the_menu_that_suits_it(window: MainWindow) -> None:
    for record_id, some, others in MENUS:
        texts = set(offered(window, on(record_id)))
        assert some <= texts
        assert not others & texts
        assert window.session.selection.ids == (record_id,)


def test_a_point_of_a_curve_is_deleted_with_its_cell_selected(window: MainWindow) -> None:
    point = "emotion:lane:feel:persona:mara:step:look:current"
    assert "Delete point" in offered(window, on(point, "emotion"))
    assert window.session.selection.cell == Cell("lane:feel", "step:look")


def test_an_empty_cell_offers_what_can_be_put_there(window: MainWindow) -> None:
    texts = offered(window, Hit("body", 0, 0, cell=Cell("lane:touch", "step:roll")))
    assert texts[:2] == ["New card", "Paste"]
    assert window.session.selection.cell == Cell("lane:touch", "step:roll")


def test_the_ground_and_the_parking_lot_offer_what_needs_nothing(window: MainWindow) -> None:
    window.session.selection.select("card:poster")
    assert "Whole map" in offered(window, Hit(None, 0, 0))
    assert not window.session.selection
    assert "New card" in offered(window, Hit("parking", 0, 0, cell=PARKING_LOT))


def test_a_click_on_one_of_several_keeps_them_all(window: MainWindow) -> None:
    window.session.selection.select("card:poster", "card:site")
    assert "Delete 2 cards" in offered(window, on("card:poster"))
    assert window.session.selection.ids == ("card:poster", "card:site")


def test_submenus_are_grey_where_they_do_nothing(window: MainWindow) -> None:
    window.session.selection.clear()
    [menu] = [menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "&Map"]
    menu.aboutToShow.emit()
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.menu()}
    about_cards = ("Card", "Move")
    assert not any(enabled[name] for name in (*about_cards, "Colour"))
    window.session.selection.select("card:poster")
    menu.aboutToShow.emit()
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.menu()}
    assert all(enabled[name] for name in about_cards)
    assert not enabled["Colour"]


def test_letters_lead_to_the_entries_that_begin_with_them(window: MainWindow, qtbot: QtBot) -> None:
    window.session.selection.select("card:poster")
    [menu] = [menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "&Edit"]
    menu.aboutToShow.emit()

    def led_to(letter: str) -> str:
        qtbot.keyClick(menu, letter)
        action = menu.activeAction()
        return action.text() if action else ""

    beginning = [action.text() for action in menu.actions() if action.text().startswith("C") and action.isEnabled()]
    assert len(beginning) > 1
    assert [led_to("c") for _ in (*beginning, 0)] == [*beginning, beginning[0]]
    assert led_to("d").startswith("D")
    assert led_to("9").startswith("D"), "nothing begins with it"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_opens_the_menu_and_an_entry_acts(window: MainWindow, qtbot: QtBot) -> None:
    located = window.view.shown.locate("card:poster")
    assert located
    x, y = window.view.camera.to_view(located.x + 20, located.y + 20, located.surface)
    at = QPoint(round(x), round(y))
    viewport = window.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [delete] = [action for action in menu.actions() if action.objectName() == "edit.delete"]
    menu.setActiveAction(delete)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert "card:poster" not in window.session.records
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_persona_of_the_palette_has_the_menu_of_a_persona(window: MainWindow) -> None:
    row = next(row for row in window.palette_panel.findChildren(PaletteRow) if "Mara" in row.accessibleName())
    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), row.mapToGlobal(QPoint())))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Delete persona · 1 point of Mara’s curve goes" in {
        action.text().partition("\t")[0] for action in menu.actions()
    }
    assert window.session.selection.ids == ("persona:mara",)
    menu.close()


def test_what_is_folded_is_unfolded_by_the_menu_of_its_header_or_of_the_ground(window: MainWindow) -> None:
    for header in ("stage:find", "lane:feel"):
        with window.session.edit("Fold") as t:
            t.patch(header, folded=True)
        assert {f"Unfold {header.partition(':')[0]}"} <= set(offered(window, on(header)))
        assert "Unfold all" in offered(window, Hit(None, 0, 0))
        window.action_set["map.unfold_all"].trigger()
        assert not window.action_set["map.unfold_all"].isEnabled()
