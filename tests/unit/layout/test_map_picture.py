"""What a picture of the map holds, and of some of its cards."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Map, Stage, Step
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.map_picture import MARGIN, lay_out_picture
from journey_editor.scene import theme
from journey_editor.scene.display_list import DisplayList, Group

RECORDS = RecordSet([
    Map(title="Trip", language="fr"), Stage(id="s", name="Choose"), Step(id="a", stage="s", order="a"),
    Step(id="b", stage="s", order="b"), Lane(id="l", order="a"), Lane(id="m", order="b"),
    Card(id="one", lane="l", step="a", title="One"), Card(id="two", lane="m", step="b", title="Two"),
    Card(id="three", lane="m", step="a", title="Three"), Card(id="parked", title="Parked", order="a"),
    Card(id="also parked", title="Also parked", order="b"),
])  # fmt: skip


def cards(picture: DisplayList) -> dict[str, Group]:
    paper, content = picture.groups
    assert (paper.width, paper.height) == (picture.width, picture.height)
    shown = [item for item in content.items if isinstance(item, Group)]
    return {group.record_id: group.at(content.x + group.x, content.y + group.y) for group in shown}


def test_without_cards_it_is_the_whole_map() -> None:
    picture = lay_out_picture(RECORDS)
    layout = MapLayout(RECORDS, theme.COLUMN_WIDTH)
    assert (picture.width, picture.height) == (layout.width + 2 * MARGIN, layout.height + 2 * MARGIN)
    assert (picture.title, picture.language) == ("Trip", "fr")


def test_a_card_fills_its_picture() -> None:
    picture = lay_out_picture(RECORDS, ["two"])
    [card] = cards(picture).values()
    assert (card.record_id, card.x, card.y) == ("two", MARGIN, MARGIN)
    assert (picture.width, picture.height) == (card.width + 2 * MARGIN, card.height + 2 * MARGIN)


def test_cards_stand_to_each_other_as_on_the_map() -> None:
    shown = cards(lay_out_picture(RECORDS, ["one", "two"]))
    assert set(shown) == {"one", "two"}
    layout = MapLayout(RECORDS, theme.COLUMN_WIDTH)
    assert shown["two"].x - shown["one"].x == theme.COLUMN_WIDTH
    assert shown["two"].y - shown["one"].y == layout.rows[0].height


def test_parked_cards_stand_below_the_others() -> None:
    shown = cards(lay_out_picture(RECORDS, ["two", "parked", "also parked"]))
    two, parked, other = shown["two"], shown["parked"], shown["also parked"]
    assert parked.x == two.x == MARGIN
    assert parked.y == other.y == two.y + two.height + theme.CARD_GAP
    assert other.x == parked.x + parked.width + theme.CARD_GAP


def test_parked_cards_alone() -> None:
    [parked] = cards(lay_out_picture(RECORDS, ["parked"])).values()
    assert (parked.x, parked.y) == (MARGIN, MARGIN)
