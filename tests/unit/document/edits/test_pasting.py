"""Clips pasted into the map they come from and into others."""

from collections.abc import Sequence

import pytest

from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.edits.clip import Clip, make_clip
from journey_editor.document.edits.pasting import paste_cards, paste_lanes, paste_personas, paste_stages, paste_steps
from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import channels, lanes, personas, stages, steps, steps_of
from journey_editor.document.records import (
    Card,
    Channel,
    Citation,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Persona,
    Record,
    Stage,
    Step,
    Tag,
)
from journey_editor.document.store import Store

SHOWING = ["lane:a", "lane:b"], ["step:1", "step:2", "step:3"]


def source() -> list[Record]:
    return [
        Stage(id="stage:1", name="One", order="A"),
        Stage(id="stage:2", name="Two", order="B"),
        Step(id="step:1", stage="stage:1", order="A"),
        Step(id="step:2", stage="stage:1", order="B"),
        Step(id="step:3", stage="stage:2", order="A"),
        Lane(id="lane:a", name="Doing", order="A"),
        Lane(id="lane:feel", name="Emotion", kind="emotion", order="AB"),
        Lane(id="lane:b", name="Pains", card_kind="pain", order="B"),
        Lane(id="lane:kpi", name="KPI", kind="kpi", order="C"),
        Channel(id="channel:web", name="Web", order="A"),
        Tag(id="tag:x", name="Urgent"),
        Evidence(id="evidence:e", title="Diary study"),
        Persona(id="persona:m", name="Mara", order="A", channels=("channel:web",)),
        Card(
            id="card:1", title="1", lane="lane:a", step="step:1", order="A", channels=("channel:web",), tags=("tag:x",),
            personas=("persona:m",), evidence=(Citation(source="evidence:e", count=3),),
        ),
        Card(id="card:2", title="2", lane="lane:b", step="step:2", order="A", kind="pain"),
        Card(id="card:3", title="3", lane="lane:a", stage="stage:2", order="A"),
        Card(id="card:p", title="p", order="A"),
        Link(id="link:12", source="card:1", target="card:2"),
        Kpi(id="kpi:1", lane="lane:kpi", card="card:1", name="Rate"),
        feeling("step:1", 1), feeling("step:3", -2),
    ]  # fmt: skip


def feeling(step: str, score: float) -> Emotion:
    made = emotion_id("lane:feel", "persona:m", step)
    return Emotion(id=made, lane="lane:feel", persona="persona:m", step=step, score=score)


def other_map() -> Store:
    """Names that are the same but for their case, ids that are not; one step, and no lane of figures."""
    return Store(
        [
            Stage(id="stage:x", order="A"),
            Step(id="step:x", stage="stage:x", order="A"),
            Lane(id="lane:x", name="doing", order="A"),
            Channel(id="channel:x", name="WEB", order="A"),
            Persona(id="persona:x", name="mara", order="A"),
        ]
    )


def clip(*ids: str) -> Clip:
    return make_clip(Store(source()).records, ids, *SHOWING)


def titles(store: Store, cell: Cell) -> list[str]:
    return [card.title for card in cards_in(store.records, cell)]


def card_titled(store: Store, title: str) -> Card:
    return next(card for card in store.records.of_type(Card) if card.title == title)


def pasted(
    store: Store,
    part: Clip,
    cell: Cell,
    showing: tuple[Sequence[str], Sequence[str]] = SHOWING,
    index: int | None = None,
) -> list[str]:
    with store.begin("Paste") as t:
        return paste_cards(t, part, cell, index, showing=showing)


def test_cards_keep_their_distance_and_all_they_are() -> None:
    store = Store(source())
    ids = pasted(store, clip("card:1", "card:2"), Cell("lane:a", "step:2"))
    assert titles(store, Cell("lane:a", "step:2")) == ["1"]
    assert titles(store, Cell("lane:b", "step:3")) == ["2"]
    first = store.records.find(Card, ids[0])
    assert first is not None
    assert (first.channels, first.tags, first.personas) == (("channel:web",), ("tag:x",), ("persona:m",))
    assert first.evidence == (Citation(source="evidence:e", count=3),)
    assert [(kpi.name, kpi.lane) for kpi in store.records.of_type(Kpi) if kpi.card == ids[0]] == [("Rate", "lane:kpi")]
    assert [(link.source, link.target) for link in store.records.of_type(Link)][1:] == [tuple(ids)]


def test_cards_come_before_the_index_in_their_order() -> None:
    store = Store([*source(), Card(id="card:0", title="0", lane="lane:a", step="step:1", order="9")])
    pasted(store, clip("card:1"), Cell("lane:a", "step:1"), index=1)
    assert titles(store, Cell("lane:a", "step:1")) == ["0", "1", "1"]


def test_steps_and_lanes_are_made_where_the_map_ends() -> None:
    store = Store(source())
    pasted(store, clip("card:1", "card:2"), Cell("lane:b", "step:3"))
    made_lane, made_step = lanes(store.records)[-1], steps(store.records)[-1]
    assert (made_lane.name, made_lane.card_kind, made_step.stage) == ("Pains", "pain", "stage:2")
    assert titles(store, Cell(made_lane.id, made_step.id)) == ["2"]


