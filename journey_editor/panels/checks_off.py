"""The checks that a map does not want to hear of: how many, and at a click which."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journey_editor.document.checks.rule import Rule
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.plain_label import PlainLabel


class ChecksOff(QWidget):
    """`on_wanted` carries the id of a rule that is to be checked again. Nothing shows while all are on."""

    on_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rules: Sequence[Rule] = ()
        self._is_open = False
        self.button = QPushButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._on_clicked)
        set_style(self.button, role="small")
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 8, 6, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.button)
        self.hide()

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show that these rules are off."""
        self._rules = rules
        self._is_open &= bool(rules)
        said = "1 check is off" if len(rules) == 1 else f"{len(rules)} checks are off"
        self.button.setText(f"{said} · {'hide' if self._is_open else 'show'}")
        self.button.setAccessibleName(self.button.text())
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._make_row(rule) for rule in rules] if self._is_open else []
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(rules))

    def _make_row(self, rule: Rule) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(rule.name, role=""), 1)
        again = QPushButton("Check again")
        again.setAccessibleName(f"Check again: {rule.name}")
        again.clicked.connect(lambda: self.on_wanted.emit(rule.id))
        set_style(again, role="small")
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _on_clicked(self) -> None:
        self._is_open = not self._is_open
        self.show_rules(self._rules)
