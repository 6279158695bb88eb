"""Lanes of each kind: where things stand, and that nothing is left out."""

from dataclasses import replace
from itertools import pairwise

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, EmotionScale, Kpi, Lane, Map, Persona, Record, Stage, Step
from journey_editor.lanes.cards import lay_out_cards
from journey_editor.lanes.divider import lay_out_divider
from journey_editor.lanes.emotion import EmotionBody, lay_out_emotion
from journey_editor.lanes.grid import make_grid
from journey_editor.lanes.kinds import lay_out_lane
from journey_editor.lanes.kpi import lay_out_kpi
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.layout.lane_header import lane_header
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Text, walk
from journey_editor.scene.persona_look import persona_looks

LANE = Lane(id="lane:l", name="Lane")


def setting(*records: Record, column_width: float = 140, stages: tuple[int, ...] = (2, 2)) -> LaneSetting:
    """Stages `stage:0`, ... of so many steps each, numbered through: `step:0`, `step:1`, ..."""
    frame: list[Record] = [LANE]
    steps = 0
    for index, count in enumerate(stages):
        frame.append(Stage(id=f"stage:{index}", name=f"Stage {index}", order=f"{index}"))
        for _ in range(count):
            frame.append(Step(id=f"step:{steps}", stage=f"stage:{index}", order=f"{steps:02}"))
            steps += 1
    together = RecordSet([*frame, *records])
    return LaneSetting(together, make_grid(together, column_width), persona_looks(together))


def card(name: str, step: int = 0, **fields: object) -> Card:
    return Card.model_validate({"id": f"card:{name}", "lane": LANE.id, "step": f"step:{step}", "title": name, **fields})


def words(items: tuple[Item, ...]) -> list[str]:
    return [
        "".join(run.text for run in placed.item.line.runs)
        for placed in walk((Group(items),))
        if isinstance(placed.item, Text)
    ]


class TestGrid:
    def test_columns_follow_each_other_and_stages_span_them(self) -> None:
        grid = setting(stages=(2, 1)).grid
        assert [column.x for column in grid.columns] == [150, 290, 430]
        assert [(span.x, span.width) for span in grid.stages] == [(150, 280), (430, 140)]
        assert grid.width == 570

    def test_weights_share_the_width_out(self) -> None:
        heavy = Stage(id="stage:0", weight=2)
        light = Step(id="step:0", stage="stage:0", weight=0.5, order="00")
        grid = make_grid(RecordSet([heavy, light, Step(id="step:1", stage="stage:0", order="01")]), 100)
        assert [column.width for column in grid.columns] == [100, 200]

    def test_a_hidden_stage_leaves_the_colours_of_the_others(self) -> None:
        shown = setting(stages=(1, 1)).grid.stages[1].color
        records = setting(Stage(id="stage:0", order="0", hidden=True), stages=(1, 1)).records
        assert make_grid(records, 100).stages[0].color == shown

    def test_what_is_hidden_takes_no_room(self) -> None:
        records = setting(Step(id="step:1", stage="stage:0", order="01", hidden=True)).records
        assert [column.step.id for column in make_grid(records, 100).columns] == ["step:0", "step:2", "step:3"]


