"""A field of a form: a label, a control, and one line that says what is wrong with what was entered."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.plain_label import PlainLabel

Edit = Callable[[Any], Any]
MIXED = "Mixed"


class Field(QWidget):
    """What all fields have in common; the kinds of fields add what they show and how it is entered.

    `edited` carries a function from the value a record has to the one it gets, so that an edit holds for one record or
    for several. `withdrawn` says that what was entered so far is no value after all, `left` that the focus went on,
    `taken_back` that what is refused gives way to what the records hold.
    An "&" in the label marks its mnemonic, which leads to the control; a field without a label has a name all the same.
    """

    edited = Signal(object)
    withdrawn = Signal()
    left = Signal()
    taken_back = Signal()
    is_typed = False  # whether edits come letter by letter, and a run of them is one step of undo

    def __init__(self, label: str, control: QWidget, *, name: str = "", entry: QWidget | None = None) -> None:
        """`entry` is the part of the control that the label leads to, when it is not the control itself."""
        super().__init__()
        self.name = name or label.replace("&", "")
        self.control = control
        self._entry = entry or control
        control.setAccessibleName(self.name)
        self._complaint: PlainLabel | None = None  # made when it is needed: most never are
        if entry is None:
            self.setFocusProxy(control)  # of a control with parts Tab would skip those before the entry
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        if label:
            caption = PlainLabel(label, role="label")
            caption.setBuddy(self._entry)
            self._layout.addWidget(caption)
        self._layout.addWidget(control)

    def take_focus(self) -> None:
        """Let keys go to where something is entered."""
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_values(self, values: Sequence[Any], *, anew: bool) -> None:
        """Show the value of each record; `anew` when they are other records than before."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        self.control.setEnabled(not read_only)

    @property
    def is_refused(self) -> bool:
        """Whether what is entered is no value, and so not in the records."""
        return False

    @property
    def complaint(self) -> str:
        """What is said to be wrong, "" when nothing is."""
        return self._complaint.text() if self._complaint else ""

    def complain(self, sentence: str) -> None:
        """Mark the control and say what is wrong with it; "" takes both back."""
        if sentence != self.complaint:
            if self._complaint is None:
                self._complaint = PlainLabel(role="danger")
                self._layout.addWidget(self._complaint)
            self._complaint.say(sentence)
            self.control.setAccessibleDescription(sentence)
            set_style(self.control, invalid=bool(sentence))


def is_mixed(values: Sequence[Any]) -> bool:
    """Whether the records differ."""
    return any(value != values[0] for value in values[1:])
