"""The panel of personas, one at a time."""

from PySide6.QtCore import Qt

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import Map, Persona
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.color_field import ColorField
from journey_editor.panels.panel import Panel
from journey_editor.panels.persona_chooser import PersonaChooser
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.text_formats import LINES, PAIRS
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.theme import PERSONA_COLORS, PERSONA_LINES

_KINDS = (("customer", "Customer"), ("staff", "Staff"), ("competitor", "Competitor"))
_LINES = (("", "Automatic"), *((line, line.capitalize()) for line in PERSONA_LINES))
_LISTS = (
    ("goals", "&Goals"),
    ("needs", "Nee&ds"),
    ("motivations", "M&otivations"),
    ("pains", "&Pains"),
    ("jobs", "&Jobs to be done"),
    ("behaviours", "Behavio&urs"),
)
_NOBODY = "There is no persona yet. A persona stands for people with the same goals; what each feels is a curve."


class PersonaPanel(Panel):
    """The persona that was asked for last: by its name in the list, or on the map where it became the active one."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Persona")
        self._shown = ""
        form = self.form
        self.chooser = PersonaChooser(session)
        self._nobody = PlainLabel(_NOBODY, role="secondary")
        form.add_widget(self.chooser)
        form.add_widget(self._nobody)
        form.add("name", line_field("&Name"))
        form.add("tagline", line_field("&Tagline", hint="Who it is, in a few words"))
        form.add("quote", text_field("&Quote", hint="What they would say"))
        form.add_pair(("kind", ChoiceField("&Kind", _KINDS)), ("line", ChoiceField("&Line of the curve", _LINES)))
        form.add("color", ColorField("Colour", PERSONA_COLORS))
        form.add_pair(("segment", line_field("&Segment")), ("share", line_field("Sh&are")))
        form.add("background", text_field("&Background", lines=2))
        for name, label in _LISTS:
            form.add(name, text_field(f"{label}, one a line", LINES))
        form.add("demographics", text_field("Demog&raphics, one a line", PAIRS, hint="such as Age: 29"))
        form.add("business_goal", text_field("What &we want of them"))
        self.chooser.chosen.connect(session.activate_persona)
        self.chooser.chosen.connect(self.show_persona)
        self.chooser.made.connect(self._on_made)
        session.persona_activated.connect(self._on_activated)

    def show_persona(self, persona_id: str) -> None:
        """Show this persona."""
        self._shown = persona_id
        self.show_personas()

    def show_personas(self) -> None:
        """Show the persona as it is now; another one when it is gone."""
        found = self.session.records.find(Persona, self._shown)
        self._shown = found.id if found else self.session.active_persona
        self.chooser.show_persona(self._shown)
        self._nobody.setVisible(not self._shown)
        self.form.show_fields(bool(self._shown))
        self.show_records((self._shown,) if self._shown else ())

    def follow(self, change: Change) -> None:
        touched = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, (Persona, Map)) for record in touched):
            self.show_personas()
        elif any(getattr(record, "persona", None) == self._shown for record in touched):
            self.chooser.show_persona(self._shown)

    def _on_activated(self) -> None:
        self.show_persona(self.session.active_persona)

    def _on_made(self, persona_id: str) -> None:
        self.session.activate_persona(persona_id)
        self.show_persona(persona_id)
        self.form["name"].setFocus(Qt.FocusReason.OtherFocusReason)
