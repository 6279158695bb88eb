"""Named views: chosen, made, edited and deleted in the window, and printed by the export dialog."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journey_editor.canvas.camera import Surface
from journey_editor.canvas.commands.duplicating import duplicate_selection
from journey_editor.canvas.commands.structure import add_lane
from journey_editor.document.cell import Cell
from journey_editor.document.records import Card, Lane, Stage, Tag, View
from journey_editor.document.showing import EVERYTHING
from journey_editor.panels.shown_more import SHOWN_BY_VIEW
from journey_editor.shell.export_dialog import ExportDialog
from journey_editor.shell.export_views import ViewChoice, file_stem, view_choices
from journey_editor.shell.main_window import MainWindow
from journey_editor.shell.page_preview import PagePreview
from journey_editor.shell.view_chooser import ViewChooser
from journey_editor.shell.view_window import ViewWindow

LEFT = Qt.MouseButton.LeftButton
BOARD = View(id="view:board", name="Board & co", lanes=("lane:feel",), stages=("stage:find",), page="A3 portrait")


@pytest.fixture
def board(window: MainWindow) -> MainWindow:
    with window.session.edit("Add") as t:
        t.add(BOARD)
    return window


def menu_of(window: MainWindow) -> QMenu:
    """The menu of the chooser, as it opens."""
    [chooser] = window.findChildren(ViewChooser)
    menu = chooser.menu()
    menu.aboutToShow.emit()
    return menu


def entry(window: MainWindow, text: str) -> QAction:
    [found] = [action for action in menu_of(window).actions() if action.text() == text]
    return found


def lanes_in_sight(window: MainWindow) -> set[str]:
    return {lane for lane in ("lane:touch", "lane:feel") if window.view.shown.locate(lane)}


def editor(window: MainWindow, qtbot: QtBot) -> ViewWindow:
    [found] = [made for made in window.findChildren(ViewWindow) if made.isVisible()]
    qtbot.waitExposed(found)
    return found


def test_a_view_is_chosen_from_the_top_bar_and_left_again(board: MainWindow) -> None:
    [chooser] = board.findChildren(ViewChooser)
    assert chooser.accessibleName() == "View: Everything"
    entry(board, "Board && co").trigger()
    assert lanes_in_sight(board) == {"lane:feel"}
    assert board.view.shown.locate("stage:ride") is None
    assert chooser.accessibleName() == "View: Board & co"
    assert entry(board, "Board && co").isChecked()
    entry(board, "Everything").trigger()
    assert lanes_in_sight(board) == {"lane:touch", "lane:feel"}
    assert board.session.showing == EVERYTHING


def test_what_becomes_of_the_view_shows(board: MainWindow) -> None:
    board.shown_view.choose(BOARD.id)
    with board.session.edit("Edit") as t:
        t.patch(BOARD.id, lanes=("lane:touch",))
    assert lanes_in_sight(board) == {"lane:touch"}
    board.session.undo()
    assert lanes_in_sight(board) == {"lane:feel"}
    with board.session.edit("Delete lane") as t:
        t.remove("lane:touch")
        t.remove(BOARD.id)
    assert board.session.showing == EVERYTHING
    assert lanes_in_sight(board) == {"lane:feel"}


def test_a_new_view_takes_what_shows_and_is_named_and_narrowed_down(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "New view…").trigger()
    made = board.shown_view.view
    assert made is not None
    assert (made.id != BOARD.id, made.lanes, made.stages) == (True, BOARD.lanes, BOARD.stages)
    window = editor(board, qtbot)
    name = window.findChild(QLineEdit)
    assert name is not None
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Team")
    assert board.shown_view.name == "Team"
    box = next(box for box in window.findChildren(QCheckBox) if box.accessibleName() == "Lanes: Touchpoints")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert lanes_in_sight(board) == {"lane:touch", "lane:feel"}
    assert board.shown_view.view is not None
    assert board.shown_view.view.lanes == ()
    for _ in range(2):  # the box, then all of the name
        board.session.undo()
    assert (board.shown_view.name, lanes_in_sight(board)) == ("New view", {"lane:feel"})


def test_keys_go_to_the_editor_where_windows_do_not_get_them_by_themselves(
    board: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show(window: ViewWindow) -> None:
        window.setVisible(True)
        board.activateWindow()

    monkeypatch.setattr(ViewWindow, "show", show)
    for _ in range(2):
        entry(board, "New view…").trigger()
        qtbot.waitUntil(editor(board, qtbot).isActiveWindow)
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, "Team")
        assert board.shown_view.name == "Team"
        qtbot.keyClick(focused, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not board.findChildren(ViewWindow))


def test_all_and_none_of_a_group_are_checked_at_once(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    window = editor(board, qtbot)
    buttons = {button.accessibleName(): button for button in window.findChildren(QPushButton)}
    boxes = {box.accessibleName(): box for box in window.findChildren(QCheckBox)}
    kinds = [box for name, box in boxes.items() if name.startswith("Kinds of cards: ")]
    qtbot.mouseClick(buttons["Kinds of cards: None"], LEFT)
    assert not any(box.isChecked() for box in kinds)
    assert board.shown_view.view == BOARD, "nothing at all is no choice"
    qtbot.mouseClick(boxes["Kinds of cards: Pain point"], LEFT, pos=QPoint(8, 8))
    assert board.session.showing.kinds == {"pain"}
    qtbot.mouseClick(boxes["Kinds of cards: Need"], LEFT, pos=QPoint(8, 8))
    assert board.session.showing.kinds == {"pain", "need"}
    qtbot.mouseClick(buttons["Kinds of cards: All"], LEFT)
    assert board.shown_view.view == BOARD
    qtbot.mouseClick(buttons["Kinds of cards: None"], LEFT)
    qtbot.mouseClick(buttons["Kinds of cards: All"], LEFT)
    assert all(box.isChecked() for box in kinds)
    qtbot.mouseClick(buttons["Also show: All"], LEFT)
    assert board.session.showing.shows == dict(SHOWN_BY_VIEW).keys()
    qtbot.mouseClick(buttons["Also show: None"], LEFT)
    assert board.shown_view.view == BOARD
    assert not buttons["Stages: None"].isVisible(), "two are checked one by one"
    assert len({box.x() for box in kinds}) == 3, "they stand in columns"


def test_tab_goes_through_the_editor_from_top_to_bottom(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    window = editor(board, qtbot)
    window.activateWindow()
    met = []
    for _ in range(8):
        focused = window.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert met[:6] == [
        "Name", "Stages: Find", "Stages: Ride", "Lanes: Touchpoints", "Lanes: Emotion", "Personas: Mara",
    ]  # fmt: skip


def test_the_last_lane_of_a_view_stays(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    window = editor(board, qtbot)
    box = next(box for box in window.findChildren(QCheckBox) if box.accessibleName() == "Lanes: Emotion")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert board.shown_view.view == BOARD


def test_a_view_filters_kinds_and_shows_notes(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    boxes = {box.accessibleName(): box for box in editor(board, qtbot).findChildren(QCheckBox)}
    qtbot.keyClick(boxes["Kinds of cards: Touchpoint"], Qt.Key.Key_Space)
    qtbot.keyClick(boxes["Also show: Notes"], Qt.Key.Key_Space)
    showing = board.session.showing
    assert "touchpoint" not in showing.kinds
    assert "pain" in showing.kinds
    assert showing.shows == {"body"}
    board.session.undo()
    assert not boxes["Also show: Notes"].isChecked()


def test_a_view_is_made_for_a_page(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    boxes = {box.accessibleName(): box for box in editor(board, qtbot).findChildren(QComboBox)}
    sheet, turned = boxes["Page"], boxes["Orientation"]
    assert (sheet.currentText(), turned.currentText(), turned.isEnabled()) == ("A3", "Portrait", True)
    qtbot.keyClicks(turned, "l")
    qtbot.keyClicks(sheet, "l")  # letter
    assert board.shown_view.view is not None
    assert board.shown_view.view.page == "letter landscape"
    sheet.setCurrentIndex(0)
    sheet.activated.emit(0)
    assert board.shown_view.view.page == ""
    assert not turned.isEnabled()


def test_deleting_the_view_shows_everything_and_is_undone(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    entry(board, "Edit view Board && co…").trigger()
    window = editor(board, qtbot)
    button = next(button for button in window.findChildren(QPushButton) if button.text() == "Delete view")
    qtbot.mouseClick(button, LEFT)
    assert (board.session.showing, board.session.records.find(View, BOARD.id)) == (EVERYTHING, None)
    assert not window.isVisible()
    assert board.session.history.undo_label == "Undo Delete view Board & co"
    board.session.undo()
    assert board.session.records.find(View, BOARD.id) == BOARD


def test_an_export_is_called_after_its_view_until_it_has_a_name(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    board.action_set["file.export"].trigger()
    [dialog] = board.findChildren(ExportDialog)
    name = next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "File name")
    [choice] = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "View"]
    stem = board.document.suggested_path.stem
    assert name.text() == f"{stem} - Board & co.pdf"
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert name.text() == f"{stem}.pdf"
    name.selectAll()
    qtbot.keyClicks(name, "mine.pdf")
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    assert name.text() == "mine.pdf"
    dialog.reject()


def test_the_name_of_a_file_takes_from_a_view_what_files_can_be_called() -> None:
    assert file_stem("bike", ViewChoice("", name='Q3/Q4: "all"?')) == "bike - Q3 Q4 all"
    assert file_stem("bike", ViewChoice("Everything")) == "bike"


def test_a_persona_in_front_stays_in_front(board: MainWindow) -> None:
    board.action_set["view.solo"].trigger()
    board.shown_view.choose(BOARD.id)
    assert board.session.showing.solo == "persona:mara"
    choices = view_choices(board.session.records, BOARD.id, "persona:mara")
    assert [choice.words for choice in choices] == ["As shown: Board & co, only Mara", "Everything", "Board & co"]


def test_the_export_begins_with_the_view_that_shows_on_its_page(board: MainWindow, qtbot: QtBot) -> None:
    board.shown_view.choose(BOARD.id)
    board.action_set["file.export"].trigger()
    [dialog] = board.findChildren(ExportDialog)
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    assert [boxes[name].currentText() for name in ("View", "Page", "Orientation")] == ["Board & co", "A3", "Portrait"]
    [preview] = dialog.findChildren(PagePreview)
    qtbot.waitUntil(lambda: preview.sheet.width() < preview.sheet.height(), timeout=20_000)
    dialog.reject()


FILTERED = View(id="view:tagged", name="Tagged", tags=("tag:a",), filter={"owners": ["Ops"]})


@pytest.fixture
def tagged(window: MainWindow) -> MainWindow:
    with window.session.edit("Add") as t:
        t.add(Tag(id="tag:a", name="A"))
        t.add(FILTERED)
    window.shown_view.choose(FILTERED.id)
    return window


def test_a_card_that_is_written_in_a_view_shows_in_it(tagged: MainWindow, qtbot: QtBot) -> None:
    tagged.session.selection.select(cell=Cell("lane:touch", "step:hear"))
    qtbot.keyClicks(tagged.view, "new")
    qtbot.keyClick(tagged.view, Qt.Key.Key_Escape)
    [card] = [card for card in tagged.session.records.of_type(Card) if card.title == "new"]
    assert (card.tags, card.owner) == (("tag:a",), "Ops")
    assert tagged.view.shown.locate(card.id)
    tagged.session.undo()
    assert card.id not in tagged.session.records


def test_a_kind_that_a_view_leaves_out_is_not_written_in_it(tagged: MainWindow, qtbot: QtBot) -> None:
    with tagged.session.edit("Edit") as t:
        t.patch(FILTERED.id, filter={"kinds": ["pain"]})
    before = tagged.session.store.rev
    hints: list[str] = []
    tagged.view.hint.connect(hints.append)
    tagged.session.selection.select(cell=Cell("lane:touch", "step:hear"))
    qtbot.keyClicks(tagged.view, "n")
    assert tagged.session.store.rev == before
    assert hints == ["This view leaves cards of that kind out: choose Everything in the top bar to add one."]


def test_new_cards_that_do_not_show_are_told(tagged: MainWindow) -> None:
    hints: list[str] = []
    tagged.view.hint.connect(hints.append)
    with tagged.session.edit("Paste") as t:
        t.add(Card(id="card:a", lane="lane:touch", step="step:hear"))
        t.add(Card(id="card:b", lane="lane:touch", step="step:hear", tags=("tag:a",), owner="Ops"))
        t.add(Card(id="card:lot"))
    assert hints == ["1 new card does not show in the view “Tagged”: choose Everything in the top bar."]


def ghost(window: MainWindow, role: str) -> QPoint:
    """The middle of a ghost, in the view."""
    view = window.view
    [found] = [group for group in view.shown.groups if group.role == role]
    surface: Surface = found.layer
    x, y = view.camera.to_view(found.x + found.width / 2, found.y + found.height / 2, surface)
    return QPointF(x, y).toPoint()


@pytest.mark.parametrize(("role", "record_type", "field"), [("stage", Stage, "stages"), ("lane", Lane, "lanes")])
def test_what_is_added_while_a_view_shows_joins_it(
    board: MainWindow, qtbot: QtBot, role: str, record_type: type[Stage | Lane], field: str
) -> None:
    board.shown_view.choose(BOARD.id)
    before = {record.id for record in board.session.records.of_type(record_type)}
    qtbot.mouseClick(board.view.viewport(), LEFT, pos=ghost(board, f"ghost {role}"))
    qtbot.keyClicks(board.view, "Zebra")
    qtbot.keyClick(board.view, Qt.Key.Key_Escape)
    [made] = [record for record in board.session.records.of_type(record_type) if record.id not in before]
    assert made.name == "Zebra"
    assert board.view.shown.locate(made.id)
    view = board.session.records.find(View, BOARD.id)
    assert view
    assert getattr(view, field) == (*getattr(BOARD, field), made.id)
    board.session.undo()
    assert board.session.records.find(View, BOARD.id) == BOARD
    assert made.id not in board.session.records


def test_a_view_that_names_no_lanes_shows_all_and_goes_on_to(board: MainWindow) -> None:
    with board.session.edit("Edit") as t:
        t.patch(BOARD.id, lanes=())
    board.shown_view.choose(BOARD.id)
    add_lane(board.view)
    view = board.session.records.find(View, BOARD.id)
    assert view
    assert not view.lanes


def test_copies_join_the_view_too(board: MainWindow) -> None:
    board.shown_view.choose(BOARD.id)
    board.session.selection.select("lane:feel")
    duplicate_selection(board.view)
    [copy] = board.session.selection.ids
    assert lanes_in_sight(board) == {"lane:feel"}
    assert board.view.shown.locate(copy)


def test_what_a_view_does_not_show_is_not_selected_any_more(board: MainWindow) -> None:
    point = "emotion:lane:feel:persona:mara:step:look:current"
    board.session.selection.select("card:poster", "card:parked", point, "persona:mara", "stage:ride")
    board.shown_view.choose(BOARD.id)
    assert board.session.selection.ids == ("card:parked", point, "persona:mara")


def test_a_view_that_is_deleted_is_told_with_its_way_back(board: MainWindow) -> None:
    hints: list[str] = []
    board.view.hint.connect(hints.append)
    board.shown_view.choose(BOARD.id)
    board.action_set["view.delete_view"].trigger()
    assert hints == ["“Board & co” is deleted; Undo brings it back."]
    board.session.undo()
    assert board.session.records.find(View, BOARD.id) == BOARD
