from typing import Any

import pytest

from journey_editor.document.loading import repaired
from journey_editor.document.queries import is_parked
from journey_editor.document.records import (
    MAP_ID,
    Card,
    Citation,
    Comment,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    View,
    Vote,
    make_record,
)

SOUND: list[Record] = [
    Map(title="A map"),
    Stage(id="stage:a", name="Awareness"),
    Step(id="step:a", stage="stage:a"),
    Lane(id="lane:a"),
    Persona(id="persona:a"),
    Evidence(id="evidence:a"),
    Card(id="card:a", lane="lane:a", step="step:a", personas=("persona:a",), evidence=(Citation(source="evidence:a"),)),
    Card(id="card:wide", lane="lane:a", stage="stage:a"),
    Card(id="card:parked"),
]
PLACE = {"lane": "lane:a", "step": "step:a"}


def test_a_sound_file_stays_as_it_is() -> None:
    records, said = repaired(SOUND)
    assert list(records) == SOUND
    assert said == []


def test_a_file_without_a_map_gets_one() -> None:
    records, said = repaired([Comment(id="comment:a", target=MAP_ID)])
    assert records.map == Map()
    assert "comment:a" in records
    assert said == []


@pytest.mark.parametrize(
    ("fields", "place", "sentence"),
    [
        ({"lane": "lane:x", "step": "step:a"}, None, 'its lane "lane:x" is not in the map'),
        ({"lane": "lane:a", "step": "step:x"}, None, 'its step "step:x" is not in the map'),
        ({"lane": "lane:a", "stage": "stage:x"}, None, 'its stage "stage:x" is not in the map'),
        ({"lane": "lane:a", "step": "stage:a"}, None, 'its step "stage:a" is not in the map'),
        ({"lane": "lane:a", "step": "step:a", "stage": "stage:a"}, "step:a", "it stands in the step now"),
        ({"lane": "lane:a", "step": "step:x", "stage": "stage:a"}, "stage:a", 'no longer names "step:x"'),
        ({"lane": "lane:a"}, None, None),
        ({"step": "step:a"}, None, None),
        ({"lane": "", "step": ""}, None, None),
        ({"lane": "lane:a", "step": "step:a", "stage": ""}, "step:a", None),
    ],
)
def test_a_card_stands_in_one_place_or_in_the_parking_lot(
    fields: dict[str, Any], place: str | None, sentence: str | None
) -> None:
    records, said = repaired([*SOUND, Card(id="card:n", title="Queue", **fields)])
    card = records.find(Card, "card:n")
    assert card is not None
    assert (card.step or card.stage) == place
    assert is_parked(card) == (place is None)
    assert (card.lane is None) == (place is None)
    assert len(said) == (sentence is not None)
    assert all(text.startswith('The card "Queue" ') and (sentence or "") in text for text in said)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (Step(id="n", stage="stage:x", name="Search"), 'The step "Search" was left out: its stage "stage:x" is not'),
        (Step(id="n", stage=""), 'A step was left out: its stage "" is not in the map.'),
        (Emotion(id="n", **PLACE, persona="p", score=0), 'An emotion was left out: its persona "p" is not in the map.'),
        (Kpi(id="n", lane="card:a", name="NPS"), 'The KPI "NPS" was left out: its lane "card:a" is not in the map.'),
        (Link(id="n", source="card:a", target="x", label="so"), 'The link "so" was left out: its target "x" is not'),
        (Vote(id="n", target="persona:a"), 'A vote was left out: its target "persona:a" is not in the map.'),
        (
            Comment(id="n", target="x", text="Why?"),
            'The comment "Why?" was left out: its target "x" is not in the map.',
        ),
    ],
)
def test_what_cannot_be_without_its_key_is_left_out(record: Record, sentence: str) -> None:
    records, said = repaired([*SOUND, record])
    assert list(records) == SOUND
    assert [text.startswith(sentence) for text in said] == [True]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Card(id="n", tags=("tag:x", "tag:y")), Card(id="n")),
        (Card(id="n", personas=("persona:x", "persona:a")), Card(id="n", personas=("persona:a",))),
        (Card(id="n", evidence=(Citation(source="x"), Citation(source="evidence:a"))),
         Card(id="n", evidence=(Citation(source="evidence:a"),))),
        (Kpi(id="n", lane="lane:a", card="x"), Kpi(id="n", lane="lane:a")),
        (View(id="n", lanes=("x", "lane:a")), View(id="n", lanes=("lane:a",))),
        (Step(id="n", stage="stage:a", alternative_of="x"), Step(id="n", stage="stage:a")),
    ],
)  # fmt: skip
def test_what_can_be_without_a_mention_loses_it(record: Record, expected: Record) -> None:
    records, said = repaired([*SOUND, record])
    assert records["n"] == expected
    assert all("no longer names" in text for text in said)
    assert said


