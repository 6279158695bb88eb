"""The field in which the times of a step are typed, over its cell: "40 min, wait 3 d"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journey_editor.canvas.commands.times import set_times
from journey_editor.document.cell import Cell
from journey_editor.document.durations import StepTimes, read_step_times, say_step_times
from journey_editor.document.records import Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_LEAST_WIDTH, _HEIGHT = 110, 30
_SAID = 26.0  # map points from the top of a cell to the end of its words
_INSET = 3  # from the edges of the cell
_HINT = "5 min, wait 2 h"


class TimeEntry(QLineEdit):
    """Return and Tab keep what was typed, and so does a click elsewhere when it can be read; Esc does not."""

    def __init__(self, view: "MapView") -> None:
        super().__init__(view.viewport())
        self._view = view
        self._cell: Cell | None = None
        self.setAccessibleName("Duration and waiting")
        self.setPlaceholderText(_HINT)
        self.hide()
        self.textEdited.connect(lambda: self._mark_refused(False))
        view.camera_changed.connect(self._place)
        view.session.changed.connect(self._close_if_gone)

    @property
    def is_open(self) -> bool:
        return self._cell is not None

    def open(self, cell: Cell, text: str | None = None) -> None:
        """Type the times of the cell's step; `text` takes the place of what is there, which is selected otherwise."""
        known = self._known(cell)
        if known is None:
            return
        self._cell = cell
        self._mark_refused(False)
        self.setText(say_step_times(known) if text is None else text)
        self._place()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._keep()
            case _:
                super().keyPressEvent(event)
                event.accept()  # arrows are the field's, and not the map's below it

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab keeps what was typed and goes on to the next step."""
        cell = self._cell
        if cell and self._keep():
            columns = self._view.shown.layout.grid.columns
            place = self._view.shown.layout.grid.column_of.get(cell.step or "", 0) + (1 if forward else -1)
            if 0 <= place < len(columns):
                following = Cell(cell.lane, columns[place].step.id)
                self._view.session.selection.select_cell(following)
                if rect := self._view.shown.cell_rect(following):
                    self._view.camera = self._view.camera.revealing(rect)
                self.open(following)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._cell and event.reason() != Qt.FocusReason.PopupFocusReason:
            times = self._read()
            cell, self._cell = self._cell, None
            self.hide()
            if times and cell.step:
                set_times(self._view, cell.step, times)

    def _keep(self) -> bool:
        """Set what was typed and close; stay open and say what is wrong when it is no time."""
        cell, times = self._cell, self._read()
        if cell is None or cell.step is None:
            return False
        if times is None:
            self._view.hint.emit("Write a time with its unit, such as 5 min or wait 2 h")
            self._mark_refused(True)
            self.selectAll()
            return False
        self._close()
        set_times(self._view, cell.step, times)
        return True

    def _close(self) -> None:
        self._cell = None
        self.hide()
        self._view.setFocus()

    def _mark_refused(self, is_refused: bool) -> None:
        """Let the style sheet show that what stands here is no time."""
        if self.property("invalid") != is_refused:
            self.setProperty("invalid", is_refused)
            self.style().unpolish(self)
            self.style().polish(self)

    def _read(self) -> StepTimes | None:
        known = self._known(self._cell) if self._cell else None
        try:
            return read_step_times(self.text(), known) if known else None
        except ValueError:
            return None

    def _known(self, cell: Cell) -> StepTimes | None:
        step = self._view.session.records.find(Step, cell.step)
        return StepTimes(step.duration_s, step.wait_s) if step else None

    def _place(self) -> None:
        """Over what the cell says, where the map is now."""
        rect = self._view.shown.cell_rect(self._cell) if self._cell else None
        if rect is None:
            return
        left, top, right, bottom = self._view.camera.rect_to_view(rect)
        width = max(_LEAST_WIDTH, round(right - left) - 2 * _INSET)
        height = min(max(_HEIGHT, round(_SAID * self._view.camera.zoom)), round(bottom - top) - 2 * _INSET)
        self.setGeometry(QRect(round(left) + _INSET, round(top) + _INSET, width, height))

    def _close_if_gone(self) -> None:
        if self._cell and (self._known(self._cell) is None or self._view.shown.cell_rect(self._cell) is None):
            self._close()
        self._place()
