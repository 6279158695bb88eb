"""The bar at the bottom: what is selected, the keys that matter now, whether the file has it all, the zoom."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStatusBar, QToolButton

from journey_editor.canvas.map_view import MapView
from journey_editor.document.change import Change
from journey_editor.panels.dynamic_style import set_style
from journey_editor.panels.method_watch import MethodWatch
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.shell.map_document import MapDocument
from journey_editor.shell.status_words import key_words, selected_words
from journey_editor.shell.zoom_control import ZoomControl

_HINT_MS = 6_000


class StatusBar(QStatusBar):
    """Follows a view and its document, and what the method says of the map; a click on that does `show_method`."""

    def __init__(
        self, view: MapView, document: MapDocument, method: MethodWatch, show_method: Callable[[], None]
    ) -> None:
        super().__init__()
        self._view, self._document, self._method = view, document, method
        self.setAccessibleName("Status")
        self.setSizeGripEnabled(False)
        self.selected, self.keys, self.kept = (PlainLabel(role="status", wraps=False) for _ in range(3))
        self.addWidget(self.selected)
        self.addWidget(self.keys, 1)
        self.to_look_at = QToolButton()
        self.to_look_at.clicked.connect(show_method)
        set_style(self.to_look_at, role="flat")
        self.addPermanentWidget(self.kept)
        self.addPermanentWidget(self.to_look_at)
        self.addPermanentWidget(ZoomControl(view))
        self._hint_end = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._hint_end.timeout.connect(self._show_selection)
        view.session.selection.changed.connect(self._show_selection)
        view.session.changed.connect(self._on_changed)
        view.writing_changed.connect(self._show_selection)
        view.hint.connect(self._show_hint)
        document.state_changed.connect(self._show_kept)
        method.checked.connect(self._show_method)
        self._show_selection()
        self._show_method()
        self._show_kept()

    def _show_selection(self) -> None:
        self._hint_end.stop()
        self.selected.setText(selected_words(self._view.session))
        self.keys.setText(key_words(self._view.session, is_writing=self._view.is_writing))

    def _on_changed(self, change: Change) -> None:
        if not change.transient and not self._hint_end.isActive():
            self._show_selection()  # the same thing may be folded now, or parked

    def _show_hint(self, hint: str) -> None:
        """Say in place of the keys why something was not done, or what came of it."""
        self.keys.setText(hint)
        self._hint_end.start()

    def _show_method(self) -> None:
        count = self._method.count
        self.to_look_at.setText(f"▲ {count} to look at")
        self.to_look_at.setAccessibleName(f"{count} to look at")
        self.to_look_at.setToolTip("What the method finds lacking in the map")
        self.to_look_at.setVisible(bool(count))

    def _show_kept(self) -> None:
        self.kept.setText(kept_words(self._document))


def kept_words(document: MapDocument) -> str:
    """Whether the file says what the map says."""
    if document.read_only:
        return "Read-only: Ctrl+Shift+S saves a copy"
    if document.is_modified:
        return "Not saved yet: Ctrl+S"
    return "All changes kept" if document.path is not None else "In no file yet: Ctrl+S"
