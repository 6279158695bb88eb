"""What one rule of the method has to say: in how many places, why that matters, how it is mended."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journey_editor.document.checks.method import Lapse
from journey_editor.document.checks.rule import Concern
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.focus_row import FocusRow
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.plain_label import PlainLabel

OFF = "Don't check this in this map"

_FIRST = 3
_MORE = 50
_TOP = 3
_CROSS = 12
_INSET = 6  # of texts under the text of a row


class LapseBlock(QWidget):
    """`go_wanted` and `mend_wanted` carry a Concern, `off_wanted` the id of the rule."""

    go_wanted = Signal(object)
    mend_wanted = Signal(object)
    off_wanted = Signal(str)

    def __init__(self, lapse: Lapse) -> None:
        super().__init__()
        self._lapse = lapse
        self._shown = 0
        self._more: QPushButton | None = None
        self._rows: list[FocusRow] = []
        self._stops: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        first = lapse.concerns[0]
        head = self._make_row(lapse.words, first, role="strong")
        off = IconButton("x", OFF)
        off.setIconSize(QSize(_CROSS, _CROSS))
        off.setAccessibleName(f"{OFF}: {lapse.rule.name}")
        off.clicked.connect(self._switch_off)
        head.content.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(head)
        self._stops.append(off)
        for text in (lapse.rule.why, lapse.rule.how):
            self._add_aside(text)
        if len(lapse.concerns) == 1:
            self._add_button(first)
        else:
            self._show_more(_FIRST)

    @property
    def rows(self) -> list[FocusRow]:
        """What arrow keys go through, from top to bottom."""
        return self._rows

    @property
    def rule_id(self) -> str:
        return self._lapse.rule.id

    def follow_in_tab_order(self, before: QWidget) -> QWidget:
        """Let Tab come here from another widget, and go from top to bottom; gives the last stop."""
        fresh = self._stops[self._stops.index(before) + 1 :] if before in self._stops else self._stops
        for above, below in pairwise((before, *fresh)):
            QWidget.setTabOrder(above, below)
        return self._stops[-1]

    def _make_row(self, text: str, concern: Concern, *, role: str) -> FocusRow:
        row = FocusRow()
        row.setAccessibleName(concern.what if text == concern.place else text)
        label = PlainLabel(text, role=role)
        label.setContentsMargins(0, _TOP, 0, _TOP)
        row.add(label, 1)
        row.content.setContentsMargins(_INSET, 1, 1, 1)
        row.clicked.connect(lambda: self.go_wanted.emit(concern))
        row.key_pressed.connect(lambda event: self._on_key(event, concern))
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(lambda at: self._open_menu(concern, row.mapToGlobal(at)))
        self._rows.append(row)
        self._stops.append(row)
        return row

    def _add_aside(self, text: str) -> None:
        label = PlainLabel(text, role="aside")
        label.setContentsMargins(_INSET, 0, _INSET, 2)
        self._column.addWidget(label)

    def _add_button(self, concern: Concern) -> None:
        """What mends it at a click, or else leads to the field where it is mended."""
        if concern.remedy:
            text, signal = concern.remedy.label, self.mend_wanted
        elif concern.field:
            text, signal = self._lapse.rule.go, self.go_wanted
        else:
            return
        button = QPushButton(text.replace("&", "&&"))
        button.setAccessibleName(f"{text}: {concern.what}")
        button.clicked.connect(lambda: signal.emit(concern))
        self._place(button)

    def _place(self, button: QPushButton) -> None:
        set_style(button, role="small")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout()
        line.setContentsMargins(_INSET, 2, 0, 4)
        line.addWidget(button)
        line.addStretch(1)
        self._column.addLayout(line)
        self._stops.append(button)

    def _show_more(self, count: int) -> None:
        concerns = self._lapse.concerns
        if self._more:
            self._more.hide()
        for concern in concerns[self._shown : self._shown + count]:
            row = self._make_row(concern.place, concern, role="")
            self._column.addWidget(row)
            row.show()  # at once, as it may be given the focus
            if concern.remedy:
                self._add_button(concern)
        self._shown = min(self._shown + count, len(concerns))
        rest = len(concerns) - self._shown
        if rest:
            self._more = QPushButton(f"{min(rest, _MORE)} more")
            self._more.setAccessibleName(f"Show {min(rest, _MORE)} more: {self._lapse.words}")
            self._more.clicked.connect(self._on_more)
            self._place(self._more)

    def _on_more(self) -> None:
        next_row, last_stop = len(self._rows), self._stops[-1]
        self._show_more(_MORE)
        self.follow_in_tab_order(last_stop)
        self._rows[next_row].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_key(self, event: QKeyEvent, concern: Concern) -> None:
        if event.key() == Qt.Key.Key_F and not event.modifiers() and (concern.remedy or concern.field):
            (self.mend_wanted if concern.remedy else self.go_wanted).emit(concern)
        elif event.key() == Qt.Key.Key_Delete:
            self._switch_off()
        else:
            return
        event.accept()

    def _open_menu(self, concern: Concern, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Go there", lambda: self.go_wanted.emit(concern))
        if concern.remedy:
            menu.addAction(concern.remedy.label.replace("&", "&&"), lambda: self.mend_wanted.emit(concern))
        menu.addSeparator()
        menu.addAction(OFF, self._switch_off)
        menu.popup(at)

    def _switch_off(self) -> None:
        self.off_wanted.emit(self._lapse.rule.id)


def contents_of(lapse: Lapse) -> Iterator[tuple[str, ...]]:
    """What a block of the lapse shows: blocks of the same contents look the same."""
    yield lapse.rule.id, lapse.words
    for concern in lapse.concerns:
        yield concern.what, *concern.records, concern.field, concern.remedy.label if concern.remedy else ""
