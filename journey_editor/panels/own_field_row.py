"""One of a card's own fields: its name, its text, and a cross that takes it away."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.growing_text_edit import GrowingTextEdit
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.suggest_field import SuggestingLineEdit


class OwnFieldRow(QWidget):
    """`renamed` comes when the name is done, `typed` with every letter of the text, `left` when the text is done."""

    renamed = Signal()
    typed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, suggest: Callable[[], list[str]]) -> None:
        super().__init__()
        self.name = SuggestingLineEdit(suggest)
        set_style(self.name, role="inline")
        self.value = GrowingTextEdit()
        self.remove = IconButton("x", "Take this field away")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.name, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.value)
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
