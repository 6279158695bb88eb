"""What became of a map, and the grid that both states share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey_editor.document.comparing import Comparison, compare_maps, compare_with_future
from journey_editor.document.difference_words import difference_json, difference_line, summary_words
from journey_editor.document.ids import emotion_id
from journey_editor.document.joined_maps import join_maps
from journey_editor.document.queries import cards_of_cell, lanes, stages, steps
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Kpi, Lane, Link, Map, Persona, Record, Stage, Step


def feeling(step: str, score: float, *, state: str = "current") -> Emotion:
    key = emotion_id("lane:feel", "persona:m", step, state)
    return Emotion(id=key, lane="lane:feel", persona="persona:m", step=step, score=score, state=state)


BIKES = Card(id="card:1", lane="lane:touch", step="step:a", title="Map of bikes", order="1")
BEFORE: tuple[Record, ...] = (
    Map(title="Rider"),
    Stage(id="stage:a", name="Find", order="1"),
    Stage(id="stage:b", name="Ride", order="2"),
    Stage(id="stage:c", name="Pay", order="3"),
    Step(id="step:a", stage="stage:a", name="Looks", order="1"),
    Step(id="step:b", stage="stage:b", name="Unlocks", order="1"),
    Step(id="step:c", stage="stage:c", order="1"),
    Lane(id="lane:touch", name="Touchpoints", order="1"),
    Lane(id="lane:feel", kind="emotion", name="Emotion", order="2"),
    Lane(id="lane:kpi", kind="kpi", name="Figures", order="3"),
    Persona(id="persona:m", name="Mara"),
    BIKES,
    Card(id="card:2", lane="lane:touch", step="step:a", title="Price list", order="2"),
    Card(id="card:3", lane="lane:touch", step="step:b", title="Lock", order="1"),
    Kpi(id="kpi:1", lane="lane:kpi", stage="stage:a", name="Visits", value=20, unit="%"),
    Link(id="link:1", source="card:1", target="card:3"),
    feeling("step:a", -1),
    feeling("step:b", 1),
)


def changed(*records: Record, without: tuple[str, ...] = ()) -> RecordSet:
    """The map with some records replaced, added or taken out."""
    after = {record.id: record for record in (*BEFORE, *records)}
    return RecordSet(record for record in after.values() if record.id not in without)


def lines(comparison: Comparison) -> list[str]:
    return [f"{each.what} {difference_line(each, comparison)}" for each in comparison.differences]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (changed(), []),
        (
            changed(Card(id="card:1", lane="lane:touch", step="step:a", title="Map of bikes", owner="Web", order="9")),
            ["changed touchpoint “Map of bikes” in Touchpoints, Find › Looks: owner nothing → “Web”"],
        ),
        (
            changed(Card(id="card:1", lane="lane:touch", step="step:b", title="Map of bikes", order="1")),
            ["moved touchpoint “Map of bikes” from Touchpoints, Find › Looks to Touchpoints, Ride › Unlocks"],
        ),
        (
            changed(Card(id="card:3", title="Lock", order="1")),
            ["moved touchpoint “Lock” from Touchpoints, Ride › Unlocks to the parking lot"],
        ),
        (changed(without=("card:2",)), ["removed touchpoint “Price list” in Touchpoints, Find › Looks"]),
        (
            changed(Card(id="card:9", kind="pain", lane="lane:touch", stage="stage:c", title="Dear")),
            ["added pain point “Dear” in Touchpoints, Pay"],
        ),
        (changed(feeling("step:a", 0.5)), ["changed feeling of Mara at Find › Looks: score −1 → 0.5"]),
        (
            changed(feeling("step:b", 2, state="future")),
            ["added future feeling of Mara at Ride › Unlocks"],
        ),
        (
            changed(Kpi(id="kpi:1", lane="lane:kpi", stage="stage:a", name="Visits", value=24, unit="%")),
            ["changed KPI “Visits” in Find: value 20 → 24"],
        ),
        (
            changed(Step(id="step:b", stage="stage:b", name="Unlocks", order="1", wait_s=5400)),
            ["changed step “Unlocks” in Ride: waiting nothing → 1\u00a0h 30\u00a0min"],
        ),
        (
            changed(
                Card(id="card:1", lane="lane:touch", step="step:a", title="Map of bikes", body="x " * 40, order="1")
            ),
            [f"changed touchpoint “Map of bikes” in Touchpoints, Find › Looks: notes nothing → “{'x ' * 29}x…”"],
        ),
        (
            changed(
                Card(id="card:1", lane="lane:touch", step="step:a", title="Map of bikes", image="ab" * 32, order="1")
            ),
            ["changed touchpoint “Map of bikes” in Touchpoints, Find › Looks: picture changed"],
        ),
        (changed(Stage(id="stage:c", name="Pay", order="0")), ["moved stage “Pay”"]),
        (changed(Map(title="Rider", takeaways=("New",))), ["changed the map: takeaways changed"]),
        (changed(without=("link:1",)), ["removed link “Map of bikes → Lock”"]),
    ],
)
def test_what_became_of_a_map(after: RecordSet, said: list[str]) -> None:
    assert lines(compare_maps(RecordSet(BEFORE), after)) == said


def test_the_fewest_moves_explain_another_order() -> None:
    after = changed(Stage(id="stage:a", name="Find", order="9"))
    assert lines(compare_maps(RecordSet(BEFORE), after)) == ["moved stage “Find”"]


def renamed_everywhere(records: RecordSet) -> RecordSet:
    """The same map written by another program: all ids are others."""
    text = {record.id: f"{record.type}:x{number}" for number, record in enumerate(records) if record.id != "map"}

    def other(record: Record) -> Record:
        values = {
            name: text.get(value, value) if isinstance(value, str) else value for name, value in record.values().items()
        }
        if isinstance(record, Emotion):
            values["id"] = emotion_id(values["lane"], values["persona"], values["step"], record.state)
        return type(record).model_validate(values)

    return RecordSet(other(record) for record in records)


def test_maps_with_other_ids_are_compared_by_names_and_places() -> None:
    after = renamed_everywhere(changed(feeling("step:a", 2), without=("card:2",)))
    assert [line.split(" in ")[0] for line in lines(compare_maps(RecordSet(BEFORE), after))] == [
        "removed touchpoint “Price list”",
        "changed feeling of Mara at Find › Looks: score −1 → 2",
    ]


def test_an_id_that_means_something_else_there_is_another_thing() -> None:
    after = changed(Lane(id="card:2", name="Odd", order="4"))
    comparison = compare_maps(RecordSet(BEFORE), after)
    assert lines(comparison) == ["added lane “Odd”", "removed touchpoint “Price list” in Touchpoints, Find › Looks"]
    assert {"card:2", "card:2:before"} <= set(join_maps(comparison).ids())


def test_what_is_no_more_keeps_its_place_on_the_joint_grid() -> None:
    after = changed(without=("stage:b", "step:b", "card:1", "card:3", "lane:touch", "link:1"))
    after = RecordSet(record for record in after if getattr(record, "lane", None) != "lane:touch")
    joined = join_maps(compare_maps(RecordSet(BEFORE), after))
    assert [stage.id for stage in stages(joined)] == ["stage:a", "stage:b", "stage:c"]
    assert [lane.id for lane in lanes(joined)] == ["lane:touch", "lane:feel", "lane:kpi"]
    assert [card.id for card in cards_of_cell(joined, "lane:touch", step_id="step:a")] == ["card:1", "card:2"]


def test_the_future_of_a_map_is_what_it_plans() -> None:
    planned = Card(id="card:p", lane="lane:touch", step="step:a", title="QR code", state="planned")
    records = changed(planned, feeling("step:a", 1, state="future"), feeling("step:b", 2, state="expected"))
    comparison = compare_with_future(records)
    assert lines(comparison) == [
        "added touchpoint “QR code” in Touchpoints, Find › Looks",
        "changed feeling of Mara at Find › Looks: score −1 → 1",
    ]
    assert summary_words(comparison) == "1 added, 1 changed"


def test_differences_as_data() -> None:
    after = changed(Card(id="card:1", lane="lane:touch", step="step:b", title="Map", order="1"))
    comparison = compare_maps(RecordSet(BEFORE), after)
    assert [difference_json(each, comparison) for each in comparison.differences] == [
        {
            "what": "moved",
            "type": "card",
            "id": "card:1",
            "name": "Map",
            "place": "Touchpoints, Ride › Unlocks",
            "from": "Touchpoints, Find › Looks",
            "fields": {"title": ["Map of bikes", "Map"]},
        }
    ]


@given(st.sets(st.sampled_from([record.id for record in BEFORE if record.id != "map"])))
def test_the_joint_grid_holds_both_maps_and_says_who_is_gone(gone: set[str]) -> None:
    after = RecordSet(
        record
        for record in BEFORE
        if record.id not in gone
        and not any(value in gone for value in record.values().values() if isinstance(value, str))
    )
    comparison = compare_maps(RecordSet(BEFORE), after)
    assert {each.record.id for each in comparison.differences} == {r.id for r in BEFORE} - set(after.ids())
    joined = join_maps(comparison)
    assert set(joined.ids()) == {record.id for record in BEFORE}
    assert [step.id for step in steps(joined)] == [step.id for step in steps(RecordSet(BEFORE))]
