"""A map too long for its page is broken into tiers, where that makes its type larger and parts nothing."""

from itertools import pairwise

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Lane, Link, Map, Persona, Record, Stage, Step
from journey_editor.layout.page_fit import FittedMap, fit_map
from journey_editor.layout.tiers import Tiers, balanced_breaks
from journey_editor.scene.display_list import Group, Text, walk

A3 = (1100.0, 700.0)
LARGEST = 1.1


def a_map(*more: Record, stages: int = 6, steps: int = 5) -> RecordSet:
    records: list[Record] = [Map(title="Long way"), Persona(id="persona:1", name="Reader")]
    for stage in range(stages):
        records.append(Stage(id=f"stage:{stage}", name=f"Part {stage}", order=f"{stage:02}"))
        for step in range(steps):
            own = f"step:{stage}{step}"
            records.append(Step(id=own, stage=f"stage:{stage}", order=f"{step:02}"))
            records.append(Card(id=f"card:{stage}{step}", lane="lane:cards", step=own, title="Goes on"))
            records.append(
                Emotion(id=f"e:{stage}{step}", lane="lane:mood", persona="persona:1", step=own, score=step % 3)
            )
    records.append(Lane(id="lane:cards", name="Touchpoints", order="1"))
    records.append(Lane(id="lane:mood", kind="emotion", name="Emotion", order="2"))
    return RecordSet([*records, *more])


def tiers(fitted: FittedMap) -> list[Group]:
    return [group for group in fitted.groups if group.role == "tier"]


def words(group: Group) -> list[str]:
    lines = (placed.item.line for placed in walk((group,)) if isinstance(placed.item, Text))
    return ["".join(run.text for run in line.runs) for line in lines]


def ids_of(group: Group, role: str) -> list[str]:
    return [item.record_id for item in group.items if isinstance(item, Group) and item.role == role]


def test_a_long_map_is_broken_into_tiers_in_larger_type() -> None:
    fitted = fit_map(a_map(), *A3, LARGEST)
    whole = [ids_of(tier, "stage") for tier in tiers(fitted)]
    assert [len(stages) for stages in whole] == [2, 2, 2]
    assert [stage for stages in whole for stage in stages] == [f"stage:{index}" for index in range(6)]
    for tier in tiers(fitted):
        assert ids_of(tier, "lane body") == ["lane:cards", "lane:mood"]
    in_one = A3[0] / (30 * 120)  # the type of 30 columns side by side is no larger
    assert fitted.scale > 2 * in_one


def test_tiers_fill_the_box_and_stand_clear_of_each_other() -> None:
    fitted = fit_map(a_map(), *A3, LARGEST)
    found = tiers(fitted)
    assert fitted.width * fitted.scale == pytest.approx(A3[0])
    assert fitted.height * fitted.scale == pytest.approx(A3[1])
    assert {round(tier.width, 3) for tier in found} == {round(fitted.width, 3)}
    for above, below in pairwise(found):
        assert above.y + above.height < below.y
    assert found[-1].y + found[-1].height == pytest.approx(fitted.height)


def test_half_as_many_steps_need_two_tiers_only() -> None:
    assert len(tiers(fit_map(a_map(stages=5, steps=3), *A3, LARGEST))) == 2


def test_a_map_that_is_not_long_stays_in_one_piece() -> None:
    assert not tiers(fit_map(a_map(stages=2, steps=4), *A3, LARGEST))


def test_a_map_that_needs_the_height_of_its_page_stays_in_one_piece() -> None:
    many = [
        Card(id=f"more:{i}:{j}", lane="lane:cards", step=f"step:{i}0", title="A long story of much that happens")
        for i in range(6)
        for j in range(40)
    ]
    assert not tiers(fit_map(a_map(*many), *A3, LARGEST))


def test_a_shorter_tier_has_wider_columns_within_reason() -> None:
    records = a_map(stages=2, steps=6)
    for step in range(4):
        records.put(Step(id=f"step:more{step}", stage="stage:0", order=f"9{step}"))
    breaks = (frozenset({"stage:0"}), frozenset({"stage:1"}))
    first, second = Tiers(records, breaks, 120.0, 108.0).draw()
    assert first.width == 108 + 10 * 120
    assert second.width == pytest.approx(108 + 6 * 1.35 * 120)


def test_no_card_and_no_path_is_parted() -> None:
    wide = Card(id="card:wide", lane="lane:cards", step="step:14", span=2, title="Both")
    assert balanced_breaks(a_map(), 2) == (
        frozenset({"stage:0", "stage:1", "stage:2"}),
        frozenset({"stage:3", "stage:4", "stage:5"}),
    )
    again = Link(id="link:1", source="step:32", target="step:24", kind="then")
    over = balanced_breaks(a_map(again), 2)
    assert over is not None
    assert not any("stage:2" in stages and "stage:3" not in stages for stages in over)
    both = balanced_breaks(a_map(wide), 3)
    assert both is not None
    assert any({"stage:1", "stage:2"} <= stages for stages in both)
    all_the_way = Link(id="link:2", source="step:54", target="step:00", kind="then")
    assert balanced_breaks(a_map(all_the_way), 2) is None


def test_what_all_steps_add_up_to_is_not_parted() -> None:
    assert balanced_breaks(a_map(Lane(id="lane:time", kind="time", name="Time", order="3")), 2) is None
    hidden = Lane(id="lane:time", kind="time", name="Time", order="3", hidden=True)
    assert balanced_breaks(a_map(hidden), 2)


def test_numbers_of_links_count_through_all_tiers() -> None:
    causes = Link(id="link:1", source="card:00", target="card:54", kind="causes")
    first, _, last = tiers(fit_map(a_map(causes), *A3, LARGEST))
    assert "1" in words(first)
    assert "1" in words(last)


def test_the_largest_gap_is_said_in_its_tier_alone() -> None:
    hoped = Emotion(id="e:hoped", lane="lane:mood", persona="persona:1", step="step:30", state="expected", score=2)
    said = [any("Largest gap" in line for line in words(tier)) for tier in tiers(fit_map(a_map(hoped), *A3, LARGEST))]
    assert said == [False, True, False]


def test_of_very_many_stages_the_even_ways_alone_are_tried() -> None:
    """All ways to break nine hundred stages in three are four hundred thousand."""
    breaks = balanced_breaks(a_map(stages=900, steps=1), 3)
    assert breaks
    assert [len(stages) for stages in breaks] == [300, 300, 300]
