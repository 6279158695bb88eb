"""A heading that folds away the fields below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from journey_editor.painting.icons import make_icon
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.layout_now import lay_out_now

_SIDE = 12
_MARGIN = 16


class Fold(QWidget):
    """Closed until it is opened, or until something in it says something: see `open_for`.

    What a person opened or closed stays so, as long as the window lives. `content` is the layout for what folds.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._is_chosen = False
        self.title = title
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setAccessibleName(title)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_style(self.button, role="fold")
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button)
        layout.addWidget(self._body)
        self.button.toggled.connect(self._show)
        self.button.clicked.connect(self._on_clicked)
        self._show(False)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def open_for(self, has_content: bool) -> None:
        """Open when there is something to see, close when there is not, unless the person chose otherwise."""
        if not self._is_chosen:
            self.button.setChecked(has_content)

    def say(self, summary: str) -> None:
        """A few words beside the title that tell what is inside, "" for none."""
        self.button.setText(f"{self.title} · {summary}" if summary else self.title)

    def _on_clicked(self) -> None:
        self._is_chosen = True
        if self.is_open:
            self._bring_in_sight()

    def _bring_in_sight(self) -> None:
        """Scroll to what has opened, as far as the title stays in sight."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        column = area.widget() if area is not None else None
        if area is not None and column is not None:
            lay_out_now()
            area.ensureVisible(0, self.mapTo(column, self.rect().bottomLeft()).y(), 0, _MARGIN)
            area.ensureWidgetVisible(self.button, 0, _MARGIN)

    def _show(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        icon = "chevron-down" if is_open else "chevron-right"
        self.button.setIcon(make_icon(icon, self.palette().placeholderText().color().name().upper(), _SIDE))
