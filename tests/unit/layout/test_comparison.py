"""The poster of a difference."""

from collections.abc import Iterable

from journey_editor.document.comparing import compare_maps
from journey_editor.document.ids import emotion_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.layout.comparison import MARKS, lay_out_comparison
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Text, walk

POINT = emotion_id("lane:f", "persona:m", "step:a")
BEFORE: tuple[Record, ...] = (
    Map(title="Rider", takeaways=("It takes too long",)),
    Stage(id="stage:a", name="Find"),
    Step(id="step:a", stage="stage:a", name="Looks", order="1"),
    Step(id="step:b", stage="stage:a", name="Takes", order="2"),
    Lane(id="lane:a", name="Touchpoints", order="1"),
    Lane(id="lane:f", kind="emotion", name="Feels", order="2"),
    Persona(id="persona:m", name="Mara"),
    Card(id="card:same", lane="lane:a", step="step:a", title="Same", order="1"),
    Card(id="card:gone", lane="lane:a", step="step:a", title="Gone", order="2"),
    Card(id="card:moves", lane="lane:a", step="step:a", title="Moves", order="3"),
    Card(id="card:other", lane="lane:a", step="step:b", title="Other", order="1"),
    Emotion(id=POINT, lane="lane:f", persona="persona:m", step="step:a", score=-1),
)
AFTER: tuple[Record, ...] = (
    *(record for record in BEFORE if record.id not in ("card:gone", "card:moves", "card:other", POINT)),
    Card(id="card:moves", lane="lane:a", step="step:b", title="Moves", order="2"),
    Card(id="card:other", lane="lane:a", step="step:b", title="Another", order="1"),
    Card(id="card:new", lane="lane:a", step="step:b", title="New", order="3"),
    Emotion(id=POINT, lane="lane:f", persona="persona:m", step="step:a", score=1.5),
)


def groups(group: Group) -> list[Group]:
    return [group, *(found for item in group.items if isinstance(item, Group) for found in groups(item))]


def drawn() -> dict[str, Group]:
    page = lay_out_comparison(compare_maps(RecordSet(BEFORE), RecordSet(AFTER)))
    every = [found for group in page.groups for found in groups(group)]
    return {group.record_id: group for group in every if group.role in ("card", "emotion")}


def words(items: Iterable[Item]) -> list[str]:
    return ["".join(run.text for run in item.line.runs) for item in items if isinstance(item, Text)]


def signs(group: Group) -> set[str]:
    return {sign for sign, _ in MARKS.values()}.intersection(words(group.items))


def test_each_difference_bears_its_mark() -> None:
    found = drawn()
    assert {record_id: signs(group) for record_id, group in found.items()} == {
        "card:same": set(),
        "card:gone": {"−"},
        "card:moves": {"→"},
        "card:other": {"≠"},
        "card:new": {"+"},
        POINT: {"≠"},
    }


def test_what_is_no_more_is_pale_and_stands_where_it_stood() -> None:
    found = drawn()
    assert found["card:same"].y < found["card:gone"].y
    [pale] = [item for item in found["card:gone"].items if isinstance(item, Group)]
    assert pale.opacity < 1
    assert all(placed.opacity == 1 for placed in walk((found["card:other"],)))


def test_a_score_is_told_as_it_was_and_as_it_is() -> None:
    assert "−1 → +1.5" in words(drawn()[POINT].items)


def test_marks_can_be_read_on_white() -> None:
    assert all(theme.contrast(theme.WHITE, color) >= theme.READABLE for _, color in MARKS.values())


def test_the_head_says_how_much_differs_instead_of_what_the_map_is_about() -> None:
    page = lay_out_comparison(compare_maps(RecordSet(BEFORE), RecordSet(AFTER)))
    said = " ".join(words(placed.item for placed in walk(page.groups)))
    assert (
        "+\u00a01\u00a0added\u00a0· −\u00a01\u00a0removed\u00a0· →\u00a01\u00a0moved\u00a0· ≠\u00a02\u00a0changed"
        in said
    )
    assert "too long" not in said
    assert any(isinstance(placed.item, Box) and placed.item.stroke for placed in walk(page.groups))
