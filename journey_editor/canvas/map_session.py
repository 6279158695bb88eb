"""One map in one window: its store, history and pictures, what is selected, and who feels what is drawn next."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journey_editor.canvas.folded_selection import lift_selection
from journey_editor.canvas.selection import Selection
from journey_editor.document.change import Change
from journey_editor.document.history import History
from journey_editor.document.queries import personas
from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.document.store import Store, Transaction
from journey_editor.scene.palette import Palette
from journey_editor.scene.palettes import palette_of


class MapSession(QObject):
    """What canvas, panels and actions share.

    `changed` carries every Change of the store, transient ones too, when the history knows of it already.
    `persona_activated` and `state_activated` tell that the curve of another persona, or state, is drawn next,
    `showing_changed` that another choice of the map shows.
    """

    changed = Signal(object)
    persona_activated = Signal()
    state_activated = Signal()
    showing_changed = Signal()

    def __init__(self, store: Store, assets: Mapping[str, bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.history = History(store)
        self.assets: dict[str, bytes] = dict(assets)
        self.selection = Selection(self)
        self.folder: Path | None = None  # of the map's file: paths of linked maps begin there
        self.picture_folder: Path | None = None  # in which a picture was chosen last
        self._active_persona = ""
        self._active_state = "current"
        self._showing = EVERYTHING
        unsubscribe = store.subscribe(self._on_change)
        self.destroyed.connect(unsubscribe)

    @property
    def records(self) -> RecordSet:
        """The committed records."""
        return self.store.records

    def edit(self, label: str, *, key: str | None = None) -> Transaction:
        """Open a transaction; as a context manager it commits. Edits of one key that follow each other are one step."""
        return self.store.begin(label, key=key)

    @property
    def active_persona(self) -> str:
        """The persona whose feelings a click or a digit sets; the first one until another is chosen, "" without any."""
        known = [persona.id for persona in personas(self.records)]
        return self._active_persona if self._active_persona in known else next(iter(known), "")

    def activate_persona(self, persona_id: str) -> None:
        if persona_id != self.active_persona:
            self._active_persona = persona_id
            self.persona_activated.emit()

    @property
    def active_state(self) -> str:
        """The state in which a click or a digit sets feelings: "current", "expected" or "future"."""
        return self._active_state

    def activate_state(self, state: str) -> None:
        if state != self._active_state:
            self._active_state = state
            self.state_activated.emit()

    @property
    def showing(self) -> Showing:
        """What of the map shows."""
        return self._showing

    @property
    def palette(self) -> Palette:
        """The colours of what shows."""
        return palette_of(self.records, self._showing)

    def show(self, showing: Showing) -> None:
        if showing != self._showing:
            self._showing = showing
            self.showing_changed.emit()

    def undo(self) -> Change | None:
        return self.history.undo()

    def redo(self) -> Change | None:
        return self.history.redo()

    def _on_change(self, change: Change) -> None:
        if not change.transient:
            self.selection.drop_missing(self.records)
            lift_selection(self.selection, self.records, change.entries)
        self.changed.emit(change)
