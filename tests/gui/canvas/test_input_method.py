"""Writing with an input method: what is composed shows in the map, and is kept when it is committed."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication

from journey_editor.canvas.composition import from_units, to_units
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.document.cell import Cell, cards_in
from journey_editor.document.records import Card

Query = Qt.InputMethodQuery
Attribute = QInputMethodEvent.Attribute
AttributeType = QInputMethodEvent.AttributeType
SITE = ("card:site", "title")


def title(session: MapSession) -> str:
    card = session.records["card:site"]
    assert isinstance(card, Card)
    return card.title


def shown_title(view: MapView) -> str:
    standing = view.writer.standing
    assert standing
    return standing.block.text


def compose(
    view: MapView, preedit: str = "", *attributes: Attribute, commit: str = "", replaces: tuple[int, int] = (0, 0)
) -> None:
    event = QInputMethodEvent(preedit, list(attributes))
    event.setCommitString(commit, *replaces)
    QApplication.sendEvent(view, event)


@pytest.fixture
def writing(view: MapView) -> MapView:
    assert view.write(*SITE)
    return view


def test_what_is_composed_shows_but_is_not_committed(writing: MapView, session: MapSession) -> None:
    compose(writing, "ni")
    compose(writing, "niho")
    assert shown_title(writing) == "Web siteniho"
    assert title(session) == "Web site"
    compose(writing, commit="日本")
    assert shown_title(writing) == title(session) == "Web site日本"
    assert writing.writer.cursor.index == len("Web site日本")
    writing.writer.close()
    session.undo()
    assert title(session) == "Web site"
    assert not session.history.can_undo


def test_a_dead_key_and_a_letter_are_one_letter(writing: MapView, session: MapSession) -> None:
    compose(writing, "´")
    compose(writing, commit="é")
    assert title(session) == "Web siteé"


def test_a_composition_given_up_leaves_the_selection_as_it_was(writing: MapView, session: MapSession) -> None:
    writing.writer.select_all()
    compose(writing, "x")
    assert shown_title(writing) == "x"
    compose(writing)
    assert shown_title(writing) == title(session) == "Web site"
    assert writing.writer.selected_text == "Web site"
    assert session.store.rev == 0


def test_what_is_composed_is_kept_when_the_writing_ends(writing: MapView, session: MapSession) -> None:
    compose(writing, "abc")
    writing.writer.close()
    assert title(session) == "Web siteabc"


def test_an_edit_elsewhere_ends_the_composition(writing: MapView, session: MapSession) -> None:
    compose(writing, "abc")
    with session.edit("Elsewhere") as t:
        t.patch("card:app", title="x")
    assert shown_title(writing) == title(session) == "Web site"
    compose(writing, "de")
    assert shown_title(writing) == "Web sitede"


def test_undo_gives_up_what_is_composed(writing: MapView, session: MapSession) -> None:
    writing.writer.insert("s")
    compose(writing, "abc")
    session.undo()
    assert shown_title(writing) == title(session) == "Web site"
    assert writing.writer.composition.transaction is None


def test_an_input_method_can_replace_what_stands_around_the_caret(writing: MapView, session: MapSession) -> None:
    writing.writer.replace(0, len(title(session)), "a😀b")
    compose(writing, commit="c", replaces=(-3, 3))
    assert title(session) == "ac"


def test_the_caret_stands_where_the_input_method_wants_it(writing: MapView) -> None:
    compose(writing, "a😀b", Attribute(AttributeType.Cursor, 3, 1, None))
    assert writing.writer.composition.caret == len("Web site") + 2
    compose(writing, "a😀b", Attribute(AttributeType.Cursor, 3, 0, None))
    assert writing.writer.composition.caret is None


def test_what_is_composed_is_underlined_and_what_is_converted_twice(writing: MapView) -> None:
    writing.writer.blink.stop()
    marked = QTextCharFormat()
    marked.setBackground(QColor("yellow"))
    clause = Attribute(AttributeType.TextFormat, 0, 2, marked)
    compose(writing, "mmmm", clause)
    writing.writer.blink.stop()
    standing = writing.writer.standing
    assert standing
    writing.grab()
    image = writing.viewport().grab().toImage()

    def lines_below(index: int) -> int:
        """How many pixels below the middle of a letter have the colour of the text."""
        left, _, right, bottom = standing.stretches(index, index + 1)[0]
        column = [image.pixelColor(round((left + right) / 2), round(bottom) - step).name() for step in (1, 2, 3)]
        return column.count(standing.color.lower())

    assert [lines_below(index) for index in range(6, 12)] == [0, 0, 2, 2, 1, 1]


def test_the_input_method_is_told_where_and_what(writing: MapView) -> None:
    writing.writer.replace(0, 8, "a😀bc")
    writing.writer.select_all()

    def ask(query: Query) -> object:
        return writing.inputMethodQuery(query)

    assert ask(Query.ImEnabled) is True
    assert ask(Query.ImSurroundingText) == "a😀bc"
    assert (ask(Query.ImCursorPosition), ask(Query.ImAnchorPosition)) == (5, 0)
    assert ask(Query.ImCurrentSelection) == "a😀bc"
    assert (ask(Query.ImTextBeforeCursor), ask(Query.ImTextAfterCursor)) == ("a😀bc", "")
    assert ask(Query.ImHints) == Qt.InputMethodHint.ImhMultiLine.value
    rect, standing = ask(Query.ImCursorRectangle), writing.writer.standing
    assert standing
    assert isinstance(rect, QRectF)
    assert (rect.x(), rect.y()) == standing.caret(4)[:2]
    writing.writer.close()
    writing.session.selection.clear()
    assert ask(Query.ImEnabled) is False


def test_offsets_of_the_input_method_are_counted_in_utf_16() -> None:
    assert [to_units("a😀b", index) for index in range(4)] == [0, 1, 3, 4]
    assert [from_units("a😀b", units) for units in range(-1, 6)] == [0, 0, 1, 1, 2, 3, 3]


def test_an_input_method_opens_what_a_letter_would_be_written_in(view: MapView, session: MapSession) -> None:
    session.selection.select("card:site")
    assert view.inputMethodQuery(Query.ImEnabled) is True
    compose(view, "ni")
    assert view.is_writing
    assert shown_title(view) == "ni"
    compose(view, commit="日")
    assert title(session) == "日"
    session.undo()
    assert title(session) == "Web site"


def test_an_input_method_writes_on_an_empty_cell(view: MapView, session: MapSession) -> None:
    cell = Cell("lane:think", "step:look")
    session.selection.select_cell(cell)
    compose(view, "n")
    compose(view, commit="に")
    view.writer.close()
    assert [card.title for card in cards_in(session.records, cell)] == ["に"]
    session.undo()
    assert cards_in(session.records, cell) == []
    assert not session.history.can_undo


@pytest.mark.parametrize("chosen", ["", "lane:feel"])
def test_where_letters_are_commands_nothing_is_composed(view: MapView, session: MapSession, chosen: str) -> None:
    if chosen:
        session.selection.select_cell(Cell(chosen, "step:park"))
    assert view.inputMethodQuery(Query.ImEnabled) is False
    compose(view, "n")
    assert not view.is_writing
