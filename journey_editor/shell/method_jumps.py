"""From what the method says to the place on the map, or to the field, where it is mended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journey_editor.canvas.commands.folding import unfold_to
from journey_editor.canvas.commands.writing import write_new
from journey_editor.document.cell import Cell
from journey_editor.document.checks.rule import Concern
from journey_editor.document.edits.folding import unfold_around
from journey_editor.document.records import Emotion, Evidence, Persona
from journey_editor.shell.evidence_command import show_source

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


class MethodJumps(QObject):
    """Does for a window what its method panel asks for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.side_panel.go_wanted.connect(self.go_to)
        window.side_panel.mend_wanted.connect(self.mend)

    def go_to(self, concern: Concern) -> None:
        """Select and show what the concern is about; the panel changes only to one in which it is mended."""
        if isinstance(self._window.session.records.get(concern.records[0]), Evidence):
            show_source(self._window, concern.records[0])
            return
        known = [record_id for record_id in concern.records if record_id in self._window.session.records]
        if known:
            self._select(known)
            if concern.field:
                self._window.side_panel.show_field(known[0], concern.field)

    def mend(self, concern: Concern) -> None:
        """Do what mends the concern, unless that has been done meanwhile, and go where something is to be written."""
        now = self._window.side_panel.method_watch.still_stands(concern)
        if now is None or now.remedy is None:
            return
        window, remedy = self._window, now.remedy
        if remedy.is_written:
            with window.side_panel.keeping_tab():
                write_new(window.view, remedy.label, remedy.apply)
            return
        with window.session.edit(remedy.label) as t:
            record_id = remedy.apply(t)
            unfold_around(t, record_id)
        if record_id in window.session.records:
            self._select([record_id])
            if remedy.field:
                window.side_panel.show_field(record_id, remedy.field)

    def _select(self, ids: list[str]) -> None:
        session, view = self._window.session, self._window.view
        first = session.records[ids[0]]
        unfold_to(view, *ids)
        shown = [record_id for record_id in ids if view.shown.locate(record_id)]
        with self._window.side_panel.keeping_tab():
            if isinstance(first, Persona):
                session.activate_persona(first.id)
            if isinstance(first, Emotion):
                session.selection.select(first.id, cell=Cell(first.lane, first.step))
            elif shown:
                session.selection.select(*shown)
        if shown:
            view.reveal(shown[0])
