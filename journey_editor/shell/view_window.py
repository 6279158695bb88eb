"""The small window in which the view that shows is edited, beside the map that follows at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from journey_editor.document.change import Change
from journey_editor.panels.line_edit import LineEdit
from journey_editor.panels.screen_room import resize_within_screen
from journey_editor.panels.view_panel import ViewPanel
from journey_editor.shell.shown_view import ShownView

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow

_SIZE = (400, 720)
_FROM_EDGE, _FROM_TOP = 12, 88


def edit_view(window: "MainWindow") -> None:
    """Open the window for the view that shows, or bring it to the front."""
    if window.shown_view.view:
        present = window.findChild(ViewWindow) or ViewWindow(window)
        present.show()
        present.raise_()
        present.activateWindow()  # a tool window has the keys only when it asks for them


class ViewWindow(QDialog):
    """Follows which view shows, and closes when that is everything.

    A tool window, in which the keys of the map's window work.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Tool)
        self._shown: ShownView = window.shown_view
        self._panel = ViewPanel(window.session)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete = QPushButton("Delete view")
        delete.setAutoDefault(False)
        delete.clicked.connect(self._shown.delete)
        done = QPushButton("Done")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.addWidget(delete)
        foot.addStretch(1)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panel, 1)
        column.addLayout(foot)
        resize_within_screen(self, *_SIZE)
        # Over the side panel, which says other things meanwhile, so that the map is in sight.
        corner = window.mapToGlobal(window.rect().topRight())
        self.move(corner.x() - _SIZE[0] - _FROM_EDGE, corner.y() + _FROM_TOP)
        self._shown.changed.connect(self._follow_shown)
        window.session.changed.connect(self._on_changed)
        self._follow_shown()
        name = self._panel.findChild(LineEdit)
        if name:
            name.setFocus()
            name.selectAll()

    def _follow_shown(self) -> None:
        view = self._shown.view
        if view is None:
            self.close()
            return
        self.setWindowTitle(f"View: {self._shown.name}")
        if self._panel.form.ids != (view.id,):
            self._panel.show_records((view.id,))

    def _on_changed(self, change: Change) -> None:
        if not change.transient and self._shown.view:
            self._panel.follow(change)
