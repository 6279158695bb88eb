"""The eight steps of the method as a list: how far the map has come, what is to be looked at, and how it is mended."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.checks.method import MethodReport
from journey_editor.document.checks.method_steps import METHOD
from journey_editor.document.edits.mending import switch_check
from journey_editor.panels.checks_off import ChecksOff
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.focus_row import FocusRow
from journey_editor.panels.method_step_section import MethodStepSection
from journey_editor.panels.method_watch import MethodWatch
from journey_editor.panels.panel import MARGIN
from journey_editor.panels.plain_label import PlainLabel

_WAYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class MethodPanel(QScrollArea):
    """`go_wanted` and `mend_wanted` carry the Concern that a person wants to see, or to have mended."""

    go_wanted = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self, session: MapSession, watch: MethodWatch) -> None:
        super().__init__()
        self._session = session
        self._watch = watch
        self._chosen: dict[str, bool] = {}  # steps that a person opened or closed
        self.setAccessibleName("Method")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        set_style(content, role="panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN - 6, MARGIN - 4, MARGIN - 6, MARGIN)
        column.setSpacing(4)
        self._summary = PlainLabel(role="secondary")
        self._summary.setContentsMargins(6, 0, 6, 4)
        column.addWidget(self._summary)
        self.sections = [MethodStepSection(step) for step in METHOD]
        for section in self.sections:
            column.addWidget(section)
            section.chosen.connect(lambda is_open, s=section: self._on_chosen(s, is_open))
            section.go_wanted.connect(self.go_wanted)
            section.mend_wanted.connect(self.mend_wanted)
            section.off_wanted.connect(lambda rule_id: self._switch(rule_id, on=False))
        self.checks_off = ChecksOff()
        self.checks_off.on_wanted.connect(lambda rule_id: self._switch(rule_id, on=True))
        column.addWidget(self.checks_off)
        column.addStretch(1)
        self.setWidget(content)

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def rows(self) -> list[FocusRow]:
        """What arrow keys go through, from top to bottom."""
        return [row for section in self.sections for row in section.rows]

    def show_method(self) -> None:
        """Show what the method said of the map last: what an edit changes follows by itself a moment later."""
        self._show(self._watch.report or self._watch.up_to_date())

    def take_focus(self) -> None:
        """Go to the first thing to look at, or to the first step."""
        first = next((block.rows[0] for section in self.sections for block in section.blocks), self.sections[0].header)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, way = self._place_of_focus(), _WAYS.get(Qt.Key(event.key()))
        if place is None or way is None:
            super().keyPressEvent(event)
        else:
            self._focus(place + way)

    def sizeHint(self) -> QSize:
        return QSize(320, 480)

    def _show(self, report: MethodReport) -> None:
        place = self._place_of_focus()
        first = next((lapse.rule.step for lapse in report.lapses), None)
        for section in self.sections:
            step = section.step
            is_open = self._chosen.get(step.id, step.id == first)
            section.show_step(report.states[step.id], report.lapses_of(step), is_open=is_open)
        self.checks_off.show_rules(report.off)
        self._summary.setText(_summary(report))
        if place is not None:
            self._focus(place)

    def _place_of_focus(self) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)

    def _focus(self, place: int) -> None:
        rows = self.rows
        row = rows[max(0, min(place, len(rows) - 1))]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(row, 0, MARGIN)

    def _on_chosen(self, section: MethodStepSection, is_open: bool) -> None:
        self._chosen[section.step.id] = is_open
        self.show_method()

    def _switch(self, rule_id: str, *, on: bool) -> None:
        label = "Check this again" if on else "Don't check this"
        with self._session.edit(label) as t:
            switch_check(t, rule_id, on=on)
        self._show(self._watch.up_to_date())


def _summary(report: MethodReport) -> str:
    done = sum(state == "done" for state in report.states.values())
    count = len(report.lapses)
    return f"{done} of {len(METHOD)} steps done · " + (f"{count} to look at" if count else "nothing to look at")
