"""Which steps are taken one instead of the other."""

from collections.abc import Iterable

from journey_editor.document.queries import steps_of
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Step


def first_alternatives(steps: Iterable[Step]) -> dict[str, str]:
    """The id of the step of which each one is an alternative in the end: its own for one that is none."""
    instead_of = {step.id: step.alternative_of for step in steps}
    found = {}
    for step_id in instead_of:
        seen = [step_id]
        # A file may lead in a circle.
        while (other := instead_of.get(seen[-1])) and other not in seen:
            seen.append(other)
        found[step_id] = min(seen) if other else seen[-1]
    return found


def step_before(records: RecordSet, step: Step) -> Step | None:
    """The step before it in its stage."""
    before = None
    for sibling in steps_of(records, step.stage):
        if sibling.id == step.id:
            break
        before = sibling
    return before


def is_alternative(records: RecordSet, step: Step) -> bool:
    """Whether the step is taken instead of the one before it."""
    before, first = step_before(records, step), first_alternatives(steps_of(records, step.stage))
    return before is not None and first[step.id] == first[before.id]
