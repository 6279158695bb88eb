"""Figures: the change never lies over the value, bars line up, numbers stay in one piece."""

from collections.abc import Iterator

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Kpi, Lane, Map, Persona, Reading, Record, Stage, Step
from journey_editor.document.showing import Showing
from journey_editor.lanes.grid import make_grid
from journey_editor.lanes.kpi import lay_out_kpi
from journey_editor.lanes.kpi_figure import measure_figure
from journey_editor.lanes.kpi_history import readings
from journey_editor.lanes.lane_body import LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Shape, Text, walk
from journey_editor.scene.persona_look import PersonaLook, persona_looks

LANE = Lane(id="lane:l", kind="kpi")


def kpi(name: object = "Reach", **fields: object) -> Kpi:
    return Kpi.model_validate({"id": f"kpi:{name}", "lane": LANE.id, "name": name, "value": 22, "unit": "%", **fields})


def figures(*kpis: Kpi, column_width: float = 142) -> tuple[Group, ...]:
    """The figures on two stages of two steps each."""
    frame: list[Record] = [LANE, *(Stage(id=f"stage:{index}", order=str(index)) for index in range(2))]
    frame += [Step(id=f"step:{index}", stage=f"stage:{index // 2}", order=str(index)) for index in range(4)]
    records = RecordSet([*frame, *kpis])
    return lay_out_kpi(LANE, LaneSetting(records, make_grid(records, column_width), {})).groups


def words(item: Text) -> str:
    return "".join(run.text for run in item.line.runs)


def text_boxes(figure: Group) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """What is written and where its letters are: left, top, right, bottom."""
    for item in figure.items:
        if isinstance(item, Text):
            left, baseline = item.x + item.line.x, item.y + item.line.baseline
            yield words(item), (left, baseline - 0.7 * item.line.size, left + item.line.width, baseline)


def arrow_box(figure: Group) -> tuple[float, float, float, float]:
    return next(
        item.path.bounds() for item in figure.items if isinstance(item, Shape) and item.path.segments[-1][0] == "Z"
    )


def bar_top(figure: Group) -> float:
    return figure.y + next(item.y for item in figure.items if isinstance(item, Box))


@pytest.mark.parametrize(
    "fields",
    [
        {"previous": 19},
        {"value": 1234.5, "unit": "€", "previous": 1234.4},
        {"value": 4.2, "unit": "minutes on average and rider", "previous": 5},
        {"value": 9876.25, "unit": "", "previous": 1},
        {"value": 4.2, "unit": "rides", "previous": 1000.25},
    ],
)
@pytest.mark.parametrize("width", [30.0, 60.0, 77.0, 126.0, 268.0])
def test_the_change_stands_clear_of_the_value(fields: dict[str, object], width: float) -> None:
    figure = measure_figure(kpi(**fields), width)
    drawn = figure.draw(figure.name.height, figure.value_height, theme.INK)
    boxes = [*(box for _, box in text_boxes(drawn)), arrow_box(drawn)]
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (one, other)
    assert max(box[3] for box in boxes) <= drawn.height


@pytest.mark.parametrize(
    ("fields", "change"),
    [
        ({"previous": 19}, "3"),
        ({"unit": "", "previous": 31}, "9"),
        ({"value": 2.4, "unit": "€", "previous": 2.3}, "€\u00a00.10"),
        ({"value": 4, "unit": "min", "previous": 6.5}, "2.5\u00a0min"),
    ],
)
def test_the_change_is_said_in_the_unit_of_the_value(fields: dict[str, object], change: str) -> None:
    (figure,) = figures(kpi(stage="stage:0", **fields))
    said = dict(text_boxes(figure))
    assert list(said)[-1] == change
    value = said[list(said)[1]]
    assert value[1] < said[change][3] <= value[3], "on the line of the value"


def test_a_change_that_does_not_fit_beside_the_value_goes_below_it() -> None:
    beside = measure_figure(kpi(previous=19), 126)
    below = measure_figure(kpi(previous=19), 60)
    assert beside.change_is_beside
    assert not below.change_is_beside
    assert below.value_height > beside.value_height


def test_bars_of_figures_in_a_row_line_up() -> None:
    long_name = "Share of those who find the form without asking anybody"
    row = figures(
        kpi(long_name, stage="stage:0", order="1"),
        kpi("Next to it", stage="stage:0", order="2"),
        kpi("Under another stage", stage="stage:1", value=4.25, unit="minutes on average", target=5, previous=6),
        column_width=150,
    )
    assert len({figure.y for figure in row}) == 1
    assert len({bar_top(figure) for figure in row}) == 1


