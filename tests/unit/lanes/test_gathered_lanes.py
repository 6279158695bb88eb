"""Lanes that gather what cards and steps say: channels, times, owners; and those that draw cards in their own way."""

from dataclasses import replace

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Lane, Record, Stage, Step
from journey_editor.lanes.channels import ChannelsBody, Crossing, lay_out_channels
from journey_editor.lanes.grid import make_grid
from journey_editor.lanes.images import lay_out_images
from journey_editor.lanes.kinds import follows_card
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.lanes.responsible import lay_out_responsible
from journey_editor.lanes.text import lay_out_text_lane
from journey_editor.lanes.time import lay_out_time
from journey_editor.layout.lane_header import lane_header
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Item, Picture, Shape, Text, walk
from journey_editor.scene.persona_look import persona_looks

GATHERING = Lane(id="gathering", kind="channels", name="Channels", question="Where?", order="z")
STEPS = 3


def setting(*records: Record, for_editing: bool = False) -> LaneSetting:
    frame: list[Record] = [Stage(id="stage"), Lane(id="touch", order="a"), Lane(id="more", order="b"), GATHERING]
    frame += [Step(id=f"{index}", stage="stage", order=f"{index}") for index in range(STEPS)]
    frame += [Channel(id=name, name=name, order=f"{order}") for order, name in enumerate(("web", "app", "mail"))]
    together = RecordSet([*frame, *records])
    return LaneSetting(together, make_grid(together, 140), persona_looks(together), for_editing=for_editing)


def card(name: str, step: int, *channels: str, **fields: object) -> Card:
    said = {"id": name, "lane": "touch", "step": f"{step}", "channels": channels, "order": name, **fields}
    return Card.model_validate(said)


def channels_of(*cards: Card, lane: Lane = GATHERING, for_editing: bool = False) -> ChannelsBody:
    return lay_out_channels(lane, setting(*cards, for_editing=for_editing))


def words(items: tuple[Item, ...]) -> list[str]:
    found = [placed.item.line for placed in walk((Group(items),)) if isinstance(placed.item, Text)]
    return ["".join(run.text for run in line.runs) for line in found]


