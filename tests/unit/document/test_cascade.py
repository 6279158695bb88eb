from journey_editor.document.cascade import hangs_on, remove_with_dependents
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Citation,
    Comment,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Persona,
    Stage,
    Step,
    View,
    Vote,
)


def a_map() -> RecordSet:
    return RecordSet(
        [
            Stage(id="stage:a"),
            Stage(id="stage:b"),
            Step(id="step:a", stage="stage:a"),
            Step(id="step:b", stage="stage:b", alternative_of="step:a"),
            Lane(id="lane:a"),
            Persona(id="persona:a"),
            Evidence(id="evidence:a"),
            Evidence(id="evidence:b"),
            Card(id="card:a", lane="lane:a", step="step:a"),
            Card(
                id="card:b",
                lane="lane:a",
                step="step:b",
                personas=("persona:a",),
                evidence=(Citation(source="evidence:a"), Citation(source="evidence:b", quote="!")),
            ),
            Card(id="card:wide", lane="lane:a", stage="stage:a"),
            Card(id="card:parked"),
            Emotion(id="e", lane="lane:a", persona="persona:a", step="step:a", score=0),
            Kpi(id="kpi:a", lane="lane:a", card="card:a", persona="persona:a"),
            Link(id="link:a", source="card:b", target="card:a"),
            Link(id="link:b", source="card:b", target="kpi:a"),
            Vote(id="vote:a", target="card:a"),
            Comment(id="comment:a", target="e"),
            View(id="view:a", stages=("stage:b", "stage:a"), lanes=("lane:a",)),
        ]
    )


def gone_with(record_id: str) -> set[str]:
    records = a_map()
    remove_with_dependents(records, record_id)
    return set(a_map().ids()) - set(records.ids())


def test_a_stage_takes_along_all_that_stands_in_it() -> None:
    assert gone_with("stage:a") == {
        "stage:a", "step:a", "card:a", "card:wide", "e", "comment:a", "kpi:a", "link:a", "link:b", "vote:a",
    }  # fmt: skip


def test_a_lane_takes_along_all_that_stands_in_it_but_not_the_parked() -> None:
    left = a_map()
    remove_with_dependents(left, "lane:a")
    assert {card.id for card in left.of_type(Card)} == {"card:parked"}
    assert left["view:a"] == View(id="view:a", stages=("stage:b", "stage:a"))


def test_a_persona_takes_along_its_points_and_leaves_the_cards() -> None:
    records = a_map()
    remove_with_dependents(records, "persona:a")
    assert gone_with("persona:a") == {"persona:a", "e", "comment:a"}
    assert records["card:b"].values()["personas"] == ()
    assert records["kpi:a"].values()["persona"] is None


def test_a_source_takes_along_its_citations_only() -> None:
    records = a_map()
    remove_with_dependents(records, "evidence:a")
    assert records["card:b"].values()["evidence"] == (Citation(source="evidence:b", quote="!"),)


def test_an_alternative_outlives_what_it_is_an_alternative_of() -> None:
    records = a_map()
    assert hangs_on(records["step:a"], "stage:a")
    assert not hangs_on(records["step:b"], "step:a")
    remove_with_dependents(records, "step:a")
    assert records["step:b"] == Step(id="step:b", stage="stage:b")
