"""The legend explains what is drawn and nothing else."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.layout.foot import lay_out_foot
from journey_editor.scene.display_list import Group, Text, walk

EVERYTHING = {"kind": "pain", "moment_of_truth": True, "impact": 5, "effort": 1}


def legend(*more: Record) -> str:
    records = RecordSet(
        [
            Map(),
            Stage(id="stage:1", order="1"),
            Stage(id="stage:hidden", order="2", hidden=True),
            Step(id="step:1", stage="stage:1", order="1"),
            Step(id="step:2", stage="stage:1", order="2"),
            Step(id="step:hidden", stage="stage:1", order="3", hidden=True),
            Lane(id="lane:cards"),
            Lane(id="lane:hidden", hidden=True),
            Lane(id="lane:mood", kind="emotion"),
            Persona(id="persona:1", name="Reader", order="1"),
            Persona(id="persona:2", name="Writer", order="2"),
            *more,
        ]
    )
    foot = lay_out_foot(records, "", 2000)
    entries = [item for item in foot.items if isinstance(item, Group)]
    found = (p.item.line for p in walk(tuple(entries)) if isinstance(p.item, Text))
    return " ".join("".join(run.text for run in line.runs) for line in found)


def a_card(**fields: object) -> Card:
    return Card.model_validate({"id": "card:1", "lane": "lane:cards", "step": "step:1", **EVERYTHING, **fields})


def feelings(persona: str, state: str, steps: int = 2) -> list[Emotion]:
    return [
        Emotion(id=f"{persona}{state}{index}", lane="lane:mood", persona=persona, step=f"step:{index}", state=state,
                score=index)
        for index in range(1, steps + 1)
    ]  # fmt: skip


def test_a_drawn_card_explains_its_kind_its_star_and_its_quadrant() -> None:
    for word in ("Pain point", "Moment of truth", "Quick win"):
        assert word in legend(a_card())


@pytest.mark.parametrize(
    "place", [{"lane": None}, {"lane": "lane:hidden"}, {"step": None}, {"step": "step:hidden"}, {"lane": "lane:mood"},
              {"step": None, "stage": "stage:hidden"}]
)  # fmt: skip
def test_a_card_that_is_not_drawn_explains_nothing(place: dict[str, object]) -> None:
    assert legend(a_card(**place)) == ""


def test_the_star_of_a_step_counts_while_the_step_is_shown() -> None:
    assert "Moment of truth" in legend(Step(id="step:star", stage="stage:1", moment_of_truth=True))
    assert legend(Step(id="step:star", stage="stage:1", moment_of_truth=True, hidden=True)) == ""


def test_several_curves_are_told_apart() -> None:
    assert legend(*feelings("persona:1", "current")) == ""
    assert legend(*feelings("persona:1", "current"), *feelings("persona:2", "current", 1)) == "Reader Writer"


def test_curves_of_other_states_have_entries_of_their_own() -> None:
    assert legend(*feelings("persona:1", "expected"), *feelings("persona:1", "future")) == "Expected Future"


def test_a_curve_of_one_point_is_no_line() -> None:
    assert legend(*feelings("persona:1", "future", 1)) == ""