class TestCards:
    def test_cards_of_a_cell_stack_in_their_order(self) -> None:
        body = lay_out_cards(LANE, setting(card("b", order="2"), card("a", order="1")))
        first, second = body.groups
        assert [first.record_id, second.record_id] == ["card:a", "card:b"]
        assert first.y == theme.CELL_PADDING
        assert second.y == pytest.approx(first.y + first.height + theme.CARD_GAP)
        assert body.height == pytest.approx(second.y + second.height + theme.CELL_PADDING)

    def test_a_spanning_card_lies_below_what_stands_in_all_its_columns(self) -> None:
        tall = card("a long title that takes many lines in so narrow a column", 1, order="1")
        body = lay_out_cards(LANE, setting(card("short", 0, order="1"), tall, card("wide", 0, order="2", span=2)))
        wide = next(block for block in body.groups if block.record_id == "card:wide")
        neighbour = next(block for block in body.groups if block.record_id == tall.id)
        assert wide.y == pytest.approx(neighbour.y + neighbour.height + theme.CARD_GAP)
        assert wide.width == 2 * 140 - 2 * theme.CELL_PADDING

    def test_a_span_ends_with_the_map(self) -> None:
        body = lay_out_cards(LANE, setting(card("wide", 3, span=9)))
        assert body.groups[0].width == 140 - 2 * theme.CELL_PADDING

    def test_a_stage_wide_card_spans_its_stage_on_top(self) -> None:
        wide = card("wide", order="9").patched(step=None, stage="stage:1")
        body = lay_out_cards(LANE, setting(card("below", 2, order="1"), wide))
        top = next(block for block in body.groups if block.record_id == wide.id)
        assert (top.x, top.y) == (150 + 2 * 140 + theme.CELL_PADDING, theme.CELL_PADDING)
        assert top.width == 2 * 140 - 2 * theme.CELL_PADDING

    def test_wide_columns_hold_cards_side_by_side(self) -> None:
        body = lay_out_cards(LANE, setting(card("a", order="1"), card("b", order="2"), column_width=400))
        first, second = body.groups
        assert first.y == second.y
        assert second.x == pytest.approx(first.x + first.width + theme.CARD_GAP)

    def test_one_card_has_a_wide_column_to_itself(self) -> None:
        (only,) = lay_out_cards(LANE, setting(card("a"), column_width=400)).groups
        assert only.width == 400 - 2 * theme.CELL_PADDING

    def test_cards_side_by_side_are_read_in_their_order(self) -> None:
        cells = [card(name, order=str(index)) for index, name in enumerate("abcd")]
        body = lay_out_cards(LANE, setting(*cells, column_width=400))
        assert [block.record_id[-1] for block in body.groups] == ["a", "b", "c", "d"]

    def test_a_span_counts_hidden_steps_and_shows_on_the_others(self) -> None:
        hidden = Step(id="step:1", stage="stage:0", order="01", hidden=True)
        (over,) = lay_out_cards(LANE, setting(hidden, card("over", 0, span=2))).groups
        assert over.width == 140 - 2 * theme.CELL_PADDING
        (behind,) = lay_out_cards(LANE, setting(hidden, card("behind", 1, span=2))).groups
        assert behind.x == 150 + 140 + theme.CELL_PADDING
        assert not lay_out_cards(LANE, setting(hidden, card("gone", 1))).groups

    def test_an_empty_lane_wants_little_of_the_spare_height(self) -> None:
        assert lay_out_cards(LANE, setting()).stretch < lay_out_cards(LANE, setting(card("a"))).stretch

    def test_a_card_unchanged_is_not_laid_out_again(self) -> None:
        shared = setting(card("a"))
        assert lay_out_cards(LANE, shared).groups[0].items is lay_out_cards(LANE, shared).groups[0].items

    def test_a_body_prints_only_when_the_lane_asks(self) -> None:
        shared = setting(card("a", body="internal talk", owner="Bill"))
        assert not {"internal", "talk", "Bill"} & set(" ".join(words(lay_out_cards(LANE, shared).draw(0))).split())
        asking = LANE.patched(options={"shows": ["body", "owner"]})
        assert {"internal", "talk", "Bill"} <= set(" ".join(words(lay_out_cards(asking, shared).draw(0))).split())

    def test_an_unknown_kind_of_lane_shows_its_cards(self) -> None:
        body = lay_out_lane(LANE.patched(kind="holograms"), setting(card("still here")))
        assert words(body.draw(body.height)) == ["still here"]


