"""The palette at the left: kinds of cards to drag onto the map, the personas, and lanes to drag onto it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from journey_editor.canvas.commands.emotions import is_on_curve
from journey_editor.canvas.commands.personas import toggle_solo
from journey_editor.canvas.kept_pictures import keep_pictures
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.personas import move_persona
from journey_editor.document.evidence import is_assumed
from journey_editor.document.queries import personas
from journey_editor.document.records import Evidence, Map, Persona
from journey_editor.document.wording import word
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.panels.palette_entries import CARDS, LANES, PaletteEntry
from journey_editor.panels.palette_row import COMPACT_WIDTH, PaletteRow
from journey_editor.panels.persona_row import PersonaRow
from journey_editor.panels.swatches import card_swatch, ghost_swatch, lane_swatch, persona_swatch
from journey_editor.scene.persona_look import persona_looks

WIDTH = 208

_NEAR = 12  # how far above and below the personas one can be dropped among them
_MARGIN = 12
_COMPACT_MARGIN = 8


class Palette(QScrollArea):
    """Rows are dragged onto the map: `drag_started` with a PaletteItem, `drag_moved`, then finished or cancelled.

    `chosen` tells that a PaletteItem was clicked or entered instead. A click on a persona makes it the active one and
    selects it; a drag within the palette or Alt with an arrow moves it among the others. `refused` carries why a
    picture that was dropped on a persona did not become its photo. `persona_wanted` asks to show the persona of that
    id, `persona_menu_wanted` for its context menu at a point, and `new_persona_wanted` to make one. Positions are
    global.
    """

    drag_started = Signal(object, QPoint)
    drag_moved = Signal(QPoint)
    drag_finished = Signal(QPoint)
    drag_cancelled = Signal()
    chosen = Signal(object)
    persona_wanted = Signal(str)
    persona_menu_wanted = Signal(str, QPoint)
    new_persona_wanted = Signal()
    refused = Signal(str)

    def __init__(self, session: MapSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._surface = DisplayListPainter(session.assets)
        self._headings: list[QLabel] = []
        self._persona_rows: dict[str, PersonaRow] = {}
        self._is_compact = False
        self.setAccessibleName("Palette")
        self.setProperty("role", "palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("role", "palette")
        self._rows = QVBoxLayout(content)
        self._rows.setSpacing(1)
        self._add_heading("Drag onto the map")
        self._card_rows = [self._add_entry(entry) for entry in CARDS]
        # Personas before lanes: they are needed all the time, lanes when a map begins; all does not fit most screens.
        self._add_heading("Personas")
        self._first_persona = self._rows.count()
        self._ghost = self._add_row(PaletteRow(self._surface, None))
        self._ghost.show_as(ghost_swatch(), "New persona")
        self._ghost.clicked.connect(self.new_persona_wanted)
        self._add_heading("Lanes")
        self._lane_rows = [self._add_entry(entry) for entry in LANES]
        self._rows.addStretch(1)
        self._landing = QFrame(content)
        self._landing.setProperty("role", "landing")
        self._landing.hide()
        self.setWidget(content)
        self._colors = session.palette
        self._name_cards()
        self._show_lanes()
        self._show_personas()
        self.set_compact(False)
        self._make_current(self._card_rows[0])
        session.changed.connect(self._on_changed)
        session.persona_activated.connect(self._mark_active)
        session.showing_changed.connect(self._on_showing_changed)

    def set_compact(self, is_compact: bool) -> None:
        """Swatches alone, for narrow windows."""
        self._is_compact = is_compact
        margin = _COMPACT_MARGIN if is_compact else _MARGIN
        self._rows.setContentsMargins(margin, margin, margin, margin)
        for heading in self._headings:
            heading.setVisible(not is_compact)
        for row in self._all_rows():
            row.set_compact(is_compact)
        self.setFixedWidth(COMPACT_WIDTH + 2 * _COMPACT_MARGIN if is_compact else WIDTH)

    def _add_heading(self, text: str) -> None:
        if self._headings:
            self._rows.addSpacing(12)
        heading = QLabel(text)
        heading.setProperty("role", "section")
        heading.setContentsMargins(2, 4, 2, 4)
        self._headings.append(heading)
        self._rows.addWidget(heading)

    def _add_entry(self, entry: PaletteEntry) -> PaletteRow:
        row = self._add_row(PaletteRow(self._surface, entry.item))
        row.clicked.connect(lambda: self.chosen.emit(entry.item))
        self._pass_drags_on(row)
        return row

    def _pass_drags_on(self, row: PaletteRow) -> None:
        row.drag_started.connect(self.drag_started)
        row.drag_moved.connect(self.drag_moved)
        row.drag_finished.connect(self.drag_finished)
        row.drag_cancelled.connect(self.drag_cancelled)

    def _add_row(self, row: PaletteRow, index: int = -1) -> PaletteRow:
        self._rows.insertWidget(index, row)
        row.set_compact(self._is_compact)
        row.focused.connect(lambda: self._make_current(row))
        return row

    # What the map says

    def _on_changed(self, change: Change) -> None:
        if change.transient:
            return
        touched = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, Map) for record in touched):
            self._name_cards()
            self._follow_theme()
        if any(isinstance(record, (Persona, Evidence)) for record in touched):
            self._show_personas()

    def _on_showing_changed(self) -> None:
        self._follow_theme()
        self._mark_solo()

    def _follow_theme(self) -> None:
        if self._session.palette is not self._colors:
            self._colors = self._session.palette
            self._name_cards()
            self._show_lanes()
            self._show_personas()

    def _show_lanes(self) -> None:
        for entry, row in zip(LANES, self._lane_rows, strict=True):
            row.show_as(lane_swatch(entry.item.kind, self._colors), entry.text, hint=entry.hint)

    def _name_cards(self) -> None:
        for entry, row in zip(CARDS, self._card_rows, strict=True):
            kind = entry.item.kind
            row.show_as(
                card_swatch(kind, self._session.palette), word(self._session.records.map, kind), hint=entry.hint
            )

    def _show_personas(self) -> None:
        people = personas(self._session.records)
        looks = persona_looks(self._session.records, self._session.showing)
        for gone in self._persona_rows.keys() - {persona.id for persona in people}:
            row = self._persona_rows.pop(gone)
            if row.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self._make_current(self._card_rows[0])
            row.hide()
            row.deleteLater()
        for place, persona in enumerate(people, self._first_persona):
            row = self._persona_rows.get(persona.id) or self._add_persona(persona.id)
            self._rows.removeWidget(row)
            self._rows.insertWidget(place, row)
            assumed = "assumed" if is_assumed(persona.evidence, self._session.records) else ""
            swatch = persona_swatch(looks[persona.id], persona.photo)
            name = persona.name.strip() or "Unnamed"  # below "Personas", where there is little room
            row.show_as(swatch, name, detail=persona.tagline.strip(), state=assumed)
        self._mark_active()
        self._mark_solo()

    def _add_persona(self, persona_id: str) -> PersonaRow:
        row = PersonaRow(self._surface, persona_id)
        self._add_row(row, self._first_persona)
        row.clicked.connect(lambda: self._activate(persona_id))
        row.opened.connect(lambda: self.persona_wanted.emit(persona_id))
        row.menu_wanted.connect(lambda at: self.persona_menu_wanted.emit(persona_id, at))
        row.solo_wanted.connect(lambda: toggle_solo(self._session, persona_id))
        row.brought.connect(lambda pictures: self._take_photo(persona_id, pictures))
        self._pass_drags_on(row)
        row.drag_moved.connect(self._show_landing)
        row.drag_cancelled.connect(self._landing.hide)
        row.drag_finished.connect(lambda at: self._drop_persona(persona_id, at))
        self._persona_rows[persona_id] = row
        return row

    def _activate(self, persona_id: str) -> None:
        """A click chooses who feels what is drawn next; unless a curve waits for that, the persona is selected too."""
        self._session.activate_persona(persona_id)
        self._mark_active()  # a click on the active one has just taken its mark
        if not is_on_curve(self._session):
            self._session.selection.select(persona_id)

    def _mark_solo(self) -> None:
        for persona_id, row in self._persona_rows.items():
            row.show_solo(persona_id == self._session.showing.solo)

    def _take_photo(self, persona_id: str, pictures: Mapping[str, bytes]) -> None:
        """Make the first of the pictures the photo."""
        first = dict(list(pictures.items())[:1])
        if self._session.records.map.locked:
            refusal = "The map is locked: unlock it in its menu"
        else:
            refusal = keep_pictures(self._session, first) if first else "There is no picture in it that can be shown"
        if refusal:
            self.refused.emit(refusal)
            return
        with self._session.edit("Edit photo") as t:
            t.patch(persona_id, photo=next(iter(first)))

    # Personas among each other

    def _show_landing(self, at: QPoint) -> None:
        """The line where the persona that is dragged would stand; none where it is not over the others."""
        place = self._place_at(at)
        self._landing.setVisible(place is not None)
        if place is not None:
            rows = self._rows_of_personas()
            edge = rows[place].geometry().top() if place < len(rows) else rows[-1].geometry().bottom() + 1
            self._landing.setGeometry(rows[0].x(), edge - 2, rows[0].width(), 2)
            self._landing.raise_()

    def _drop_persona(self, persona_id: str, at: QPoint) -> None:
        self._landing.hide()
        place = self._place_at(at)
        if place is not None:
            own = position(personas(self._session.records), persona_id)
            self._move_persona(persona_id, place - 1 if place > own else place)

    def _move_persona(self, persona_id: str, place: int) -> None:
        """Put the persona at a place among all; nothing happens when it is there, or the map is locked."""
        people = personas(self._session.records)
        if not 0 <= place < len(people) or people[place].id == persona_id or self._session.records.map.locked:
            return
        with self._session.edit("Move persona") as t:
            move_persona(t, persona_id, place)

    def _place_at(self, at: QPoint) -> int | None:
        """Before which of the personas a global point lies; None when it is not over them."""
        rows = self._rows_of_personas()
        inside = self.viewport().rect().contains(self.viewport().mapFromGlobal(at))
        y = rows[0].mapFromGlobal(at).y() + rows[0].y() if rows else 0
        if not rows or not inside or not rows[0].y() - _NEAR <= y <= rows[-1].geometry().bottom() + _NEAR:
            return None
        return len([row for row in rows if y > row.geometry().center().y()])

    def _rows_of_personas(self) -> list[PersonaRow]:
        return [row for row in self._all_rows() if isinstance(row, PersonaRow)]

    def _mark_active(self) -> None:
        for persona_id, row in self._persona_rows.items():
            row.setChecked(persona_id == self._session.active_persona)

    # Keys: one row takes part in the tab order, arrows go on from there

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self._all_rows()
        places = [place for place, row in enumerate(rows) if row.hasFocus()]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if not places or step is None:
            super().keyPressEvent(event)
            return
        focused = rows[places[0]]
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if focused.payload and isinstance(focused, PersonaRow):
                own = position(personas(self._session.records), focused.payload.kind)
                self._move_persona(focused.payload.kind, own + step)
            return
        row = rows[min(max(places[0] + step, 0), len(rows) - 1)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row, 0, _MARGIN)

    def _all_rows(self) -> list[PaletteRow]:
        """The rows from top to bottom."""
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        return [row for item in items if item and isinstance(row := item.widget(), PaletteRow)]

    def _make_current(self, current: PaletteRow) -> None:
        for row in self._all_rows():
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if row is current else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(current)
