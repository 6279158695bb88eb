"""Braces join what stands side by side and belongs together."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Map, Stage, Step
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.braces import alternatives, stage_groups
from journey_editor.layout.headers import column_headers


def a_map(groups: str, instead_of: dict[str, str]) -> RecordSet:
    """A stage for each letter, "-" for one of no group, with two steps each: "0a", "0b", "1a", ..."""
    stages = [Stage(id=str(n), order=str(n), group=letter.strip("-")) for n, letter in enumerate(groups)]
    steps = [
        Step(id=key, stage=key[0], order=key, name="Step", alternative_of=instead_of.get(key))
        for key in (f"{stage.id}{side}" for stage in stages for side in "ab")
    ]
    return RecordSet([Map(), *stages, *steps])


def test_neighbours_of_one_group_get_one_brace() -> None:
    grid = make_grid(a_map("AAB-BA", {}), 100, 0)
    assert stage_groups(grid) == [(0, 400, "A"), (400, 200, "B"), (800, 200, "B"), (1000, 200, "A")]


def test_alternatives_side_by_side_get_one_brace() -> None:
    instead_of = {"0b": "0a", "2b": "1a", "3b": "3a"}
    assert alternatives(make_grid(a_map("----", instead_of), 100, 0)) == [(0, 200), (600, 200)]


def test_rows_of_braces_take_room_only_where_there_are_some() -> None:
    bare = column_headers(make_grid(a_map("--", {}), 100))
    grouped = column_headers(make_grid(a_map("AA", {}), 100))
    either = column_headers(make_grid(a_map("--", {"0b": "0a"}), 100))
    assert bare.brace_height == 0
    assert grouped.height == bare.height + grouped.brace_height > bare.height
    assert either.step_height > bare.step_height
    assert either.stage_height == bare.stage_height