class TestEmotion:
    lane = LANE.patched(kind="emotion")

    def body(self, *scores: float | None, said: str = "", scale: EmotionScale | None = None) -> EmotionBody:
        records: list[Record] = [Persona(id="persona:p", name="Ada"), Map(emotion_scale=scale or EmotionScale())]
        for index, score in enumerate(scores):
            if score is not None:
                records.append(
                    Emotion(
                        id=f"emotion:{index}",
                        lane=LANE.id,
                        persona="persona:p",
                        step=f"step:{index}",
                        score=score,
                        verbatim=said if index == 1 else "",
                    )
                )
        return lay_out_emotion(self.lane, setting(*records))

    def test_the_scale_widens_to_hold_every_score(self) -> None:
        (wide,), (usual,) = self.body(1, 7).bands, self.body(1, 2).bands
        assert (wide.plot.low, wide.plot.high) == (-2, 7)
        assert (usual.plot.low, usual.plot.high) == (-2, 2)

    def test_neutral_stays_where_the_scale_has_it(self) -> None:
        body = self.body(0, 7)
        dashed = [
            item.path.bounds()[1]
            for item in body.draw(body.height)
            if isinstance(item, Shape) and item.stroke and item.stroke.color == theme.ZERO_LINE
        ]
        marks = [item for item in body.draw(body.height) if isinstance(item, Group) and item.record_id == "emotion:0"]
        assert dashed == [pytest.approx(centre(marks[0])[1])]
        assert [face.fill for face in marks[0].items if isinstance(face, Shape)][2] == theme.FACE_COLORS[2]

    def test_two_feelings_for_one_point_are_one_mark(self) -> None:
        twins = [
            Emotion(id=f"emotion:{index}", lane=LANE.id, persona="persona:p", step="step:0", score=index)
            for index in range(2)
        ]
        body = lay_out_emotion(self.lane, setting(Persona(id="persona:p"), *twins))
        marks = [
            item.record_id for item in body.draw(body.height) if isinstance(item, Group) and item.role == "emotion"
        ]
        assert marks == ["emotion:1"]

    def crowd(self, *scores: float, said: str = "") -> EmotionBody:
        """As many personas as scores, all at the second step, each with a low point at the first and the third."""
        records: list[Record] = []
        for index, score in enumerate(scores):
            records.append(Persona(id=f"persona:{index}", name=f"P{index}", order=f"{index}"))
            for step, value in enumerate((-2, score, -2)):
                records.append(
                    Emotion(
                        id=f"emotion:{index}:{step}",
                        lane=LANE.id,
                        persona=f"persona:{index}",
                        step=f"step:{step}",
                        score=value,
                        verbatim=f"{said} {index}" if said and step == 1 else "",
                    )
                )
        return lay_out_emotion(self.lane, setting(*records))

    def test_marks_at_one_point_stand_side_by_side_at_their_true_score(self) -> None:
        body = self.crowd(1, 1, 1, 1, 1)
        marks = [
            item
            for item in body.draw(body.height)
            if isinstance(item, Group) and item.role == "emotion" and item.record_id.endswith(":1")
        ]
        places = sorted(centre(mark) for mark in marks)
        assert max(y for _, y in places) - min(y for _, y in places) < 1
        assert all(right[0] - left[0] > 8 for left, right in pairwise(places))
        column = body.grid.columns[1]
        assert column.x < places[0][0] < places[-1][0] < column.x + column.width
        face = next(mark for mark in marks if mark.record_id == "emotion:0:1")
        assert centre(face)[0] == pytest.approx(column.center)

    def test_quotes_over_one_step_stand_in_the_order_of_their_points(self) -> None:
        body = self.crowd(0, 2, 1, said="Word of")
        quotes = [item for item in body.draw(body.height) if isinstance(item, Group) and item.role == "verbatim"]
        assert [quote.record_id for quote in sorted(quotes, key=lambda quote: -quote.y)] == [
            "emotion:1:1", "emotion:2:1", "emotion:0:1",
        ]  # fmt: skip
        assert all(upper.y + upper.height <= lower.y for upper, lower in pairwise(sorted(quotes, key=lambda q: q.y)))
        assert min(quote.y for quote in quotes) >= 0

    def test_a_quote_under_a_bridge_of_another_persona_keeps_inside_the_lane(self) -> None:
        records: list[Record] = [Persona(id="persona:a", order="1"), Persona(id="persona:b", order="2")]
        points = [
            ("a", 0, -2, ""),
            ("a", 1, -1, "said at a small peak"),
            ("a", 2, -2, ""),
            ("b", 0, 2, ""),
            ("b", 3, 2, ""),
        ]
        for persona, step, score, said in points:
            records.append(
                Emotion(
                    id=f"emotion:{persona}:{step}",
                    lane=LANE.id,
                    persona=f"persona:{persona}",
                    step=f"step:{step}",
                    score=score,
                    verbatim=said,
                )
            )
        body = lay_out_emotion(self.lane, setting(*records))
        quote = next(item for item in body.draw(body.height) if isinstance(item, Group) and item.role == "verbatim")
        assert quote.y >= 0

    def test_a_word_of_the_scale_makes_way_for_the_first_face(self) -> None:
        for scores in ((2, 0), (-2, 0), (0, 0)):
            body = self.body(*scores, scale=EmotionScale(labels=("awfully bad", "so so", "wonderful")))
            items = body.draw(body.height)
            face = next(item for item in items if isinstance(item, Group) and item.record_id == "emotion:0")
            left, middle = centre(face)[0] - 9, centre(face)[1]
            for item in items:
                if isinstance(item, Text) and item.x + item.line.x + item.line.width > left:
                    top = item.y + item.line.baseline - item.line.size
                    assert top > middle + 8 or item.y + item.line.baseline < middle - 8

    @pytest.mark.parametrize("spare", [0, 30, 200])
    @pytest.mark.parametrize("scores", [(-0.5,), (0, 0), (-1, 1), (2, 2), (-2, -2)])
    def test_words_of_the_scale_pushed_away_by_quotes_keep_inside_the_lane_and_apart(
        self, scores: tuple[float, ...], spare: float
    ) -> None:
        records: list[Record] = []
        for index, score in enumerate(scores):
            said = "They kept asking for the very same papers again and again until I gave up for good"
            persona = Persona(id=f"persona:{index}", order=f"{index}")
            feeling = Emotion(
                id=f"emotion:{index}",
                lane=LANE.id,
                persona=persona.id,
                step="step:0",
                score=score,
                verbatim=said,
            )
            records += [persona, feeling]
        body = lay_out_emotion(self.lane, setting(*records, column_width=120))
        height = body.height + spare
        items = body.draw(height)
        texts = [item for item in items if isinstance(item, Text)]
        quotes = [item for item in items if isinstance(item, Group) and item.role == "verbatim"]
        stretches = [
            *((text.y + text.line.baseline - 0.75 * text.line.size, text.y + text.line.baseline) for text in texts),
            *((quote.y, quote.y + quote.height) for quote in quotes),
        ]
        assert len(texts) == 3
        stretches.sort()
        assert stretches[0][0] >= 0
        assert stretches[-1][1] <= height
        assert all(upper[1] <= lower[0] for upper, lower in pairwise(stretches))

    def test_a_better_feeling_stands_higher(self) -> None:
        body = self.body(2, -2, 0)
        marks = [item for item in body.draw(body.height) if isinstance(item, Group) and item.role == "emotion"]
        tops = {mark.record_id: centre(mark)[1] for mark in marks}
        assert tops["emotion:0"] < tops["emotion:2"] < tops["emotion:1"]

    def test_nothing_is_invented_where_nothing_is_known(self) -> None:
        body = self.body(1, None, None, 1)
        lines = [
            item for item in body.draw(body.height) if isinstance(item, Shape) and item.path.segments[-1][0] == "C"
        ]
        assert [line.stroke.dash for line in lines if line.stroke] == [(1.0, 4.0)]

    def test_a_quote_stands_below_a_trough_and_above_a_peak_off_the_curve(self) -> None:
        for scores, above in (((1, -1, 1), False), ((-1, 1, -1), True)):
            body = self.body(*scores, said="I nearly gave up")
            items = body.draw(body.height)
            quote = next(item for item in items if isinstance(item, Group) and item.role == "verbatim")
            mark = next(item for item in items if isinstance(item, Group) and item.record_id == "emotion:1")
            lines = [item for item in quote.items if isinstance(item, Text)]
            middle = centre(mark)[1]
            assert all((quote.y + text.line.baseline < middle - 8) == above for text in lines)
            assert quote.y >= 0
            assert quote.y + quote.height <= body.height

    def test_more_height_goes_to_the_curve(self) -> None:
        body = self.body(2, -2)
        heights = []
        for height in (body.height, body.height + 100):
            marks = [item for item in body.draw(height) if isinstance(item, Group) and item.role == "emotion"]
            best, worst = (centre(mark)[1] for mark in marks)
            heights.append(worst - best)
        assert heights[1] == pytest.approx(heights[0] + 100)


