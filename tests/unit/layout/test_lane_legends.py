"""What the foot and the headers say of lanes that are no cards and no curves."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Channel, Lane, Persona, Record, Stage, Step
from journey_editor.document.showing import EVERYTHING
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.lane_legends import kinds_with_icons, lane_legends
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Text, walk
from journey_editor.scene.palette import STANDARD

FRAME: tuple[Record, ...] = (
    Stage(id="stage"),
    Step(id="one", stage="stage", order="a", wait_s=60),
    Lane(id="touch", name="Touchpoints", order="a"),
    Lane(id="line", kind="divider", order="b"),
    Lane(id="back", name="Backstage", card_kind="action", order="c", actor="bill"),
    Persona(id="bill", name="Bill", kind="staff"),
    Channel(id="web", name="Web"),
    Channel(id="app", name="App"),
)


def legends(*records: Record) -> list[str]:
    together = RecordSet([*FRAME, *records])
    cards = list(together.of_type(Card))
    return [legend.words for legend in lane_legends(together, make_grid(together, 1.0), EVERYTHING, cards, 10)]


def test_only_what_is_drawn_is_explained() -> None:
    assert legends() == ["Bill"]
    assert legends(Lane(id="times", kind="time")) == ["Waiting", "Bill"]
    used = Card(id="c", lane="touch", step="one", channels=("web",), state="planned")
    assert legends(used) == ["Planned", "Bill"]
    assert legends(used, Lane(id="ch", kind="channels")) == ["Planned", "Channel on the path", "Bill"]
    both = used.patched(channels=("web", "app"), state="current")
    assert legends(both, Lane(id="ch", kind="channels")) == ["Channel on the path", "Further channel", "Bill"]


def test_kinds_without_an_icon_of_theirs_are_not_explained() -> None:
    records = RecordSet([*FRAME, Lane(id="board", kind="images")])
    cards = [
        Card(id="a", kind="action", lane="back"), Card(id="b", kind="pain", lane="back"),
        Card(id="c", kind="image", lane="board"),
    ]  # fmt: skip
    assert kinds_with_icons(records, cards) == {"pain"}
    assert kinds_with_icons(records, [cards[0].patched(lane="touch")]) == {"action"}


def header_words(layout: MapLayout, lane_id: str) -> list[str]:
    header = next(g for g in layout.draw() if g.record_id == lane_id and g.role == "lane")
    return ["".join(run.text for run in p.item.line.runs) for p in walk((header,)) if isinstance(p.item, Text)]


def test_a_lane_shows_the_initial_of_its_persona_and_follows_it() -> None:
    records = RecordSet(FRAME)
    layout = MapLayout(records, 140)
    assert header_words(layout, "back") == ["Backstage", "B"]
    before = records["bill"]
    records.put(before.patched(name="Carla"))
    layout.follow({"bill": (before, records["bill"])})
    assert header_words(layout, "back") == ["Backstage", "C"]


def test_what_is_done_below_the_line_has_a_ground_of_its_own() -> None:
    done = Card(id="done", kind="action", lane="back", step="one", title="Checks")
    layout = MapLayout(RecordSet([*FRAME, done]), 140)

    def fills(lane_id: str) -> set[object]:
        body = next(g for g in layout.draw() if g.record_id == lane_id and g.role == "lane body")
        return {p.item.fill for p in walk((body,)) if isinstance(p.item, Box)}

    assert {theme.BACKSTAGE_FILL, theme.BACKSTAGE_LOOK.fill} <= fills("back")
    assert theme.BACKSTAGE_FILL not in fills("touch")


def test_cards_follow_the_line_when_it_moves() -> None:
    records = RecordSet([*FRAME, Card(id="done", kind="action", lane="back", step="one", title="Checks")])
    layout = MapLayout(records, 140)
    line = records["line"]
    records.put(line.patched(order="z"))
    layout.follow({"line": (line, records["line"])})
    [card] = [item for g in layout.draw() for item in g.items if isinstance(item, Group) and item.record_id == "done"]
    assert any(isinstance(item, Box) and item.fill == STANDARD.look("action").fill for item in card.items)
