"""Channels, tags, copies of personas, and other scales: what is mostly done from a form."""

import pytest

from journey_editor.document.edits.channels import add_channel
from journey_editor.document.edits.emotions import set_emotion, set_lane_scale, set_scale
from journey_editor.document.edits.personas import duplicate_persona
from journey_editor.document.edits.tags import add_tag
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import channels, personas
from journey_editor.document.records import (
    Channel,
    Emotion,
    EmotionScale,
    Lane,
    Persona,
    Stage,
    Step,
    Tag,
)
from journey_editor.document.store import Store, Transaction


def begin() -> Transaction:
    return Store(
        [
            Stage(id="stage"),
            Step(id="step", stage="stage"),
            Lane(id="lane", kind="emotion", order="A"),
            Lane(id="own", kind="emotion", order="B", scale=EmotionScale(min=0, max=10)),
            Persona(id="mara", name="Mara", order="A", color="#3B5BDB", line="dashed"),
            Persona(id="tom", name="Tom", order="B"),
            Channel(id="web", name="Web", order="A"),
            Tag(id="legal", name="Legal"),
        ]
    ).begin("Edit")


def scores(t: Transaction) -> dict[str, float]:
    return {point.lane: point.score for point in t.records.of_type(Emotion) if point.persona == "mara"}


def test_a_new_channel_stands_last() -> None:
    t = begin()
    made = add_channel(t, "Phone")
    assert [(channel.id, channel.name) for channel in channels(t.records)] == [("web", "Web"), (made, "Phone")]


def test_a_channel_or_tag_of_the_name_is_taken_again() -> None:
    t = begin()
    assert add_channel(t, "WEB") == "web"
    assert add_tag(t, "legal") == "legal"
    assert add_tag(t, "Law") != "legal"
    assert sorted(tag.name for tag in t.records.of_type(Tag)) == ["Law", "Legal"]


def test_the_copy_of_a_persona_feels_the_same_and_looks_different() -> None:
    t = begin()
    set_emotion(t, "lane", "mara", "step", -1)
    copy = duplicate_persona(t, "mara")
    assert [persona.name for persona in personas(t.records)] == ["Mara", "Mara (copy)", "Tom"]
    twin = t.records.find(Persona, copy)
    assert twin is not None
    assert (twin.color, twin.line) == ("", "")
    point = t.records.find(Emotion, emotion_id("lane", copy, "step"))
    assert point is not None
    assert point.score == -1


def test_points_keep_their_place_on_another_scale_of_the_map() -> None:
    t = begin()
    set_emotion(t, "lane", "mara", "step", -1)
    set_emotion(t, "own", "mara", "step", 5)
    t.patch(emotion_id("lane", "mara", "step"), low=-2, high=0)
    set_scale(t, EmotionScale(min=1, max=5))
    assert scores(t) == {"lane": 2, "own": 5}
    point = t.records.find(Emotion, emotion_id("lane", "mara", "step"))
    assert point is not None
    assert (point.low, point.high) == (1, 3)


def test_points_keep_their_place_when_a_lane_gets_its_own_scale_and_gives_it_up() -> None:
    t = begin()
    set_emotion(t, "lane", "mara", "step", 1)
    set_emotion(t, "own", "mara", "step", 5)
    set_lane_scale(t, "lane", EmotionScale(min=0, max=10))
    assert scores(t) == {"lane": 7.5, "own": 5}
    set_lane_scale(t, "own", None)
    set_lane_scale(t, "lane", None)
    assert scores(t) == {"lane": 1, "own": 0}


def test_words_of_a_scale_move_no_point() -> None:
    t = begin()
    set_emotion(t, "lane", "mara", "step", 0.123456789)
    set_scale(t, EmotionScale(labels=("awful", "great")))
    assert scores(t) == {"lane": 0.123456789}


def test_a_scale_needs_an_extent() -> None:
    t = begin()
    with pytest.raises(ValueError, match="begins below where it ends"):
        set_scale(t, EmotionScale(min=2, max=2))
