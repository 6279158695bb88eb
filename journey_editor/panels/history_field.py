"""The field of a figure's history: a small table of dates and values with an empty row at its end."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journey_editor.document.records import Reading
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.field import Field
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.text_formats import DATE, NUMBER, TextFormat, UnfinishedError

_TWICE = "There are two readings of {}: change one of the dates."


class HistoryField(Field):
    """What is typed into the last row becomes a reading as soon as it has a date and a value; an emptied row goes.

    A row that is refused keeps the reading it had before it was typed into, and the other rows are handed over.
    """

    is_typed = True

    def __init__(self, label: str, number: TextFormat = NUMBER) -> None:
        place = QWidget()
        self._number = number
        self._spare = _Row(number)
        super().__init__(label, place, name="History", entry=self._spare.on)
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._is_emitting = False
        self._add(self._spare)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        readings: tuple[Reading, ...] = values[0]
        if self._is_emitting or (not anew and self._said() == readings):
            return  # what stands there is what was typed
        while len(self.rows) > len(readings) + 1:
            self._drop(self.rows[-1])
        while len(self.rows) < len(readings) + 1:
            self._add(_Row(self._number))
        for row, reading in zip(self.rows, readings, strict=False):
            row.show_reading(reading.on, self._number.say(reading.value))
            row.kept = reading
        self.rows[-1].show_reading("", "")
        self.rows[-1].kept = None
        self.complain("")

    @property
    def is_refused(self) -> bool:
        return self._said() is None

    def _add(self, row: "_Row") -> None:
        self._column.addWidget(row)
        row.show()  # at once, as the next key may lead into it
        if self.rows:
            # A series is typed without a stop in between: the crosses come behind all dates and values.
            last = self.rows[-1]
            for before, part in ((last.value, row.on), (row.on, row.value), (last.remove, row.remove)):
                QWidget.setTabOrder(before, part)
        self.rows.append(row)
        row.typed.connect(self._on_typed)
        row.left.connect(self._on_left)
        row.removed.connect(lambda: self._on_removed(row))
        self._name_rows()

    def _drop(self, row: "_Row") -> None:
        row.blockSignals(True)  # to hide it takes its focus, and rows that are half up to date say nothing
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._name_rows()

    def _name_rows(self) -> None:
        for place, row in enumerate(self.rows, 1):
            row.show_place(place, is_last=place == len(self.rows))

    def _said(self) -> tuple[Reading, ...] | None:
        """The readings as they stand in the rows; None when one of them is none."""
        readings, error = self._read()
        return None if error else tuple(reading for reading in readings if reading)

    def _read(self) -> tuple[list[Reading | None], ValueError | None]:
        """What each row says, or said last where it is refused, and the first reason for that."""
        found: list[Reading | None] = []
        error: ValueError | None = None
        for row in self.rows:
            try:
                found.append(row.read())
            except ValueError as why:
                found.append(row.kept)
                # What no typing on can put right is said first.
                if error is None or (isinstance(error, UnfinishedError) and not isinstance(why, UnfinishedError)):
                    error = why
        while twice := self._moved_onto_another(found):
            for place, reading in twice.items():
                found[place] = self.rows[place].kept
                error = error or UnfinishedError(_TWICE.format(reading.on))
        return found, error

    def _moved_onto_another(self, found: Sequence[Reading | None]) -> dict[int, Reading]:
        """By their places, the readings that were given the date of another one."""
        dates = [reading.on if reading else None for reading in found]
        kept = [row.kept.on if row.kept else None for row in self.rows]
        return {
            place: reading
            for place, reading in enumerate(found)
            if reading and dates.count(reading.on) > 1 and reading.on != kept[place]
        }

    def _on_typed(self) -> None:
        if not self.rows[-1].is_empty:
            self._add(_Row(self._number))
        self._emit()

    def _on_left(self) -> None:
        """Say what is unfinished; what is a reading was handed over with its last letter, and is kept from here on."""
        readings, error = self._read()
        if error:
            self.complain(str(error))
        for row, reading in zip(self.rows, readings, strict=True):
            row.kept = reading
        self.left.emit()

    def _emit(self) -> None:
        """Hand over what the rows say; what is wrong with them is said."""
        self._is_emitting = True
        readings, error = self._read()
        try:
            self.complain("" if error is None or isinstance(error, UnfinishedError) else str(error))
            self.edited.emit(lambda _: tuple(reading for reading in readings if reading))
        finally:
            self._is_emitting = False

    def _on_removed(self, row: "_Row") -> None:
        self.left.emit()
        self._drop(row)
        self.rows[-1].on.setFocus(Qt.FocusReason.OtherFocusReason)
        self._emit()
        self.left.emit()


class _Row(QWidget):
    """A date and a value; `kept` is the reading of them before they were typed into."""

    typed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, number: TextFormat) -> None:
        super().__init__()
        self._number = number
        self.kept: Reading | None = None
        self.on, self.value = LineEdit(), LineEdit()
        self.remove = IconButton("x", "Remove this reading")
        self.on.setPlaceholderText("2026-10")
        self.value.setPlaceholderText("Value")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.on, 3)
        line.addWidget(self.value, 2)
        line.addWidget(self.remove)
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        for part in (self.on, self.value):
            part.typed.connect(self._on_typed)
            part.left.connect(self.left)
        self.remove.clicked.connect(self.removed)

    @property
    def is_empty(self) -> bool:
        return not self.on.written().strip() and not self.value.written().strip()

    def show_place(self, place: int, *, is_last: bool) -> None:
        self.on.setAccessibleName("Date of a new reading" if is_last else f"Date of reading {place}")
        self.value.setAccessibleName("Value of a new reading" if is_last else f"Value of reading {place}")
        self.remove.setAccessibleName(f"Remove reading {place}")
        self.remove.setVisible(not is_last)

    def show_reading(self, on: str, value: str) -> None:
        for part, text in ((self.on, on), (self.value, value)):
            set_style(part, invalid=False)
            if part.written() != text:
                part.show_text(text)

    def read(self) -> Reading | None:
        """The reading; None of an empty row. Raises ValueError."""
        if self.is_empty:
            return None
        on, value = self._read(self.on, DATE.read), self._read(self.value, self._number.read)
        if on is None or value is None:
            raise UnfinishedError("A reading has a date and a value.")
        return Reading(on=on, value=value)

    def _read(self, part: LineEdit, read: Any) -> Any:
        try:
            found = read(part.written())
        except UnfinishedError:
            raise
        except ValueError:
            set_style(part, invalid=True)
            raise
        set_style(part, invalid=False)
        return found

    def _on_typed(self) -> None:
        self.typed.emit()
