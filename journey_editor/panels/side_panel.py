"""The panel at the right: what is selected, the personas, the map, the method."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import Map, Persona
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.layout_now import lay_out_now
from journey_editor.panels.map_panel import MapPanel
from journey_editor.panels.method_panel import MethodPanel
from journey_editor.panels.method_watch import MethodWatch
from journey_editor.panels.panel import Panel
from journey_editor.panels.persona_panel import PersonaPanel
from journey_editor.panels.selection_panel import SelectionPanel
from journey_editor.panels.tab_order import lead_tab_into
from journey_editor.scene.palettes import palette_of

WIDTH = 320
_LEAST_WIDTH = 300

_IDLE_MS = 50

Tab = Literal["selection", "persona", "map", "method"]

_TABS: tuple[Tab, ...] = ("selection", "persona", "map", "method")
_TITLES = ("Selection", "Persona", "Map", "Method")


class SidePanel(QWidget):
    """Selecting something brings its tab to the front. The panels that are not in sight do no work until they are.

    `go_wanted` and `mend_wanted` are those of the method panel.
    """

    go_wanted = Signal(object)
    mend_wanted = Signal(object)

    def __init__(self, session: MapSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._persona_panel: PersonaPanel | None = None
        self._map_panel: MapPanel | None = None
        self._method_panel: MethodPanel | None = None
        self.method_watch = MethodWatch(session, self)
        self._keeps_tab = False
        self._is_stale = True
        self.setAccessibleName("Side panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        set_style(self, role="panel")
        self._tabs = QTabBar()
        self._tabs.setAccessibleName("Parts of the side panel")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in _TITLES:
            self._tabs.addTab(title)
        self._colors = (session.palette, palette_of(session.records))
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
        for pages in (self._pages, self._selection_panel):
            pages.widgetAdded.connect(partial(self._on_page_added, pages))
        makers = self._selection_panel.makers()
        others: list[Callable[[], QWidget]] = [self._personas_ahead, self._map_ahead, self._method_page]
        self._to_make: list[Callable[[], QWidget]] = [makers[0], *others, *makers[1:]]
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._on_idle)
        session.selection.changed.connect(self._on_selection_changed)
        session.changed.connect(self._on_changed)
        session.showing_changed.connect(self._follow_theme)
        self.method_watch.checked.connect(self._on_checked)

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
        self._persona_page().choose(persona_id)
        self._show("persona")

    def enter(self) -> None:
        """Give the focus to the first field in sight; to the tabs where there is none."""
        self._tabs.setFocus()
        self.focusNextChild()
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._tabs.setFocus()

    def show_selected(self) -> None:
        """Bring what is selected to the front: personas and the map, which is its title, have tabs of their own."""
        lead = self._session.records.get(self._session.selection.lead)
        if isinstance(lead, Persona):
            self.show_persona(lead.id)
        else:
            self._show("map" if isinstance(lead, Map) else "selection")

    def show_method(self) -> None:
        """Bring the method to the front, and go to the first thing to look at."""
        self.show_tab("method")
        self._method_page().take_focus()

    def show_field(self, record_id: str, field: str) -> None:
        """Bring the panel of a record to the front, and go to one of its fields."""
        record = self._session.records.get(record_id)
        if isinstance(record, Persona):
            self.show_persona(record_id)
        else:
            self.show_tab("map" if isinstance(record, Map) else "selection")
        page = self._pages.currentWidget()
        panel = page.currentWidget() if isinstance(page, SelectionPanel) else page
        if isinstance(panel, Panel):
            panel.go_to(record_id, field)

    @contextmanager
    def keeping_tab(self) -> Iterator[None]:
        """Within it the tab in front stays there, whatever is selected."""
        self._keeps_tab = True
        try:
            yield
        finally:
            self._keeps_tab = False

    def show_channels(self) -> None:
        """Bring the list of the map's channels to the front, and go there."""
        self.show_tab("map")
        self._map_page().open_channels()
        lay_out_now()
        self._map_page().go_to_channels()

    def show_tags(self) -> None:
        """Bring the list of the map's tags to the front, and go there."""
        self.show_tab("map")
        self._map_page().open_tags()
        lay_out_now()
        self._map_page().go_to_tags()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show_page()
        self._idle.start()

    def _on_selection_changed(self) -> None:
        if self._keeps_tab or not self._session.selection:
            self._show_page()
        else:
            self.show_selected()

    def _show(self, tab: Tab) -> None:
        """Bring a tab to the front, and show what is there now."""
        if self.tab == tab:
            self._show_page()
        else:
            self.show_tab(tab)

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
        elif self.tab == "map":
            self._map_page().follow(change)
        self._follow_theme()

    def _follow_theme(self) -> None:
        """Pages show colours of what shows, and offer those of the map: they are shown anew when these are others."""
        colors = (self._session.palette, palette_of(self._session.records))
        if colors != self._colors:
            self._colors = colors
            self._show_page()

    def _on_checked(self) -> None:
        count = self.method_watch.count
        self._tabs.setTabText(_TABS.index("method"), f"Method · {count}" if count else "Method")
        if self.tab == "method" and self.isVisible():
            self._method_page().show_method()
            lay_out_now()

    def _on_idle(self) -> None:
        """Make and lay out a panel that nobody asked for yet: that takes longer than a frame, to show it does not."""
        if self._to_make:
            made = self._to_make.pop(0)()
            made.resize(self._pages.size())
            made.grab()
            if made.isHidden():  # what Qt does once, when something shows for the first time
                made.lower()
                made.show()
                made.hide()
            self._idle.start()

    def _on_page_added(self, pages: QStackedWidget, index: int) -> None:
        """Tab leads from the tabs into the page in sight, not by way of the rest of the window."""
        page = pages.widget(index)
        assert page
        lead_tab_into(self._tabs, page)

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
        elif self.tab == "map":
            page = self._map_page()
            self._map_page().show_map()
        else:
            page = self._method_page()
            self._method_page().show_method()
        self._pages.setCurrentWidget(page)
        lay_out_now()

    def _personas_ahead(self) -> PersonaPanel:
        page = self._persona_page()
        page.show_personas()
        return page

    def _map_ahead(self) -> MapPanel:
        page = self._map_page()
        page.show_map()
        return page

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

    def _method_page(self) -> MethodPanel:
        if self._method_panel is None:
            self._method_panel = MethodPanel(self._session, self.method_watch)
            self._method_panel.go_wanted.connect(self.go_wanted)
            self._method_panel.mend_wanted.connect(self.mend_wanted)
            self._method_panel.show_method()
            self._pages.addWidget(self._method_panel)
        return self._method_panel
