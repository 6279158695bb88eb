"""A field that holds any number of things by their names: channels, tags, personas."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journey_editor.panels.chip import Chip
from journey_editor.panels.chip_adder import ChipAdder
from journey_editor.panels.field import Field
from journey_editor.panels.flow_box import FlowBox
from journey_editor.panels.plain_label import PlainLabel

Choices = Callable[[], Mapping[str, str]]


class ChipField(Field):
    """`choices` answers what there is, `id -> name`. A name that is none of them is `created`, or refused."""

    created = Signal(str)

    def __init__(
        self, label: str, choices: Choices, *, can_create: bool = False, nothing: str = "", usual: Sequence[str] = ()
    ) -> None:
        """`nothing` says what it means that there are no chips; `usual` are names that are offered to be created."""
        self._line = FlowBox()
        self._adder = ChipAdder(label.replace("&", ""), self._unused_names)
        super().__init__(label, self._line, entry=self._adder.button)
        self._choices = choices
        self._can_create = can_create
        self._usual = usual
        self._chips: dict[str, Chip] = {}
        self._spare: list[Chip] = []  # to be used again: to make one and to style it takes a while
        # Never in sight: Qt can only put a widget behind another in the order of Tab, and chips come before the adder.
        self._first = QWidget(self._line)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self._nothing = PlainLabel(nothing, role="secondary", wraps=False)
        self._adder.added.connect(self._on_added)
        self._line.set_out((self._nothing, self._adder))

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        names = self._choices()
        counts = Counter(key for ids in values for key in ids if key in names)
        if anew:
            self.complain("")
        self._drop([key for key in self._chips if key not in counts])
        for key, count in counts.items():
            chip = self._chips.get(key) or self._add(key)
            some = f" · {count} of {len(values)}" if count < len(values) else ""
            chip.show_word(f"{names[key]}{some}")
        self._nothing.setVisible(not counts and bool(self._nothing.text()))
        # In the order of the records; the adder last.
        chips = [self._chips[key] for key in counts]
        self._line.set_out((self._nothing, *chips, self._adder))
        for before, after in pairwise((self._first, *chips)):
            QWidget.setTabOrder(before, after)

    def _unused_names(self) -> list[str]:
        choices = self._choices()
        known = {name.casefold() for name in choices.values()}
        unused = [name for key, name in choices.items() if key not in self._chips]
        return unused + [name for name in self._usual if name.casefold() not in known]

    def _add(self, key: str) -> Chip:
        chip = self._chips[key] = self._spare.pop() if self._spare else self._make()
        chip.show()
        return chip

    def _make(self) -> Chip:
        chip = Chip()
        chip.setParent(self._line)
        chip.removed.connect(lambda: self._on_removed(chip))
        return chip

    def _drop(self, keys: Sequence[str]) -> None:
        for key in keys:
            chip = self._chips.pop(key)
            chip.hide()
            self._spare.append(chip)

    def _on_removed(self, chip: Chip) -> None:
        key = next(key for key, known in self._chips.items() if known is chip)
        self._adder.button.setFocus()
        self.edited.emit(lambda ids: tuple(other for other in ids if other != key))

    def _on_added(self, name: str) -> None:
        self.complain("")
        known = [key for key, own in self._choices().items() if own.casefold() == name.casefold()]
        if known:
            self.edited.emit(lambda ids: ids if known[0] in ids else (*ids, known[0]))
        elif self._can_create:
            self.created.emit(name)
        else:
            self.complain(f"There is no “{name}” in this map.")
