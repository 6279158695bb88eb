"""The action plan beside the map: chips that filter, a table, and impact against effort."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.findings import chain_of
from journey_editor.document.records import Card, Evidence, Lane, Link, Map, Stage, Step
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.findings_columns import COLUMNS
from journey_editor.panels.findings_filter import FindingsFilter
from journey_editor.panels.findings_model import FindingsModel
from journey_editor.panels.findings_table import FindingsTable
from journey_editor.panels.findings_words import NONE_KEPT, NONE_YET, totals_words
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.priority_matrix_view import PriorityMatrixView, Ratings

_SPEAKING = (Card, Link, Stage, Step, Lane, Evidence, Map)
_SHARES = (7, 4)


class FindingsView(QWidget):
    """Follows the map while it is in sight. `revealed` carries the card that was chosen here, to be shown on the map;
    `left` says that the person goes back to the map, `export_wanted` carries the findings that shall go to a file, as
    they stand here, `menu_wanted` says that the menu of a card shall open at a global point.
    """

    revealed = Signal(str)
    left = Signal()
    export_wanted = Signal(object)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._is_stale = True
        self._complaint = ""
        self.model = FindingsModel(session, self)
        self.filter = FindingsFilter()
        self.table = FindingsTable(self.model)
        self.matrix = PriorityMatrixView()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._totals = PlainLabel(role="secondary", wraps=False)
        self._empty = PlainLabel(role="secondary")
        self._export = QPushButton("Export…")
        self._body = QStackedWidget()
        self.setAccessibleName("Findings")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_style(self, role="panel")
        self._build()
        self.filter.changed.connect(self._on_filtered)
        self.table.chosen.connect(self._on_row_chosen)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.table.delegate.complained.connect(self._complain)
        self.model.refused.connect(self._complain)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._show_rows)
        self.matrix.chosen.connect(self._on_bubble_chosen)
        self.matrix.rated.connect(self._on_rated)
        for part in (self.table, self.matrix):
            part.hovered.connect(self._show_chain)
        for one in (self.table, self.matrix, self.filter):
            one.left.connect(self.left)
        session.changed.connect(self._on_changed)
        session.showing_changed.connect(self._show_rows)
        session.selection.changed.connect(self._follow_selection)
        self.setFocusProxy(self.table)

    @property
    def totals(self) -> str:
        """The line beside the heading: totals, or why what was typed was not taken."""
        return self._totals.text()

    @property
    def emptiness(self) -> str:
        """What is said in place of the table, "" when it has rows."""
        return "" if self.model.rows else self._empty.text()

    def refresh(self) -> None:
        """Read the findings of the map again."""
        self._is_stale = False
        self.model.refresh()
        self.filter.offer(self.model.everything)
        self.model.set_filter(self.filter.chosen)
        self._show_rows()
        self._follow_selection()

    def sizeHint(self) -> QSize:
        return QSize(1200, 380)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._export.setToolTip("What stands here, as a spreadsheet")
        self._export.clicked.connect(lambda: self.export_wanted.emit(self.model.rows))
        close = IconButton("x", "Close findings")
        close.clicked.connect(self.left)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(40, 0, 40, 40)
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        head = _row(PlainLabel("Findings", role="heading", wraps=False), self._totals, self._export)
        title = PlainLabel("Impact against effort", role="heading", wraps=False)
        hint = PlainLabel("drag a bubble to change it", role="secondary", wraps=False)
        self.splitter.addWidget(_column(head, self.filter, self._body))
        self.splitter.addWidget(_column(_row(title, hint, close), self.matrix))
        for index, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(index, share)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    # The map tells

    def _on_changed(self, change: Change) -> None:
        if change.transient:
            return
        records = (record for pair in change.entries.values() for record in pair)
        if not any(isinstance(record, _SPEAKING) for record in records):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _follow_selection(self) -> None:
        ids = self._session.selection.ids
        self.matrix.show_selected(ids)
        if self.isVisible() and ids != self.table.selected_ids:
            self.table.select_findings(ids)

    # The person tells

    def _on_row_chosen(self) -> None:
        ids = self.table.selected_ids
        self._complain("")
        self._session.selection.select(*ids)
        if ids:
            self.revealed.emit(ids[-1])

    def _on_bubble_chosen(self, ids: tuple[str, ...]) -> None:
        self._session.selection.select(*ids)
        if ids:
            self.revealed.emit(ids[-1])

    def _on_rated(self, ratings: Ratings) -> None:
        self.model.rate(ratings)

    def _on_filtered(self) -> None:
        self.model.set_filter(self.filter.chosen)
        self._show_rows()

    def _complain(self, sentence: str) -> None:
        self._complaint = sentence
        self._show_totals()

    def _show_rows(self) -> None:
        self._empty.setText(NONE_KEPT if self.model.everything else NONE_YET)
        self._export.setEnabled(bool(self.model.rows))
        if not self.model.rows and self.table.hasFocus():
            self.filter.text.setFocus()  # where the rows are brought back
        self._body.setCurrentIndex(0 if self.model.rows else 1)
        self.matrix.show_findings(self.model.rows, self._session.records.map, self._session.palette)
        self._show_totals()

    def _show_totals(self) -> None:
        words = totals_words(self.model.rows, COLUMNS[self.model.sort_column].heading)
        self._totals.setText(self._complaint or words)
        set_style(self._totals, role="danger" if self._complaint else "secondary")

    def _show_chain(self, finding_id: str) -> None:
        chain = chain_of(self.model.everything, finding_id) if finding_id else frozenset()
        self.table.show_related(chain)
        self.matrix.show_related(chain)


def _row(first: QWidget, growing: QWidget, last: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(10)
    layout.addWidget(first)
    layout.addWidget(growing, 1)
    layout.addWidget(last)
    return layout


def _column(head: QLayout, *parts: QWidget) -> QWidget:
    """Parts below a head; the last one takes what room is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(16, 12, 16, 8)
    layout.setSpacing(8)
    layout.addLayout(head)
    for part in parts:
        layout.addWidget(part, 1 if part is parts[-1] else 0)
    return column
