"""One panel: a column of fields about records of one type, which scrolls when it is long."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.focus_in_sight import FocusInSight
from journey_editor.panels.layout_now import lay_out_now
from journey_editor.panels.lock_sentence import lock_sentence
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.record_form import RecordForm

MARGIN = 16


class Panel(QScrollArea):
    """What all panels have in common: a form, and a line above it that says when the records are locked.

    `OF_ONE` names the fields that are each record's own: they are out of sight while several are shown.

    What stands far down may follow in turns of its own, so that the panel is there within a frame: `show_rest_soon`.
    """

    OF_ONE: tuple[str, ...] = ()

    def __init__(self, session: MapSession, name: str) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(f"{name} fields")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = RecordForm(session)
        self._notice = PlainLabel(role="secondary")
        self._notice.hide()
        content = QWidget()
        set_style(content, role="panel")
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(12)
        self.column.addWidget(self._notice)
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.setWidget(content)
        self._focus_in_sight = FocusInSight(self, MARGIN)
        self._due: list[Callable[[], None]] = []
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self._on_rest)

    def show_records(self, ids: Sequence[str]) -> None:
        """Show these records, all of the panel's type."""
        if tuple(ids) != self.form.ids:
            self.verticalScrollBar().setValue(0)
        self.form.show_records(ids)
        for name in self.OF_ONE:
            self.form[name].setVisible(len(ids) == 1)
        self._show_locks()

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of what the panel shows."""
        self.form.follow(change)
        self._show_locks()

    def show_rest_soon(self, parts: Iterable[Callable[[], None]]) -> None:
        """Call what shows the rest when what there is now is painted, a part a turn."""
        self._due = list(parts)
        self._rest.start()

    def show_rest(self) -> None:
        """Show what is still due."""
        self._rest.stop()
        while self._due:
            self._due.pop(0)()

    def go_to(self, record_id: str, name: str) -> None:
        """Give the focus to a field of a record, in sight; nothing happens when the panel has none of that name."""
        self.show_rest()
        fields = (form.reach(name) for form in self.findChildren(RecordForm) if record_id in form.ids)
        field = next((field for field in fields if field and field.isVisibleTo(self)), None)
        if field is not None:
            field.take_focus()
            self.ensureWidgetVisible(field, 0, MARGIN)

    @property
    def notice(self) -> str:
        return self._notice.text()

    def sizeHint(self) -> QSize:
        return QSize(320, 480)

    def _on_rest(self) -> None:
        if self._due:
            self._due.pop(0)()
            lay_out_now()
            self._rest.start()

    def _show_locks(self) -> None:
        self._notice.say(lock_sentence(self.session.records, self.form.records()))
