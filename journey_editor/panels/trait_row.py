"""One trait of a persona: its name, and a slider between two words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QStyle, QToolButton, QVBoxLayout, QWidget

from journey_editor.document.records import Trait
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.line_edit import LineEdit

_STEPS = 100
_WORD_WIDTH = 100


class TraitRow(QWidget):
    """`changed` carries the name of the field of the trait and its new value; `moved` -1 for up and 1 for down.

    `left` tells that what was typed or dragged is done.
    """

    changed = Signal(str, object)
    moved = Signal(int)
    removed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.low, self.high = LineEdit(), LineEdit(), LineEdit()
        self.slider = TraitSlider()
        self.more = IconButton("ellipsis", "What to do with this trait")
        for field, line, hint in (("name", self.name, "What it is about"), ("low", self.low, "little"),
                                  ("high", self.high, "much")):  # fmt: skip
            line.setPlaceholderText(hint)
            line.typed.connect(lambda field=field, line=line: self.changed.emit(field, line.written()))
            line.left.connect(self.left)
            set_style(line, role="inline")
        for word in (self.low, self.high):
            word.setMaximumWidth(_WORD_WIDTH)
        self.high.setAlignment(Qt.AlignmentFlag.AlignRight)
        menu = QMenu(self.more)
        self.up = menu.addAction("Move &up\tAlt+Up", lambda: self.moved.emit(-1))
        self.down = menu.addAction("Move do&wn\tAlt+Down", lambda: self.moved.emit(1))
        menu.addSeparator()
        menu.addAction("&Remove", self.removed.emit)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head, scale = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.more)
        for widget, stretch in ((self.low, 1), (self.slider, 1), (self.high, 1)):
            scale.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line_of_row in (head, scale):
            line_of_row.setSpacing(4)
            layout.addLayout(line_of_row)
        self.slider.valueChanged.connect(lambda place: self.changed.emit("value", place / _STEPS))
        self.slider.sliderReleased.connect(self.left)

    def parts(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order of Tab."""
        return self.name, self.low, self.slider, self.high, self.more

    def show_trait(self, trait: Trait, place: int, count: int) -> None:
        """Show the trait, the `place`-th of so many."""
        for line, text, what in (
            (self.name, trait.name, "Trait"), (self.low, trait.low, "Low end"), (self.high, trait.high, "High end"),
        ):  # fmt: skip
            line.setAccessibleName(f"{what} {place + 1}")
            if text != line.written():
                line.show_text(text)
        self.slider.blockSignals(True)
        self.slider.setValue(round(min(max(trait.value, 0.0), 1.0) * _STEPS))
        self.slider.blockSignals(False)
        between = f", from {trait.low} to {trait.high}" if trait.low and trait.high else ""
        self.slider.setAccessibleName(f"{trait.name or f'Trait {place + 1}'}{between}")
        self.more.setAccessibleName(f"What to do with trait {place + 1}")
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the parts leave over: Alt with an arrow moves the row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class TraitSlider(QSlider):
    """A click sets it there, arrows go on by 5 of 100. The wheel scrolls the form and changes nothing."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, _STEPS)
        self.setSingleStep(5)
        self.setPageStep(25)
        self.setMinimumWidth(48)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength)
            at, room = round(event.position().x()) - handle // 2, self.width() - handle
            self.setValue(QStyle.sliderValueFromPosition(0, _STEPS, at, room))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # these keys move the row
        else:
            super().keyPressEvent(event)
