"""A field that chooses among things by a check box each."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.field import Field
from journey_editor.panels.flow_box import FlowBox
from journey_editor.panels.plain_label import PlainLabel

_SPACING, _LINE_SPACING = 12, 6
_FEW = 2  # which are checked one by one as fast


class ChecksField(Field):
    """`choices` answers what there is, `id -> name`. A box is half checked when the records differ.

    A record that chooses nothing chooses everything: all boxes are checked then, or with `is_filter`, where what is
    checked is what is asked for, none. Without a filter "None" is no choice yet: it waits for the box that is checked.
    """

    def __init__(
        self, label: str, choices: Callable[[], Mapping[str, str]], *, is_filter: bool = False, nothing: str = ""
    ) -> None:
        """`nothing` is said where there is nothing to choose."""
        self._line = FlowBox(_SPACING, _LINE_SPACING, in_columns=True)
        self._nothing = PlainLabel(nothing, role="secondary", wraps=False)
        self._line.add(self._nothing)
        # Never in sight: boxes are made when there is something to choose, and come here in the order of Tab.
        self._first = QWidget(self._line)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        self.all, self.none = QPushButton("All"), QPushButton("None")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(PlainLabel(label, role="section"), 1)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{label}: {button.text()}")
            set_style(button, role="chip")
            head.addWidget(button)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._line)
        super().__init__("", place, name=label)
        self.all.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self._is_emptied = False
        self._choices = choices
        self._is_filter = is_filter
        self._boxes: dict[str, QCheckBox] = {}

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        if anew:
            self.complain("")
        self._is_emptied = False
        names = self._choices()
        for key in [key for key in self._boxes if key not in names]:
            box = self._boxes.pop(key)
            self._line.remove(box)
            box.hide()
            box.deleteLater()
        before: QWidget = self._first
        for key, name in names.items():
            box = self._boxes.get(key) or self._make(key)
            box.setText(name.replace("&", "&&"))
            box.setAccessibleName(f"{self.name}: {name}")
            counts = sum(key in chosen if chosen or self._is_filter else True for chosen in values)
            mixed = 0 < counts < len(values)
            box.setTristate(mixed)
            state = Qt.CheckState.Checked if counts else Qt.CheckState.Unchecked
            box.setCheckState(Qt.CheckState.PartiallyChecked if mixed else state)
            self._line.add(box)  # in the order of the choices
            QWidget.setTabOrder(before, box)
            before = box
        self._nothing.setVisible(not names)
        for button in (self.all, self.none):
            button.setVisible(len(names) > _FEW)

    def _make(self, key: str) -> QCheckBox:
        box = self._boxes[key] = QCheckBox()
        box.clicked.connect(lambda: self._on_clicked(key, box.checkState() != Qt.CheckState.Unchecked))
        return box

    def _on_clicked(self, key: str, is_on: bool) -> None:
        checked = {other for other, box in self._boxes.items() if box.checkState() != Qt.CheckState.Unchecked}
        if not checked and not self._is_filter:
            self._boxes[key].setChecked(True)
            self.complain("At least one has to show.")
            return
        self.complain("")
        is_first, self._is_emptied = self._is_emptied, False

        def choose(known: tuple[str, ...]) -> tuple[str, ...]:
            """The choice with one more or one less."""
            before = set() if is_first else self._checked(known)
            return self._written(before | {key} if is_on else before - {key}, known)

        self.edited.emit(choose)

    def _on_all(self) -> None:
        self._check(True)
        self.complain("")
        self.edited.emit(lambda known: self._written(self._boxes, known))

    def _on_none(self) -> None:
        self._check(False)
        if self._is_filter:
            self.edited.emit(lambda known: self._written((), known))
        else:
            self._is_emptied = True
            self.complain("Check what is to show.")

    def _check(self, is_on: bool) -> None:
        self._is_emptied = False
        for box in self._boxes.values():
            box.setTristate(False)
            box.setChecked(is_on)

    def _checked(self, known: tuple[str, ...]) -> set[str]:
        return set(known) if known or self._is_filter else set(self._boxes)

    def _written(self, chosen: Collection[str], known: tuple[str, ...]) -> tuple[str, ...]:
        """The choice as a record holds it; what is in it and cannot be chosen any more stays."""
        if not self._is_filter and self._boxes.keys() <= set(chosen):
            return ()
        return (*(key for key in self._boxes if key in chosen), *(key for key in known if key not in self._boxes))
