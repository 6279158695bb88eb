"""Record a review: the new values of all figures at one date, as one step of undo."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journey_editor.canvas.map_session import MapSession
from journey_editor.document import wording
from journey_editor.document.edits.figures import record_readings
from journey_editor.document.locking import is_locked
from journey_editor.document.queries import kpis_of_lane, lanes
from journey_editor.document.records import Card, Kpi, Stage, Step
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.text_formats import DATE, value_format
from journey_editor.panels.typed_field import TypedField

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_SIZE = QSize(560, 520)
_VALUE_WIDTH = 120


def record_review(window: "MainWindow") -> None:
    """Opens the dialog and returns at once."""
    ReviewDialog(window.session, window).open()


class ReviewDialog(QDialog):
    """A figure left empty keeps its value. Enter goes on to the next field, and at the last one records."""

    def __init__(self, session: MapSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._values: dict[str, float | None] = {}
        self._on: str | None = datetime.now(UTC).astimezone().date().isoformat()
        self.setWindowTitle("Record review")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        date_line = LineEdit()
        self.on = TypedField("&Date of the new values", date_line, DATE, hint="2026-10 or 2026-10-12")
        self.on.setFixedWidth(200)
        self.on.show_values([self._on], anew=True)
        self.on.edited.connect(lambda edit: self._take_date(edit(None)))
        self.on.withdrawn.connect(lambda: self._take_date(None))
        self.fields = {kpi.id: self._make_field(kpi) for kpi in reviewed_figures(session)}
        self._buttons = QDialogButtonBox()
        self.record = self._buttons.addButton("Record", QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(self.on)
        layout.addWidget(self._table(), 1)
        layout.addWidget(self._buttons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        date_line.returnPressed.connect(self.focusNextChild)
        self.resize(_SIZE)
        next(iter(self.fields.values())).setFocus()
        self._follow()

    def accept(self) -> None:
        """Record what was entered; where something is no value, go there instead."""
        wrong = next((field for field in (self.on, *self.fields.values()) if not self._is_valid(field)), None)
        if wrong is not None:
            wrong.setFocus()
            return
        values = {kpi_id: value for kpi_id, value in self._values.items() if value is not None}
        if values and self._on:
            with self._session.edit("Record review") as t:
                record_readings(t, values, self._on)
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field has gone on to the next one already: it presses no button but the one that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()

    def _make_field(self, kpi: Kpi) -> TypedField:
        line = LineEdit()
        field = TypedField("", line, value_format(lambda: kpi.unit), hint=kpi.unit, name=f"New value of {_name(kpi)}")
        field.setFixedWidth(_VALUE_WIDTH)
        field.show_values([None], anew=True)
        field.edited.connect(lambda edit: self._take(kpi.id, edit(None)))
        field.withdrawn.connect(lambda: self._take(kpi.id, None))
        line.returnPressed.connect(lambda: self._go_on(kpi.id))
        return field

    def _table(self) -> QScrollArea:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for column, head in enumerate(("KPI", "Last value", "New value")):
            grid.addWidget(PlainLabel(head, role="section", wraps=False), 0, column)
        records = self._session.records
        for row, (kpi_id, field) in enumerate(self.fields.items(), 1):
            kpi = records.find(Kpi, kpi_id)
            if kpi is None:
                continue
            name = QWidget()
            lines = QVBoxLayout(name)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(1)
            lines.addWidget(PlainLabel(_name(kpi), role="strong"))
            place = self._place(kpi)
            if place:
                lines.addWidget(PlainLabel(place, role="secondary"))
            grid.addWidget(name, row, 0)
            grid.addWidget(PlainLabel(_last(kpi), role="", wraps=False), row, 1)
            grid.addWidget(field, row, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(self.fields) + 1, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName("New values")
        area.setWidget(content)
        return area

    def _place(self, kpi: Kpi) -> str:
        """Where the figure stands: its card, step or stage by name."""
        records = self._session.records
        card, step, stage = records.find(Card, kpi.card), records.find(Step, kpi.step), records.find(Stage, kpi.stage)
        return (card.title if card else step.name if step else stage.name if stage else "").strip()

    def _take_date(self, on: str | None) -> None:
        self._on = on
        self._follow()

    def _take(self, kpi_id: str, value: float | None) -> None:
        self._values[kpi_id] = value
        self._follow()

    def _follow(self) -> None:
        """What can be recorded now."""
        count = sum(value is not None for value in self._values.values())
        self.record.setText(f"Record {count} value{'' if count == 1 else 's'}" if count else "Record")
        self.record.setEnabled(bool(count and self._on))

    def _go_on(self, kpi_id: str) -> None:
        """Enter: to the next figure, from the last one out of the dialog."""
        ids = list(self.fields)
        place = ids.index(kpi_id) + 1
        if place < len(ids):
            self.fields[ids[place]].setFocus()
        elif self.record.isEnabled():
            self.accept()

    @staticmethod
    def _is_valid(field: TypedField) -> bool:
        return not field.complaint


def reviewed_figures(session: MapSession) -> list[Kpi]:
    """The figures that can get a new value, in the order of the map."""
    records = session.records
    found = [kpi for lane in lanes(records) for kpi in kpis_of_lane(records, lane.id)]
    return [kpi for kpi in found if not is_locked(records, kpi)]


def _name(kpi: Kpi) -> str:
    return kpi.name.strip() or "Unnamed KPI"


def _last(kpi: Kpi) -> str:
    """ "22% · Sep 2026" """
    value = "" if kpi.value is None else wording.format_value(kpi.value, kpi.unit)
    return wording.dotted(value, wording.format_date(kpi.on) if kpi.on else "") or "–"