class TestChannels:
    def test_only_channels_that_are_used_have_a_line(self) -> None:
        body = channels_of(card("a", 0, "mail"), card("b", 1, "web"))
        assert [line.channel.id for line in body.lines] == ["web", "mail"]

    def test_lines_stand_closer_on_paper_than_where_they_are_clicked(self) -> None:
        cards = (card("a", 0, "mail"), card("b", 1, "web"), card("c", 2, "app"))
        printed, edited = channels_of(*cards), channels_of(*cards, for_editing=True)
        assert printed.height < edited.height
        for body, least in ((printed, theme.KEY.size * theme.KEY.leading), (edited, 24)):
            assert all(line.height >= least for line in body.lines)

    def test_a_lane_that_asks_and_an_edited_map_show_all(self) -> None:
        asking = GATHERING.patched(options={"all_channels": True})
        for body in (
            channels_of(card("a", 0, "mail"), lane=asking),
            channels_of(card("a", 0, "mail"), for_editing=True),
        ):
            assert [(line.channel.id, line.is_used) for line in body.lines] == [
                ("web", False), ("app", False), ("mail", True),
            ]  # fmt: skip

    def test_the_path_takes_the_first_channel_of_the_first_touchpoint(self) -> None:
        pain = card("a", 0, "web", kind="pain")
        body = channels_of(pain, card("b", 0, "mail", "app"), card("c", 1, "web"))
        assert body.crossings == (
            Crossing(0, 0, is_main=False, is_planned=False),
            Crossing(0, 1, is_main=False, is_planned=False),
            Crossing(0, 2, is_main=True, is_planned=False),
            Crossing(1, 0, is_main=True, is_planned=False),
        )

    def test_the_first_is_the_one_of_the_upper_lane(self) -> None:
        body = channels_of(card("a", 0, "mail", lane="more"), card("b", 0, "web"))
        assert [crossing.is_main for crossing in body.crossings] == [True, False]

    def test_what_is_there_goes_before_what_is_planned(self) -> None:
        body = channels_of(card("a", 0, "web", state="planned"), card("b", 0, "app"))
        assert body.crossings == (
            Crossing(0, 0, is_main=False, is_planned=True), Crossing(0, 1, is_main=True, is_planned=False),
        )  # fmt: skip

    def test_a_channel_that_is_used_already_is_not_planned(self) -> None:
        body = channels_of(card("a", 0, "web", state="planned"), card("b", 0, "web"))
        assert body.crossings == (Crossing(0, 0, is_main=True, is_planned=False),)

    def test_a_card_over_several_steps_counts_at_each(self) -> None:
        assert [c.column for c in channels_of(card("a", 1, "web", span=2)).crossings] == [1, 2]

    def test_a_planned_stretch_of_the_path_is_dashed(self) -> None:
        body = channels_of(card("a", 0, "web"), card("b", 1, "web"), card("c", 2, "app", state="planned"))
        dashes = [
            bool(item.stroke.dash) for item in body.draw(body.height)
            if isinstance(item, Shape) and item.stroke and item.stroke.color == theme.PATH and item.stroke.width == 2
        ]  # fmt: skip
        assert dashes == [False, True]

    def test_the_names_stand_beside_their_lines_below_the_question(self) -> None:
        body = channels_of(card("a", 0, "web"), card("b", 1, "mail"))
        header = lane_header(GATHERING, body.key, 150)
        groups = [item for item in header.items if isinstance(item, Group)]
        assert [group.y + group.height / 2 for group in groups] == pytest.approx([line.y for line in body.lines])
        lowest = max(item.y + item.line.baseline for item in header.items if isinstance(item, Text))
        assert groups[0].y > lowest
        assert body.height >= body.lines[-1].y + 12

    def test_a_long_name_has_the_lines_it_needs(self) -> None:
        long = Channel(id="web", name="The counter in the hall of the main station, upstairs", order="0")
        body = lay_out_channels(GATHERING, setting(long, card("a", 0, "web"), card("b", 1, "app")))
        first, second = (item for item in lane_header(GATHERING, body.key, 150).items if isinstance(item, Group))
        assert first.height > 40
        assert second.y >= first.y + first.height

    def test_without_channels_the_question_asks_on_the_screen_only(self) -> None:
        frame = [record for record in setting().records if not isinstance(record, Channel)]
        together = RecordSet(frame)
        shared = replace(setting(for_editing=True), records=together)
        assert words(lay_out_channels(GATHERING, shared).draw(99)) == ["Where?"]
        assert words(lay_out_channels(GATHERING, replace(shared, for_editing=False)).draw(99)) == []


class TestFollowing:
    owners = GATHERING.patched(kind="responsible")

    @pytest.mark.parametrize(
        ("changes", "by_channels", "by_owners"),
        [
            ({"title": "other"}, False, False), ({"channels": ("app",)}, True, False), ({"owner": "Ann"}, True, True),
            ({"step": "2"}, True, True), ({"state": "planned"}, True, False), ({"impact": 3}, False, False),
        ],
    )  # fmt: skip
    def test_a_lane_follows_what_it_shows_of_a_card(
        self, changes: dict[str, object], by_channels: bool, by_owners: bool
    ) -> None:
        before = card("a", 0, "web", owner="Bob")
        after = before.patched(**changes)
        assert follows_card(GATHERING, before, after) == by_channels
        assert follows_card(self.owners, before, after) == by_owners
        assert not follows_card(Lane(id="touch"), before, after)

    def test_cards_that_say_nothing_of_it_are_not_followed(self) -> None:
        assert not follows_card(GATHERING, card("a", 0), card("a", 1))
        assert follows_card(GATHERING, None, card("a", 0, "web"))
        assert follows_card(GATHERING, card("a", 0, "web"), None)


