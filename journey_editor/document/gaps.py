"""Expected and received: how far what people feel lies from what they hoped for."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document.measures import good_end
from journey_editor.document.queries import emotions_of_lane, personas, stages, steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane
from journey_editor.document.showing import EVERYTHING, Showing


@dataclass(frozen=True, slots=True)
class Gap:
    """The score that was received less the one that was expected, of one persona at one step."""

    persona: str
    step: str
    difference: float


def gaps_of_lane(records: RecordSet, lane: Lane, showing: Showing = EVERYTHING) -> Iterator[Gap]:
    """The gaps wherever both are known, of the steps and personas that show, from left to right."""
    scores = {(e.state, e.persona, e.step): e.score for e in emotions_of_lane(records, lane.id)}
    people = [persona.id for persona in personas(records) if showing.has_persona(persona.id)]
    shown = (step for stage in stages(records) if showing.has_stage(stage) for step in steps_of(records, stage.id))
    for step in shown:
        for persona in people if not step.hidden else ():
            received = scores.get(("current", persona, step.id))
            expected = scores.get(("expected", persona, step.id))
            if received is not None and expected is not None:
                yield Gap(persona, step.id, received - expected)


def largest_gap(records: RecordSet, lane: Lane, showing: Showing = EVERYTHING) -> Gap | None:
    """The gap that disappoints most; where nothing disappoints, the best surprise; None where there is no gap."""
    sign = -1 if good_end(lane) == "down" else 1
    found = [gap for gap in gaps_of_lane(records, lane, showing) if round(gap.difference, 6)]
    worst = min(found, key=lambda gap: sign * gap.difference, default=None)
    if worst is None or sign * worst.difference < 0:
        return worst
    return max(found, key=lambda gap: abs(gap.difference))