def centre(mark: Group) -> tuple[float, float]:
    """The middle of a mark's rim, its first shape."""
    rim = mark.items[0]
    assert isinstance(rim, Shape)
    left, top, right, bottom = rim.path.bounds()
    return mark.x + (left + right) / 2, mark.y + (top + bottom) / 2


class TestKpi:
    lane = LANE.patched(kind="kpi")

    def figure(self, **fields: object) -> tuple[Item, ...]:
        kpi = Kpi.model_validate({"id": "kpi:1", "lane": LANE.id, "stage": "stage:0", "name": "Reach", **fields})
        return lay_out_kpi(self.lane, setting(kpi)).draw(100)

    def test_value_and_change(self) -> None:
        assert words(self.figure(value=22, unit="%", previous=19)) == ["Reach", "22%", "3"]
        assert words(self.figure(value=48_000, previous=39_000)) == ["Reach", "48k", "9k"]
        assert words(self.figure(value=9_500, previous=8_000)) == ["Reach", "9\u202f500", "1\u202f500"]
        assert words(self.figure(value=48_000, previous=47_500)) == ["Reach", "48k", "500"]

    def test_without_a_value_only_the_name(self) -> None:
        assert words(self.figure()) == ["Reach"]

    def test_a_change_for_the_better_is_filled_and_one_for_the_worse_is_hollow(self) -> None:
        def arrow(**fields: object) -> Shape:
            items = [placed.item for placed in walk((Group(self.figure(value=10, **fields)),))]
            return next(item for item in items if isinstance(item, Shape) and len(item.path.segments) == 4)

        assert arrow(previous=8).fill == theme.GOOD
        assert arrow(previous=12).fill == theme.WHITE
        assert arrow(previous=12, good="down").fill == theme.GOOD

    def test_figures_of_a_stage_and_of_its_step_do_not_cover_each_other(self) -> None:
        wide = Kpi(id="kpi:1", lane=LANE.id, stage="stage:0", name="Wide", value=1)
        narrow = Kpi(id="kpi:2", lane=LANE.id, step="step:1", name="Narrow", value=2)
        left, right = lay_out_kpi(self.lane, setting(wide, narrow)).groups
        assert left.y == right.y
        assert left.x + left.width <= right.x
        # Two of a stage are compared with each other: they keep its width.
        second = wide.patched(id="kpi:3")
        *above, below = lay_out_kpi(self.lane, setting(wide, second, narrow)).groups
        assert all(below.y >= figure.y + figure.height for figure in above)


