"""What a card takes from a source, as a chip that opens: "Interview · 7 of 12" behind the mark of its strength."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette

from journey_editor.document.evidence import Strength
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.chip import Chip
from journey_editor.scene.evidence_mark import evidence_mark

_MARK = 10
_LEAD = _MARK + 4
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CitationChip(Chip):
    """A click, Return or Space emit `opened`; the cross, Delete and Backspace `removed`."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(_LEAD)
        self._surface = DisplayListPainter({})
        self._strength = Strength.ASSUMPTION
        self.setCheckable(True)
        self.setAccessibleDescription("Enter opens it, Delete takes it off.")

    def show_citation(self, words: str, strength: Strength, source: str) -> None:
        """`source` is what the chip cites, in full."""
        self._strength = strength
        self.show_word(words)
        self.setToolTip(f"<div>{escape(source)}</div>")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        color = self.palette().color(QPalette.ColorRole.PlaceholderText).name().upper()
        mark = evidence_mark(self._strength, _MARK, color).at(8, (self.height() - _MARK) / 2)
        with QPainter(self) as painter:
            self._surface.paint(painter, (mark,))

    def nextCheckState(self) -> None:
        """Whether it is open is said by whoever opens it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        is_open = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(at)
        super().mouseReleaseEvent(event)
        if is_open and not self.cross_place().contains(at):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
