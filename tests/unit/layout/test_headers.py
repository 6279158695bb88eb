"""Headers can be read on whatever colour their stage has, and keep to the round corners of the sheet."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Map, Stage, Step
from journey_editor.document.showing import Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.headers import column_headers
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Shape, Text


@pytest.mark.parametrize("color", ["#FFE066", "#FFFFFF", "#4263EB", "#000000", "#7F7F7F"])
@pytest.mark.parametrize("moment", [False, True])
def test_names_of_stages_and_steps_can_be_read_on_any_color(color: str, moment: bool) -> None:
    records = RecordSet(
        [
            Map(),
            Stage(id="stage:1", name="Part", color=color),
            Step(id="step:1", stage="stage:1", name="Moment", moment_of_truth=moment),
        ]
    )
    for group in column_headers(make_grid(records, 142)).groups:
        ground = group.items[0]
        assert isinstance(ground, Box | Shape)
        assert isinstance(ground.fill, str)
        inks = [item.color for item in group.items if isinstance(item, Text)]
        assert inks
        assert all(theme.contrast(ink, ground.fill) >= 4.5 for ink in inks)


@pytest.mark.parametrize("for_editing", [False, True])
def test_names_yet_to_be_written_are_asked_for_on_the_screen_only(for_editing: bool) -> None:
    records = RecordSet([Map(), Stage(id="stage:1"), Step(id="step:1", stage="stage:1")])
    headers = column_headers(make_grid(records, 142), for_editing=for_editing)
    lines = [item.line for group in headers.groups for item in group.items if isinstance(item, Text)]
    said = ["".join(run.text for run in line.runs) for line in lines]
    assert [word for word in said if word] == (["Stage", "Step"] if for_editing else [])


@pytest.mark.parametrize("has_steps", [False, True])
def test_headers_round_the_corners_that_are_corners_of_the_sheet(has_steps: bool) -> None:
    steps = [Stage(id="stage:1"), Step(id="step:1", stage="stage:1", name="Moment")] if has_steps else []
    groups = MapLayout(RecordSet([Map(), Lane(id="lane:1", name="One"), *steps]), 142).draw()
    right = 0.0 if has_steps else theme.MAP_RADIUS
    assert radii(groups, "corner") == (theme.MAP_RADIUS, right, 0, 0)
    assert radii(groups, "lane") == (0, 0, right, theme.MAP_RADIUS)


def radii(groups: tuple[Group, ...], role: str) -> object:
    ground = next(group for group in groups if group.role == role).items[0]
    assert isinstance(ground, Box)
    return ground.radii


@pytest.mark.parametrize(("name", "is_beside"), [("Pays", True), ("Pays for everything at once", False)])
def test_the_star_of_a_moment_of_truth_stands_before_a_short_name_and_above_a_long_one(
    name: str, is_beside: bool
) -> None:
    records = RecordSet(
        [Map(), Stage(id="stage:1"), Step(id="step:1", stage="stage:1", name=name, moment_of_truth=True)]
    )
    headers = column_headers(make_grid(records, 142))
    step = next(group for group in headers.groups if group.role == "step")
    left, top, right, bottom = next(item for item in step.items if isinstance(item, Shape)).path.bounds()
    first = next(item for item in step.items if isinstance(item, Text))
    word_left, word_top = first.x + first.line.x, first.y
    if is_beside:
        assert headers.step_height == theme.STEP_HEIGHT
        assert right < word_left
        assert (left + word_left + first.line.width) / 2 == pytest.approx(step.width / 2, abs=1)
    else:
        assert bottom <= word_top
    assert 0 <= top < bottom <= step.height


def test_the_label_of_the_steps_is_in_line_with_their_names_over_a_brace_too() -> None:
    steps = [
        Step(id=f"step:{index}", stage="stage:1", name=f"Way {index}", order=f"{index}",
             alternative_of="step:0" if index else None)
        for index in range(2)
    ]  # fmt: skip
    groups = MapLayout(RecordSet([Map(), Stage(id="stage:1"), *steps]), 142).draw()
    corner = next(group for group in groups if group.role == "corner")
    step = next(group for group in groups if group.role == "step")
    middles = [
        group.y + item.y + item.line.baseline - item.line.size / 3
        for group in (corner, step)
        for item in group.items
        if isinstance(item, Text)
    ]
    assert middles[0] == pytest.approx(middles[1], abs=1)


def said_of(groups: tuple[Group, ...], role: str) -> list[str]:
    items = [item for group in groups if group.role == role for item in group.items if isinstance(item, Text)]
    return ["".join(run.text for run in item.line.runs) for item in items]


@pytest.mark.parametrize("moment", [False, True])
def test_goals_stand_below_the_names_where_a_view_asks_for_them(moment: bool) -> None:
    records = RecordSet(
        [
            Map(),
            Stage(id="stage:1", name="Buy", goal="Own it"),
            Step(id="step:1", stage="stage:1", name="Pay", goal="Be done", moment_of_truth=moment),
        ]
    )
    quiet, asked = (MapLayout(records, 142, showing=Showing(shows=frozenset(shows))) for shows in ((), ("goals",)))
    assert (said_of(quiet.headers.groups, "stage"), said_of(quiet.headers.groups, "step")) == (["Buy"], ["Pay"])
    groups = asked.headers.groups
    assert (said_of(groups, "stage"), said_of(groups, "step")) == (["Buy", "Own it"], ["Pay", "Be done"])
    assert asked.headers.step_height > quiet.headers.step_height
    for group in groups:
        baselines = [item.y + item.line.baseline for item in group.items if isinstance(item, Text)]
        assert all(0 < baseline < group.height for baseline in baselines)
        assert baselines == sorted(baselines)
