"""The in-place editor: a caret in the text that the map itself paints.

Every keystroke is committed and the layout follows it, so that a text stands where it will stand all the while.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from journey_editor.canvas.caret_blink import CaretBlink
from journey_editor.canvas.composition import Composition
from journey_editor.canvas.standing_text import StandingText, find_standing_text
from journey_editor.canvas.text_cursor import Move, TextCursor, end_of_difference, moved, snapped
from journey_editor.canvas.text_pointer import TextPointer
from journey_editor.canvas.written_text import holds_lines, text_of, writable, writing_label
from journey_editor.document.cell import Cell
from journey_editor.document.change import Change
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Card, Kpi
from journey_editor.document.store import Transaction

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

NEW_RECORD_KEY = "write:new"

_LEAST_SIZE = 8.0  # view pixels of the letters that are written: a text that is smaller is brought to
_LEGIBLE_SIZE = 9.375  # which is a card's title at 75 %


class TextWriter:
    """Writes into one text field of one record; what is typed is committed at once, a run of it is one undo step."""

    def __init__(self, view: "MapView") -> None:
        self._view = view
        self.record_id = ""
        self.field = ""
        self.cursor = TextCursor()
        self.composition = Composition(self)
        self.pointer = TextPointer(self)
        self.blink = CaretBlink(view.viewport())
        self._key = ""
        self._added: Card | Kpi | None = None
        self._is_committing = False

    # What is written, and where it stands.

    @property
    def is_open(self) -> bool:
        return bool(self.record_id)

    @property
    def text(self) -> str:
        """The text as it is committed: without what an input method is composing."""
        return text_of(self._view.session.records, self.record_id, self.field)

    @property
    def selected_text(self) -> str:
        return self.text[self.cursor.start : self.cursor.end]

    @property
    def standing(self) -> StandingText | None:
        """The text as it stands in the view, with what is being composed in it; None when it does not show."""
        return find_standing_text(self._view, self.record_id, self.field) if self.is_open else None

    @property
    def holds_lines(self) -> bool:
        """Whether Enter is a new line here; else it ends the writing."""
        record = self._view.session.records.get(self.record_id)
        return record is not None and holds_lines(record, self.field)

    # Opening and closing.

    def open(
        self,
        record_id: str,
        field: str,
        *,
        select_all: bool = False,
        text: str | None = None,
        at: tuple[float, float] | None = None,
        is_new: bool = False,
    ) -> bool:
        """Begin to write, with the caret at the end, at a point of the view, or with all of the text selected.

        `text` takes the place of what is there, as the letter does that was typed on a selected card. `is_new` is for a
        record that an edit with NEW_RECORD_KEY has just added: both are one undo step, and a card or figure that stays
        empty is taken back. Says whether the text can be written: it shows, and is not locked.
        """
        self.close()
        records = self._view.session.records
        record = records.get(record_id)
        if record is None or is_locked(records, record) or not find_standing_text(self._view, record_id, field):
            return False
        if record_id not in self._view.session.selection:
            self._view.session.selection.select(record_id)  # what Tab and Ctrl+Enter go on from
        if not is_new:
            self._view.session.history.seal()
        self.record_id, self.field = record_id, field
        self._key = NEW_RECORD_KEY if is_new else f"write:{record_id}:{field}"
        self._added = record if is_new and isinstance(record, (Card, Kpi)) else None
        self._make_legible()
        length = len(self.text)
        self.cursor = TextCursor(length, 0 if select_all or text is not None else length)
        if at is not None:
            self.point(*at)
            self.pointer.note_double_click(*at)
        self._view.writing_changed.emit()
        if text is not None:
            self.insert(text)
        self.show_caret()
        return True

    def close(self) -> None:
        """End writing; the text is kept, but a new card or figure without any goes."""
        if not self.is_open:
            return
        self.composition.finish()
        added, present = self._added, self._view.session.records[self.record_id]
        if added and not self.text.strip() and present.patched(**{self.field: getattr(added, self.field)}) == added:
            self._take_back(added)
        self._end()

    def follow(self, change: Change) -> None:
        """After a Change: the caret stays in the text that an undo has left; writing ends when its place is gone."""
        if not self.is_open or change.transient or self._is_committing:
            return
        records = self._view.session.records
        record = records.get(self.record_id)
        if record is None or is_locked(records, record) or self.standing is None:
            self._end()
        elif self.record_id in change.entries:
            before = getattr(change.entries[self.record_id][0], self.field, "")
            if before != self.text:
                self.cursor = TextCursor.at(snapped(self.text, end_of_difference(before, self.text)))
                self.show_caret()

    # Writing.

    def insert(self, text: str) -> None:
        """Put a text in place of the selection."""
        self.replace(self.cursor.start, self.cursor.end, writable(text, lines=self.holds_lines))

    def insert_line(self) -> None:
        self.replace(self.cursor.start, self.cursor.end, "\n")

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in place of a part of what is written; the caret stands behind it."""
        written = self.text
        after = written[:start] + text + written[end:]
        self.cursor = TextCursor.at(snapped(after, start + len(text)))
        if after != written:
            self._commit(lambda t: t.patch(self.record_id, **{self.field: after}))
        self.show_caret()

    def edit(self) -> Transaction:
        """A transaction of the undo step that is being written; the one that shows a composition is used on."""
        if composing := self.composition.transaction:
            composing.restart()
            return composing
        label = writing_label(self._view.session.records[self.record_id], self.field)
        return self._view.session.edit(label, key=self._key)

    def delete(self, to: int) -> None:
        """Delete the selection, or else the text from the caret to another place."""
        if not self.cursor.has_selection:
            self.cursor = TextCursor(self.cursor.index, to)
        self.replace(self.cursor.start, self.cursor.end, "")

    def copy(self) -> None:
        if self.cursor.has_selection:
            QGuiApplication.clipboard().setText(self.selected_text)

    def cut(self) -> None:
        self.copy()
        self.delete(self.cursor.index)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text:
            self.insert(text)

    # Moving the caret.

    def move(self, move: Move, *, extend: bool = False) -> None:
        if standing := self.standing:
            self.select(moved(standing.block, self.cursor, move, extend=extend))

    def point(self, x: float, y: float) -> None:
        """Put the caret where a point of the view is."""
        if standing := self.standing:
            self.select(TextCursor.at(standing.index_at(x, y)))

    def select_all(self) -> None:
        self.select(TextCursor(len(self.text), 0))

    def select(self, cursor: TextCursor) -> None:
        self.cursor = cursor
        self.show_caret()

    def show_caret(self) -> None:
        """Keep the caret in sight, and lit."""
        standing = self.standing
        if standing is None:
            return
        self.blink.start()
        shown = self.composition.caret if self.composition.caret is not None else self.composition.stretch[1]
        self._view.camera = self._view.camera.keeping_in_sight(standing.caret(shown), standing.surface)
        self._view.viewport().update()
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryInput)

    def _make_legible(self) -> None:
        """Zoom in on a text that is too small to be read."""
        standing = self.standing
        if standing and standing.size < _LEAST_SIZE:
            zoom = self._view.camera.zoom * _LEGIBLE_SIZE / standing.size
            self._view.zoom_to(zoom, (standing.x, standing.y))
            self._view.reveal(self.record_id)

    def _take_back(self, unwritten: Card | Kpi) -> None:
        self._commit(lambda t: t.remove(unwritten.id))
        if unwritten.lane and not self._view.session.selection:
            self._view.session.selection.select_cell(Cell(unwritten.lane, unwritten.step, unwritten.stage))

    def _commit(self, change: Callable[[Transaction], None]) -> None:
        self._is_committing = True
        try:
            with self.edit() as t:
                change(t)
        finally:
            self._is_committing = False

    def _end(self) -> None:
        self.composition.forget()
        self.record_id = self.field = self._key = ""
        self._added = None
        self.blink.stop()
        self._view.session.history.seal()
        self._view.viewport().update()
        self._view.writing_changed.emit()
