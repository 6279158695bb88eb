"""Fitting a map into a box: no word is broken that need not be, and every search ends."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Emotion, Evidence, Lane, Map, Persona, Record, Stage, Step
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.headers import STAGE_FURNITURE, column_headers
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.page_fit import (
    NARROWEST_COLUMN,
    WIDEST_COLUMN,
    WIDEST_FOR_A_WORD,
    column_for_words,
    fit_map,
    header_width,
    share_spare_height,
)
from journey_editor.scene import theme
from journey_editor.scene.display_list import Text, walk

LONG = "Benachrichtigung"


def a_map(*more: Record, stage: str = "Part", step: str = "Moment", weight: float = 1) -> RecordSet:
    return RecordSet(
        [
            Map(),
            Stage(id="stage:1", name=stage),
            Step(id="step:1", stage="stage:1", name=step, weight=weight),
            Lane(id="lane:cards", name="Touchpoints", order="1"),
            *more,
        ]
    )


def a_card(**fields: object) -> Card:
    return Card.model_validate({"id": "card:1", "lane": "lane:cards", "step": "step:1", "title": LONG, **fields})


def words_of_headers(records: RecordSet, column_width: float) -> list[str]:
    groups = column_headers(make_grid(records, column_width)).groups
    found = [p.item.line for p in walk(groups) if isinstance(p.item, Text)]
    return ["".join(run.text for run in line.runs) for line in found]


def test_a_box_too_flat_for_any_column_holds_the_whole_map_at_a_smaller_scale() -> None:
    fitted = fit_map(a_map(a_card()), 20_000.0, 10.0, 100.0)
    assert fitted.scale * fitted.height <= 10.001
    assert fitted.scale * fitted.width < 20_000
    assert fitted.width < theme.LANE_HEADER_WIDTH + 1.5 * WIDEST_COLUMN


@pytest.mark.parametrize(("name", "weight"), [("stage", 1), ("stage", 1.2), ("step", 0.75), ("step", 1), ("step", 2)])
def test_columns_hold_the_longest_word_of_a_stage_and_of_a_step(name: str, weight: float) -> None:
    records = a_map(stage=LONG if name == "stage" else "", step=LONG if name == "step" else "", weight=weight)
    width = column_for_words(records)
    assert NARROWEST_COLUMN <= width < WIDEST_FOR_A_WORD
    assert LONG in words_of_headers(records, width)


def test_what_stands_beside_a_stage_name_is_counted() -> None:
    records = a_map(stage=LONG, step="")
    fits = column_for_words(records)
    assert fits > NARROWEST_COLUMN
    assert LONG not in words_of_headers(records, fits - 0.4 * STAGE_FURNITURE)


def test_a_stage_has_the_width_of_all_its_steps_for_its_name() -> None:
    more = [Step(id=f"step:{index}", stage="stage:1", name="") for index in (2, 3)]
    assert column_for_words(a_map(*more, stage=LONG)) == NARROWEST_COLUMN


def test_only_cards_that_are_drawn_widen_the_columns() -> None:
    hidden = Lane(id="lane:hidden", name="Later", hidden=True)
    assert column_for_words(a_map(a_card())) > NARROWEST_COLUMN
    assert column_for_words(a_map(a_card(lane=None))) == NARROWEST_COLUMN
    assert column_for_words(a_map(a_card(step=None))) == NARROWEST_COLUMN
    assert column_for_words(a_map(a_card(lane="lane:hidden"), hidden)) == NARROWEST_COLUMN


def test_addresses_and_texts_without_blanks_do_not_widen_the_columns() -> None:
    assert column_for_words(a_map(a_card(title="https://example.org/a/very/long/address"))) == NARROWEST_COLUMN
    assert column_for_words(a_map(a_card(title="アカウントを作成して本人確認を完了する"))) == NARROWEST_COLUMN


def curves(*more: Record) -> RecordSet:
    feelings = [Emotion(id="e:1", lane="lane:mood", persona="persona:1", step="step:1", score=1)]
    return a_map(
        Lane(id="lane:mood", kind="emotion", name="Emotion", order="2"), Persona(id="persona:1", name="Reader"),
        *feelings, *more,
    )  # fmt: skip


def test_spare_height_goes_to_the_other_lanes_when_the_curves_are_high_enough() -> None:
    layout = MapLayout(curves(a_card()), 142)
    cards, mood = layout.rows
    a_little, a_lot = share_spare_height(layout, 100.0), share_spare_height(layout, 5_000.0)
    assert a_little[1] > a_little[0] > 0
    assert a_lot[1] + mood.height == pytest.approx(4 * mood.height)
    assert sum(a_lot) == pytest.approx(5_000.0)
    assert a_lot[0] > cards.height


def test_curves_take_the_rest_where_nothing_else_can_grow() -> None:
    records = curves()
    lane = records.find(Lane, "lane:cards")
    assert lane
    records.put(lane.patched(hidden=True))
    assert share_spare_height(MapLayout(records, 142), 5_000.0) == pytest.approx([5_000.0])


def test_an_empty_lane_grows_less_than_one_with_cards() -> None:
    layout = MapLayout(curves(a_card(), Lane(id="lane:empty", name="Nothing yet", order="3")), 142)
    full, _, empty = share_spare_height(layout, 300.0)
    assert 0 < empty < full / 2


@pytest.mark.parametrize("column_width", [100, 150, 180, 230, 900])
def test_lane_headers_grow_with_wide_columns_to_a_bound(column_width: float) -> None:
    assert theme.LANE_HEADER_WIDTH <= header_width(column_width) <= 200
    assert header_width(column_width) <= max(theme.LANE_HEADER_WIDTH, column_width)


@pytest.mark.parametrize("width", [400, 900, 1500, 4000])
def test_a_map_of_few_words_is_as_wide_as_its_box_in_the_largest_type(width: float) -> None:
    fitted = fit_map(a_map(a_card(title="I")), width, 2000, 1.25)
    assert fitted.scale == pytest.approx(1.25)
    assert fitted.width * fitted.scale == pytest.approx(width)


def test_no_word_of_a_chip_is_broken_either() -> None:
    cited = (Citation(source="evidence:1", count=2, of=5),)
    source = Evidence(id="evidence:1", kind="observation")
    card = a_card(title="I", fact="Unterbrechungen", evidence=cited)
    records = a_map(card, source)
    layout = MapLayout(records, column_for_words(records))
    items = [placed.item for placed in walk(layout.draw()) if isinstance(placed.item, Text)]
    words = " ".join("".join(run.text for run in item.line.runs) for item in items).split()
    assert "Unterbrechungen" in words
    assert "observations" in words
    assert column_for_words(a_map(a_card(title="I"))) == NARROWEST_COLUMN < column_for_words(records)