def test_the_cards_of_a_step_that_is_left_out_are_parked() -> None:
    records, said = repaired(
        [
            *SOUND,
            Card(id="card:n", lane="lane:a", step="step:n", title="Queue"),
            Link(id="link:n", source="card:a", target="step:n"),
            Step(id="step:n", stage="stage:x"),
        ]
    )
    assert records["card:n"] == Card(id="card:n", title="Queue")
    assert "link:n" not in records
    assert len(said) == 3


def test_a_stage_gets_a_step_the_same_in_every_run() -> None:
    stage = Stage(id="stage:n", name="Decision")
    records, said = repaired([stage])
    [step] = records.of_type(Step)
    assert (step.stage, step.name) == ("stage:n", "")
    assert said == ['The stage "Decision" had no step; it has an unnamed one now.']
    # A crash journal may name that step.
    assert list(repaired([stage])[0]) == list(records)
    taken, _said = repaired([stage, Stage(id="stage:o"), Step(id=step.id, stage="stage:o")])
    assert len(list(taken.of_type(Step))) == 2


def test_points_get_the_id_of_their_place_and_comments_follow() -> None:
    point = Emotion(id="n", **PLACE, persona="persona:a", score=0)
    records, said = repaired([*SOUND, Comment(id="comment:n", target="n"), point])
    wanted = "emotion:lane:a:persona:a:step:a:current"
    assert records[wanted] == point.patched(id=wanted)
    assert records["comment:n"] == Comment(id="comment:n", target=wanted)
    assert "n" not in records
    assert said == []


def test_two_points_of_one_place_become_one() -> None:
    wanted = "emotion:lane:a:persona:a:step:a:current"
    kept = Emotion(id=wanted, **PLACE, persona="persona:a", score=2)
    other = Emotion(id="n", **PLACE, persona="persona:a", score=-2, word="grim")
    records, said = repaired([*SOUND, other, Comment(id="comment:n", target="n"), kept])
    assert [*records.of_type(Emotion)] == [kept]
    assert records["comment:n"] == Comment(id="comment:n", target=wanted)
    assert said == ['The emotion "grim" was left out: another one stands in the same place.']


def test_of_two_records_of_one_id_the_first_is_kept() -> None:
    records, said = repaired([*SOUND, Card(id="card:a", title="Other")])
    assert list(records) == SOUND
    assert said == ['Two records have the id "card:a"; the first one was kept.']


def test_the_map_is_found_under_another_id() -> None:
    records, said = repaired([Comment(id="comment:a", target="m"), Map(id="m", title="A map")])
    assert records.map == Map(title="A map")
    assert records["comment:a"] == Comment(id="comment:a", target=MAP_ID)
    assert said == []


def test_there_is_one_map() -> None:
    records, said = repaired([Map(title="A map"), Map(id="m", title="Other")])
    assert list(records) == [Map(title="A map")]
    assert said == ['The map "Other" was left out: another one stands in the same place.']


def test_only_the_map_has_its_id() -> None:
    records, said = repaired([Card(id=MAP_ID), Stage(id="stage:a"), Step(id="step:a", stage="stage:a")])
    assert records.map == Map()
    assert said == ['A card has the id "map", which only the map may have; it was left out.']


def test_a_record_of_an_unknown_type_may_be_anything() -> None:
    unknown = make_record({"type": "from the future", "id": "f"})
    comment = Comment(id="comment:n", target="f")
    records, said = repaired([*SOUND, comment, unknown])
    assert list(records) == [*SOUND, comment, unknown]
    assert said == []


def test_many_cards_are_looked_through_as_one_by_one() -> None:
    cards = [
        Card(id=f"card:{n}", lane="lane:a", step=("step:a", "step:x")[n % 2], tags=((), ("x",))[n // 2 % 2])
        for n in range(8)
    ]
    records, said = repaired([*SOUND, *cards])
    parked = {card.id for card in records.of_type(Card) if is_parked(card)}
    assert parked == {"card:parked", "card:1", "card:3", "card:5", "card:7"}
    assert all(not card.tags for card in records.of_type(Card))
    assert len(said) == 8
