"""The named view that a window shows, and what becomes of it."""

from PySide6.QtCore import QObject, Signal

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.views import add_view
from journey_editor.document.queries import is_parked
from journey_editor.document.records import Card, View
from journey_editor.document.views import showing_by, view_name
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.palettes import palette

_NEW = "New view"


class ShownView(QObject):
    """Shows on the canvas what a view says, as long as it is there; a persona in front stays in front.

    `hint` carries one line about what no longer shows, or does not show at all. Made after the canvas, so that this has
    followed a change before another choice of the map is to show.
    """

    changed = Signal()
    hint = Signal(str)

    def __init__(self, session: MapSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._id = ""
        session.changed.connect(self._on_changed)

    @property
    def view(self) -> View | None:
        """The view; None while everything shows."""
        return self._session.records.find(View, self._id)

    @property
    def name(self) -> str:
        """What to call what shows."""
        return view_name(self.view) if self.view else "Everything"

    def choose(self, view_id: str) -> None:
        """Show a view, or everything by ""."""
        self._id = view_id if view_id in self._session.records else ""
        self._show()

    def make(self) -> None:
        """Keep what shows now as a view."""
        with self._session.edit("New view") as t:
            made = add_view(t, _NEW, self._session.showing)
        self.choose(made)

    def delete(self) -> None:
        """Delete the view, which leaves everything showing; undo brings the view back."""
        if self.view:
            name = self.name
            with self._session.edit(f"Delete view {name}") as t:
                t.remove(self._id)
            self.hint.emit(f"“{name}” is deleted; Undo brings it back.")

    def color_by(self, what: str) -> None:
        """Let cards be coloured by something: in the view that says so of its own, else in the whole map."""
        view = self.view
        with self._session.edit(f"Colour by {what}") as t:
            t.patch(view.id if view and view.color_by else self._session.records.map.id, color_by=what)

    @property
    def colored_by(self) -> str:
        return self._session.showing.color_by or self._session.records.map.color_by

    def take_theme(self, name: str) -> None:
        """Draw in a theme: the view that has one of its own, else the whole map."""
        view = self.view
        with self._session.edit(f"Theme {palette(name).title}") as t:
            if view and view.theme:
                t.patch(view.id, theme=name)
            else:
                t.patch(self._session.records.map.id, theme="" if palette(name) is STANDARD else name)

    def _show(self) -> None:
        self._session.show(showing_by(self.view, self._session.showing.solo))
        self.changed.emit()

    def _on_changed(self, change: Change) -> None:
        if change.transient:
            return
        if self._id in change.entries:
            self.choose(self._id)
        showing = self._session.showing
        added = [after for before, after in change.entries.values() if before is None and isinstance(after, Card)]
        hidden = sum(not is_parked(card) and not showing.has_card(card) for card in added)
        if hidden:
            cards = "1 new card does" if hidden == 1 else f"{hidden} new cards do"
            self.hint.emit(f"{cards} not show in the view “{self.name}”: choose Everything in the top bar.")
