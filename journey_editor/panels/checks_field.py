"""A field that chooses among things by a check box each."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from journey_editor.panels.field import Field
from journey_editor.panels.flow_box import FlowBox
from journey_editor.panels.plain_label import PlainLabel

_SPACING = 12


class ChecksField(Field):
    """`choices` answers what there is, `id -> name`. A box is half checked when the records differ.

    A record that chooses nothing chooses everything: all boxes are checked then, or with `is_filter`, where what is
    checked is what is asked for, none.
    """

    def __init__(
        self, label: str, choices: Callable[[], Mapping[str, str]], *, is_filter: bool = False, nothing: str = ""
    ) -> None:
        """`nothing` is said where there is nothing to choose."""
        self._line = FlowBox(_SPACING)
        self._nothing = PlainLabel(nothing, role="secondary", wraps=False)
        self._line.add(self._nothing)
        # Never in sight: boxes are made when there is something to choose, and come here in the order of Tab.
        self._first = QWidget(self._line)
        self._first.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first.hide()
        super().__init__(label, self._line)
        self._choices = choices
        self._is_filter = is_filter
        self._boxes: dict[str, QCheckBox] = {}

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        if anew:
            self.complain("")
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
        self.edited.emit(lambda known: self._chosen(known, key, is_on))

    def _chosen(self, known: tuple[str, ...], key: str, is_on: bool) -> tuple[str, ...]:
        """The choice with one more or one less; what is in it and cannot be chosen any more stays."""
        chosen = set(known) if known or self._is_filter else set(self._boxes)
        chosen = chosen | {key} if is_on else chosen - {key}
        others = [other for other in known if other not in self._boxes]
        if not self._is_filter and chosen >= self._boxes.keys():
            return ()
        return (*(other for other in self._boxes if other in chosen), *others)
