"""The map as the canvas shows it is the one that a first look at the records would give, after whatever edits."""

import pytest

from journey_editor.canvas.shown_map import Inks, ShownMap
from journey_editor.document.change import Change
from journey_editor.document.history import History
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step, Tag
from journey_editor.document.store import Store
from journey_editor.scene.display_list import Group


def records() -> list[Record]:
    return [
        Map(title="Bike rider"),
        Stage(id="stage:find", name="Find", order="a"),
        Step(id="step:hear", stage="stage:find", name="Hears of it", order="a"),
        Step(id="step:look", stage="stage:find", name="Looks it up", order="b"),
        Lane(id="lane:touch", name="Touchpoints", order="a"),
        Lane(id="lane:feel", name="Emotion", kind="emotion", order="b"),
        Card(id="card:poster", title="Poster", lane="lane:touch", step="step:hear", order="a"),
        Card(id="card:family", kind="note", title="Family tickets?", tags=("tag:later",), order="a"),
        Card(id="card:helmet", kind="note", order="b"),
        Persona(id="persona:mara", name="Mara", order="a"),
        Tag(id="tag:later", name="later"),
    ]


@pytest.fixture
def store() -> Store:
    return Store(records())


@pytest.fixture
def shown(store: Store) -> ShownMap:
    shown = ShownMap(store.records)

    def follow(change: Change) -> None:
        shown.follow(change)

    store.subscribe(follow)
    return shown


def assert_fresh(shown: ShownMap, store: Store) -> None:
    first_look = ShownMap(store.records)
    assert shown.groups == first_look.groups
    assert shown.parking.groups == first_look.parking.groups
    assert (shown.sheet, shown.parking_size) == (first_look.sheet, first_look.parking_size)


def blocks(shown: ShownMap) -> dict[str, object]:
    return {card.record_id: card.items for card in shown.parking.cards}


@pytest.mark.parametrize(
    ("record_id", "values"),
    [
        ("card:family", {"title": "Tickets for families and their dogs"}),
        ("card:poster", {"lane": None, "step": None}),
        ("card:helmet", {"lane": "lane:touch", "step": "step:look"}),
        ("map", {"words": {"note": "Remark"}}),
        ("tag:later", {"name": "some day"}),
        ("persona:mara", {"color": "#C2255C"}),
        ("step:hear", {"hidden": True}),
        ("lane:touch", {"hidden": True}),
        ("stage:find", {"name": "Find a bike nearby, one that works, and know how to get to it before others do"}),
    ],
)
def test_an_edit_and_its_undo_show_what_a_first_look_shows(
    shown: ShownMap, store: Store, record_id: str, values: dict[str, object]
) -> None:
    history = History(store)
    with store.begin("Edit") as t:
        t.patch(record_id, **values)
        t.preview()
        assert shown.parking.groups == ShownMap(t.records).parking.groups
    assert_fresh(shown, store)
    history.undo()
    assert_fresh(shown, store)


def test_edits_elsewhere_lay_no_parked_card_out(shown: ShownMap, store: Store) -> None:
    parking = shown.parking
    with store.begin("Write") as t:
        t.patch("card:poster", title="Posters")
        t.patch("stage:find", name="Look for")
        t.add(Emotion(id="e", lane="lane:feel", persona="persona:mara", step="step:hear", score=1))
    assert shown.parking is parking


def test_a_parked_card_is_laid_out_again_when_it_changes_and_no_other_is(shown: ShownMap, store: Store) -> None:
    before = blocks(shown)
    with store.begin("Write") as t:
        t.patch("card:helmet", title="Helmets")
    after = blocks(shown)
    assert after["card:family"] is before["card:family"]
    assert after["card:helmet"] is not before["card:helmet"]


def test_other_inks_show_in_the_parking_lot_and_around_the_sheet(shown: ShownMap) -> None:
    def colors(group: Group) -> set[object]:
        return {item.color for item in group.items if hasattr(item, "color")}

    shown.inks = Inks("#FAFAFA", "#AAAAAA", "#444444")
    shown.refresh()
    assert shown.parking.label
    assert colors(shown.parking.label) == {"#FAFAFA"}
    assert colors(shown.parking.groups[0]) == {"#AAAAAA"}
    assert colors(shown.head) == {"#FAFAFA", "#AAAAAA"}


def test_a_map_without_anything_shows_its_title_and_where_to_begin() -> None:
    shown = ShownMap(Store([Map()]).records)
    assert [group.role for group in shown.groups if group.role.startswith("ghost")] == ["ghost stage", "ghost lane"]
    assert shown.cell_at(200, 10) is None
    assert shown.row_at(10) is None
    assert shown.locate("map")
