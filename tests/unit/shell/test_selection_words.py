"""Which cards go when stages, steps and lanes are deleted: the same ones that the edits take."""

from collections.abc import Callable

import pytest

from journey_editor.document.edits.stages import remove_stage
from journey_editor.document.edits.steps import remove_step
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Stage, Step
from journey_editor.document.store import Store, Transaction
from journey_editor.shell.actions.selection_words import cards_going_along


def some_map() -> RecordSet:
    """Two stages of two steps; cards in one step, across two, across both stages, stage-wide and parked."""
    return RecordSet((
        Stage(id="stage:a", order="a"),
        Stage(id="stage:b", order="b"),
        *(Step(id=f"step:{stage}{number}", stage=f"stage:{stage}", order=number) for stage in "ab" for number in "12"),
        Lane(id="lane:x", order="a"),
        Lane(id="lane:y", order="b"),
        Card(id="card:one", lane="lane:x", step="step:a1"),
        Card(id="card:two", lane="lane:x", step="step:a1", span=2),
        Card(id="card:over", lane="lane:y", step="step:a2", span=2),
        Card(id="card:wide", lane="lane:y", stage="stage:a"),
        Card(id="card:parked"),
    ))  # fmt: skip


def remove(t: Transaction, record_id: str) -> None:
    t.remove(record_id)


@pytest.mark.parametrize(
    ("edit", "ids"),
    [
        (remove_stage, ["stage:a"]),
        (remove_stage, ["stage:b"]),
        (remove_stage, ["stage:a", "stage:b"]),
        (remove_step, ["step:a1"]),
        (remove_step, ["step:a1", "step:a2"]),
        (remove_step, ["step:b1"]),
        (remove, ["lane:x"]),
        (remove, ["lane:x", "lane:y"]),
        (remove, ["card:one"]),
    ],
)
def test_what_is_said_to_go_along_goes_along(edit: Callable[[Transaction, str], None], ids: list[str]) -> None:
    store = Store(some_map())
    before = {card.id for card in store.records.of_type(Card)}
    said = cards_going_along(store.records, [store.records[record_id] for record_id in ids])
    with store.begin("Delete") as t:
        for record_id in ids:
            edit(t, record_id)
    gone = before - {card.id for card in store.records.of_type(Card)}
    assert said == gone - set(ids)
