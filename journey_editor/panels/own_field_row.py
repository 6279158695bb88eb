"""One of a card's own fields: its name, its text, and a cross that takes it away."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.growing_text_edit import GrowingTextEdit
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.suggest_field import SuggestingLineEdit

_NAME_WIDTH = 96


class OwnFieldRow(QWidget):
    """`renamed` comes when the name is done, `typed` with every letter of the text, `left` when the text is done."""

    renamed = Signal()
    typed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, suggest: Callable[[], list[str]]) -> None:
        super().__init__()
        self.name = SuggestingLineEdit(suggest)
        self.name.setFixedWidth(_NAME_WIDTH)
        set_style(self.name, role="inline")
        self.value = GrowingTextEdit()
        self.remove = IconButton("x", "Take this field away")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.value, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.name.left.connect(self.renamed)
        self.value.typed.connect(self.typed)
        self.value.left.connect(self.left)
        self.remove.clicked.connect(self.removed)

    def parts(self) -> list[QWidget]:
        """What Tab stops at, in its order."""
        return [self.name, self.value, self.remove]

    def show_field(self, name: str, value: str) -> None:
        if self.name.written() != name:
            self.name.show_text(name)
        if self.value.written() != value:
            self.value.show_text(value)
        self.name.setAccessibleName(f"Name of the field {name}")
        self.value.setAccessibleName(name)
        self.remove.setAccessibleName(f"Take {name} away")
