"""A form: fields that show and change one field each of one or several records of a type."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.locking import is_locked
from journey_editor.document.records import Record
from journey_editor.document.store import Transaction
from journey_editor.panels.field import Edit, Field
from journey_editor.panels.fold import Fold

F = TypeVar("F", bound=Field)
Reader = Callable[[Record], Any]
Writer = Callable[[Transaction, str, Any], None]


@dataclass
class _Row:
    """A field and what of a record it shows. `before` is what the records held before the run of typing."""

    field: Field
    name: str
    read: Reader
    write: Writer
    stays_open: bool
    fold: Fold | None
    before: dict[str, Any]


class RecordForm(QWidget):
    """Every edit is applied at once; a run of typing in one field is one step of undo.

    Fields follow what becomes of the records elsewhere, and are read-only while one of the records is locked.
    """

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, _Row] = {}
        self._column = self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._fold: Fold | None = None

    def fold(self, title: str) -> Fold:
        """A heading; what is added next folds away below it, and is in sight where a record has something to say."""
        self._fold = Fold(title)
        self._column.addWidget(self._fold)
        self._layout = self._fold.content
        return self._fold

    def end_fold(self) -> None:
        """What is added next is always in sight again."""
        self._fold, self._layout = None, self._column

    def add(self, name: str, field: F, *, stays_open: bool = False) -> F:
        """A field for the records' field of that name; `stays_open` lets it change a locked record too."""
        self._layout.addWidget(self.bind(name, field, stays_open=stays_open))
        return field

    def add_pair(self, *fields: tuple[str, Field]) -> None:
        """Fields side by side."""
        self.add_line(*(self.bind(name, field) for name, field in fields))

    def add_line(self, *fields: Field) -> None:
        """Fields side by side, which are bound already."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in fields:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(line)

    def bind(
        self,
        name: str,
        field: F,
        *,
        read: Reader | None = None,
        write: Writer | None = None,
        stays_open: bool = False,
    ) -> F:
        """As `add`, for a field that stands somewhere else, or that shows no field of a record as it is."""
        row = _Row(field, name, read or attrgetter(name), write or _patcher(name), stays_open, self._fold, before={})
        self._rows[name] = row
        field.edited.connect(lambda edit: self._on_edited(row, edit))
        field.withdrawn.connect(lambda: self._on_withdrawn(row))
        field.left.connect(lambda: self._on_left(row))
        field.taken_back.connect(lambda: self._show(row, anew=True))
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Something else between the fields."""
        self._layout.addWidget(widget)

    def __getitem__(self, name: str) -> Field:
        return self._rows[name].field

    def reach(self, name: str) -> Field | None:
        """The field of that name, its fold opened; None when there is none."""
        row = self._rows.get(name)
        if row is None:
            return None
        if row.fold:
            row.fold.button.setChecked(True)
        return row.field

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    def records(self) -> list[Record]:
        """The records shown, as they stand."""
        found = (self._session.records.get(record_id) for record_id in self._ids)
        return [record for record in found if record is not None]

    def show_records(self, ids: Sequence[str]) -> None:
        """Show these records instead of those before."""
        anew = tuple(ids) != self._ids
        if anew and any(row.before for row in self._rows.values()):
            self._session.history.seal()  # what was being typed is done
        self._ids = tuple(ids)
        for row in self._rows.values():
            if anew:
                row.before.clear()
            self._show(row, anew=anew)
        self._open_folds(anew=anew)
        self._show_locks()

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of the records."""
        pairs = [change.entries[record_id] for record_id in self._ids if record_id in change.entries]
        for name, row in self._rows.items():
            if change.key != self._key(name):
                row.before.clear()
            if any(before is None or after is None or row.read(before) != row.read(after) for before, after in pairs):
                self._show(row, anew=False)
        self._show_locks()

    def refresh(self, name: str) -> None:
        """Show one field again: what its words are made of has changed."""
        self._show(self._rows[name], anew=False)

    def _show(self, row: _Row, *, anew: bool) -> None:
        values = [row.read(record) for record in self.records()]
        if values:
            row.field.show_values(values, anew=anew)

    def _open_folds(self, *, anew: bool) -> None:
        """Open what says something; with other records than before, close what says nothing."""
        says = {row.fold: False for row in self._rows.values() if row.fold}
        for row in self._rows.values():
            if row.fold:
                says[row.fold] |= any(_says_something(record, row) for record in self.records())
        for fold, has_content in says.items():
            if anew or has_content:
                fold.open_for(has_content)

    def _show_locks(self) -> None:
        locked = any(is_locked(self._session.records, record) for record in self.records())
        for row in self._rows.values():
            row.field.set_read_only(locked and not row.stays_open)

    def _key(self, name: str) -> str:
        return f"write:{'+'.join(self._ids)}:{name}"

    def _on_edited(self, row: _Row, edit: Edit) -> None:
        values = {record.id: row.read(record) for record in self.records()}
        if row.field.is_typed and not row.before:
            row.before = values
        self._write(row, {record_id: edit(value) for record_id, value in values.items()})

    def _on_withdrawn(self, row: _Row) -> None:
        # The letters before this one may have been a value: 2026 on the way to 2026-13.
        self._write(row, dict(row.before))

    def _on_left(self, row: _Row) -> None:
        row.before.clear()
        self._session.history.seal()

    def _write(self, row: _Row, values: dict[str, Any]) -> None:
        key = self._key(row.name) if row.field.is_typed else None
        with self._session.edit(f"Edit {row.field.name.lower()}", key=key) as t:
            for record_id, value in values.items():
                row.write(t, record_id, value)


def _patcher(name: str) -> Writer:
    def patch(t: Transaction, record_id: str, value: Any) -> None:
        t.patch(record_id, **{name: value})

    return patch


def _says_something(record: Record, row: _Row) -> bool:
    """Whether a record holds more in the row's field than one that was just made."""
    value = row.read(record)
    known = type(record).model_fields.get(row.name)
    if known:
        return bool(value) and value != known.get_default(call_default_factory=True)
    # What is no field of the record itself is read from one that says nothing.
    return bool(value) and value != row.read(type(record).model_construct(type=record.type, id=record.id))
