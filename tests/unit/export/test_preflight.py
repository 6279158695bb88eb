"""What is said before a page goes to paper."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Map, Stage, Step
from journey_editor.export.preflight import empty_grid_warnings, missing_glyph_warnings, small_type_warnings
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import DisplayList, Missing
from journey_editor.scene.paper import parse_paper


def test_a_map_without_cells_is_told_and_one_with_cells_is_not() -> None:
    stage, lane = Stage(id="stage:1"), Lane(id="lane:1")
    hidden = stage.patched(hidden=True), lane.patched(hidden=True)
    assert list(empty_grid_warnings(RecordSet([stage, lane]))) == []
    assert list(empty_grid_warnings(RecordSet([*hidden, Stage(id="stage:2"), Lane(id="lane:2")]))) == []
    assert list(empty_grid_warnings(RecordSet([stage, hidden[1]]))) == [
        "No lane of the map is shown, so the page holds no cards."
    ]
    for records in (RecordSet(), RecordSet(hidden)):
        assert list(empty_grid_warnings(records)) == [
            "No stage and no lane of the map is shown, so the page holds no cards."
        ]


def test_missing_characters_are_named_with_their_place() -> None:
    records = RecordSet([Map(title="Odd"), Card(id="card:1", title="Long queue"), Stage(id="stage:1")])
    missing = (Missing("card:1", "\U0001ddffA"), Missing("stage:1", "B"), Missing("", "C"))
    page = DisplayList(100, 100, (), missing=missing)
    assert list(missing_glyph_warnings(page, records)) == [
        'No font has \U0001ddff (U+1DDFF), A (U+0041) in the card "Long queue"; boxes stand for what is missing.',
        "No font has B (U+0042) in a stage; boxes stand for what is missing.",
        "No font has C (U+0043); boxes stand for what is missing.",
    ]


def test_many_missing_characters_make_one_short_sentence() -> None:
    page = DisplayList(100, 100, (), missing=(Missing("", "ABCDEFGHIJKL"),))
    (sentence,) = missing_glyph_warnings(page, RecordSet())
    assert "J (U+004A) and 2 more;" in sentence


def test_type_too_small_for_paper_is_said_with_its_size() -> None:
    records = RecordSet([Map(title="Long"), Stage(id="stage:1", name="Only"), Lane(id="lane:1", name="Cards")])
    for index in range(60):
        records.put(Step(id=f"step:{index:02}", stage="stage:1", name=f"Step {index}"))
        records.put(Card(id=f"card:{index}", lane="lane:1", step=f"step:{index:02}", title="A card"))
    (sentence,) = small_type_warnings(lay_out_poster(records, parse_paper("A5")))
    assert sentence.startswith("The smallest text is 0.")
    assert list(small_type_warnings(lay_out_poster(records))) == []
