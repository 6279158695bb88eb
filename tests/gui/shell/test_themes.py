"""Themes in the window: chosen in the menu and in the window of a view, seen on the canvas and in the palette."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.document.records import View
from journey_editor.panels.palette import Palette as PaletteView
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.palettes import CALM, INK, PALETTES, VIVID
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.view_window import ViewWindow

FACE = "emotion:lane:feel:persona:mara:step:look:current"


def entry(window: MainWindow, title: str) -> QAction:
    """The entry of Map › Theme, as the menu opens."""
    [menu] = [menu for menu in window.top_bar.findChildren(QMenu) if menu.title() == "Theme"]
    menu.aboutToShow.emit()
    [found] = [action for action in menu.actions() if action.text() == title]
    return found


def color_at(window: MainWindow, record_id: str, x: float, y: float) -> str:
    """What the canvas shows at a place in a record, in map points from its top left corner."""
    view = window.view
    located = view.shown.locate(record_id)
    assert located
    left, top, _, _ = view.camera.rect_to_view((located.x + x, located.y + y, 0, 0), located.surface)
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(QPoint(round(left * ratio), round(top * ratio))).name().upper()


def chevron(window: MainWindow) -> str:
    return color_at(window, "stage:find", 40, 6)


def test_the_menu_changes_the_map_in_one_step_of_undo(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: chevron(window) == STANDARD.stage(0))
    assert [entry(window, one.title).isChecked() for one in PALETTES.values()] == [True, False, False, False, False]
    entry(window, "Calm").trigger()
    assert (window.session.records.map.theme, window.session.history.undo_label) == ("calm", "Undo Theme Calm")
    assert entry(window, "Calm").isChecked()
    assert not entry(window, "Standard").isChecked()
    qtbot.waitUntil(lambda: chevron(window) == CALM.stage(0))
    window.session.undo()
    assert (window.session.records.map.theme, window.session.history.can_undo) == ("", False)
    qtbot.waitUntil(lambda: chevron(window) == STANDARD.stage(0))
    entry(window, "Ink").trigger()
    entry(window, "Standard").trigger()
    assert window.session.records.map.theme == ""


def test_what_was_painted_before_shows_no_colours_of_another_theme(window: MainWindow, qtbot: QtBot) -> None:
    """Cards, parked cards and faces, which lie in tiles and in blocks that serve again."""
    places = {"card:poster": (2.0, 12.0), "card:parked": (2.0, 12.0), FACE: (9.0, 1.5)}

    def shown() -> list[str]:
        return [color_at(window, record_id, *place) for record_id, place in places.items()]

    def matches(found: Palette) -> bool:
        return shown() == [found.look("touchpoint").accent, found.look("note").accent, found.faces[1]]

    for found in (STANDARD, VIVID, INK, STANDARD):
        entry(window, found.title).trigger()
        qtbot.waitUntil(partial(matches, found))


def test_a_locked_map_keeps_its_theme(window: MainWindow) -> None:
    with window.session.edit("Lock") as t:
        t.patch("map", locked=True)
    assert not entry(window, "Calm").isEnabled()


def test_a_view_with_a_theme_of_its_own_is_what_the_menu_changes(window: MainWindow, qtbot: QtBot) -> None:
    with window.session.edit("Add") as t:
        t.add(View(id="view:board", name="Board", theme="ink"))
    window.shown_view.choose("view:board")
    qtbot.waitUntil(lambda: chevron(window) == INK.stage(0))
    entry(window, "Vivid").trigger()
    said = window.session.records
    assert (said["view:board"].values()["theme"], said.map.theme) == ("vivid", "")
    qtbot.waitUntil(lambda: chevron(window) == VIVID.stage(0))
    entry(window, "Standard").trigger()
    assert window.session.records["view:board"].values()["theme"] == "standard"
    window.shown_view.choose("")
    qtbot.waitUntil(lambda: chevron(window) == STANDARD.stage(0))


def test_a_new_view_keeps_the_theme_that_shows_only_if_it_is_a_views_own(window: MainWindow) -> None:
    with window.session.edit("Add") as t:
        t.patch("map", theme="calm")
        t.add(View(id="view:board", name="Board", theme="ink"))
    window.shown_view.make()
    assert window.shown_view.view
    assert window.shown_view.view.theme == ""
    window.shown_view.choose("view:board")
    window.shown_view.make()
    assert window.shown_view.view.theme == "ink"


def test_the_window_of_a_view_has_a_field_for_it(window: MainWindow, qtbot: QtBot) -> None:
    with window.session.edit("Add") as t:
        t.patch("map", theme="calm")
        t.add(View(id="view:board", name="Board"))
    window.shown_view.choose("view:board")
    window.action_set.refresh()  # as when the menu opens
    window.action_set["view.edit_view"].trigger()
    [editor] = [made for made in window.findChildren(ViewWindow) if made.isVisible()]
    qtbot.waitExposed(editor)
    [box] = [box for box in editor.findChildren(QComboBox) if box.accessibleName() == "Theme"]
    assert [box.itemText(row) for row in range(box.count())] == ["As the map", *(p.title for p in PALETTES.values())]
    assert box.currentText() == "As the map"
    assert first_color(box) == CALM.stage(0)
    with window.session.edit("Theme") as t:
        t.patch("map", theme="vivid")
    assert first_color(box) == VIVID.stage(0)
    assert box.currentText() == "As the map"
    window.session.undo()
    qtbot.keyClick(box, Qt.Key.Key_I)
    assert window.session.history.undo_label == "Undo Edit theme"
    qtbot.waitUntil(lambda: chevron(window) == INK.stage(0))
    window.session.undo()
    assert box.currentText() == "As the map"
    qtbot.waitUntil(lambda: chevron(window) == CALM.stage(0))


def first_color(box: QComboBox) -> str:
    """The first colour of the picture beside what is chosen."""
    picture = box.itemIcon(box.currentIndex()).pixmap(box.iconSize(), 1.0).toImage()
    return picture.pixelColor(3, picture.height() // 2).name().upper()


@pytest.mark.parametrize("by_view", [False, True])
def test_palette_and_menus_show_the_colours_of_the_theme(window: MainWindow, by_view: bool) -> None:
    [palette] = window.findChildren(PaletteView)

    def colors() -> set[str]:
        image = palette.grab().toImage()
        found = (image.pixelColor(x, y) for x in range(10, 50) for y in range(image.height()))
        return {color.name().upper() for color in found}

    assert STANDARD.look("pain").accent in colors()
    with window.session.edit("Edit") as t:
        t.add(View(id="view:board", name="Board", theme="vivid"))
        t.patch("map", theme="" if by_view else "vivid")
    window.shown_view.choose("view:board" if by_view else "")
    assert VIVID.look("pain").accent in colors()
    assert STANDARD.look("pain").accent not in colors()
    window.session.selection.select("stage:find")
    dot = window.action_set["map.color.teal"].icon().pixmap(16, 16).toImage().pixelColor(8, 8)
    stored = (STANDARD if by_view else VIVID).stage(1)  # what is chosen is the map's, in whatever view
    assert dot.name().upper() == stored
    window.action_set["map.color.teal"].trigger()
    assert window.session.records["stage:find"].values()["color"] == stored
    assert window.action_set["map.color.teal"].isChecked()
