"""Spreads, curves started from others, measures, bands and gaps."""

import pytest

from journey_editor.document.edits.emotions import (
    set_bands,
    set_emotion,
    set_lane_scale,
    set_measure,
    set_scale,
    set_spread,
    start_curves,
)
from journey_editor.document.gaps import Gap, largest_gap
from journey_editor.document.measures import good_end
from journey_editor.document.records import Emotion, EmotionScale, Lane, Persona, Record, Stage, Step
from journey_editor.document.store import Store, Transaction


@pytest.fixture
def t() -> Transaction:
    records: tuple[Record, ...] = (
        Stage(id="stage"),
        Step(id="one", stage="stage", order="1"),
        Step(id="two", stage="stage", order="2"),
        Lane(id="lane", kind="emotion", name="Emotion"),
        Persona(id="ada", order="1"),
        Persona(id="ben", order="2"),
    )
    return Store(records).begin("Try")


def point(t: Transaction, point_id: str) -> Emotion:
    found = t.records.find(Emotion, point_id)
    assert found
    return found


def lane(t: Transaction) -> Lane:
    found = t.records.find(Lane, "lane")
    assert found
    return found


def test_a_spread_stays_around_its_score_and_within_the_scale(t: Transaction) -> None:
    one = set_emotion(t, "lane", "ada", "one", 1)
    set_spread(t, one, -9, 0)
    assert (point(t, one).low, point(t, one).high) == (-2, None)
    set_spread(t, one, 1.5, 1.5)
    assert (point(t, one).low, point(t, one).high) == (None, 1.5)


def test_a_point_that_is_moved_takes_the_ends_of_its_spread_along(t: Transaction) -> None:
    one = set_emotion(t, "lane", "ada", "one", 0)
    set_spread(t, one, -1, 1)
    set_emotion(t, "lane", "ada", "one", 2)
    assert (point(t, one).low, point(t, one).high) == (-1, 2)


def test_curves_start_from_others_and_keep_what_is_there(t: Transaction) -> None:
    for persona, step, score in (("ada", "one", 1), ("ada", "two", -1), ("ben", "one", 0)):
        set_emotion(t, "lane", persona, step, score)
    there = set_emotion(t, "lane", "ada", "two", 2, state="future")
    made = start_curves(t, "lane", "future")
    assert sorted(point(t, made_id).score for made_id in made) == [0, 1]
    assert point(t, there).score == 2


def test_another_measure_brings_its_scale_and_its_usual_name(t: Transaction) -> None:
    one = set_emotion(t, "lane", "ada", "one", 2)
    set_measure(t, "lane", "effort")
    assert (lane(t).name, lane(t).question, good_end(lane(t))) == ("Effort", "How hard is it for them?", "down")
    assert lane(t).scale == EmotionScale(min=1, max=5)
    assert point(t, one).score == 5
    t.patch("lane", name="Hassle", question="")
    set_measure(t, "lane", "emotion")
    assert (lane(t).name, lane(t).scale, point(t, one).score) == ("Hassle", None, 2)


def test_bands_leave_the_other_options(t: Transaction) -> None:
    t.patch("lane", options={"measure": "effort"})
    set_bands(t, "lane", True)
    assert lane(t).options == {"measure": "effort", "bands": True}
    set_bands(t, "lane", False)
    assert lane(t).options == {"measure": "effort"}


def test_another_scale_keeps_points_and_spreads_where_they_are_and_comes_back_exactly(t: Transaction) -> None:
    one = set_emotion(t, "lane", "ada", "one", 0.7)
    set_spread(t, one, -1, 1.3)
    for ends in ((1, 5), (0, 10), (-5, 5), (0, 3), (-2, 2)):
        set_scale(t, EmotionScale(min=ends[0], max=ends[1]))
    said = point(t, one)
    assert [said.score, said.low, said.high] == pytest.approx([0.7, -1, 1.3])


def test_a_lane_with_its_own_scale_is_left_alone_by_the_maps(t: Transaction) -> None:
    one = set_emotion(t, "lane", "ada", "one", 1)
    set_lane_scale(t, "lane", EmotionScale(min=0, max=10, labels=("cold", "hot")))
    assert point(t, one).score == 7.5
    set_scale(t, EmotionScale(min=1, max=5))
    assert point(t, one).score == 7.5


class TestLargestGap:
    def gap(self, t: Transaction, *pairs: tuple[float, float], **fields: object) -> Gap | None:
        t.patch("lane", **fields)
        for step, (received, expected) in zip(("one", "two"), pairs, strict=False):
            set_emotion(t, "lane", "ada", step, received)
            set_emotion(t, "lane", "ada", step, expected, state="expected")
        return largest_gap(t.records, lane(t))

    def test_it_is_what_disappoints_most_even_where_a_surprise_is_larger(self, t: Transaction) -> None:
        assert self.gap(t, (2, 0), (-1, 0)) == Gap("ada", "two", -1)

    def test_where_nothing_disappoints_it_is_the_best_surprise(self, t: Transaction) -> None:
        assert self.gap(t, (1, 0), (2, 0)) == Gap("ada", "two", 2)

    def test_where_high_is_bad_more_than_expected_disappoints(self, t: Transaction) -> None:
        assert self.gap(t, (2, 0), (-2, 0), options={"measure": "effort"}) == Gap("ada", "one", 2)

    def test_there_is_none_where_all_is_as_expected_or_unknown(self, t: Transaction) -> None:
        assert self.gap(t, (1, 1)) is None
        set_emotion(t, "lane", "ben", "one", 1)
        assert self.gap(t) is None
