"""The window of one map: it only puts together what others do."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from journey_editor.canvas.commands.cards import add_card
from journey_editor.canvas.commands.structure import add_lane, add_persona
from journey_editor.canvas.hit_test import Hit
from journey_editor.canvas.map_session import MapSession
from journey_editor.canvas.map_view import MapView
from journey_editor.canvas.palette_item import PaletteItem
from journey_editor.document.findings import Finding
from journey_editor.panels.palette import Palette
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.panels.side_panel import SidePanel
from journey_editor.shell.action_set import ActionSet
from journey_editor.shell.appearance import Appearance
from journey_editor.shell.context_menus import make_context_menu
from journey_editor.shell.evidence_command import make_ahead
from journey_editor.shell.field_focus import FieldFocus
from journey_editor.shell.file_commands import confirm_close
from journey_editor.shell.findings_pane import FindingsPane
from journey_editor.shell.linked_maps import open_linked_map
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.method_jumps import MethodJumps
from journey_editor.shell.notices import Notices
from journey_editor.shell.regions import Regions
from journey_editor.shell.selection_facts import SelectionFacts, SelectionWatch
from journey_editor.shell.shown_view import ShownView
from journey_editor.shell.solo_notice import SoloNotice
from journey_editor.shell.status_bar import StatusBar
from journey_editor.shell.top_bar import TopBar
from journey_editor.shell.undo_keys import UndoKeys
from journey_editor.shell.workspace import Workspace

if TYPE_CHECKING:
    from journey_editor.shell.windows import Windows

_GEOMETRY_KEY = "window/geometry"
_FIRST_SIZE = (1680, 1050)
# What the key is called depends on the keyboard.
_SHIFT_1 = (Qt.Key.Key_1, Qt.Key.Key_Exclam)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """Shows a document that `windows` opened, until the person closes it."""

    def __init__(self, document: MapDocument, windows: "Windows") -> None:
        super().__init__()
        appearance = Appearance.of_application()
        document.setParent(self)
        # With their types, for the actions: what is inferred mypy does not see across the circle of their imports.
        self.document: MapDocument = document
        self.windows: Windows = windows
        self.view: MapView = MapView(self.session)
        self.palette_panel = Palette(self.session)
        self.side_panel: SidePanel = SidePanel(self.session)
        self.findings_pane: FindingsPane = FindingsPane(self.session, windows.settings)
        self.workspace: Workspace = Workspace(
            self.palette_panel, self.view, self.side_panel, self.findings_pane, windows.settings
        )
        self._selection_watch: SelectionWatch = SelectionWatch(self.session)
        self.field_focus: FieldFocus = FieldFocus(self)
        self.shown_view: ShownView = ShownView(self.session, self)
        self.action_set = ActionSet(self)
        self.top_bar = TopBar(self.action_set, self.shown_view)
        self.regions: Regions = Regions(
            self, self.view, self.findings_pane, self.side_panel, self.palette_panel, self.top_bar
        )
        self.setMenuWidget(self.top_bar)
        self.setCentralWidget(_column(Notices(document), self.workspace))
        self.setStatusBar(StatusBar(self.view, document, self.side_panel.method_watch, self.show_method))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        UndoKeys(self)
        MethodJumps(self)
        make_ahead(self)
        SoloNotice(self.view)
        self.view.context_menu_wanted.connect(self._show_context_menu)
        self.view.map_wanted.connect(lambda said: open_linked_map(self, said))
        self.palette_panel.chosen.connect(self._on_palette_item_chosen)
        self.palette_panel.drag_started.connect(self.view.palette_drag.begin)
        self.palette_panel.drag_moved.connect(self.view.palette_drag.move)
        self.palette_panel.drag_finished.connect(self.view.palette_drag.finish)
        self.palette_panel.drag_cancelled.connect(self.view.palette_drag.cancel)
        self.palette_panel.persona_wanted.connect(self.show_persona)
        self.palette_panel.persona_menu_wanted.connect(self._show_persona_menu)
        self.palette_panel.refused.connect(self.view.hint)
        self.shown_view.hint.connect(self.view.hint)
        self.palette_panel.new_persona_wanted.connect(self.add_persona)
        self.findings_pane.revealed.connect(self.view.reveal)
        self.findings_pane.left.connect(self._leave_findings)
        self.findings_pane.menu_wanted.connect(self._show_finding_menu)
        self.findings_pane.export_wanted.connect(self._export_shown_findings)
        document.state_changed.connect(self._show_title)
        appearance.changed.connect(self._take_colors)
        self._take_colors()
        self._show_title()
        self._take_place()
        self.view.setFocus()

    @property
    def facts(self) -> SelectionFacts:
        """What the actions ask of the selection."""
        return self._selection_watch.facts

    @property
    def session(self) -> MapSession:
        return self.document.session

    def show_persona(self, persona_id: str) -> None:
        """Bring the side panel of a persona to the front."""
        self.workspace.shows_panel = True
        self.side_panel.show_persona(persona_id)

    def add_persona(self) -> None:
        """A new persona, whose name is typed next."""
        made = add_persona(self.view)
        if made:
            self.workspace.shows_panel = True
            self.side_panel.show_field(made, "name")
            field = self.focusWidget()
            if isinstance(field, QLineEdit):
                field.selectAll()

    def show_details(self) -> None:
        """Bring what is selected to the front of the side panel, and go there."""
        self.workspace.shows_panel = True
        self.side_panel.show_selected()
        self.side_panel.enter()

    def toggle_findings(self) -> None:
        """Show the findings and go there, or close them."""
        self.workspace.shows_findings = not self.workspace.shows_findings
        if self.workspace.shows_findings:
            self.findings_pane.view.setFocus()

    def show_channels(self) -> None:
        """Bring the map's channels to the front of the side panel, and go there."""
        self.workspace.shows_panel = True
        self.side_panel.show_channels()

    def show_tags(self) -> None:
        """Bring the map's tags to the front of the side panel, and go there."""
        self.workspace.shows_panel = True
        self.side_panel.show_tags()

    def show_method(self) -> None:
        """Bring what the method says of the map to the front of the side panel, and go there."""
        self.workspace.shows_panel = True
        self.side_panel.show_method()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not confirm_close(self):
            event.ignore()
            return
        self.windows.settings.store_state(_GEOMETRY_KEY, self.saveGeometry())
        self.windows.forget(self)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.action_set.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that neither a field nor something selected on the map wanted for its text."""
        if event.text() == "?":
            self.action_set["help.shortcuts"].trigger()
        elif event.key() in _SHIFT_1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.action_set["view.fit_map"].trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self.view.setFocus()
        elif event.key() in _ENTER and isinstance(button := self.focusWidget(), QAbstractButton):
            button.click()  # as on desktops where Enter presses buttons by itself
        else:
            super().keyPressEvent(event)

    def _show_context_menu(self, hit: Hit, at: QPoint) -> None:
        if self.field_focus.field is not None:
            self.view.setFocus()  # its entries are about what lies under the click, not about a text
        make_context_menu(self, hit).popup(at)

    def _show_persona_menu(self, persona_id: str, at: QPoint) -> None:
        self.session.selection.select(persona_id)
        self._show_context_menu(Hit(None, 0, 0, "persona", persona_id), at)

    def _on_palette_item_chosen(self, item: PaletteItem) -> None:
        if item.what == "card":
            add_card(self.view, kind=item.kind)
        else:
            add_lane(self.view, item.kind)

    def _show_finding_menu(self, finding_id: str, at: QPoint) -> None:
        self._show_context_menu(Hit(None, 0, 0, "card", finding_id), at)

    def _export_shown_findings(self, rows: Sequence[Finding]) -> None:
        from journey_editor.shell.export_findings import export_findings

        export_findings(self, rows)

    def _leave_findings(self) -> None:
        self.workspace.shows_findings = False
        self.view.setFocus()
        self.action_set.refresh()

    def _take_colors(self) -> None:
        ink = Appearance.of_application().tokens.ink
        self.action_set.take_ink(ink)
        self.top_bar.take_ink(ink)

    def _show_title(self) -> None:
        name = self.document.title.replace("[*]", "[*][*]")  # doubled, Qt takes it as it is written
        self.setWindowTitle(f"{name}[*] – Journey Editor")
        self.setWindowModified(self.document.is_modified)

    def _take_place(self) -> None:
        if not self.restoreGeometry(self.windows.settings.state(_GEOMETRY_KEY)):
            resize_within_screen(self, *_FIRST_SIZE)


def _column(*parts: QWidget) -> QWidget:
    """Parts above each other, of which the last takes all the room that is left."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 1 if part is parts[-1] else 0)
    return column
