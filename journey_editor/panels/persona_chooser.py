"""Which persona the panel shows, and what can be done with it as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.edits.personas import add_persona, duplicate_persona, move_persona
from journey_editor.document.edits.views import join_view
from journey_editor.document.queries import personas
from journey_editor.document.records import Card, Emotion, Persona
from journey_editor.document.wording import persona_name
from journey_editor.panels.icon_button import IconButton
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.still_combo_box import StillComboBox


class PersonaChooser(QWidget):
    """`chosen` carries the id of the persona to show; `made` that of a new one, which wants a name."""

    chosen = Signal(str)
    made = Signal(str)

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._shown = ""
        self._ids: list[str] = []
        self.box = StillComboBox()
        self.box.setAccessibleName("Persona")
        self.box.setPlaceholderText("No persona yet")
        self.add = IconButton("user-plus", "Add a persona")
        self.more = IconButton("ellipsis", "What to do with this persona")
        menu = QMenu(self.more)
        self.duplicate = menu.addAction("&Duplicate with its curves", self._on_duplicate)
        self.up = menu.addAction("Move &up", lambda: self._move(-1))
        self.down = menu.addAction("Move do&wn", lambda: self._move(1))
        menu.addSeparator()
        self.delete = menu.addAction("", self._on_delete)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._notice = PlainLabel(role="secondary")
        self._notice.hide()
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.box, 1)
        line.addWidget(self.add)
        line.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self._notice)
        self.box.activated.connect(lambda index: self.chosen.emit(self._ids[index]))
        self.add.clicked.connect(self._on_add)

    @property
    def notice(self) -> str:
        """What the last deletion took along."""
        return self._notice.text()

    def show_persona(self, persona_id: str) -> None:
        """Show the persona among the others; "" when there is none."""
        people = personas(self._session.records)
        self._notice.say("")
        self._shown = persona_id
        names = [persona_name(persona) for persona in people]
        if names != [self.box.itemText(place) for place in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(names)
        self._ids = [persona.id for persona in people]
        place = self._ids.index(persona_id) if persona_id in self._ids else -1
        self.box.setCurrentIndex(place)
        locked = self._session.records.map.locked
        self.add.setDisabled(locked)
        self.box.setEnabled(bool(people))
        self.up.setEnabled(place > 0 and not locked)
        self.down.setEnabled(0 <= place < len(people) - 1 and not locked)
        self.more.setEnabled(place >= 0 and not locked)
        going = self._what_goes()
        self.delete.setText(f"De&lete, with {going}" if going else "De&lete")

    def _what_goes(self) -> str:
        """What a deletion takes along: "11 points of its curves"."""
        points = sum(1 for _ in self._session.records.referring_to(self._shown, Emotion))
        return f"{points} {'point' if points == 1 else 'points'} of its curves" if points else ""

    def _on_add(self) -> None:
        with self._session.edit("Add persona") as t:
            made = add_persona(t)
            join_view(t, self._session.showing, made)
        self.made.emit(made)

    def _on_duplicate(self) -> None:
        with self._session.edit("Duplicate persona") as t:
            made = duplicate_persona(t, self._shown)
            join_view(t, self._session.showing, made)
        self.made.emit(made)

    def _move(self, places: int) -> None:
        with self._session.edit("Move persona") as t:
            move_persona(t, self._shown, self._ids.index(self._shown) + places)

    def _on_delete(self) -> None:
        records = self._session.records
        gone = records.find(Persona, self._shown)
        if gone is None:
            return
        going = self._what_goes()
        named_by = sum(1 for _ in records.referring_to(gone.id, Card))
        parts = [f"“{persona_name(gone)}” is deleted{', with ' + going if going else ''}."]
        if named_by:
            parts.append(f"{named_by} {'card no longer names' if named_by == 1 else 'cards no longer name'} it.")
        parts.append("Undo brings all of it back.")
        with self._session.edit("Delete persona") as t:
            t.remove(gone.id)
        self._notice.say(" ".join(parts))
