"""Touchpoints: where customer and organisation meet, and through what."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import Concern, Remedy, Rule
from journey_editor.document.edits.mending import add_card_at
from journey_editor.document.locking import is_cell_locked


def _stages_without_touchpoint(facts: MapFacts) -> Iterator[Concern]:
    if not facts.is_begun:
        return
    met = {step for card in facts.cards_by_kind["touchpoint"] for step in facts.steps_under(card)}
    for stage in facts.stages:
        steps = facts.steps_by_stage[stage.id]
        if met.isdisjoint(step.id for step in steps):
            name = wording.quoted(stage.name) or "without a name"
            remedy = _add_touchpoint(facts, steps[0].id) if steps else None
            yield Concern(f"Stage {name} has no touchpoint", name, (stage.id,), remedy=remedy)


def _add_touchpoint(facts: MapFacts, step: str) -> Remedy | None:
    lane = facts.lane_by_card_kind.get("touchpoint")
    if lane is None or is_cell_locked(facts.records, lane.id, step):
        return None
    return Remedy("Add a touchpoint here", lambda t: add_card_at(t, "touchpoint", step), is_written=True)


def _touchpoints_without_channel(facts: MapFacts) -> Iterator[Concern]:
    for card in facts.cards_by_kind["touchpoint"]:
        if not card.channels and card.lane not in facts.backstage:
            name = facts.card_name(card)
            yield Concern(f"Touchpoint {name} has no channel", name, (card.id,), "channels")


STAGE_WITHOUT_TOUCHPOINT = Rule(
    "stage-without-touchpoint",
    "touchpoints",
    "A touchpoint in each stage",
    "stages have no touchpoint",
    "A stage in which customers meet nothing of yours is either a gap in the service or one in the research.",
    "Add where customers meet you, or somebody else in your place; merge the stage if nothing happens in it.",
    _stages_without_touchpoint,
)
TOUCHPOINT_WITHOUT_CHANNEL = Rule(
    "touchpoint-without-channel",
    "touchpoints",
    "A channel for each touchpoint",
    "touchpoints have no channel",
    "Breaks between channels are where journeys go wrong, and nobody sees them while channels are not named.",
    "Choose the web, the app, the phone, the shop or what else carries it.",
    _touchpoints_without_channel,
    "Choose a channel",
)