@pytest.mark.parametrize("cell", [PARKING_LOT, Cell("lane:a", stage="stage:1")])
def test_the_parking_lot_and_a_stage_wide_cell_take_all(cell: Cell) -> None:
    store = Store(source())
    pasted(store, clip("card:1", "card:2", "card:3", "card:p"), cell)
    assert titles(store, cell)[-4:] == ["1", "2", "3", "p"]


def test_what_meets_a_locked_cell_goes_to_the_parking_lot() -> None:
    store = Store(source())
    with store.begin("Lock") as t:
        t.patch("lane:b", locked=True)
    pasted(store, clip("card:1", "card:2"), Cell("lane:a", "step:2"))
    assert titles(store, PARKING_LOT) == ["p", "2"]


def test_in_another_map_names_find_what_cards_name_and_the_rest_is_made() -> None:
    store = other_map()
    for _ in range(2):
        pasted(store, clip("card:1"), Cell("lane:x", "step:x"), (["lane:x"], ["step:x"]))
    found = list(store.records.of_type(Card))
    assert [card.channels for card in found] == [("channel:x",)] * 2
    assert [card.personas for card in found] == [("persona:x",)] * 2
    assert [tag.name for tag in store.records.of_type(Tag)] == ["Urgent"]
    assert [evidence.title for evidence in store.records.of_type(Evidence)] == ["Diary study"]
    assert len(channels(store.records)) == len(personas(store.records)) == len(lanes(store.records)) == 1


def test_figures_without_their_lane_stay_behind() -> None:
    store = other_map()
    pasted(store, clip("card:1"), Cell("lane:x", "step:x"), (["lane:x"], ["step:x"]))
    assert list(store.records.of_type(Kpi)) == []


def test_stages_bring_their_content_and_the_lanes_it_needs() -> None:
    store = other_map()
    with store.begin("Paste") as t:
        [stage] = paste_stages(t, clip("stage:1"), 0)
    assert [known.id for known in stages(store.records)] == [stage, "stage:x"]
    first, second = steps_of(store.records, stage)
    assert titles(store, Cell("lane:x", first.id)) == ["1"]
    made = {lane.name: lane.id for lane in lanes(store.records)}
    assert titles(store, Cell(made["Pains"], second.id)) == ["2"]
    [point] = store.records.of_type(Emotion)
    assert (point.lane, point.persona, point.step, point.score) == (made["Emotion"], "persona:x", first.id, 1)


def test_stages_are_copied_within_their_map() -> None:
    store = Store(source())
    with store.begin("Paste") as t:
        [stage] = paste_stages(t, clip("stage:2"))
    assert stages(store.records)[-1].id == stage
    assert titles(store, Cell("lane:a", stage=stage)) == ["3"]
    assert len(lanes(store.records)) == 4


def test_steps_come_into_another_stage() -> None:
    store = Store(source())
    with store.begin("Paste") as t:
        copies = paste_steps(t, clip("step:1", "step:2"), "stage:2", 0)
    assert [step.id for step in steps_of(store.records, "stage:2")] == [*copies, "step:3"]
    assert titles(store, Cell("lane:a", copies[0])) == ["1"]


def test_lanes_stand_on_the_steps_of_another_map_one_by_one() -> None:
    store = other_map()
    with store.begin("Paste") as t:
        ids = paste_lanes(t, clip("lane:a", "lane:feel", "lane:b"), 0)
    assert [lane.id for lane in lanes(store.records)] == [*ids, "lane:x"]
    assert titles(store, Cell(ids[0], "step:x")) == ["1"]
    assert titles(store, Cell(ids[0], stage="stage:x")) == ["3"]
    assert titles(store, Cell(ids[2], "step:x")) == ["2"]
    assert [(point.step, point.score) for point in store.records.of_type(Emotion)] == [("step:x", 1)]


def test_personas_are_copied_even_where_one_of_that_name_is() -> None:
    store = other_map()
    with store.begin("Paste") as t:
        [copy] = paste_personas(t, clip("persona:m"))
    found = store.records.find(Persona, copy)
    assert found is not None
    assert (found.name, found.channels) == ("Mara", ("channel:x",))
    assert len(personas(store.records)) == 2


def test_a_clip_that_contradicts_itself_leaves_a_sound_map() -> None:
    store = Store(source())
    hostile = Clip(
        ("card:1", "card:x", "gone"),
        (
            Card(id="card:1", lane="persona:m", step="lane:a", order="not a key!"),
            Card(id="card:x", lane="lane:nowhere", stage="card:1", personas=("stage:1", "nobody"), span=10**6),
            Persona(id="stage:1", channels=("step:1",)),
            Link(id="link:x", source="card:1", target="card:x"),
        ),
        ("lane:nowhere", "lane:nowhere"),
    )
    ids = pasted(store, hostile, Cell("lane:a", "step:1"))
    assert [store.records.find(Card, card_id) is not None for card_id in ids] == [True, True]
    assert len(cards_in(store.records, Cell("lane:a", "step:1"))) == 3
