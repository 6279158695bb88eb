"""The panel of personas, one at a time."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.edits.channels import add_channel
from journey_editor.document.evidence import is_assumed
from journey_editor.document.queries import channels
from journey_editor.document.records import Channel, Evidence, Map, Persona
from journey_editor.panels.chip_field import ChipField
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.citations_field import CitationsField
from journey_editor.panels.color_field import ColorField
from journey_editor.panels.panel import Panel
from journey_editor.panels.persona_chooser import PersonaChooser
from journey_editor.panels.photo_field import PhotoField
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.record_form import RecordForm
from journey_editor.panels.text_formats import LINES, PAIRS
from journey_editor.panels.traits_field import TraitsField
from journey_editor.panels.typed_field import line_field, text_field
from journey_editor.scene.palettes import palette_of
from journey_editor.scene.persona_look import persona_looks
from journey_editor.scene.theme import PERSONA_LINES

_KINDS = (("customer", "Customer"), ("staff", "Staff"), ("competitor", "Competitor"))
_LINES = (("", "Automatic"), *((line, line.capitalize()) for line in PERSONA_LINES))
_FIRST_LISTS = (("needs", "Nee&ds"), ("pains", "&Pains"), ("goals", "&Goals"))
_MORE_LISTS = (
    ("motivations", "M&otivations"),
    ("jobs", "&Jobs to be done"),
    ("behaviours", "Behavio&urs"),
)
_ASSUMED = "Nothing but assumptions stands behind this persona yet: name a source under Evidence."
_NOBODY = "There is no persona yet. A persona stands for people with the same goals; what each feels is a curve."


class PersonaPanel(Panel):
    """The persona that was asked for last: by its name in the list, or on the map where it became the active one."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Persona")
        self._shown = ""
        form = self.form
        self.chooser = PersonaChooser(session)
        self._nobody = PlainLabel(_NOBODY, role="secondary")
        self.column.insertWidget(1, self.chooser)
        self.column.insertWidget(2, self._nobody)
        self._photo = form.add("photo", PhotoField(session))
        self._assumed = PlainLabel("assumed", role="chip", wraps=False)
        self._assumed.setToolTip(_ASSUMED)
        self._assumed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        form.add_widget(self._assumed)
        form.add("name", line_field("&Name"))
        form.add("tagline", line_field("&Tagline", hint="Who it is, in a few words"))
        form.add("quote", text_field("&Quote", hint="What they would say"))
        form.add_pair(("kind", ChoiceField("&Kind", _KINDS)), ("share", line_field("Sh&are", hint="such as 62 %")))
        form.add("segment", line_field("&Segment"))
        for name, label in _FIRST_LISTS:
            form.add(name, text_field(f"{label}, one a line", LINES))
        form.add("evidence", CitationsField(session, form))
        self._color = form.add("color", ColorField("Colour"))
        self._add_folded(form)
        self.chooser.chosen.connect(session.activate_persona)
        self.chooser.chosen.connect(self.show_persona)
        self.chooser.made.connect(self._on_made)
        session.persona_activated.connect(self._on_activated)

    def _add_folded(self, form: RecordForm) -> None:
        """What not every persona needs: it takes a line until it says something."""
        form.fold("Line style")
        form.add("line", ChoiceField("&Line of the curve", _LINES))
        form.fold("What drives them")
        for name, label in _MORE_LISTS:
            form.add(name, text_field(f"{label}, one a line", LINES))
        form.fold("Traits")
        form.add("traits", TraitsField(""))
        form.fold("Life and habits")
        form.add("background", text_field("&Background", lines=2))
        form.add("demographics", text_field("Demog&raphics, one a line", PAIRS, hint="such as Age: 29"))
        self._channels = form.add("channels", ChipField("C&hannels", self._channel_names, can_create=True))
        self._channels.created.connect(self._on_channel_created)
        form.fold("For the business")
        form.add("business_goal", text_field("What &we want of them"))
        form.end_fold()

    def choose(self, persona_id: str) -> None:
        """Show this persona when the panel is brought up to date."""
        self._shown = persona_id

    def show_persona(self, persona_id: str) -> None:
        """Show this persona."""
        self.choose(persona_id)
        self.show_personas()

    def show_personas(self) -> None:
        """Show the persona as it is now; another one when it is gone."""
        found = self.session.records.find(Persona, self._shown)
        self._shown = found.id if found else self.session.active_persona
        self.chooser.show_persona(self._shown)
        self._nobody.setVisible(not self._shown)
        self.form.setVisible(bool(self._shown))
        self._color.offer(palette_of(self.session.records).personas)
        self.show_records((self._shown,) if self._shown else ())
        persona = self.session.records.find(Persona, self._shown)
        if persona:
            self._photo.show_look(persona_looks(self.session.records, self.session.showing)[persona.id])
        self._assumed.setVisible(persona is not None and is_assumed(persona.evidence, self.session.records))

    def follow(self, change: Change) -> None:
        touched = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, (Persona, Map, Evidence, Channel)) for record in touched):
            self.show_personas()
        elif any(getattr(record, "persona", None) == self._shown for record in touched):
            self.chooser.show_persona(self._shown)

    def _on_activated(self) -> None:
        self.show_persona(self.session.active_persona)

    def _on_made(self, persona_id: str) -> None:
        self.session.activate_persona(persona_id)
        self.show_persona(persona_id)
        self.form["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _channel_names(self) -> Mapping[str, str]:
        return {channel.id: channel.name for channel in channels(self.session.records)}

    def _on_channel_created(self, name: str) -> None:
        with self.session.edit(f"Add {name}") as t:
            made = add_channel(t, name)
            t.patch(self._shown, channels=(*self.session.records[self._shown].values()["channels"], made))
