"""Writing in place, by real keys and presses."""

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.text_writer import NEW_RECORD_KEY
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.edits.cards import add_card
from journey_editor.document.records import MAP_ID
from journey_editor.scene import theme
from journey_editor.text.line_breaks import grapheme_boundaries

if TYPE_CHECKING:
    from tests.gui.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier
FAMILY = "👩‍👩‍👧"
SITE = ("card:site", "title")


def said(view: MapView, record_id: str = "card:site", field: str = "title") -> str:
    return str(getattr(view.session.records[record_id], field))


def write(view: MapView, record_id: str = "card:site", field: str = "title", *, text: str | None = None) -> None:
    """Open the writer, on another text than the one in the map if one is given."""
    if text is not None:
        with view.session.edit("Prepare") as t:
            t.patch(record_id, **{field: text})
    assert view.write(record_id, field)


def place(view: MapView, index: int) -> QPointF:
    """The point of the view in the middle of where the caret stands before a character."""
    standing = view.writer.standing
    assert standing
    x, top, _, bottom = standing.caret(index)
    return QPointF(x, (top + bottom) / 2)


def picture(qtbot: QtBot, view: MapView) -> QImage:
    """The canvas with all its tiles, and without the caret."""
    view.writer.blink.stop()
    qtbot.waitUntil(lambda: not view.grab().isNull() and not view.is_behind)
    return view.viewport().grab().toImage()


# Keys.


def test_typing_goes_on_at_the_end_and_is_one_step(hand: "Hand", view: MapView, session: MapSession) -> None:
    write(view)
    hand.type(" in town")
    assert said(view) == "Web site in town"
    hand.keys("Escape")
    assert not view.is_writing
    assert said(view) == "Web site in town"
    assert session.history.undo_label == "Undo Write title"
    session.undo()
    assert said(view) == "Web site"
    assert not session.history.can_undo


def test_writing_anew_is_another_step(hand: "Hand", view: MapView, session: MapSession) -> None:
    for text in ("s", "!"):
        write(view)
        hand.type(text)
        hand.keys("Escape")
    session.undo()
    assert said(view) == "Web sites"


def test_a_typed_text_takes_the_place_of_all(hand: "Hand", view: MapView) -> None:
    view.write(*SITE, text="S")
    hand.type("hop")
    assert said(view) == "Shop"
    view.write(*SITE, select_all=True)
    assert view.writer.selected_text == "Shop"
    hand.keys("Delete")
    assert said(view) == ""


def test_keys_delete_graphemes_and_words(hand: "Hand", view: MapView) -> None:
    write(view, text=f"one two{FAMILY}e\u0301 three")
    hand.keys("Ctrl+Backspace")
    assert said(view) == f"one two{FAMILY}e\u0301 "
    hand.keys("Backspace", "Backspace", "Backspace")
    assert said(view) == "one two"
    hand.keys("Home", "Delete", "Ctrl+Delete")
    assert said(view) == "two"
    hand.keys("Backspace")
    assert said(view) == "two"


def test_a_selection_is_written_over(hand: "Hand", view: MapView) -> None:
    write(view)
    hand.keys("Shift+Ctrl+Left")
    hand.type("page")
    assert said(view) == "Web page"
    hand.keys("Shift+Home", "Backspace")
    assert said(view) == ""
    hand.type("x")
    hand.keys("Ctrl+A", "Right")
    hand.type("y")
    assert said(view) == "xy"


def test_enter_is_a_new_line_in_a_card_and_the_end_of_a_name(hand: "Hand", view: MapView, session: MapSession) -> None:
    write(view)
    hand.keys("Return", "Shift+Return")
    hand.type("x")
    assert said(view) == "Web site\n\nx"
    write(view, "stage:find", "name")
    hand.type("er")
    hand.keys("Return")
    assert not view.is_writing
    assert said(view, "stage:find", "name") == "Finder"
    assert session.history.undo_label == "Undo Rename stage"


@pytest.mark.parametrize(
    ("record_id", "field", "before"),
    [
        ("card:family", "title", "Family tickets?"), ("stage:ride", "name", "Ride"), ("step:roll", "name", "Rides"),
        ("lane:touch", "name", "Touchpoints"), ("lane:touch", "question", "Where do they meet us?"),
        ("lane:line", "name", "Line of visibility"), (MAP_ID, "title", "Bike rider"),
    ],
)  # fmt: skip
def test_every_text_on_the_map_can_be_written(
    hand: "Hand", view: MapView, record_id: str, field: str, before: str
) -> None:
    write(view, record_id, field)
    hand.type("!")
    assert said(view, record_id, field) == before + "!"