def test_values_of_a_row_line_up() -> None:
    one, other = figures(kpi("A name of several lines under a step", step="step:0"), kpi("Short", step="step:1"))
    values = [next(box for said, box in text_boxes(figure) if said == "22%") for figure in (one, other)]
    assert values[0][3] == pytest.approx(values[1][3])


def test_a_long_value_gets_a_row_to_itself_rather_than_a_second_line() -> None:
    one, other = figures(
        kpi("a", stage="stage:0", value=9876.25, unit="rides"), kpi("b", stage="stage:0"), column_width=142
    )
    assert other.y >= one.y + one.height
    assert "9\u202f876.25\u00a0rides" in dict(text_boxes(one))


def test_a_number_and_its_unit_part_before_the_number_breaks() -> None:
    (figure,) = figures(kpi(step="step:0", value=9876.25, unit="rides"), column_width=126)
    assert [said.strip() for said, _ in text_boxes(figure)][1:] == ["9\u202f876.25", "rides"]


def test_the_history_is_a_line_that_ends_at_the_present_value() -> None:
    known = (Reading(on="2026-03", value=30), Reading(on="2025", value=10))
    assert readings(kpi(history=known, on="2026-09")) == [
        (2025.0, 10.0),
        (2026 + 2 / 12, 30.0),
        (2026 + 8 / 12, 22.0),
    ]
    assert readings(kpi(history=known))[-1][0] > 2026.2, "without a date it is the last one all the same"


@pytest.mark.parametrize("width", [60.0, 268.0])
def test_history_date_persona_and_benchmark_are_drawn_inside_the_figure(width: float) -> None:
    look = PersonaLook("#3B5BDB", (), "face", "M")
    whole = kpi(history=(Reading(on="2025", value=10),), on="2026-09", benchmark=31, previous=19, target=30)
    plain = measure_figure(kpi(previous=19, target=30), width)
    figure = measure_figure(whole, width, look)
    drawn = figure.draw(figure.name.height, figure.value_height, theme.INK)
    said = ["".join(run.text for run in p.item.line.runs) for p in walk((drawn,)) if isinstance(p.item, Text)]
    assert "M" in said
    assert "Sep 2026" in " ".join(" ".join(said).split())
    before = plain.draw(plain.name.height, plain.value_height, theme.INK)
    shapes = [sum(isinstance(placed.item, Shape) for placed in walk((group,))) for group in (before, drawn)]
    assert shapes[1] == shapes[0] + 3, "the line, its dot and the benchmark"
    for placed in walk((drawn,)):
        if isinstance(placed.item, Shape):
            left, top, right, bottom = placed.item.path.bounds()
            assert left >= -0.5
            assert right <= width + 0.5
            assert top >= 0
            assert bottom <= drawn.height


def test_one_reading_is_no_line() -> None:
    assert measure_figure(kpi(on="2026"), 200).points == ()


@pytest.mark.parametrize(("solo", "fades"), [("", False), ("mara", False), ("tom", True)])
def test_figures_of_others_fade_behind_the_persona_in_front(solo: str, fades: bool) -> None:
    frame: list[Record] = [
        LANE,
        Stage(id="stage"),
        Step(id="step", stage="stage"),
        Persona(id="mara"),
        Persona(id="tom"),
    ]
    records = RecordSet([*frame, kpi(step="step", persona="mara")])
    setting = LaneSetting(records, make_grid(records, 142), persona_looks(records), showing=Showing(solo=solo))
    [figure] = lay_out_kpi(LANE, setting).groups
    assert (figure.opacity < 1) is fades


def shown_value(said: Map, **fields: object) -> str:
    value = measure_figure(kpi(value=1234.5, **fields), 400, said=said).value
    assert value
    return value.text.replace("\u00a0", " ").replace("\u202f", " ")


def test_money_without_a_unit_is_in_the_currency_of_the_map() -> None:
    assert shown_value(Map(currency="CHF"), kind="money", unit="") == "CHF 1 234.50"
    assert shown_value(Map(currency="CHF"), kind="money", unit="€") == "€ 1 234.50"
    assert shown_value(Map(currency="CHF"), kind="count", unit="") == "1 234.5"
    assert shown_value(Map(), kind="money", unit="") == "1 234.5"


def test_figures_are_written_in_the_language_of_the_map() -> None:
    assert shown_value(Map(language="de"), unit="min") == "1 234,5 min"
