"""The panel at the right: what is selected, the personas, the map."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import Persona
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.map_panel import MapPanel
from journey_editor.panels.persona_panel import PersonaPanel
from journey_editor.panels.selection_panel import SelectionPanel

WIDTH = 320

_IDLE_MS = 50
_ROUNDS = 2

Tab = Literal["selection", "persona", "map"]

_TABS: tuple[Tab, ...] = ("selection", "persona", "map")
_TITLES = ("Selection", "Persona", "Map")


class SidePanel(QWidget):
    """Selecting something brings its tab to the front. The panels that are not in sight do no work until they are."""

    def __init__(self, session: MapSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._persona_panel: PersonaPanel | None = None
        self._map_panel: MapPanel | None = None
        self._is_stale = True
        self.setAccessibleName("Side panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        set_style(self, role="panel")
        self._tabs = QTabBar()
        self._tabs.setAccessibleName("Parts of the side panel")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in _TITLES:
            self._tabs.addTab(title)
        self._pages = QStackedWidget()
        self._selection_panel = SelectionPanel(session)
        self._pages.addWidget(self._selection_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._pages)
        self.setFocusProxy(self._tabs)
        self._tabs.currentChanged.connect(self._on_tab_chosen)
        makers = self._selection_panel.makers()
        self._to_make: list[Callable[[], QWidget]] = [makers[0], self._persona_page, self._map_page, *makers[1:]]
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._on_idle)
        session.selection.changed.connect(self._on_selection_changed)
        session.changed.connect(self._on_changed)

    @property
    def tab(self) -> Tab:
        """Which tab is in front."""
        return _TABS[self._tabs.currentIndex()]

    @property
    def title(self) -> str:
        """The words on the first tab: what is selected."""
        return self._tabs.tabText(0)

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab to the front."""
        self._tabs.setCurrentIndex(_TABS.index(tab))

    def show_persona(self, persona_id: str) -> None:
        """Bring a persona to the front."""
        self.show_tab("persona")
        self._persona_page().show_persona(persona_id)

    def show_channels(self) -> None:
        """Bring the list of the map's channels to the front, and go there."""
        self.show_tab("map")
        self._map_page().open_channels()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show_page()
        self._idle.start()

    def _on_selection_changed(self) -> None:
        lead = self._session.records.find(Persona, self._session.selection.lead)
        if lead:
            self.show_persona(lead.id)
        elif self._session.selection:
            self.show_tab("selection")
        self._show_page()

    def _on_tab_chosen(self) -> None:
        self._session.history.seal()
        self._show_page()

    def _on_changed(self, change: Change) -> None:
        if change.transient:
            return  # the records are as they were; what becomes of them comes when it is done
        if not self.isVisible():
            self._is_stale = True
        elif self.tab == "selection":
            self._selection_panel.follow(change)
        elif self.tab == "persona":
            self._persona_page().follow(change)
        else:
            self._map_page().follow(change)

    def _on_idle(self) -> None:
        """Make and lay out a panel that nobody asked for yet: that takes longer than a frame, to show it does not."""
        if self._to_make:
            made = self._to_make.pop(0)()
            made.resize(self._pages.size())
            made.grab()
            self._idle.start()

    def _show_page(self) -> None:
        """Bring the page of the tab up to date: nobody told it of changes while it was away."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self._tabs.setTabText(0, self._selection_panel.title)
        page: QWidget = self._selection_panel
        if self.tab == "selection":
            self._selection_panel.show_selection()
        elif self.tab == "persona":
            page = self._persona_page()
            self._persona_page().show_personas()
        else:
            page = self._map_page()
            self._map_page().show_map()
        self._pages.setCurrentWidget(page)
        self._settle()

    def _settle(self) -> None:
        """Lay out what has changed now: Qt would paint forms squeezed into the old height first."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _persona_page(self) -> PersonaPanel:
        if self._persona_panel is None:
            self._persona_panel = PersonaPanel(self._session)
            self._pages.addWidget(self._persona_panel)
        return self._persona_panel

    def _map_page(self) -> MapPanel:
        if self._map_panel is None:
            self._map_panel = MapPanel(self._session)
            self._pages.addWidget(self._map_panel)
        return self._map_panel
