"""The field of a persona's traits: any number of sliders, each between two words."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journey_editor.document.records import Trait
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.field import Field
from journey_editor.panels.trait_row import TraitRow

Traits = tuple[Trait, ...]

_MADE_AHEAD = 4


class TraitsField(Field):
    """Traits are added at the end, moved with Alt+Up and Alt+Down, and removed by the menu of their row."""

    is_typed = True

    def __init__(self, label: str) -> None:
        place = QWidget()
        self.add = QPushButton("+ add")
        super().__init__(label, place, name="Traits", entry=self.add)
        self.add.setAccessibleName("Add a trait")
        set_style(self.add, role="chip")
        self.rows: list[TraitRow] = []
        self._spare: list[TraitRow] = []  # made once and shown again: to make one takes a good part of a frame
        # Never in sight: rows are made later than the button, and come before it in the order of Tab.
        self._first = QWidget(place)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self._column = QVBoxLayout(place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._on_added)
        for _ in range(_MADE_AHEAD):
            self._put_away(self._make_row())

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:  # noqa: ARG002 (fields that are typed into ask)
        traits: Traits = values[0]
        while len(self.rows) > len(traits):
            self._put_away(self.rows.pop())
        while len(self.rows) < len(traits):
            self._show_row()
        for place, (row, trait) in enumerate(zip(self.rows, traits, strict=True)):
            row.show_trait(trait, place, len(traits))

    def _put_away(self, row: TraitRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _show_row(self) -> None:
        row = self._spare.pop() if self._spare else self._make_row()
        self._column.insertWidget(len(self.rows), row)
        row.show()
        before = self.rows[-1].parts()[-1] if self.rows else self._first
        for part in row.parts():
            QWidget.setTabOrder(before, part)
            before = part
        self.rows.append(row)

    def _make_row(self) -> TraitRow:
        row = TraitRow()
        self._column.addWidget(row)
        row.changed.connect(lambda name, value: self._change(row, name, value))
        row.left.connect(self.left)
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        return row

    def _change(self, row: TraitRow, name: str, value: object) -> None:
        place = self.rows.index(row)
        self.edited.emit(lambda traits: (*traits[:place], _changed(traits[place], name, value), *traits[place + 1 :]))

    def _on_added(self) -> None:
        self._do(lambda traits: (*traits, Trait()))
        self.rows[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: TraitRow, step: int) -> None:
        place = self.rows.index(row)
        to = place + step
        if not 0 <= to < len(self.rows):
            return
        focused = next((index for index, part in enumerate(row.parts()) if part.hasFocus()), 0)
        self._do(lambda traits: _moved(traits, place, to))
        self.rows[to].parts()[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: TraitRow) -> None:
        place = self.rows.index(row)
        self._do(lambda traits: traits[:place] + traits[place + 1 :])
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, edit: Callable[[Traits], Traits]) -> None:
        """An edit that is a step of undo of its own."""
        self.left.emit()
        self.edited.emit(edit)
        self.left.emit()


def _changed(trait: Trait, name: str, value: object) -> Trait:
    return trait.model_copy(update={name: value})


def _moved(traits: Traits, place: int, to: int) -> Traits:
    others = traits[:place] + traits[place + 1 :]
    return (*others[:to], traits[place], *others[to:])
