"""Lanes that gather from the cards of others wait for the end of a drag, and are right then."""

import pytest

from journey_editor.canvas.shown_map import ShownMap
from journey_editor.document.change import Change
from journey_editor.document.records import Card, Channel, Lane, Map, Stage, Step
from journey_editor.document.store import Store
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group


@pytest.fixture
def store() -> Store:
    return Store([
        Map(), Stage(id="stage:a"),
        Step(id="step:a", stage="stage:a", order="a"), Step(id="step:b", stage="stage:a", order="b"),
        Lane(id="lane:touch", order="a"), Lane(id="lane:channels", kind="channels", order="b"),
        Lane(id="lane:who", kind="responsible", order="c"), Channel(id="channel:web", name="Web"),
        Card(id="card:1", lane="lane:touch", step="step:a", title="Site", channels=("channel:web",), owner="Web team"),
    ])  # fmt: skip


def following(store: Store) -> ShownMap:
    shown = ShownMap(store.records)

    def follow(change: Change) -> None:
        shown.follow(change)

    store.subscribe(follow)
    return shown


def gathered(shown: ShownMap) -> list[Group | None]:
    return [row.drawn for row in shown.layout.rows if row.lane.kind != "cards"]


def test_they_stand_still_in_a_drag_and_follow_when_it_ends(store: Store) -> None:
    shown = following(store)
    before = gathered(shown)
    t = store.begin("Move")
    t.patch("card:1", step="step:b")
    t.preview()
    assert gathered(shown) == before
    t.commit()
    assert gathered(shown) != before
    assert shown.layout.draw() == MapLayout(store.records, theme.COLUMN_WIDTH, for_editing=True).draw()


def test_a_drag_that_is_taken_back_leaves_them_as_they_were(store: Store) -> None:
    shown = following(store)
    before = shown.layout.draw()
    t = store.begin("Move")
    t.patch("card:1", step="step:b")
    t.preview()
    t.rollback()
    assert shown.layout.draw() == before
    with store.begin("Rename") as t:
        t.patch("card:1", owner="Onboarding team")
    assert shown.layout.draw() == MapLayout(store.records, theme.COLUMN_WIDTH, for_editing=True).draw()
