"""Mapping: needs and what meets them, people and what they feel."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import Concern, Rule
from journey_editor.document.queries import personas
from journey_editor.document.records import Emotion, Link


def _unmet_needs(facts: MapFacts) -> Iterator[Concern]:
    for card in facts.cards_by_kind["need"]:
        if not any(link.kind == "met by" for link in facts.records.referring_to(card.id, Link)):
            name = facts.card_name(card)
            yield Concern(f"Nothing meets the need {name}", name, (card.id,))


def _personas_without_feeling(facts: MapFacts) -> Iterator[Concern]:
    curves = [lane.id for lane in facts.lanes.values() if lane.kind == "emotion"]
    if not (facts.is_begun and curves):
        return
    feeling = {point.persona for point in facts.records.of_type(Emotion)}
    for persona in personas(facts.records):
        if persona.kind == "customer" and persona.id not in feeling:
            name = wording.persona_name(persona)
            yield Concern(f"{name} has no emotion curve", name, (persona.id, curves[0]))


NEED_UNMET = Rule(
    "need-unmet",
    "mapping",
    "Needs that are met",
    "needs are met by nothing",
    "A need that no touchpoint meets is where customers go elsewhere.",
    "Link it to what meets it; where nothing does, write down the pain.",
    _unmet_needs,
)
PERSONA_WITHOUT_FEELING = Rule(
    "persona-without-feeling",
    "mapping",
    "An emotion curve for each persona",
    "personas have no emotion curve",
    "Who is on the map but feels nothing has not been followed through the journey.",
    "Draw the curve in the emotion lane, or delete the persona.",
    _personas_without_feeling,
)
