import re

from journey_editor.document.ids import derived_id, emotion_id, natural_id, new_id, vote_id
from journey_editor.document.records import Card, Emotion, Map, Vote


def test_new_ids_name_their_type_and_differ() -> None:
    ids = {new_id("card") for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"card:[a-z2-7]{10}", found) for found in ids)


def test_derived_ids_follow_from_their_parts() -> None:
    # This very id stands in crash journals: it must not change from one version to the next.
    assert derived_id("step", "stage:a", "0") == "step:loen3ckpxw"
    assert len({derived_id("step", "a", "b"), derived_id("step", "b", "a"), derived_id("card", "a", "b")}) == 3


def test_the_natural_id_of_a_point_names_its_place() -> None:
    point = Emotion(id="whatever", lane="lane:l", persona="persona:p", step="step:s", state="expected", score=1)
    assert natural_id(point) == emotion_id("lane:l", "persona:p", "step:s", "expected")
    assert natural_id(point) == "emotion:lane:l:persona:p:step:s:expected"


def test_a_voter_has_one_vote_and_nobody_has_many() -> None:
    assert vote_id("card:a", "Ann") == "vote:card:a:Ann"
    assert vote_id("card:a", "") != vote_id("card:a", "")
    assert natural_id(Vote(id="x", target="card:a", voter="Ann")) == "vote:card:a:Ann"
    assert natural_id(Vote(id="x", target="card:a")) == "x"


def test_other_ids_stay_as_they_stand() -> None:
    assert natural_id(Card(id="any form")) == "any form"
    assert natural_id(Map(id="another")) == "map"
