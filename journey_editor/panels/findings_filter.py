"""What of the findings is listed: a chip a kind, which says how many there are, the owner, the stage, and a text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from journey_editor.document.findings import KINDS, Finding, FindingFilter, owners_of, stages_of
from journey_editor.panels.dynamic_style import set_style

_NAMES = {"": "All", "pain": "Pains", "opportunity": "Opportunities", "solution": "Solutions"}
_LONGEST = 24


class FindingsFilter(QWidget):
    """`changed` tells that `chosen` is another one, `left` that Esc was pressed with nothing to clear."""

    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = FindingFilter()
        self._rows: Sequence[Finding] = ()
        self._owners: list[str] = []
        self._stages: list[tuple[str, str]] = []
        self.kinds = {kind: _chip(name) for kind, name in _NAMES.items()}
        self.owner, self.stage = _chip("Owner"), _chip("Stage")
        self.text = _FilterLine()
        self.text.setAccessibleName("Filter findings")
        self.text.setPlaceholderText("Filter")
        self.text.setClearButtonEnabled(True)
        self.text.setMaximumWidth(180)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for kind, chip in self.kinds.items():
            chip.clicked.connect(partial(self._choose_kind, kind))
            layout.addWidget(chip)
        for chip, ask in ((self.owner, self._ask_owner), (self.stage, self._ask_stage)):
            menu = QMenu(chip)
            menu.aboutToShow.connect(partial(ask, menu))
            chip.setMenu(menu)
            layout.addWidget(chip)
        layout.addWidget(self.text)
        layout.addStretch(1)
        self.text.textChanged.connect(lambda text: self._choose(replace(self.chosen, text=text)))
        self.text.left.connect(self.left)
        self._show()

    def offer(self, rows: Sequence[Finding]) -> None:
        """Offer the owners and stages of these; a choice that is none of them any more is given up."""
        self._rows = rows
        self._owners = owners_of(rows)
        self._stages = [(stage.id, stage.name) if stage else ("", "Parking lot") for stage in stages_of(rows)]
        owner = self.chosen.owner if self.chosen.owner in self._owners else None
        stage = self.chosen.stage if self.chosen.stage in dict(self._stages) else None
        self.chosen = replace(self.chosen, owner=owner, stage=stage)
        self._show()

    def _choose_kind(self, kind: str) -> None:
        self._choose(replace(self.chosen, kind="" if kind not in KINDS else kind))

    def _choose(self, chosen: FindingFilter) -> None:
        is_other, self.chosen = chosen != self.chosen, chosen
        self._show()
        if is_other:
            self.changed.emit()

    def _show(self) -> None:
        others = replace(self.chosen, kind="")
        counts = Counter(finding.card.kind for finding in self._rows if others.keeps(finding))
        for kind, chip in self.kinds.items():
            chip.setText(f"{_NAMES[kind]} {counts[kind] if kind else counts.total()}")
            chip.setChecked(kind == self.chosen.kind)
        owner, stage = self.chosen.owner, self.chosen.stage
        self.owner.setChecked(owner is not None)
        self.owner.setText(_of("Owner", owner if owner != "" else "nobody"))
        self.stage.setChecked(stage is not None)
        self.stage.setText(_of("Stage", None if stage is None else dict(self._stages).get(stage)))

    def _ask_owner(self, menu: QMenu) -> None:
        choices = [(None, "Every owner"), *((owner, owner or "Nobody yet") for owner in self._owners)]
        self._fill(menu, choices, "owner")

    def _ask_stage(self, menu: QMenu) -> None:
        choices = [(None, "Every stage"), *((key, name or "Unnamed stage") for key, name in self._stages)]
        self._fill(menu, choices, "stage")

    def _fill(self, menu: QMenu, choices: Sequence[tuple[str | None, str]], field: str) -> None:
        menu.clear()
        for value, words in choices:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(getattr(self.chosen, field) == value)
            action.triggered.connect(partial(self._on_chosen, field, value))

    def _on_chosen(self, field: str, value: str | None) -> None:
        self._choose(replace(self.chosen, owner=value) if field == "owner" else replace(self.chosen, stage=value))


class _FilterLine(QLineEdit):
    """Esc clears it first."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _chip(name: str) -> QPushButton:
    made = QPushButton(name)
    made.setCheckable(True)
    made.setAccessibleName(name)
    set_style(made, role="chip")
    return made


def _of(name: str, chosen: str | None) -> str:
    said = f"{name}: {chosen[:_LONGEST]}" if chosen is not None else name
    return f"{said} ▾".replace("&", "&&")
