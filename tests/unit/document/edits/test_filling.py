"""Maps filled from texts."""

import pytest

from journey_editor.document.cell import PARKING_LOT, Cell, cards_in
from journey_editor.document.edits.filling import fill_cells, fill_curve, fill_names
from journey_editor.document.queries import lanes, stages, steps
from journey_editor.document.records import Card, Emotion, Lane, Persona, Stage, Step
from journey_editor.document.store import Store

SHOWING = ["lane:a", "lane:b"], ["step:1", "step:2"]


def store() -> Store:
    return Store(
        [
            Stage(id="stage:1", name="One", order="A"),
            Step(id="step:1", stage="stage:1", order="A"),
            Step(id="step:2", stage="stage:1", order="B"),
            Lane(id="lane:a", name="A", order="A"),
            Lane(id="lane:b", name="B", card_kind="pain", order="B"),
            Lane(id="lane:feel", kind="emotion", order="C"),
            Persona(id="persona:m"),
        ]
    )


@pytest.mark.parametrize(
    ("first", "names", "expected"),
    [
        ("stage:1", ["X"], ["X"]),
        ("stage:1", ["X", "Y", "Z"], ["X", "Y", "Z"]),
        ("step:2", ["X"], ["", "X"]),
        ("step:1", ["X", "Y", "Z"], ["X", "Y", "Z"]),
        ("lane:b", ["X", "Y", "Z"], ["A", "X", "Y", "Z"]),
    ],
)
def test_names_fill_headers_and_make_more(first: str, names: list[str], expected: list[str]) -> None:
    filled = store()
    with filled.begin("Names") as t:
        ids = fill_names(t, first, names)
    parts: dict[str, list[Stage] | list[Step] | list[Lane]] = {
        "stage": stages(filled.records), "step": steps(filled.records), "lane": lanes(filled.records),
    }  # fmt: skip
    assert [part.name for part in parts[first.split(":")[0]]] == expected
    assert [getattr(filled.records[made], "name", None) for made in ids] == names


def test_locked_headers_keep_their_names() -> None:
    filled = store()
    with filled.begin("Names") as t:
        t.patch("lane:b", locked=True)
        fill_names(t, "lane:a", ["X", "Y"])
    assert [lane.name for lane in lanes(filled.records)] == ["X", "B", "Y"]


def test_only_headers_have_names_to_fill() -> None:
    filled = store()
    with pytest.raises(ValueError, match="header"), filled.begin("Names") as t:
        fill_names(t, "persona:m", ["X"])


def test_a_table_makes_cards_steps_and_lanes() -> None:
    filled = store()
    with filled.begin("Table") as t:
        ids = fill_cells(t, [("a", "", "c"), ("d", "e", ""), ("", "", "i")], Cell("lane:a", "step:2"), showing=SHOWING)
    made = lanes(filled.records)[-1].id
    columns = [step.id for step in steps(filled.records)]
    assert len(columns) == 4
    cards = [filled.records.find(Card, card_id) for card_id in ids]
    assert [(card.title, card.lane, card.step, card.kind) for card in cards if card] == [
        ("a", "lane:a", columns[1], "touchpoint"),
        ("c", "lane:a", columns[3], "touchpoint"),
        ("d", "lane:b", columns[1], "pain"),
        ("e", "lane:b", columns[2], "pain"),
        ("i", made, columns[3], "note"),
    ]


def test_a_table_in_the_parking_lot_and_over_locked_cells_is_parked() -> None:
    filled = store()
    with filled.begin("Table") as t:
        t.patch("lane:b", locked=True)
        fill_cells(t, [("a", "b")], PARKING_LOT, showing=SHOWING)
        fill_cells(t, [("c",), ("d",)], Cell("lane:a", "step:1"), showing=SHOWING)
    assert [card.title for card in cards_in(filled.records, PARKING_LOT)] == ["a", "b", "d"]


def test_numbers_make_a_curve() -> None:
    filled = store()
    with filled.begin("Scores") as t:
        fill_curve(t, Cell("lane:feel", "step:1"), "persona:m", ["\u22121,5", "99", "7"], SHOWING[1])
    points = {point.step: point.score for point in filled.records.of_type(Emotion)}
    assert points == {"step:1": -1.5, "step:2": 2}


@pytest.mark.parametrize("text", ["", "good", "nan", "inf", "1e400"])
def test_what_is_no_number_is_no_point(text: str) -> None:
    filled = store()
    with filled.begin("Scores") as t:
        assert fill_curve(t, Cell("lane:feel", "step:1"), "persona:m", [text], SHOWING[1]) == []
