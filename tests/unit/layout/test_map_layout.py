"""A layout that follows a change is the one that would be made anew."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Kpi, Lane, Record, Stage, Step
from journey_editor.layout.map_layout import MapLayout


def a_map() -> RecordSet:
    records: list[Record] = [Stage(id=f"stage:{index}", name=f"Part {index}", order=str(index)) for index in range(2)]
    records += [Step(id=f"step:{index}", stage=f"stage:{index // 2}", order=str(index)) for index in range(4)]
    records += [
        Lane(id="lane:cards", name="Touchpoints", order="1"),
        Lane(id="lane:kpi", kind="kpi", name="Figures", order="2"),
    ]
    records += [
        Card(id="card:1", lane="lane:cards", step="step:0", title="The form"),
        Card(id="card:2", lane="lane:cards", step="step:1", title="The letter that comes long after the form"),
        Kpi(id="kpi:1", lane="lane:kpi", card="card:1", name="Sent", value=22, unit="%"),
    ]
    return RecordSet(records)


def check_follow(*after: Record, gone: tuple[str, ...] = ()) -> None:
    """Follow the change, and compare with a layout from scratch."""
    records = a_map()
    layout = MapLayout(records, 140)
    before = layout.draw()
    entries: dict[str, tuple[Record | None, Record | None]] = {
        record.id: (records.get(record.id), record) for record in after
    }
    entries |= {record_id: (records[record_id], None) for record_id in gone}
    records.apply(entries)
    layout.follow(entries)
    assert layout.draw() == MapLayout(records, 140).draw()
    assert layout.draw() != before


def test_a_figure_goes_where_its_card_goes() -> None:
    check_follow(Card(id="card:1", lane="lane:cards", step="step:3", title="The form"))


def test_a_figure_goes_with_its_card() -> None:
    check_follow(gone=("card:1", "kpi:1"))


def test_a_card_moves_to_another_lane() -> None:
    lane = Lane(id="lane:new", name="More", order="3")
    check_follow(lane, Card(id="card:2", lane=lane.id, step="step:1", title="The letter"))


def test_a_lane_is_added() -> None:
    check_follow(Lane(id="lane:new", name="Feelings", question="How does it feel?", order="15"))


def test_a_stage_is_renamed() -> None:
    check_follow(Stage(id="stage:1", name="A name that needs several lines in so narrow a chevron", order="1"))
