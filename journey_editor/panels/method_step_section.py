"""One step of the method: how far the map has come in it, and below that what is to be looked at."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from journey_editor.document.checks.method import Lapse, State
from journey_editor.document.checks.method_steps import MethodStep
from journey_editor.painting.icons import make_icon
from journey_editor.panels.focus_row import FocusRow
from journey_editor.panels.lapse_block import LapseBlock, contents_of
from journey_editor.panels.plain_label import PlainLabel

_SIDE = 16
_ICONS: Mapping[State, str] = {"not begun": "circle", "begun": "circle-dot", "done": "circle-check"}


class MethodStepSection(QWidget):
    """`chosen` tells that a person opened or closed it; the other signals are those of its blocks."""

    chosen = Signal(bool)
    go_wanted = Signal(object)
    mend_wanted = Signal(object)
    off_wanted = Signal(str)

    def __init__(self, step: MethodStep) -> None:
        super().__init__()
        self.step = step
        self.blocks: list[LapseBlock] = []
        self.is_open = False
        self._state: State = "not begun"
        self._contents: list[tuple[str, ...]] = []
        self._icon, self._count = QLabel(), PlainLabel(role="chip", wraps=False)
        self.header = FocusRow()
        self.header.add(self._icon)
        self.header.add(_titles(step), 1)
        self.header.add(self._count)
        self.header.clicked.connect(lambda: self.chosen.emit(not self.is_open))
        self.header.key_pressed.connect(self._on_key)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(_SIDE + 8, 2, 0, 8)
        self._column.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._body)

    @property
    def rows(self) -> Iterator[FocusRow]:
        """What arrow keys go through."""
        yield self.header
        if self.is_open:
            for block in self.blocks:
                yield from block.rows

    @property
    def state(self) -> State:
        return self._state

    def show_step(self, state: State, lapses: Sequence[Lapse], *, is_open: bool) -> None:
        """Show how far the map has come; blocks of which nothing differs stay as they are."""
        self._state, self.is_open = state, is_open and bool(lapses)
        count = len(lapses)
        said = ("nothing to look at", "1 to look at")[count] if count < 2 else f"{count} to look at"
        self.header.setAccessibleName(f"{self.step.name}, {state}, {said}")
        self.header.setToolTip(state.capitalize())
        self._count.say(str(count) if count else "")
        self._draw_icon()
        self._body.setVisible(self.is_open)
        contents = [line for lapse in lapses for line in contents_of(lapse)] if self.is_open else []
        if contents != self._contents:
            self._contents = contents
            self._make_blocks(lapses if self.is_open else ())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def _make_blocks(self, lapses: Sequence[Lapse]) -> None:
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self.blocks = []
        last_stop: QWidget = self.header
        for lapse in lapses:
            block = LapseBlock(lapse)
            block.go_wanted.connect(self.go_wanted)
            block.mend_wanted.connect(self.mend_wanted)
            block.off_wanted.connect(self.off_wanted)
            self._column.addWidget(block)
            block.show()  # at once, as it may be given the focus
            self.blocks.append(block)
            last_stop = block.follow_in_tab_order(last_stop)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right and not self.is_open:
            self.chosen.emit(True)
        elif event.key() == Qt.Key.Key_Left and self.is_open:
            self.chosen.emit(False)
        else:
            return
        event.accept()

    def _draw_icon(self) -> None:
        palette = self.palette()
        color = palette.link() if self._state == "done" else palette.placeholderText()
        icon = make_icon(_ICONS[self._state], color.color().name().upper(), _SIDE)
        self._icon.setPixmap(icon.pixmap(QSize(_SIDE, _SIDE), self.devicePixelRatioF()))


def _titles(step: MethodStep) -> QWidget:
    titles = QWidget()
    column = QVBoxLayout(titles)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(PlainLabel(step.name, role="strong"))
    column.addWidget(PlainLabel(step.about, role="aside"))
    return titles