def test_what_does_not_show_or_is_locked_is_not_written(view: MapView, session: MapSession) -> None:
    assert not view.write("card:site", "body")
    assert not view.write("card:nowhere", "title")
    with session.edit("Lock") as t:
        t.patch("lane:touch", locked=True)
    assert not view.write(*SITE)
    assert not view.is_writing


def test_keys_are_the_texts_before_any_shortcut(hand: "Hand", view: MapView) -> None:
    fired: list[str] = []
    for keys in ("N", "?", "Del", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Left", "Return", "Ctrl+B"):
        QShortcut(QKeySequence(keys), view, lambda keys=keys: fired.append(keys))
    write(view)
    hand.type("N?")
    hand.keys("Ctrl+A", "Ctrl+C", "Left", "Delete", "Ctrl+V", "Return", "Ctrl+B")
    assert fired == ["Ctrl+B"]
    assert said(view) == "Web siteN?\neb siteN?"


def test_keys_of_a_third_level_write_and_others_with_ctrl_do_not(view: MapView) -> None:
    write(view, text="")
    held = Qt.KeyboardModifier
    alt_gr = held.ControlModifier | held.AltModifier
    for key, modifiers, text in (
        (Qt.Key.Key_E, alt_gr, "€"), (Qt.Key.Key_1, held.ControlModifier, "1"), (Qt.Key.Key_D, held.AltModifier, "d"),
        (Qt.Key.Key_unknown, held.NoModifier, "😀"), (Qt.Key.Key_Escape, held.ShiftModifier, "\x1b"),
    ):  # fmt: skip
        QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
    assert said(view) == "€😀"


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_write_what_a_plain_text_would_hold(hand: "Hand", view: MapView, seed: int) -> None:
    rolled = random.Random(seed)
    write(view, text="")
    text, at = "", 0
    for _ in range(60):
        key = rolled.choice(["Left", "Right", "Backspace", "Delete", "Home", "End", "type", "type", "type", "paste"])
        ends = [0, *grapheme_boundaries(text)]
        if key in ("type", "paste"):
            more = rolled.choice(["a", "e\u0301", FAMILY, "🇩🇪"]) if key == "paste" else rolled.choice("ab c")
            view.writer.insert(more)
            text, at = text[:at] + more + text[at:], at + len(more)
            continue
        hand.keys(f"Ctrl+{key}" if key in ("Home", "End") else key)
        before, after = max((e for e in ends if e < at), default=0), min((e for e in ends if e > at), default=at)
        if key == "Backspace":
            text, at = text[:before] + text[at:], before
        elif key == "Delete":
            text = text[:at] + text[after:]
        else:
            at = {"Left": before, "Right": after, "Home": 0, "End": len(text)}[key]
        if key in ("Left", "Right"):
            at = view.writer.cursor.index  # where a line ends is test_text_cursor's matter
    assert said(view) == text


# The clipboard.


def test_cut_copy_and_paste(hand: "Hand", view: MapView) -> None:
    write(view)
    hand.keys("Ctrl+C")
    hand.keys("Shift+Ctrl+Left", "Ctrl+X")
    assert said(view) == "Web "
    assert QGuiApplication.clipboard().text() == "site"
    hand.keys("Ctrl+V", "Ctrl+Shift+V")
    assert said(view) == "Web sitesite"


def test_pasted_lines_stay_in_a_card_and_are_one_line_in_a_name(hand: "Hand", view: MapView) -> None:
    QGuiApplication.clipboard().setText("one\r\n  two\tthree\x00\u2028four\n")
    write(view, text="")
    hand.keys("Ctrl+V")
    assert said(view) == "one\n  two three\nfour"
    write(view, "step:hear", "name", text="")
    hand.keys("Ctrl+V")
    assert said(view, "step:hear", "name") == "one two three four"


# The pointer.


def test_presses_put_the_caret_select_words_and_paragraphs(hand: "Hand", view: MapView) -> None:
    write(view, text="one two\nthree")
    hand.click(place(view, 2))
    assert view.writer.cursor.index == 2
    hand.click(place(view, 6), keys=SHIFT)
    assert view.writer.selected_text == "e tw"
    middle = place(view, 5)
    hand.double_click(middle)
    assert view.writer.selected_text == "two"
    hand.click(middle)
    assert view.writer.selected_text == "one two"
    hand.click(middle + QPointF(40, 0))
    assert not view.writer.selected_text


def test_a_drag_selects_and_after_a_double_click_by_words(hand: "Hand", view: MapView, session: MapSession) -> None:
    write(view, text="one two three")
    hand.drop(place(view, 1), place(view, 9))
    assert view.writer.selected_text == "ne two t"
    hand.drop(place(view, 9), place(view, 1))
    assert view.writer.selected_text == "ne two t"
    assert view.writer.cursor.index == 1
    hand.double_press(place(view, 5))
    hand.move(place(view, 9))
    assert view.writer.selected_text == "two three"
    hand.move(place(view, 1))
    assert view.writer.selected_text == "one two"
    assert session.records["card:site"] == view.shown.records["card:site"], "the card was dragged"


def test_a_press_elsewhere_ends_the_writing_and_acts(hand: "Hand", view: MapView, session: MapSession) -> None:
    write(view)
    hand.type("s")
    hand.click(hand.on("card:poster"))
    assert not view.is_writing
    assert said(view) == "Web sites"
    assert session.selection.ids == ("card:poster",)


def test_the_pointer_over_the_text_is_that_of_text(hand: "Hand", view: MapView) -> None:
    write(view)
    hand.hover(place(view, 3))
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    hand.hover(hand.on("card:poster"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_caret_can_be_put_where_a_double_click_was(view: MapView) -> None:
    write(view)
    at = place(view, 3)
    view.writer.close()
    view.write(*SITE, at=(at.x() + 1, at.y()))
    assert view.writer.cursor.index == 3


def ask_for_menu(view: MapView, at: QPointF) -> QMenu | None:
    """The menu that a right click opens by itself."""
    place = at.toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # as the offscreen plugin cannot
def test_a_right_click_in_the_text_offers_the_clipboard(view: MapView) -> None:
    asked: list[object] = []
    view.context_menu_wanted.connect(lambda hit, _at: asked.append(hit))
    QGuiApplication.clipboard().setText("x")
    write(view)
    menu = ask_for_menu(view, place(view, 2))
    assert menu
    names = [action.text().split("\t")[0] for action in menu.actions() if action.isEnabled()]
    assert names == ["Paste", "Select all"]
    menu.actions()[3].trigger()
    menu.close()
    assert view.is_writing
    assert view.writer.selected_text == "Web site"
    menu = ask_for_menu(view, place(view, 2))
    assert menu
    menu.actions()[0].trigger()
    menu.close()
    assert said(view) == ""
    assert asked == []


def test_a_right_click_elsewhere_ends_the_writing(hand: "Hand", view: MapView) -> None:
    asked: list[object] = []
    view.context_menu_wanted.connect(lambda hit, _at: asked.append(hit))
    write(view)
    assert ask_for_menu(view, hand.on("card:poster")) is None
    assert not view.is_writing
    assert len(asked) == 1


# What is new.


def make_card(view: MapView, cell: Cell) -> str:
    with view.session.edit("Add card", key=NEW_RECORD_KEY) as t:
        card_id = add_card(t, cell)
    view.session.selection.select(card_id)
    assert view.writer.open(card_id, "title", is_new=True)
    return card_id


EMPTY = Cell("lane:think", "step:look")


def test_adding_and_writing_are_one_step(hand: "Hand", view: MapView, session: MapSession) -> None:
    card_id = make_card(view, EMPTY)
    hand.type("Why?")
    hand.keys("Escape")
    assert said(view, card_id) == "Why?"
    assert session.history.undo_label == "Undo Add card"
    session.undo()
    assert cards_in(session.records, EMPTY) == []
    assert not session.history.can_undo
    session.redo()
    assert [card.title for card in cards_in(session.records, EMPTY)] == ["Why?"]


def test_a_new_card_that_stays_empty_was_never_there(hand: "Hand", view: MapView, session: MapSession) -> None:
    make_card(view, EMPTY)
    hand.type(" x")
    hand.keys("Backspace", "Escape")
    assert cards_in(session.records, EMPTY) == []
    assert session.selection.cell == EMPTY
    assert not session.history.can_undo


def test_a_new_card_with_something_else_on_it_stays(view: MapView, session: MapSession) -> None:
    card_id = make_card(view, EMPTY)
    with session.edit("Mark") as t:
        t.patch(card_id, moment_of_truth=True)
    view.writer.close()
    assert card_id in session.records


def test_a_question_can_be_written_where_none_is_yet(hand: "Hand", view: MapView) -> None:
    write(view, "lane:think", "question")
    hand.type("Why?")
    assert said(view, "lane:think", "question") == "Why?"


# The rest of the document.


def test_undo_while_writing_keeps_the_caret_in_the_text(hand: "Hand", view: MapView, session: MapSession) -> None:
    write(view)
    hand.keys("Home")
    hand.type("Our ")
    session.undo()
    assert view.is_writing
    assert (said(view), view.writer.cursor.index) == ("Web site", 0)
    session.redo()
    assert (said(view), view.writer.cursor.index) == ("Our Web site", 4)
    hand.type("own ")
    session.undo()
    assert said(view) == "Our Web site"


def test_writing_ends_when_its_record_goes_or_is_locked(view: MapView, session: MapSession) -> None:
    make_card(view, EMPTY)
    session.undo()
    assert not view.is_writing
    write(view)
    with session.edit("Lock") as t:
        t.patch("lane:touch", locked=True)
    assert not view.is_writing
    assert said(view) == "Web site"


def test_focus_loss_keeps_the_text_and_stops_the_blinking(hand: "Hand", view: MapView, qtbot: QtBot) -> None:
    other = QLineEdit(view)
    other.show()
    heard = []
    view.writing_changed.connect(lambda: heard.append(view.is_writing))
    write(view)
    hand.type("s")
    assert view.writer.blink.is_running
    other.setFocus()
    qtbot.waitUntil(lambda: not view.is_writing)
    assert said(view) == "Web sites"
    assert not view.writer.blink.is_running
    assert heard == [True, False]


def test_who_wants_no_blinking_sees_the_caret_all_the_time(view: MapView, qtbot: QtBot) -> None:
    before = QApplication.cursorFlashTime()
    try:
        QApplication.setCursorFlashTime(40)
        write(view)
        qtbot.waitUntil(lambda: not view.writer.blink.is_on)
        qtbot.waitUntil(lambda: view.writer.blink.is_on)
        QApplication.setCursorFlashTime(0)
        view.writer.close()
        write(view)
        assert view.writer.blink.is_on
        assert not view.writer.blink.is_running
    finally:
        QApplication.setCursorFlashTime(before)


# What it looks like.


@pytest.mark.parametrize("zoom", [0.75, 1.0, 1.37])
@pytest.mark.parametrize(
    ("record_id", "field"),
    [
        ("card:site", "title"), ("card:helmet", "title"), ("stage:find", "name"), ("step:look", "name"),
        ("lane:think", "name"), (MAP_ID, "title"),
    ],
)  # fmt: skip
def test_no_pixel_moves_when_writing_begins(
    qtbot: QtBot, view: MapView, zoom: float, record_id: str, field: str
) -> None:
    view.session.selection.select(record_id)
    view.zoom_to(zoom, (0, 0))
    view.session.selection.select("lane:line", record_id)  # two, as a single card loses its bar while it is written
    before = picture(qtbot, view)
    write(view, record_id, field)
    assert picture(qtbot, view) == before
    view.writer.blink.is_on = True
    view.viewport().update()
    assert view.viewport().grab().toImage() != before


@pytest.mark.parametrize("zoom", [0.75, 1.0, 1.37])
def test_selected_letters_stand_where_the_letters_of_the_map_stand(qtbot: QtBot, view: MapView, zoom: float) -> None:
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.WHITE))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.INK))
    view.setPalette(palette)
    view.zoom_to(zoom, (0, 0))
    write(view)
    before = picture(qtbot, view)
    view.writer.select_all()
    assert picture(qtbot, view) == before
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#FF0000"))
    view.setPalette(palette)
    assert picture(qtbot, view) != before


