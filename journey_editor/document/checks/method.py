"""All rules of the method, and what they say of a map."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from journey_editor.document.checks.analysis import (
    KPI_INCOMPLETE,
    LOW_POINT_WITHOUT_PAIN,
    OPPORTUNITY_UNPLANNED,
    PAIN_UNANSWERED,
)
from journey_editor.document.checks.information import FEELING_WITHOUT_EVIDENCE, SOURCE_UNCITED
from journey_editor.document.checks.living_document import NO_REVIEW, REVIEW_OVERDUE
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.mapping import NEED_UNMET, PERSONA_WITHOUT_FEELING
from journey_editor.document.checks.method_steps import METHOD, MethodStep
from journey_editor.document.checks.objectives import NO_OBJECTIVE, NO_PERSONA, NO_SCOPE
from journey_editor.document.checks.rule import Concern, Rule, StepId
from journey_editor.document.checks.stages import EMPTY_STEP, ENDS_AT_PURCHASE, TOO_MANY_STAGES
from journey_editor.document.checks.touchpoints import STAGE_WITHOUT_TOUCHPOINT, TOUCHPOINT_WITHOUT_CHANNEL
from journey_editor.document.checks.validation import NO_TAKEAWAY, QUESTION_OPEN, VALIDATION_UNTOLD
from journey_editor.document.difference_words import record_name
from journey_editor.document.record_set import RecordSet

# In the order of the steps, and within a step in the order in which they are best mended.
RULES: tuple[Rule, ...] = (
    NO_OBJECTIVE,
    NO_SCOPE,
    NO_PERSONA,
    FEELING_WITHOUT_EVIDENCE,
    SOURCE_UNCITED,
    STAGE_WITHOUT_TOUCHPOINT,
    TOUCHPOINT_WITHOUT_CHANNEL,
    TOO_MANY_STAGES,
    ENDS_AT_PURCHASE,
    EMPTY_STEP,
    NEED_UNMET,
    PERSONA_WITHOUT_FEELING,
    VALIDATION_UNTOLD,
    NO_TAKEAWAY,
    QUESTION_OPEN,
    LOW_POINT_WITHOUT_PAIN,
    PAIN_UNANSWERED,
    OPPORTUNITY_UNPLANNED,
    KPI_INCOMPLETE,
    REVIEW_OVERDUE,
    NO_REVIEW,
)

State = Literal["not begun", "begun", "done"]


@dataclass(frozen=True, slots=True)
class Lapse:
    """A rule and all the places of the map that do not keep to it."""

    rule: Rule
    concerns: tuple[Concern, ...]

    @property
    def words(self) -> str:
        """ "Stage “Pay” has no touchpoint", "3 stages have no touchpoint"."""
        if len(self.concerns) == 1:
            return self.concerns[0].what
        return f"{len(self.concerns)} {self.rule.several}"


@dataclass(frozen=True, slots=True)
class MethodReport:
    """What is to be looked at, how far each step has come, and which rules this map does not want to hear of."""

    lapses: tuple[Lapse, ...]
    states: Mapping[StepId, State]
    off: tuple[Rule, ...]

    def lapses_of(self, step: MethodStep) -> list[Lapse]:
        return [lapse for lapse in self.lapses if lapse.rule.step == step.id]

    def off_of(self, step: MethodStep) -> list[Rule]:
        return [rule for rule in self.off if rule.step == step.id]


def check_map(records: RecordSet, today: str) -> MethodReport:
    """What the rules that are on say of a map; `today` is YYYY-MM-DD."""
    *_, report = checking(records, today)
    assert report
    return report


def checking(records: RecordSet, today: str) -> Iterator[MethodReport | None]:
    """As `check_map`, but it lets go of the caller after each rule with None; the last answer is the report.

    The records must not change between two answers.
    """
    facts = MapFacts(records, today)
    off = set(records.map.checks_off)
    lapses = []
    for rule in RULES:
        concerns = tuple(rule.find(facts)) if rule.id not in off else ()
        if concerns:
            lapses.append(Lapse(rule, concerns))
        yield None
    lacking = {lapse.rule.step for lapse in lapses}
    states = {step.id: _state(step, facts, is_lacking=step.id in lacking) for step in METHOD}
    yield MethodReport(tuple(lapses), states, tuple(rule for rule in RULES if rule.id in off))


def _state(step: MethodStep, facts: MapFacts, *, is_lacking: bool) -> State:
    if not step.is_begun(facts):
        return "not begun"
    return "done" if step.is_full(facts) and not is_lacking else "begun"


def concern_json(rule: Rule, concern: Concern, records: RecordSet) -> dict[str, Any]:
    """A concern as plain data."""
    found = [records[record_id] for record_id in concern.records]
    return {
        "rule": rule.id,
        "step": rule.step,
        "what": concern.what,
        "why": rule.why,
        "how": rule.how,
        "records": [
            {"id": record.id, "type": record.type, "name": record_name(record, records)} for record in found
        ],
    }  # fmt: skip
