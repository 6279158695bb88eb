"""A row of a list that is made of widgets: it can be clicked, or reached by keys and pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStyle, QStyleOption, QWidget

from journey_editor.panels.dynamic_style import set_style

_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FocusRow(QAbstractButton):
    """`key_pressed` carries the event of any other key; whoever acts on it accepts it, else it goes to the parent.

    `content` is the layout for what stands in the row. Labels in it leave clicks to the row.
    """

    key_pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.content = QHBoxLayout(self)
        self.content.setContentsMargins(6, 5, 6, 5)
        self.content.setSpacing(8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)  # that of a button would never be narrower than its text on one line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_style(self, role="row")

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Something that shows in the row and lets clicks through to it."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.content.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES:
            self.click()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted() and event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
