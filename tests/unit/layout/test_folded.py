"""Folded stages and lanes on the canvas: low, narrow, honest about what they hold, and never printed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from journey_editor.document.ids import emotion_id
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Emotion, Kpi, Lane, Link, Map, Persona, Record, Stage, Step
from journey_editor.lanes.folded_lane import FOLDED_HEIGHT
from journey_editor.lanes.grid import FOLDED_STAGE_WIDTH, make_grid
from journey_editor.layout.braces import STAGE_GROUP
from journey_editor.layout.fold_mark import FOLD_MARK, fold_mark_in
from journey_editor.layout.map_layout import MapLayout, Row
from journey_editor.layout.map_picture import lay_out_picture
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import Group, Shape, Text, walk

_BRIDGE = (1.0, 4.0)
KINDS = ("cards", "emotion", "time", "channels", "responsible", "kpi")


def a_map(*folded: str, extra: Sequence[Record] = ()) -> RecordSet:
    """Stages a, b and c of two steps each, s0 to s5, and a lane of each kind; two cards in b, one in a and in c."""
    records: list[Record] = [Map(), Persona(id="mara", name="Mara"), Channel(id="web", name="Web")]
    names = {"a": "Discover", "b": "First ride", "c": "Come back"}
    records += [Stage(id=stage, name=name, order=stage, group="All") for stage, name in names.items()]
    records += [Step(id=f"s{n}", stage="abc"[n // 2], order=f"{n}", duration_s=60.0 * (n + 1)) for n in range(6)]
    records += [Lane(id=kind, kind=kind, name=kind, question="What?", order=f"{n}") for n, kind in enumerate(KINDS)]
    records += [
        Card(id=f"card {n}", title=f"Card {n}", lane="cards", step=f"s{n}", channels=("web",), owner="Ann")
        for n in (0, 2, 3, 5)
    ]
    records += [
        Emotion(id=emotion_id("emotion", "mara", f"s{n}"), lane="emotion", persona="mara", step=f"s{n}", score=1)
        for n in range(6)
    ]
    records.append(Kpi(id="figure", lane="kpi", stage="b", name="Sent", value=3))
    records += extra
    return RecordSet(
        record.patched(folded=True) if record.id in folded and isinstance(record, (Stage, Lane)) else record
        for record in records
    )


def edited(*folded: str, extra: Sequence[Record] = ()) -> MapLayout:
    layout = MapLayout(a_map(*folded, extra=extra), 142, for_editing=True)
    layout.draw()
    return layout


def words(*groups: Group) -> list[str]:
    lines = [placed.item.line for placed in walk(groups) if isinstance(placed.item, Text)]
    return ["".join(run.text for run in line.runs) for line in lines]


def row(layout: MapLayout, lane_id: str) -> Row:
    return next(row for row in layout.rows if row.lane.id == lane_id)


def drawn(layout: MapLayout, lane_id: str) -> Group:
    found = row(layout, lane_id).drawn
    assert found
    return found


def header(layout: MapLayout, record_id: str) -> Group:
    return next(group for group in layout.draw() if group.record_id == record_id and group.layer != "body")


class TestStages:
    def test_a_folded_one_is_narrow_and_those_behind_it_come_near(self) -> None:
        grid, whole = edited("b").grid, edited().grid
        assert [span.width for span in grid.stages] == [284, FOLDED_STAGE_WIDTH, 284]
        assert grid.width == whole.width - 284 + FOLDED_STAGE_WIDTH
        assert [column.step.id for column in grid.columns] == ["s0", "s1", "s4", "s5"]
        assert [step.id for step in grid.stages[1].folded] == ["s2", "s3"]

    def test_what_is_in_it_has_no_columns_and_is_known_to_be_there(self) -> None:
        grid = edited("b").grid
        assert grid.columns_of("s2", 1, None) is None
        assert grid.columns_of(None, 1, "b") is None
        assert grid.columns_of("s1", 2, None) == (1, 1)
        assert (grid.stage_under("s2", 1, None), grid.stage_under(None, 1, "b"), grid.stage_under("s4", 1, None)) == (
            1,
            1,
            2,
        )

    def test_columns_follow_each_other_where_nothing_is_folded_between(self) -> None:
        grid = edited("b").grid
        assert [grid.is_next(one, other) for one, other in pairwise(range(4))] == [True, False, True]

    @pytest.mark.parametrize(
        ("name", "short"),
        [("Discover", "Dis"), ("First ride", "FR"), ("WWWWW", "W"), ("Pay & return", "PR"), ("", ""), ("…", "")],
    )
    def test_its_name_is_made_as_short_as_the_chevron(self, name: str, short: str) -> None:
        records = RecordSet([Stage(id="a", name=name, folded=True), Step(id="s0", stage="a"), Step(id="s1", stage="a")])
        layout = MapLayout(records, 142, for_editing=True)
        stage = header(layout, "a")
        assert words(stage) == ([short] if short else []) + ["2"]
        chevron = next(item for item in stage.items if isinstance(item, Shape)).path.bounds()
        for placed in walk((stage.at(0, 0),)):
            if isinstance(placed.item, Text) and short:
                assert chevron[0] < placed.x + placed.item.x + placed.item.line.x < chevron[2]

    def test_it_keeps_its_color_and_its_mark_stands(self) -> None:
        for layout, opacity in ((edited("b"), 1.0), (edited(), 0.0)):
            stage = header(layout, "b")
            assert isinstance(stage.items[0], Shape)
            assert stage.items[0].fill == layout.grid.stages[1].color
            mark = next(item for item in stage.items if isinstance(item, Group) and item.role == FOLD_MARK)
            assert mark.opacity == opacity
            assert mark.x >= 0
            assert mark.x + mark.width <= stage.width

    def test_its_cells_show_how_much_is_in_them(self) -> None:
        layout = edited("b")
        span = layout.grid.stages[1]
        found = {
            kind: words(
                *(item for item in drawn(layout, kind).items if isinstance(item, Group) and item.role == "count")
            )
            for kind in KINDS
        }
        assert found == {
            "cards": ["2"],
            "emotion": [],
            "time": [],
            "channels": ["1"],
            "responsible": ["1"],
            "kpi": ["1"],
        }
        for count in row(layout, "cards").counts:
            assert span.x < count.x
            assert count.x + count.width < span.x + span.width

    def test_a_number_stands_below_a_card_that_reaches_across(self) -> None:
        over = Card(id="over", title="Reaches over", lane="cards", step="s1", span=4)
        layout = edited("b", extra=[over])
        card = next(
            item for item in drawn(layout, "cards").items if isinstance(item, Group) and item.record_id == "over"
        )
        [count] = row(layout, "cards").counts
        assert card.x < count.x < card.x + card.width
        assert count.y >= card.y + card.height
        assert count.y + count.height <= row(layout, "cards").height
        assert words(count) == ["2"]  # it shows beside the stage, and is none of those that are folded away

    def test_times_add_up_with_what_is_folded(self) -> None:
        assert row(edited("b"), "time").body.key == row(edited(), "time").body.key
        assert row(edited("a", "b", "c"), "time").body.key == row(edited(), "time").body.key

    def test_a_brace_over_folded_stages_alone_is_left_out(self) -> None:
        def braces(layout: MapLayout) -> list[Group]:
            return [group for group in layout.headers.groups if group.role == STAGE_GROUP]

        assert [brace.width for brace in braces(edited("b"))] == [2 * 284 + FOLDED_STAGE_WIDTH]
        assert braces(edited("a", "b", "c")) == []

    def test_a_way_past_a_folded_stage_is_no_way_to_the_next_step(self) -> None:
        past = Link(id="past", source="s1", target="s4", kind="then")
        assert [group.record_id for group in edited("b", extra=[past]).headers.band.groups if group.role == "link"] == [
            "past"
        ]

    def test_all_of_them_may_be_folded(self) -> None:
        layout = edited("a", "b", "c")
        assert layout.width == layout.grid.header_width + 3 * FOLDED_STAGE_WIDTH
        assert words(*row(layout, "cards").counts) == ["1", "2", "1"]


def strokes(group: Group) -> Iterator[tuple[tuple[float, ...], float, float]]:
    """The dashes of each piece of a line in a row, and where it begins and ends."""
    for item in group.items:
        if isinstance(item, Shape) and item.stroke:
            at = 0.0
            for verb, values in item.path.segments:
                if verb in "LC":
                    yield item.stroke.dash, at, values[-2]
                at = values[-2] if values else at


@pytest.mark.parametrize("lane", ["emotion", "channels"])
def test_only_a_dotted_bridge_leads_over_a_folded_stage(lane: str) -> None:
    def over(layout: MapLayout, start: str, end: str) -> list[tuple[float, ...]]:
        """The dashes of what leads from one step to the other, or further; rules that go all the way are none."""
        grid = layout.grid
        left, right = (grid.columns[grid.column_of[step]].center for step in (start, end))
        found = strokes(drawn(layout, lane))
        return [dash for dash, x, x_end in found if grid.header_width < x <= left and x_end >= right]

    assert over(edited("b"), "s1", "s4") == [_BRIDGE]
    assert over(edited(), "s1", "s2") == [()]


class TestLanes:
    def test_a_folded_one_is_a_low_row_with_its_name(self) -> None:
        layout = edited(*KINDS)
        assert [row.height for row in layout.rows] == [FOLDED_HEIGHT] * len(KINDS)
        assert words(header(layout, "cards")) == ["cards"]
        mark = fold_mark_in(header(layout, "cards"))
        assert mark is not None
        assert mark.x >= 0

    @pytest.mark.parametrize(
        ("lane", "said"),
        [
            ("cards", ["1 card", "2 cards", "1 card"]),
            ("emotion", ["2 points", "2 points", "2 points"]),
            ("time", ["3 min", "7 min", "11 min"]),
            ("channels", ["1 channel", "1 channel", "1 channel"]),
            ("responsible", ["1 owner", "1 owner", "1 owner"]),
            ("kpi", ["1 figure"]),
        ],
    )
    def test_it_says_what_stands_in_each_stage(self, lane: str, said: list[str]) -> None:
        layout = edited(lane)
        assert [text.replace("\u00a0", " ") for text in words(drawn(layout, lane))] == said
        assert not [item for item in drawn(layout, lane).items if isinstance(item, Group) and item.record_id]

    def test_in_a_folded_stage_it_has_room_for_a_number(self) -> None:
        assert words(drawn(edited("cards", "b"), "cards")) == ["1 card", "1 card", "2"]

    def test_a_long_name_makes_the_row_higher_and_is_not_cut(self) -> None:
        name = "What people tell each other about it in the evening"
        layout = edited("long", extra=[Lane(id="long", name=name, order="z")])
        assert "".join(words(header(layout, "long"))) == name
        lines = [placed for placed in walk((header(layout, "long").at(0, 0),)) if isinstance(placed.item, Text)]
        assert len(lines) > 1
        assert row(layout, "long").height > FOLDED_HEIGHT

    def test_a_line_across_the_map_stays_as_it_is(self) -> None:
        line = Lane(id="line", kind="divider", name="Line of visibility", order="z")
        assert drawn(edited("line", extra=[line]), "line") == drawn(edited(extra=[line]), "line")


def test_nothing_is_folded_in_print() -> None:
    folded, whole = a_map("a", "b", "cards", "emotion"), a_map()
    assert MapLayout(folded, 142).draw() == MapLayout(whole, 142).draw()
    assert lay_out_poster(folded) == lay_out_poster(whole)
    assert lay_out_picture(folded) == lay_out_picture(whole)
    assert make_grid(folded, 142).columns == make_grid(whole, 142).columns


@pytest.mark.parametrize("folded", [("b",), ("cards",), ("b", "channels", "kpi")])
def test_a_layout_that_follows_is_as_one_made_anew(folded: tuple[str, ...]) -> None:
    records = a_map()
    layout = MapLayout(records, 142, for_editing=True)
    for record in (*(records[name].patched(folded=True) for name in folded), Card(id="new", lane="cards", step="s2")):
        entries = {record.id: (records.get(record.id), record)}
        records.apply(entries)
        layout.follow(entries)
        assert layout.draw() == MapLayout(records, 142, for_editing=True).draw()
