"""The table of a poster's words, with a line that narrows it down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.words_model import OWN, WordsModel

_ROW_HEIGHT = 32
_Edit = QAbstractItemView.EditTrigger


class WordsTable(QTableView):
    """Typing, F2, Enter and a double click write an own word; Delete takes it back."""

    def __init__(self, model: WordsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName("Words of the poster")
        set_style(self, role="plain")
        self.setEditTriggers(_Edit.AnyKeyPressed | _Edit.DoubleClicked | _Edit.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setCurrentIndex(model.index(0, OWN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        own = self.currentIndex().siblingAtColumn(OWN)
        if self.state() == QAbstractItemView.State.EditingState:
            return  # Enter, which has just ended the writing, comes here too
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and own.isValid():
            self.model().setData(own, "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and own.isValid():
            self.setCurrentIndex(own)
            self.edit(own)
        else:
            if event.text().isprintable() and event.text() and own.isValid():
                self.setCurrentIndex(own)  # whichever cell has the keys, what is typed is the map's own word
            super().keyPressEvent(event)


class WordsView(QWidget):
    """Filter and table."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self.model = WordsModel(session, self)
        self.filter = QLineEdit()
        self.filter.setAccessibleName("Filter words")
        self.filter.setPlaceholderText("Filter")
        self.filter.setClearButtonEnabled(True)
        self.table = WordsTable(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        self.filter.textChanged.connect(self._on_filtered)

    def _on_filtered(self, text: str) -> None:
        self.model.narrow(text)
        self.table.setCurrentIndex(self.model.index(0, OWN))
