"""Headers can be read on whatever colour their stage has, and keep to the round corners of the sheet."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Lane, Map, Stage, Step
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
