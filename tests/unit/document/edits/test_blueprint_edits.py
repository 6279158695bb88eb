"""Where the rows of a service blueprint go, and what lies behind its line of visibility."""

import pytest

from journey_editor.document.blueprint import BLUEPRINT, LINES, backstage_lanes, line_of
from journey_editor.document.edits.blueprint import add_blueprint, add_row
from journey_editor.document.edits.channels import add_channel, move_channel, put_on_channel, take_off_channel
from journey_editor.document.queries import channels, lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Lane
from journey_editor.document.store import Store

ROWS = [row.name for row in BLUEPRINT]


def with_blueprint(*present: Lane) -> list[Lane]:
    store = Store(present)
    with store.begin("Blueprint") as t:
        add_blueprint(t)
    return lanes(store.records)


def names(found: list[Lane]) -> list[str]:
    return [lane.name for lane in found]


def test_an_empty_map_gets_all_rows() -> None:
    found = with_blueprint()
    assert names(found) == ROWS
    assert [line_of(lane) for lane in found if lane.kind == "divider"] == [row.line for row in LINES]


def test_what_is_there_stays_where_it_is() -> None:
    emotion = Lane(id="lane:e", kind="emotion", name="Emotion", order="a")
    backstage = Lane(id="lane:b", name="backstage ", order="b")
    found = with_blueprint(emotion, backstage, Lane(id="lane:p", name="Pains", card_kind="pain", order="c"))
    assert names(found) == ["Emotion", *ROWS[:4], "backstage ", *ROWS[5:], "Pains"]


def test_without_any_row_they_go_to_the_bottom() -> None:
    assert names(with_blueprint(Lane(id="lane:p", name="Pains"))) == ["Pains", *ROWS]


@pytest.mark.parametrize("line", ["", None, 5])
def test_a_divider_that_does_not_say_is_a_line_of_visibility(line: object) -> None:
    assert line_of(Lane(id="lane:d", kind="divider", options={"line": line})) == "visibility"
    assert line_of(Lane(id="lane:d", kind="divider")) == "visibility"
    assert line_of(Lane(id="lane:c")) == ""


def test_backstage_is_what_is_done_below_the_line() -> None:
    found = [
        Lane(id="above", order="a"),
        Lane(id="line", kind="divider", order="b"),
        Lane(id="done", card_kind="action", order="c"),
        Lane(id="pains", card_kind="pain", order="d"),
        Lane(id="curve", kind="emotion", order="e"),
        Lane(id="touch", order="f"),
    ]
    assert backstage_lanes(RecordSet(found)) == {"done", "touch"}
    other = [found[0], found[1].patched(options={"line": "interaction"}), *found[2:]]
    assert backstage_lanes(RecordSet(other)) == frozenset()


def test_a_row_can_stand_alone() -> None:
    store = Store([Lane(id="lane:a", order="a")])
    with store.begin("Row") as t:
        made = add_row(t, LINES[2], 0)
    assert [lane.id for lane in lanes(store.records)] == [made, "lane:a"]


def test_a_usual_channel_gets_its_icon_and_keeps_it() -> None:
    store = Store([])
    with store.begin("Add") as t:
        web, own = add_channel(t, "web"), add_channel(t, "Fair stand")
        t.patch(web, name="Our portal")
    assert [(channel.name, channel.icon) for channel in channels(store.records)] == [
        ("Our portal", "web"), ("Fair stand", ""),
    ]  # fmt: skip
    with store.begin("Move") as t:
        move_channel(t, own, 0)
    assert [channel.id for channel in channels(store.records)] == [own, web]


def test_cards_are_put_on_a_channel_and_taken_off() -> None:
    store = Store([Channel(id="web"), Channel(id="app"), Card(id="a", channels=("web",)), Card(id="b")])
    cards = list(store.records.of_type(Card))
    with store.begin("On") as t:
        put_on_channel(t, cards, "app")
        put_on_channel(t, cards, "app")
    assert {card.id: card.channels for card in store.records.of_type(Card)} == {"a": ("web", "app"), "b": ("app",)}
    with store.begin("Off") as t:
        take_off_channel(t, store.records.of_type(Card), "web")
    assert {card.id: card.channels for card in store.records.of_type(Card)} == {"a": ("app",), "b": ("app",)}
