"""The band under the steps: there when it has something to say, and nothing in it lies over something else."""

from itertools import combinations
from random import Random

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Link, Map, Stage, Step
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene.display_list import Box, Group, Shape

STEPS = 8


def a_map(*links: Link) -> RecordSet:
    steps = [Step(id=f"s{n}", stage=f"stage:{n // 4}", name=f"Step {n}", order=str(n)) for n in range(STEPS)]
    cards = [Card(id=f"c{n}", lane="lane", step=f"s{n}", title=f"Card {n}") for n in range(STEPS)]
    stages = [Stage(id=f"stage:{n}", name=f"Stage {n}", order=str(n)) for n in range(2)]
    return RecordSet([Map(), *stages, *steps, Lane(id="lane", name="Lane"), *cards, *links])


def then(source: str, target: str, label: str = "", link_id: str = "link") -> Link:
    return Link(id=link_id, source=source, target=target, label=label)


def paths(records: RecordSet, showing: Showing = EVERYTHING) -> list[Group]:
    return [group for group in MapLayout(records, 142, showing=showing).headers.groups if group.role == "link"]


def label_of(path: Group) -> tuple[float, float, float, float]:
    [ground] = [item for item in path.items if isinstance(item, Box)]
    left, top = path.x + ground.x, path.y + ground.y
    return left, top, left + ground.width, top + ground.height


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize(
    ("link", "is_drawn"),
    [
        (then("s1", "s2"), False),  # there everybody goes
        (then("s1", "s2", "most"), True),
        (then("s2", "s1"), True),
        (then("s0", "s7"), True),
        (then("c1", "c5"), True),
        (then("c1", "c1"), False),
        (then("c1", "s1", "here"), False),
        (Link(id="link", source="s3", target="s3", kind="leaves"), True),
        (Link(id="link", source="c1", target="c5", kind="causes"), False),
    ],
)
def test_the_band_is_there_for_what_goes_elsewhere(link: Link, is_drawn: bool) -> None:
    bare, layout = MapLayout(a_map(), 142), MapLayout(a_map(link), 142)
    assert [group.record_id for group in layout.headers.groups if group.role == "link"] == ["link"] * is_drawn
    assert (layout.headers.height > bare.headers.height) == is_drawn


def test_what_does_not_show_is_on_no_path() -> None:
    records = a_map(then("s0", "s7"), then("c1", "c3", link_id="cards"))
    assert [path.record_id for path in paths(records, Showing(stages=frozenset({"stage:0"})))] == ["cards"]
    records.put(Lane(id="lane", name="Lane", hidden=True))
    assert [path.record_id for path in paths(records)] == ["link"]


def test_backwards_is_dashed_and_forwards_is_not() -> None:
    dashes = {}
    for path in paths(a_map(then("s1", "s4", link_id="on"), then("s4", "s1", link_id="back"))):
        line = path.items[0]
        assert isinstance(line, Shape)
        assert line.stroke
        dashes[path.record_id] = bool(line.stroke.dash)
    assert dashes == {"on": False, "back": True}


@pytest.mark.parametrize("seed", range(12))
def test_labels_lie_over_no_other_label_and_within_the_band(seed: int) -> None:
    draw = Random(seed)
    links = [
        then(f"s{a}", f"s{b}", draw.choice(["again", "a friend hears about it", "31 % go back to the form"]), f"l{n}")
        for n, (a, b) in enumerate((draw.randrange(STEPS), draw.randrange(STEPS)) for _ in range(10))
    ]
    links += [Link(id=f"out{n}", source=f"s{n}", target=f"s{n}", kind="leaves", label="31 % leave") for n in (2, 7)]
    layout = MapLayout(a_map(*links), 142)
    headers = layout.headers
    labels = [label_of(group) for group in headers.groups if group.role == "link"]
    assert len(labels) >= 8
    assert not [pair for pair in combinations(labels, 2) if overlap(*pair)]
    for left, top, right, bottom in labels:
        assert layout.grid.header_width <= left < right <= layout.width
        assert headers.band_top < top < bottom < headers.height


def test_no_more_levels_than_needed() -> None:
    one = MapLayout(a_map(then("s0", "s2")), 142).height
    assert MapLayout(a_map(then("s0", "s2"), then("s4", "s6", link_id="beside")), 142).height == one
    assert MapLayout(a_map(then("s0", "s3"), then("s1", "s4", link_id="across")), 142).height > one


def test_a_card_that_moves_takes_its_path_along() -> None:
    records = a_map(then("c1", "c5"))
    layout = MapLayout(records, 142)
    before, rows = layout.headers, list(layout.rows)
    moved = records["c5"].patched(step="s7")
    entries = {"c5": (records["c5"], moved)}
    records.put(moved)
    layout.follow(entries)
    assert layout.headers.groups != before.groups
    assert layout.headers.groups[0] is before.groups[0]  # stages are not laid out again
    assert layout.rows[0] is rows[0]
    assert layout.headers.groups == MapLayout(records, 142).headers.groups
