"""Menus, advice and status line for lanes of channels, times and owners."""

import pytest
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.hit_test import Hit
from journey_editor.document.cell import Cell
from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.queries import lanes, steps
from journey_editor.panels.cell_advice import cell_advice
from journey_editor.panels.channel_list import ChannelList
from journey_editor.shell.context_menus import make_context_menu
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.status_words import key_words


def cell_of_new_lane(window: MainWindow, kind: str) -> Cell:
    with window.session.edit("Add lane") as t:
        lane = add_lane(t, kind, kind=kind)
    cell = Cell(lane, steps(window.session.records)[0].id)
    window.session.selection.select_cell(cell)
    return cell


@pytest.mark.parametrize(("kind", "key"), [("channels", "Space"), ("time", "wait 2 h"), ("responsible", "Enter")])
def test_a_cell_says_which_keys_matter(window: MainWindow, kind: str, key: str) -> None:
    cell_of_new_lane(window, kind)
    assert key in key_words(window.session, is_writing=False)
    assert cell_advice(kind) != cell_advice("cards")


@pytest.mark.parametrize("kind", ["channels", "time", "responsible"])
def test_nothing_is_pasted_where_no_cards_stand(window: MainWindow, kind: str) -> None:
    cell = cell_of_new_lane(window, kind)
    menu = make_context_menu(window, Hit("body", 0, 0, cell=cell))
    words = [action.text() for action in menu.actions()]
    assert "Paste" not in words
    assert ("Edit channels" in words) == (kind == "channels")


def test_the_header_of_a_lane_of_channels_leads_to_them(window: MainWindow) -> None:
    cell = cell_of_new_lane(window, "channels")
    menu = make_context_menu(window, Hit("row headers", 0, 0, "lane", cell.lane or ""))
    assert "Edit channels" in [action.text() for action in menu.actions()]


def test_edit_channels_brings_the_list_into_sight(window: MainWindow) -> None:
    window.action_set["map.edit_channels"].trigger()
    QApplication.processEvents()
    [found] = window.side_panel.findChildren(ChannelList)
    assert found.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert found.isAncestorOf(focused)


def test_the_menu_adds_lanes_lines_and_the_whole_blueprint(window: MainWindow) -> None:
    for action in ("insert.lane.time", "insert.line.interaction", "insert.blueprint"):
        window.action_set[action].trigger()
    names = [lane.name for lane in lanes(window.session.records)]
    assert {"Time", "Line of interaction", "Backstage", "Support processes"} <= set(names)
    assert names.count("Line of interaction") == 1
