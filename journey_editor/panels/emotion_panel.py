"""The panel of a point of an emotion curve, or of the place for one."""

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.records import Step
from journey_editor.panels.emotion_section import EmotionSection
from journey_editor.panels.panel import Panel
from journey_editor.panels.plain_label import PlainLabel


class EmotionPanel(Panel):
    """What all personas feel in one lane at one step."""

    def __init__(self, session: MapSession) -> None:
        super().__init__(session, "Emotion")
        self._step = ""
        self._heading = PlainLabel(role="heading")
        self._section = EmotionSection(session)
        self.form.add_widget(self._heading)
        self.form.add_widget(self._section)

    def show_place(self, lane: str, step: str, state: str) -> None:
        self._step = step
        self._show_heading()
        self._section.show_step(step, lane=lane, state=state)

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._show_heading()
        self._section.follow(change)

    def _show_heading(self) -> None:
        step = self.session.records.find(Step, self._step)
        self._heading.say(step.name if step else "")
