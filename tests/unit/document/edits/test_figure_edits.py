"""Figures: where they stand, and a review that adds a reading to several."""

import pytest

from journey_editor.document.edits.figures import add_figure, figures_at, lane_of_figures, move_figure, record_readings
from journey_editor.document.records import Card, Kpi, Lane, Reading, Stage, Step
from journey_editor.document.store import Store

FRAME = (
    Stage(id="stage"), Step(id="step", stage="stage"), Lane(id="cards", order="a"),
    Lane(id="figures", kind="kpi", order="b"), Card(id="card", lane="cards", step="step"),
)  # fmt: skip


def reviewed(kpi: Kpi, value: float, on: str) -> Kpi:
    store = Store([*FRAME, kpi])
    with store.begin("Review") as t:
        record_readings(t, {kpi.id: value}, on)
    found = store.records.find(Kpi, kpi.id)
    assert found is not None
    return found


def test_a_figure_of_a_card_goes_with_the_card() -> None:
    store = Store(FRAME)
    with store.begin("Add") as t:
        kpi = add_figure(t, "figures", "Time", card="card")
    assert store.records.find(Kpi, kpi) == Kpi(id=kpi, lane="figures", card="card", name="Time", order="V")
    with store.begin("Delete") as t:
        t.remove("card")
    assert kpi not in store.records


@pytest.mark.parametrize(("fields", "is_new"), [({}, False), ({"locked": True}, True), ({"hidden": True}, True)])
def test_figures_go_to_a_lane_that_takes_them(fields: dict[str, bool], is_new: bool) -> None:
    store = Store(FRAME)
    with store.begin("Lane") as t:
        t.patch("figures", **fields)
        found = lane_of_figures(t)
        lane = t.records.find(Lane, found)
        assert lane is not None
        assert lane.kind == "kpi"
        assert (found != "figures") is is_new


def test_a_review_keeps_the_value_before_as_the_previous_one_and_in_the_history() -> None:
    kpi = Kpi(id="kpi", lane="figures", value=19, previous=17, on="2026-03", history=(Reading(on="2026-01", value=17),))
    after = reviewed(kpi, 22, "2026-06")
    assert (after.value, after.previous, after.on) == (22, 19, "2026-06")
    assert [(reading.on, reading.value) for reading in after.history] == [
        ("2026-01", 17), ("2026-03", 19), ("2026-06", 22),
    ]  # fmt: skip


def test_a_second_review_of_a_date_corrects_the_first() -> None:
    kpi = Kpi(id="kpi", lane="figures", value=19, previous=17, on="2026-03")
    after = reviewed(kpi, 20, "2026-03")
    assert (after.value, after.previous, after.history) == (20, 17, (Reading(on="2026-03", value=20),))


def test_a_reading_of_long_ago_only_joins_the_history() -> None:
    kpi = Kpi(id="kpi", lane="figures", value=19, previous=17, on="2026-03")
    after = reviewed(kpi, 9, "2025")
    assert (after.value, after.previous, after.on) == (19, 17, "2026-03")
    assert [reading.on for reading in after.history] == ["2025", "2026-03"]


def test_the_first_value_has_none_before_it() -> None:
    after = reviewed(Kpi(id="kpi", lane="figures"), 0, "2026-03")
    assert (after.value, after.previous, after.history) == (0, None, (Reading(on="2026-03", value=0),))


@pytest.mark.parametrize(
    ("index", "expected"),
    [(0, ["c", "a", "b"]), (1, ["a", "c", "b"]), (2, ["a", "b", "c"]), (None, ["a", "b", "c"]), (9, ["a", "b", "c"])],
)
def test_a_figure_is_moved_among_those_of_a_stage(index: int | None, expected: list[str]) -> None:
    figures = [Kpi(id=key, lane="figures", stage="stage", order=key) for key in "ab"]
    store = Store([*FRAME, *figures, Kpi(id="c", lane="figures", card="card", order="aa")])
    with store.begin("Move") as t:
        move_figure(t, "c", "figures", index, stage="stage")
    assert [kpi.id for kpi in figures_at(store.records, "figures", stage="stage")] == expected
    assert store.records["c"].values()["card"] is None
