"""With what a cell of the table of findings is edited: a line, a line that completes, a list, or five segments."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from journey_editor.document.benefits import exact_benefit_words
from journey_editor.panels.findings_columns import Column
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.priority_fields import BENEFIT, STATUS_CHOICES
from journey_editor.panels.rating_dots import RatingDots
from journey_editor.panels.suggest_field import SuggestingLineEdit
from journey_editor.panels.text_formats import DATE, PLAIN, TextFormat

_FORMATS: dict[str, TextFormat] = {"benefit": BENEFIT, "due": DATE}
# On the editor: something was picked in it, even if it is what was there.
_PICKED = "picked"
_BEGUN = "begun"


def make_editor(
    column: Column, parent: QWidget, owners: Callable[[], list[str]], done: Callable[[QWidget], None]
) -> QWidget:
    """The editor of a column; a rating or an entry of a list that was picked calls `done` with it."""
    if column.look == "rating":
        return _make_rating_editor(parent, done)
    if column.look == "chip":
        return _make_status_editor(parent, done)
    editor = SuggestingLineEdit(owners) if column.name == "owner" else LineEdit()
    editor.setParent(parent)
    editor.setAccessibleName(column.heading)
    return editor


def fill_editor(editor: QWidget, column: Column, value: Any) -> None:
    """Show the value; a text that is being written stays as it is."""
    if isinstance(editor, RatingDots):
        editor.show_rating(value)
    elif isinstance(editor, QComboBox):
        if editor.findData(value) < 0:
            editor.addItem(value, value)
        editor.setCurrentIndex(editor.findData(value))
    elif isinstance(editor, LineEdit) and not editor.property(_BEGUN):
        editor.setProperty(_BEGUN, True)
        said = exact_benefit_words(value) if column.name == "benefit" and value else value or ""
        editor.show_text(str(said))
        editor.selectAll()


def read_editor(editor: QWidget, column: Column) -> Any:
    """What was entered. Raises ValueError with a sentence when it is no value."""
    if isinstance(editor, RatingDots):
        return editor.rating
    if isinstance(editor, QComboBox):
        return editor.currentData()
    assert isinstance(editor, LineEdit)
    return _FORMATS.get(column.name, PLAIN).read(editor.text().strip())


def was_picked(editor: QWidget) -> bool:
    """Whether a person picked what the editor shows, even if it is what was there."""
    return bool(editor.property(_PICKED))


def _make_rating_editor(parent: QWidget, done: Callable[[QWidget], None]) -> RatingDots:
    editor = RatingDots()
    editor.setParent(parent)
    editor.setAutoFillBackground(True)

    def take(rating: int | None) -> None:
        editor.show_rating(rating)
        editor.setProperty(_PICKED, True)
        done(editor)

    editor.chosen.connect(take)
    editor.cleared.connect(lambda: take(None))
    return editor


def _make_status_editor(parent: QWidget, done: Callable[[QWidget], None]) -> QComboBox:
    editor = QComboBox(parent)
    for value, words in STATUS_CHOICES:
        editor.addItem(words, value)

    def take() -> None:
        editor.setProperty(_PICKED, True)
        done(editor)

    editor.activated.connect(take)
    QTimer.singleShot(0, editor, editor.showPopup)  # in the closed list an arrow would be a choice already
    return editor
