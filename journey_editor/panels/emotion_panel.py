"""The panel of a point of an emotion curve, or of the place for one."""

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.change import Change
from journey_editor.document.gaps import largest_gap
from journey_editor.document.records import Lane, Persona, Step
from journey_editor.document.wording import gap_words
from journey_editor.panels.emotion_section import EmotionSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.plain_label import PlainLabel
from journey_editor.panels.state_tabs import StateTabs


class EmotionPanel(Panel):
    """What all personas feel in one lane at one step, in one state."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Emotion")
        self._place = Cell()
        self._heading = PlainLabel(role="heading")
        self._gap = PlainLabel(role="secondary")
        self.states = StateTabs()
        self._section = EmotionSection(session, has_numbers=True)
        for widget in (self._heading, self.states, self._section, self._gap):
            self.form.add_widget(widget)
        self.states.chosen.connect(self._on_state_chosen)
        session.state_activated.connect(self._on_state_activated)

    def show_place(self, lane: str, step: str, state: str) -> None:
        self._place = Cell(lane, step)
        self.states.show_state(state)
        self._show_words()
        self._section.show_step(step, lane=lane, state=state)

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._show_words()
        self._section.follow(change)

    def _show_words(self) -> None:
        """The step, and where in the lane the gap between expected and received is largest."""
        records = self.session.records
        step, lane = records.find(Step, self._place.step), records.find(Lane, self._place.lane)
        self._heading.say(step.name if step else "")
        gap = largest_gap(records, lane) if lane else None
        persona = records.find(Persona, gap.persona) if gap else None
        place = records.find(Step, gap.step) if gap else None
        self._gap.say(
            gap_words(gap.difference, place.name, persona.name, records.map) if gap and place and persona else ""
        )

    def _on_state_chosen(self, state: str) -> None:
        """Its points are what keys and clicks set next; the cell is selected, as the point may be of another state."""
        self.session.activate_state(state)
        self.session.selection.select_cell(self._place)

    def _on_state_activated(self) -> None:
        """Chosen on the map: while a place and no point is shown, what is felt there in that state is shown."""
        if not self.session.selection.ids and self.session.selection.cell == self._place and self._place.lane:
            self.show_place(self._place.lane, self._place.step or "", self.session.active_state)
