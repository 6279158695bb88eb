"""What the personas feel at a step, in one emotion lane or in all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.queries import lanes, personas
from journey_editor.document.records import Lane, Persona
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.plain_label import PlainLabel

_HEADING = "Emotion at this step"


class EmotionSection(QWidget):
    """A block a persona, under a heading a lane. Blocks are used again for the next step that is shown."""

    def __init__(self, session: MapSession) -> None:
        super().__init__()
        self._session = session
        self._step: str | None = None
        self._lane: str | None = None
        self._state = "current"
        self._blocks: list[EmotionBlock] = []
        self._headings: list[PlainLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    @property
    def blocks(self) -> list[EmotionBlock]:
        """The blocks in sight, from top to bottom."""
        return [block for block in self._blocks if not block.isHidden()]

    def show_step(self, step: str | None, *, lane: str | None = None, state: str = "current") -> None:
        """Show a step, in one lane or in all emotion lanes; nothing at all without a step or such a lane."""
        self._step, self._lane, self._state = step, lane, state
        people = personas(self._session.records)
        found = self._lanes() if step and people else []
        self._fill_pools(len(found), len(found) * len(people))
        blocks = iter(self._blocks)
        for lane_record, heading in zip(found, self._headings, strict=False):
            heading.say(f"{_HEADING} · {lane_record.name}" if len(found) > 1 else _HEADING)
            self._layout.addWidget(heading)
            for persona, block in zip(people, blocks, strict=False):
                block.show_point(lane_record.id, persona, step or "", state)
                self._layout.addWidget(block)
        self.setVisible(bool(found))

    def follow(self, change: Change) -> None:
        """Show what a committed Change made of it."""
        touched = [record for pair in change.entries.values() for record in pair]
        if any(isinstance(record, (Lane, Persona)) for record in touched):
            self.show_step(self._step, lane=self._lane, state=self._state)
        for block in self.blocks:
            block.follow(change)

    def _lanes(self) -> Sequence[Lane]:
        found = [lane for lane in lanes(self._session.records) if lane.kind == "emotion"]
        return [lane for lane in found if self._lane in (None, lane.id)]

    def _fill_pools(self, headings: int, blocks: int) -> None:
        """Make what is missing, and show as many as are needed."""
        while len(self._headings) < headings:
            self._headings.append(PlainLabel(role="label"))
        while len(self._blocks) < blocks:
            self._blocks.append(EmotionBlock(self._session))
        for pool, count in ((self._headings, headings), (self._blocks, blocks)):
            for place, widget in enumerate(pool):
                self._layout.removeWidget(widget)
                widget.setParent(self)
                widget.setVisible(place < count)