class TestTime:
    lane = GATHERING.patched(kind="time", question="")

    def body(self, *times: tuple[float | None, float | None]) -> tuple[list[str], list[str], list[float]]:
        steps = [
            Step(id=f"{index}", stage="stage", order=f"{index}", duration_s=duration, wait_s=wait)
            for index, (duration, wait) in enumerate(times)
        ]
        body = lay_out_time(self.lane, setting(*steps))
        items = body.draw(body.height)
        bars = [i.width for i in items if isinstance(i, Box) and i.fill == theme.STAGE_COLORS[0]]
        return words(items), [line.label for line in body.key], bars

    def test_times_are_said_and_added_up(self) -> None:
        said, total, _ = self.body((2_400, None), (540, 259_200), (None, None))
        assert said == ["40\u00a0min", "9\u00a0min", "wait\u00a03\u00a0d"]
        assert total == ["3\u00a0d 1\u00a0h, 99%\u00a0waiting"]

    def test_without_waiting_the_total_is_a_duration(self) -> None:
        assert self.body((2_400, None), (1_200, None))[1] == ["1\u00a0h"]

    def test_bars_have_one_scale_and_a_short_one_is_seen(self) -> None:
        longest, half, short = self.body((1_000, None), (500, None), (1, None))[2]
        assert longest == 2 * half
        assert short == 3.0

    def test_a_step_that_only_waits_has_no_bar_of_its_own(self) -> None:
        assert self.body((None, 60))[2] == []

    def test_a_lane_without_times_has_no_total(self) -> None:
        assert self.body() == ([], [], [])

    def test_times_below_zero_count_as_none(self) -> None:
        assert self.body((-5, -5), (60, None))[1] == ["1\u00a0min"]


class TestResponsible:
    lane = GATHERING.patched(kind="responsible")

    def test_each_owner_stands_once_a_step_with_a_count(self) -> None:
        cards = [card("a", 0, owner="Ann"), card("b", 0, owner="Bob"), card("c", 0, owner=" Ann "), card("d", 1)]
        body = lay_out_responsible(self.lane, setting(*cards))
        assert words(body.draw(body.height)) == ["Ann\u00a0· 2", "Bob"]
        assert [(chip.step, chip.owner) for chip in body.chips] == [("0", "Ann"), ("0", "Bob")]

    def test_a_point_finds_its_owner(self) -> None:
        body = lay_out_responsible(self.lane, setting(card("a", 0, owner="Ann")))
        [chip] = body.chips
        assert body.owner_at(chip.group.x + 1, chip.group.y + 1) is chip
        assert body.owner_at(chip.group.x - 1, chip.group.y + 1) is None


class TestPicturesAndText:
    def test_a_picture_has_no_frame_and_its_caption_below(self) -> None:
        body = lay_out_images(Lane(id="touch", kind="images"), setting(card("a", 0, image="f" * 64, title="Mara")))
        [block] = body.groups
        [picture] = [item for item in block.items if isinstance(item, Picture)]
        assert (picture.width, picture.height) == (block.width, block.width * 0.75)
        [caption] = [item for item in block.items if isinstance(item, Text)]
        assert caption.y > picture.height
        assert block.places[0].field == "title"

    def test_a_frame_waits_for_a_picture_on_the_screen_only(self) -> None:
        lane, waiting = Lane(id="touch", kind="images"), card("a", 0, title="Mara")
        [shown] = lay_out_images(lane, setting(waiting, for_editing=True)).groups
        [printed] = lay_out_images(lane, setting(waiting)).groups
        assert any(isinstance(item, Box) for item in shown.items)
        assert not any(isinstance(item, Box) for item in printed.items)
        assert printed.height < shown.height

    def test_running_text_is_its_words_alone(self) -> None:
        [block] = lay_out_text_lane(Lane(id="touch", kind="text"), setting(card("a", 0, title="She waits"))).groups
        assert all(isinstance(item, Text) for item in block.items)
        assert words(block.items) == ["She waits"]
