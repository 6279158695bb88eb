"""The eight steps of the method, in their order, and how far a map has come in each."""

from collections.abc import Callable
from dataclasses import dataclass

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.rule import StepId
from journey_editor.document.checks.validation import VALIDATED
from journey_editor.document.records import Evidence

_FINDINGS = ("pain", "opportunity", "solution")


@dataclass(frozen=True, slots=True)
class MethodStep:
    """`about` says in one line what is done in it. It is done when `is_full` and no check of it has anything to say."""

    id: StepId
    about: str
    is_begun: Callable[[MapFacts], bool]
    is_full: Callable[[MapFacts], bool]

    @property
    def name(self) -> str:
        return self.id.capitalize()


def _is_touched(facts: MapFacts, *kinds: str) -> bool:
    return any(facts.cards_by_kind[kind] for kind in kinds)


def _has_sources(facts: MapFacts) -> bool:
    return any(True for _ in facts.records.of_type(Evidence))


METHOD = (
    MethodStep(
        "objectives",
        "What the map is for, and whose journey",
        lambda facts: bool((facts.map.objective + facts.map.scope + facts.map.scenario).strip()),
        lambda facts: bool(facts.map.objective.strip()),
    ),
    MethodStep(
        "information",
        "What is known, and who was asked",
        _has_sources,
        _has_sources,
    ),
    MethodStep(
        "touchpoints",
        "Where customers meet you, and how",
        lambda facts: _is_touched(facts, "touchpoint"),
        lambda facts: _is_touched(facts, "touchpoint"),
    ),
    MethodStep(
        "stages",
        "How the journey is divided",
        lambda facts: facts.is_begun or any(step.name.strip() for step in facts.steps),
        lambda facts: facts.is_begun and len(facts.stages) > 1,
    ),
    MethodStep(
        "mapping",
        "What people do, need, think and feel",
        lambda facts: any(card.kind not in ("touchpoint", *_FINDINGS) for card in facts.cards) or bool(facts.points),
        lambda facts: bool(facts.points),
    ),
    MethodStep(
        "validation",
        "Checked with those who know it",
        lambda facts: facts.map.status != "draft" or bool(facts.map.validated_on or facts.map.validated_with.strip()),
        lambda facts: facts.map.status == VALIDATED,
    ),
    MethodStep(
        "analysis",
        "Why it hurts, and what would be better",
        lambda facts: _is_touched(facts, *_FINDINGS) or bool(facts.kpis),
        lambda facts: _is_touched(facts, "opportunity", "solution"),
    ),
    MethodStep(
        "living document",
        "Looked at again, so that it stays true",
        lambda facts: bool(facts.map.next_review or facts.map.version.strip()),
        lambda facts: bool(facts.map.next_review),
    ),
)
