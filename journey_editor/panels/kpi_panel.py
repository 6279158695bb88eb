"""The panel of figures."""

from collections.abc import Sequence

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.queries import personas
from journey_editor.document.records import Card, Kpi, Persona, Stage, Step
from journey_editor.document.wording import persona_name
from journey_editor.panels.choice_field import ChoiceField
from journey_editor.panels.figure_place_field import FigurePlaceField, place_of, put_at
from journey_editor.panels.history_field import HistoryField
from journey_editor.panels.link_section import LinkSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.text_formats import DATE, value_format
from journey_editor.panels.typed_field import line_field, text_field

_KINDS = (
    ("", "Not said"),
    ("conversion", "Conversion"),
    ("satisfaction", "Satisfaction"),
    ("time", "Time"),
    ("money", "Money"),
    ("count", "Count"),
)
_EVERYONE = (None, "Everyone")


class KpiPanel(Panel):
    """One figure, or what several have in common; its readings over time."""

    OF_ONE = ("name", "value", "previous")

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "KPI")
        form = self.form
        form.add("name", text_field("&Name"))
        number = value_format(self._unit)
        form.add_pair(("value", line_field("Va&lue", number)), ("unit", line_field("&Unit")))
        form.add_pair(("target", line_field("&Target", number)), ("benchmark", line_field("&Benchmark", number)))
        form.add_pair(("previous", line_field("&Previous", number)), ("on", line_field("&Date", DATE, hint="YYYY-MM")))
        form.add_pair(
            ("good", ChoiceField("&Good is", (("up", "Up"), ("down", "Down")))),
            ("kind", ChoiceField("&Kind", _KINDS, say=str.capitalize)),
        )
        self._place = FigurePlaceField(session)
        form.add_widget(form.bind("place", self._place, read=place_of, write=put_at))
        self._persona = form.add("persona", ChoiceField("&About", (_EVERYONE,)))
        self._history = form.fold("History")
        form.add("history", HistoryField("", number))
        form.end_fold()
        self._links = LinkSection(session)
        form.add_widget(self._links)

    def show_records(self, ids: Sequence[str]) -> None:
        self._name_personas()
        self._place.name_places()
        self._history.setVisible(len(ids) == 1)  # readings are each figure's own
        super().show_records(ids)
        self._links.show_ends(ids)

    def follow(self, change: Change) -> None:
        if any(isinstance(record, Persona) for pair in change.entries.values() for record in pair):
            self._name_personas()
            self.form.refresh("persona")
        if any(isinstance(record, (Stage, Step, Card)) for pair in change.entries.values() for record in pair):
            self._place.name_places()
            self.form.refresh("place")
        super().follow(change)
        self._links.follow(change)

    def _unit(self) -> str:
        """What all of them are measured in, "" when that is not one thing."""
        units = {kpi.unit for kpi in self.form.records() if isinstance(kpi, Kpi)}
        return units.pop() if len(units) == 1 else ""

    def _name_personas(self) -> None:
        people = personas(self.session.records)
        self._persona.set_choices([_EVERYONE, *((persona.id, persona_name(persona)) for persona in people)])
