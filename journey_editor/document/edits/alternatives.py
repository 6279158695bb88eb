"""What a person does to steps that are taken one instead of the other."""

from journey_editor.document.alternatives import first_alternatives, step_before
from journey_editor.document.queries import steps_of
from journey_editor.document.records import Step
from journey_editor.document.store import Transaction


def set_alternative(t: Transaction, step_id: str) -> None:
    """Let the step be taken instead of the one before it, and of those that are alternatives of that already.

    Nothing becomes of the first step of a stage.
    """
    step = t.records.find(Step, step_id)
    before = step_before(t.records, step) if step else None
    if step and before:
        unset_alternative(t, step_id)
        t.patch(step_id, alternative_of=first_alternatives(steps_of(t.records, step.stage))[before.id])


def unset_alternative(t: Transaction, step_id: str) -> None:
    """Let the step follow the one before it again; those that were alternatives of both are alternatives of it."""
    step = t.records.find(Step, step_id)
    if step is None:
        return
    siblings = steps_of(t.records, step.stage)
    first = first_alternatives(siblings)[step_id]
    behind = siblings[[sibling.id for sibling in siblings].index(step_id) + 1 :]
    t.patch(step_id, alternative_of=None)
    for sibling in behind:
        if sibling.alternative_of in (first, step_id):
            t.patch(sibling.id, alternative_of=step_id)
