"""What the personas feel at a step, in one emotion lane or in all."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout

from journey_editor.canvas.map_session import MapSession
from journey_editor.document.change import Change
from journey_editor.document.measures import MEASURES, measure_of
from journey_editor.document.queries import lanes, personas
from journey_editor.document.records import Card, Lane, Persona
from journey_editor.panels.card_section import CardSection
from journey_editor.panels.emotion_block import EmotionBlock
from journey_editor.panels.plain_label import PlainLabel

_HEADING = "Emotion at this step"


class EmotionSection(CardSection):
    """A block a persona, under a heading a lane. Blocks are used again for the next step that is shown."""

    def __init__(self, session: MapSession, *, has_numbers: bool = False) -> None:
        """`has_numbers` gives blocks fields for exact scores, which beside a card would be too much."""
        super().__init__()
        self._has_numbers = has_numbers
        self._session = session
        self._step: str | None = None
        self._lane: str | None = None
        self._state = "current"
        self._blocks: list[EmotionBlock] = []
        self._headings: list[PlainLabel] = []
        self._counts = (0, 0)  # lanes and personas that are set out
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        # Made along with the panel, which is before somebody waits for it.
        self._arranged(len(self._lanes()), len(personas(session.records)))

    @property
    def blocks(self) -> list[EmotionBlock]:
        """The blocks in sight, from top to bottom."""
        return [] if self.isHidden() else [block for block in self._blocks if not block.isHidden()]

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the step at which all the cards stand."""
        steps = {card.step for card in cards}
        self.show_step(steps.pop() if len(steps) == 1 else None)

    def show_step(self, step: str | None, *, lane: str | None = None, state: str = "current") -> None:
        """Show a step, in one lane or in all emotion lanes; nothing at all without a step or such a lane."""
        self._step, self._lane, self._state = step, lane, state
        found, people = self._lanes(), personas(self._session.records)
        blocks = self._arranged(len(found), len(people))
        self.setVisible(bool(step and found and people))
        if not step:
            return
        for lane_record, heading in zip(found, self._headings, strict=False):
            heading.setText(f"{_HEADING} · {lane_record.name}" if len(found) > 1 else _heading(lane_record))
            for persona, block in zip(people, blocks, strict=False):
                block.show_point(lane_record.id, persona, step, state)

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

    def _arranged(self, lane_count: int, persona_count: int) -> Iterator[EmotionBlock]:
        """Set out a heading a lane with a block a persona below it, and answer the blocks in their order."""
        if (lane_count, persona_count) != self._counts:
            self._counts = (lane_count, persona_count)
            headings, blocks = self._headings, self._blocks
            headings += [PlainLabel(role="label") for _ in range(lane_count - len(headings))]
            blocks += [
                EmotionBlock(self._session, has_numbers=self._has_numbers)
                for _ in range(lane_count * persona_count - len(blocks))
            ]
            for widget in (*headings, *blocks):
                self._layout.removeWidget(widget)
            for lane, heading in enumerate(headings[:lane_count]):
                self._layout.addWidget(heading)
                for block in blocks[lane * persona_count : (lane + 1) * persona_count]:
                    self._layout.addWidget(block)
            for count, pool in ((lane_count, headings), (lane_count * persona_count, blocks)):
                for place, widget in enumerate(pool):
                    widget.setVisible(place < count)
        return iter(self._blocks)


def _heading(lane: Lane) -> str:
    """What is shown of the only lane: what it measures."""
    known = MEASURES.get(measure_of(lane))
    return f"{known.name if known else lane.name} at this step"