def test_a_divider_runs_across_the_map_with_its_name_in_the_middle() -> None:
    body = lay_out_divider(LANE.patched(kind="divider", name="Line of visibility"), setting())
    assert body.full_width
    (group,) = body.draw(body.height)
    assert isinstance(group, Group)
    left, right, *label = group.items
    assert isinstance(left, Shape)
    assert isinstance(right, Shape)
    assert words(tuple(label)) == ["Line of visibility"]
    assert left.path.bounds()[2] < right.path.bounds()[0]


def test_a_colour_that_is_none_falls_back() -> None:
    assert theme.color_or("#12aBcd", theme.INK) == "#12aBcd"
    for wrong in ("", "red", "#12345", "#12345G", "javascript:", "#123456\n"):
        assert theme.color_or(wrong, theme.INK) == theme.INK
    stage = Stage(id="stage:0", color="no colour")
    grid = make_grid(RecordSet([stage, Step(id="step:0", stage=stage.id)]), 100)
    assert grid.stages[0].color == theme.STAGE_COLORS[0]


@pytest.mark.parametrize(("weight", "width"), [(1e-300, 50), (1e100, 400), (1.5, 150)])
def test_a_weight_is_followed_only_so_far(weight: float, width: float) -> None:
    records = RecordSet([Stage(id="stage:0"), Step(id="step:0", stage="stage:0", weight=weight)])
    assert make_grid(records, 100).columns[0].width == pytest.approx(width)


@pytest.mark.parametrize("title", ["A planned step", "خطوة مخططة طويلة"])
def test_marks_in_the_corner_stand_clear_of_title_and_icon(title: str) -> None:
    planned = card("x", kind="pain", state="planned", moment_of_truth=True).patched(title=title)
    block = lay_out_cards(LANE, setting(planned)).groups[0]
    first_line = next(item for item in block.items if isinstance(item, Text))
    taken = [(first_line.x + first_line.line.x, first_line.x + first_line.line.x + first_line.line.width)]
    for item in block.items:
        if isinstance(item, Group) and item.role in ("mark", "icon"):
            taken.append((item.x, item.x + item.scale * item.width))
    taken.sort()
    assert len(taken) == 4
    assert taken[0][0] >= 0
    assert taken[-1][1] <= block.width
    assert all(left[1] <= right[0] for left, right in pairwise(taken))


@pytest.mark.parametrize(
    "question", ["What do they need?", "What gets in their way?", "What do they ask themselves then?"]
)
def test_an_empty_lane_asks_its_question_in_its_first_cell_on_the_screen_only(question: str) -> None:
    lane = LANE.patched(question=question)
    for_print = setting(column_width=theme.COLUMN_WIDTH)
    on_screen = replace(for_print, for_editing=True)
    body = lay_out_cards(lane, on_screen)
    assert " ".join(" ".join(words(body.draw(body.height))).split()) == question
    [prompt] = body.groups
    first = on_screen.grid.columns[0]
    assert first.x < prompt.x < first.x + first.width
    header = lane_header(lane, (), theme.LANE_HEADER_WIDTH)
    assert body.height <= header.height, "writing the first card makes no row lower"
    assert lay_out_cards(lane, for_print).groups == ()
    answered = replace(setting(card("A card", 1), column_width=theme.COLUMN_WIDTH), for_editing=True)
    assert [group.role for group in lay_out_cards(lane, answered).groups] == ["card"]
