"""The window around the map: what shows when, where keys go, and what it is called."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journey_editor.document.cell import Cell
from journey_editor.document.records import Card
from journey_editor.panels.palette import Palette
from journey_editor.shell.appearance import Appearance, Mode
from journey_editor.shell.color_tokens import DARK, LIGHT
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.shortcut_sheet import ShortcutSheet

CONTROL = Qt.KeyboardModifier.ControlModifier
TAB_STOP = Qt.FocusPolicy.TabFocus


def test_the_title_names_the_map_and_marks_what_is_unsaved(window: MainWindow) -> None:
    assert window.windowTitle() == "Untitled map[*] – Journey Editor"
    assert not window.isWindowModified()
    with window.session.edit("Rename") as t:
        t.patch("card:poster", title="Billboard")
    assert window.isWindowModified()
    window.session.undo()
    assert not window.isWindowModified()


# Room


def test_in_a_wide_window_everything_stands_side_by_side(window: MainWindow) -> None:
    palette, view, panel = window.palette_panel, window.view, window.side_panel
    assert palette.isVisible()
    assert panel.isVisible()
    assert palette.geometry().right() < view.geometry().left()
    assert view.geometry().right() < panel.geometry().left()


def test_what_the_panel_lies_over_can_be_brought_to_sight(window: MainWindow) -> None:
    window.resize(1000, 700)
    window.workspace.shows_panel = True
    view, panel = window.view, window.side_panel
    edge = view.viewport().mapFrom(window, panel.mapTo(window, QPoint(0, 0))).x()
    assert 0 < edge < view.viewport().width(), "it lies over the map"
    view.camera = view.camera.scrolled(-10_000, 0)
    assert view.camera.to_view(view.shown.content[2], 0)[0] <= edge
    view.camera = view.camera.at_start()
    view.zoom_to(2.0, (0, 0))
    last = view.shown.layout.grid.columns[-1].step.id
    view.reveal(last)
    located = view.shown.locate(last)
    assert located
    assert view.camera.rect_to_view(located.rect)[2] <= edge
    view.fit_map()
    assert view.camera.rect_to_view(view.shown.content)[2] <= edge
    window.workspace.shows_panel = False
    assert view.camera.free_width == view.camera.width


def test_a_panel_that_comes_over_the_map_leaves_what_is_selected_in_sight(window: MainWindow) -> None:
    window.resize(1000, 700)
    view, panel = window.view, window.side_panel
    last = view.shown.layout.grid.columns[-1].step.id
    view.zoom_to(2.0, (0, 0))
    window.session.selection.select(last)
    view.reveal(last)
    window.action_set["view.panel"].trigger()
    edge = view.viewport().mapFrom(window, panel.mapTo(window, QPoint(0, 0))).x()
    located = view.shown.locate(last)
    assert located
    assert view.camera.rect_to_view(located.rect, located.surface)[2] <= edge


def test_in_a_narrow_window_the_panel_lies_over_the_map(window: MainWindow) -> None:
    wide_palette = window.palette_panel.width()
    window.resize(1280, 800)
    palette, view, panel = window.palette_panel, window.view, window.side_panel
    assert palette.width() < wide_palette / 2
    assert not panel.isVisible()
    assert view.geometry().right() == window.workspace.width() - 1
    assert view.width() > 1200
    window.action_set["view.panel"].trigger()
    assert panel.isVisible()
    assert view.geometry().right() == panel.geometry().right()
    window.resize(1680, 1000)
    assert view.geometry().right() < panel.geometry().left()


def test_the_smallest_window_still_shows_all_buttons(window: MainWindow) -> None:
    window.resize(1, 1)
    assert window.width() <= 900
    buttons = [child for child in window.top_bar.children() if isinstance(child, QWidget) and child.isVisible()]
    for one, other in pairwise(buttons):
        assert one.geometry().right() < other.geometry().left(), (one, other)
    assert buttons[-1].geometry().right() <= window.top_bar.width()


def test_what_was_put_away_stays_away(window: MainWindow, qtbot: QtBot) -> None:
    window.action_set["view.palette"].trigger()
    assert not window.palette_panel.isVisible()
    assert window.view.geometry().left() == 0
    another = MainWindow(window.document, window.windows)
    qtbot.addWidget(another)
    assert not another.workspace.shows_palette
    window.action_set["view.palette"].trigger()
    assert window.palette_panel.isVisible()


def test_a_panel_that_goes_leaves_the_focus_to_the_map(window: MainWindow) -> None:
    window.side_panel.setFocus()
    assert not window.view.hasFocus()
    window.action_set["view.panel"].trigger()
    assert window.view.hasFocus()
    window.action_set["view.panel"].trigger()


# Keys


def region(window: MainWindow) -> str:
    focused = window.focusWidget()
    parts: dict[str, QWidget] = {
        "map": window.view, "panel": window.side_panel, "palette": window.palette_panel, "bar": window.top_bar,
    }  # fmt: skip
    return next((name for name, part in parts.items() if part is focused or part.isAncestorOf(focused)), "")


def name_of_focus(window: MainWindow) -> str:
    focused = window.focusWidget()
    return focused.accessibleName() if focused else ""


def test_f6_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    seen = [region(window)]
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        seen.append(region(window))
    assert seen == ["map", "panel", "palette", "bar", "map"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert region(window) == "bar"


def test_f6_passes_over_what_is_hidden(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
    assert region(window) == "palette"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_undo_in_a_text_field_is_that_of_the_map(
    window: MainWindow, qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind(window.side_panel)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    with window.session.edit("Rename card") as t:
        t.patch("card:poster", title="Billboard")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.session.records["card:poster"].values()["title"] == "Poster"
    assert text_of(field) == "abc"
    qtbot.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert window.session.records["card:poster"].values()["title"] == "Billboard"
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert text_of(field) == "abc", "with nothing left to undo the field keeps its text"


def test_a_field_of_a_dialog_keeps_an_undo_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    field = QLineEdit()
    QVBoxLayout(dialog).addWidget(field)
    with qtbot.waitExposed(dialog):
        dialog.show()
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""


def text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_a_question_mark_that_nobody_wants_opens_the_shortcut_sheet(window: MainWindow) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?")
    QApplication.sendEvent(window, event)
    [sheet] = window.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    sheet.reject()


def test_keys_that_write_on_the_map_are_commands_where_nothing_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.view.zoom_to(2.0)
    qtbot.keyClick(window.view, Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.camera.zoom <= 1.0
    qtbot.keyClick(window.view, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    [sheet] = window.findChildren(ShortcutSheet)
    sheet.reject()


def test_undo_while_writing_on_the_map_is_that_of_the_map_too(window: MainWindow, qtbot: QtBot) -> None:
    window.view.write("card:poster", "title")
    qtbot.keyClicks(window.view, "s?")
    assert window.session.records["card:poster"].values()["title"] == "Posters?"
    qtbot.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert window.session.records["card:poster"].values()["title"] == "Poster"


def test_a_window_comes_back_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1, 600)  # the screen of the tests is a small one
    assert window.close()
    another = MainWindow(MapDocument.new(), window.windows)
    qtbot.addWidget(another)
    assert another.size() == window.size()
    assert another.height() == 600


def test_ctrl_i_shows_what_is_selected_in_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    window.session.selection.select("card:poster")
    qtbot.keyClick(window.view, Qt.Key.Key_I, CONTROL)
    assert window.side_panel.isVisible()
    assert name_of_focus(window) == "Title"
    window.action_set["view.panel"].trigger()


def test_tab_leads_from_field_to_field_of_each_panel(window: MainWindow, qtbot: QtBot) -> None:
    for selected, fields in (
        ("card:poster", ["Title", "Notes", "Kind", "State"]),
        ("stage:find", ["Name", "Goal", "Group"]),
        ("map", ["Title", "Subtitle", "Takeaways, one a line"]),
        ("card:site", ["Title", "Notes", "Kind", "State"]),
    ):
        window.session.selection.select(selected)
        qtbot.keyClick(window.view, Qt.Key.Key_I, CONTROL)
        seen = [name_of_focus(window)]
        for _ in fields[1:]:
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            seen.append(name_of_focus(window))
        assert seen == fields
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
        assert window.view.hasFocus()


def test_the_tabs_take_the_focus_where_there_is_no_field(window: MainWindow, qtbot: QtBot) -> None:
    window.session.selection.select("stage:find", "card:poster")
    qtbot.keyClick(window.view, Qt.Key.Key_I, CONTROL)
    assert name_of_focus(window) == "Parts of the side panel"


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.session.selection.select("card:poster")
    qtbot.keyClick(window.view, Qt.Key.Key_I, CONTROL)
    while not isinstance(window.focusWidget(), QAbstractButton):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(window.focusWidget(), QLineEdit), "a channel can be typed"


@pytest.mark.parametrize("part", ["side_panel", "palette_panel", "top_bar"])
def test_escape_leads_back_to_the_map(window: MainWindow, qtbot: QtBot, part: str) -> None:
    while region(window) == "map" or not getattr(window, part).isAncestorOf(window.focusWidget()):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.view.hasFocus()


# Actions of the bar


def test_the_buttons_of_the_bar_act_and_leave_the_focus_on_the_map(window: MainWindow, qtbot: QtBot) -> None:
    stages = len([r for r in window.session.records if r.type == "stage"])
    [button] = [b for b in window.top_bar.findChildren(QWidget) if b.accessibleName() == "Stage"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len([r for r in window.session.records if r.type == "stage"]) == stages + 1
    assert window.view.hasFocus()


def test_a_click_in_the_palette_puts_a_card_where_the_selection_is(window: MainWindow) -> None:
    window.session.selection.select("card:poster")
    cards = {r.id for r in window.session.records if r.type == "card"}
    palette: Palette = window.palette_panel
    rows = [row for row in palette.findChildren(QWidget) if row.accessibleName() == "Pain point"]
    QApplication.sendEvent(rows[0], QEvent(QEvent.Type.None_))
    rows[0].click()  # type: ignore[attr-defined]
    [made] = {r.id for r in window.session.records if r.type == "card"} - cards
    values = window.session.records[made].values()
    assert (values["kind"], values["lane"], values["step"]) == ("pain", "lane:touch", "step:hear")


# Looks and names


def test_icons_are_drawn_in_the_ink_of_the_theme(window: MainWindow) -> None:
    appearance = Appearance.of_application()
    inks = {}
    for mode in (Mode.DARK, Mode.LIGHT):
        appearance.choose(mode)
        image = window.action_set["insert.stage"].icon().pixmap(16, 16).toImage()
        inks[mode] = image.pixelColor(8, 8).name().upper()
    assert inks == {Mode.DARK: DARK.ink, Mode.LIGHT: LIGHT.ink}


def nameless(window: MainWindow) -> list[QWidget]:
    """What can take the focus now, but for lists that fold out, and tells a screen reader nothing."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy().value & TAB_STOP.value and widget.window() is window and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name):
                found.append(widget)
    return found


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for record_id in ("", "card:poster", "stage:find", "step:hear", "lane:feel", "persona:mara"):
        window.session.selection.select(*filter(None, [record_id]))
        assert nameless(window) == [], record_id
    window.side_panel.show_tab("map")
    assert nameless(window) == []


# One undo step for a new card, with the panels around that follow the selection


def test_a_card_that_stays_empty_leaves_nothing_to_undo(window: MainWindow) -> None:
    with window.session.edit("Rename") as t:
        t.patch("card:poster", title="Billboard")
    window.session.selection.select_cell(Cell("lane:touch", "step:roll"))
    window.action_set["insert.card"].trigger()
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.action_set["edit.undo"].text() == "Undo Rename"


def test_a_new_card_and_its_text_are_one_undo_step(window: MainWindow) -> None:
    cards = len(list(window.session.records.of_type(Card)))
    window.session.selection.select_cell(Cell("lane:touch", "step:roll"))
    QTest.keyClicks(window.view, "Toll road")
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert len(list(window.session.records.of_type(Card))) == cards + 1
    window.session.undo()
    assert len(list(window.session.records.of_type(Card))) == cards
