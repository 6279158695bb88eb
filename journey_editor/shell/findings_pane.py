"""The place of the findings below the map: an edge to drag, and the view, which is made when there is time for it."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.panels.findings_view import FindingsView
from journey_editor.shell.settings import Settings

LEAST_HEIGHT = 200
_SPLIT_KEY = "window/findings-split"
_IDLE_MS = 400
_EDGE = 5


class FindingsPane(QWidget):
    """`height_wanted` carries how high the pane shall be while its edge is dragged; the others are the view's."""

    height_wanted = Signal(int)
    revealed = Signal(str)
    left = Signal()
    export_wanted = Signal(object)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, session: MapSession, settings: Settings) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self._view: FindingsView | None = None
        self.edge = _Edge()
        self.edge.dragged.connect(lambda y: self.height_wanted.emit(self.height() - y))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.edge)
        self.hide()
        # Making the view takes longer than a frame, to show it does not.
        QTimer.singleShot(_IDLE_MS, self, self._make_ahead)

    @property
    def view(self) -> FindingsView:
        return self._view or self._make()

    def showEvent(self, event: QShowEvent) -> None:
        self._make()
        super().showEvent(event)

    def _keep_split(self) -> None:
        self._settings.store_state(_SPLIT_KEY, self.view.splitter.saveState())

    def _make_ahead(self) -> None:
        if self._view is None:
            view = self._make()
            view.resize(self.window().width(), 2 * LEAST_HEIGHT)
            view.refresh()
            view.grab()

    def _make(self) -> FindingsView:
        if self._view is None:
            self._view = made = FindingsView(self._session)
            made.revealed.connect(self.revealed)
            made.left.connect(self.left)
            made.export_wanted.connect(self.export_wanted)
            made.menu_wanted.connect(self.menu_wanted)
            made.splitter.restoreState(self._settings.state(_SPLIT_KEY))
            made.splitter.splitterMoved.connect(self._keep_split)
            self._layout.addWidget(made, 1)
            self.setFocusProxy(made)
        return self._view


class _Edge(QFrame):
    """`dragged` carries where the pointer is, from the top of the pane."""

    dragged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_EDGE)
        self.setProperty("role", "line")
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setAccessibleName("Edge of the findings")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            at: QPoint = self.mapToParent(event.position().toPoint())
            self.dragged.emit(at.y())
