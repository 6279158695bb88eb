"""Lanes, personas, points, links, and how a map begins."""

import pytest

from journey_editor.document.cell import Cell
from journey_editor.document.edits.cards import add_card
from journey_editor.document.edits.emotions import clear_emotion, set_emotion, sweep_emotions
from journey_editor.document.edits.lanes import add_lane, duplicate_lane, move_lane
from journey_editor.document.edits.links import add_link
from journey_editor.document.edits.map import start_map
from journey_editor.document.edits.personas import add_persona, move_persona
from journey_editor.document.queries import cards_of_lane, emotions_of_lane, lanes, personas, stages, steps, steps_of
from journey_editor.document.records import Card, Emotion, EmotionScale, Lane, Link, Persona, Stage, Step
from journey_editor.document.store import Store, Transaction

PLACE = ("lane", "persona", "a")


def begin() -> Transaction:
    return Store(
        [
            Stage(id="stage"),
            Step(id="a", stage="stage", order="A"),
            Step(id="b", stage="stage", order="B"),
            Lane(id="lane", kind="emotion", order="A"),
            Persona(id="persona"),
        ]
    ).begin("Edit")


def points(t: Transaction) -> dict[str, float]:
    return {emotion.step: emotion.score for emotion in t.records.of_type(Emotion)}


def test_lanes_from_top_to_bottom() -> None:
    t = begin()
    add_lane(t, "Last", kind="kpi", card_kind="note", question="How much?")
    top = add_lane(t, "First", index=0)
    assert [lane.name for lane in lanes(t.records)] == ["First", "", "Last"]
    last = lanes(t.records)[-1]
    assert (last.kind, last.card_kind, last.question) == ("kpi", "note", "How much?")
    move_lane(t, top, 1)
    assert [lane.name for lane in lanes(t.records)] == ["", "First", "Last"]


def test_the_copy_of_a_lane_holds_its_cards_and_points() -> None:
    t = begin()
    add_lane(t, "Below")
    add_card(t, Cell("lane", "a"), "Queue")
    set_emotion(t, *PLACE, 1)
    copy = duplicate_lane(t, "lane")
    assert [lane.id for lane in lanes(t.records)][:2] == ["lane", copy]
    assert [(card.title, card.step) for card in cards_of_lane(t.records, copy)] == [("Queue", "a")]
    assert [(point.step, point.score) for point in emotions_of_lane(t.records, copy)] == [("a", 1)]
    t.commit()
    assert len(points(t)) == 1


def test_personas_in_order() -> None:
    t = begin()
    staff = add_persona(t, "Clerk", kind="staff")
    assert [persona.id for persona in personas(t.records)] == ["persona", staff]
    move_persona(t, staff, 0)
    assert [persona.id for persona in personas(t.records)] == [staff, "persona"]
    assert add_persona(t, index=1) == personas(t.records)[1].id


def test_a_point_is_set_moved_and_cleared() -> None:
    t = begin()
    point = set_emotion(t, *PLACE, 1)
    t.patch(point, word="calm")
    assert set_emotion(t, *PLACE, -1) == point
    assert t.records[point] == Emotion(id=point, lane="lane", persona="persona", step="a", score=-1, word="calm")
    expected = set_emotion(t, *PLACE, 2, state="expected")
    clear_emotion(t, *PLACE)
    clear_emotion(t, *PLACE)
    assert [emotion.id for emotion in t.records.of_type(Emotion)] == [expected]


def test_a_score_stays_within_the_scale_of_its_lane() -> None:
    t = begin()
    for scale, score in ((None, 2), (EmotionScale(min=0, max=10), 10)):
        t.patch("lane", scale=scale)
        set_emotion(t, *PLACE, 99)
        assert points(t) == {"a": score}
    set_emotion(t, *PLACE, -99)
    assert points(t) == {"a": 0}


def test_a_sweep_sets_the_steps_it_crossed() -> None:
    t = begin()
    set_emotion(t, *PLACE, 1)
    assert len(sweep_emotions(t, "lane", "persona", {"b": -1})) == 1
    assert points(t) == {"a": 1, "b": -1}


def test_a_link_is_drawn_once() -> None:
    t = begin()
    link = add_link(t, "a", "b")
    assert add_link(t, "a", "b") == link
    assert t.records[link] == Link(id=link, source="a", target="b", kind="then")
    assert len({link, add_link(t, "b", "a"), add_link(t, "a", "b", "causes")}) == 3
    with pytest.raises(ValueError, match="two ends"):
        add_link(t, "a", "a")


def test_a_new_map_is_not_empty() -> None:
    store = Store()
    with store.begin("New map") as t:
        start_map(t)
    records = store.records
    assert [len(steps_of(records, stage.id)) for stage in stages(records)] == [2] * 5
    assert {step.name for step in steps(records)} == {""}
    assert [(lane.name, lane.card_kind) for lane in lanes(records)] == [
        ("Needs", "need"),
        ("Touchpoints", "touchpoint"),
        ("Thinking", "thought"),
        ("Emotion", "thought"),
        ("Pain points", "pain"),
        ("Opportunities", "opportunity"),
    ]
    assert all(lane.question for lane in lanes(records))
    assert [persona.name for persona in personas(records)] == ["Customer"]
    assert not list(records.of_type(Card))
