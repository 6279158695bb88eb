"""Stages: how the journey is divided, and whether it goes on after the sale."""

from collections.abc import Iterator

from journey_editor.document import wording
from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.checks.purchase_words import sounds_like_purchase
from journey_editor.document.checks.rule import MAP, Concern, Remedy, Rule
from journey_editor.document.edits.stages import add_stage

MOST_STAGES = 9


def _too_many_stages(facts: MapFacts) -> Iterator[Concern]:
    if len(facts.stages) > MOST_STAGES:
        ids = tuple(stage.id for stage in facts.stages[MOST_STAGES:])
        yield Concern(f"The map has {len(facts.stages)} stages, more than {MOST_STAGES}", MAP, ids)


def _ends_at_purchase(facts: MapFacts) -> Iterator[Concern]:
    if len(facts.stages) < 2:
        return
    last = facts.stages[-1]
    names = [step.name for step in facts.steps_by_stage[last.id] if step.name.strip()]
    # Where the last stage goes on after the sale, its last step tells.
    if sounds_like_purchase(last.name) and (len(names) < 2 or sounds_like_purchase(names[-1])):
        remedy = None if facts.map.locked else Remedy("Add a stage for what follows", add_stage, is_written=True)
        yield Concern(f"The journey ends at {wording.quoted(last.name)}", MAP, (last.id,), remedy=remedy)


def _empty_steps(facts: MapFacts) -> Iterator[Concern]:
    filled = {step for card in facts.cards for step in facts.steps_under(card)}
    filled |= {point.step for point in facts.points}
    filled |= {kpi.step for kpi in facts.kpis if kpi.step}
    for stage in facts.stages:
        steps = facts.steps_by_stage[stage.id]
        if filled.isdisjoint(step.id for step in steps):
            continue  # that is a stage nobody came to yet
        for step in steps:
            if step.id not in filled and step.name.strip():
                name = wording.quoted(step.name)
                yield Concern(f"Nothing stands at the step {name}", name, (step.id,))


TOO_MANY_STAGES = Rule(
    "too-many-stages",
    "stages",
    "At most nine stages",
    "",
    f"Nobody keeps more than {MOST_STAGES} parts in mind, and on a wall the headers become too small to be read.",
    "Merge neighbours that answer the same question of the customer, and let steps tell them apart.",
    _too_many_stages,
)
ENDS_AT_PURCHASE = Rule(
    "ends-at-purchase",
    "stages",
    "A journey beyond the purchase",
    "",
    "For the customer it begins there: use, service and the question whether to come back are left out.",
    "Add what follows the sale: first use, help, renewal, recommending it.",
    _ends_at_purchase,
)
EMPTY_STEP = Rule(
    "empty-step",
    "stages",
    "Something at each step",
    "steps hold nothing",
    "An empty column may mean that nothing happens there, or that nobody asked.",
    "Say what happens there, or delete the step.",
    _empty_steps,
)