def test_a_text_too_small_to_read_is_brought_nearer(view: MapView) -> None:
    view.zoom_to(0.3)
    write(view)
    assert view.camera.zoom == pytest.approx(0.75)
    standing = view.writer.standing
    assert standing
    left, top, right, bottom = view.camera.part("body")
    assert left <= standing.x <= right
    assert top <= standing.y <= bottom
    view.writer.close()
    view.zoom_to(0.65)
    write(view)
    assert view.camera.zoom == 0.65


def test_the_caret_stays_in_sight_while_the_text_grows(hand: "Hand", view: MapView) -> None:
    view.resize(500, 300)
    write(view, "card:price")
    for _ in range(14):
        hand.keys("Return")
        x, y = place(view, view.writer.cursor.index).toTuple()
        left, top, right, bottom = view.camera.part("body")
        assert left <= x <= right
        assert top <= y <= bottom
    hand.keys("Ctrl+Home")
    assert place(view, 0).y() >= view.camera.part("body")[1]


def test_what_is_written_stays_where_it_is_while_rows_above_grow(view: MapView, session: MapSession) -> None:
    view.resize(1100, 500)
    write(view, "card:price")
    before = place(view, 0)
    with session.edit("Elsewhere") as t:
        t.patch("card:site", title="One\ntwo\nthree\nfour\nfive\nsix")
    assert place(view, 0) == before


def test_what_is_written_is_selected(view: MapView) -> None:
    """The name that a new map begins with: Tab and Ctrl+Enter go on from there."""
    view.write("stage:find", "name", select_all=True)
    assert view.session.selection.ids == ("stage:find",)
