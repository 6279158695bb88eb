"""What the colours of cards say."""

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Citation, Evidence, Lane, Map, Persona, Record, Stage, Step, Tag
from journey_editor.document.showing import Showing
from journey_editor.layout.foot import lay_out_foot
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.card_color import BY_KIND, NEUTRAL, CardColors, card_colors
from journey_editor.scene.display_list import Text, walk
from journey_editor.scene.palette import STANDARD

RECORDS: tuple[Record, ...] = (
    Map(),
    Stage(id="stage"),
    Step(id="step", stage="stage"),
    Lane(id="lane"),
    Persona(id="mara", name="Mara", color="#862E9C", order="a"),
    Tag(id="pale", name="Pale", color="#FFF3BF"),
    Tag(id="legal", name="Legal"),
    Evidence(id="numbers", kind="analytics", title="Numbers"),
    Card(id="a", lane="lane", step="step", title="A", tags=("legal",), owner="Ops", order="a"),
    Card(
        id="b", lane="lane", step="step", title="B", kind="pain", tags=("pale",), owner="Web", order="b",
        personas=("mara",), evidence=(Citation(source="numbers"),),
    ),
    Card(id="c", lane="lane", step="step", title="C", kind="solution", order="c"),
)  # fmt: skip


def card(record_id: str, records: RecordSet) -> Card:
    found = records.find(Card, record_id)
    assert found
    return found


@pytest.mark.parametrize(
    ("what", "values"),
    [
        ("tag", ["legal", "pale", ""]),
        ("owner", ["Ops", "Web", ""]),
        ("persona", ["", "mara", ""]),
        ("evidence", ["ASSUMPTION", "QUANTITATIVE", "ASSUMPTION"]),
        ("kind", ["", "", ""]),
        ("nonsense", ["", "", ""]),
    ],
)
def test_each_card_gets_its_colour_by_what_is_asked(what: str, values: list[str]) -> None:
    records = RecordSet(RECORDS)
    colors = card_colors(records, what)
    assert [colors.value(card(record_id, records), records) for record_id in "abc"] == values


def test_colours_of_tags_and_personas_are_their_own() -> None:
    assert card_colors(RecordSet(RECORDS), "persona").colors["mara"] == "#862E9C"
    assert card_colors(RecordSet(RECORDS), "tag").colors["legal"] in STANDARD.values


@pytest.mark.parametrize("what", ["tag", "owner", "persona", "evidence"])
@pytest.mark.parametrize("kind", theme.KINDS)
def test_a_coloured_card_is_read_and_its_kind_is_told_apart_in_grey(what: str, kind: str) -> None:
    records = RecordSet(RECORDS)
    colors, plain = card_colors(records, what), STANDARD.look(kind)
    for found in (card("a", records), card("b", records), card("c", records)):
        look = colors.look(found, plain, records)
        assert (look.icon, look.style) == (plain.icon, plain.style)
        assert theme.contrast(look.ink, look.fill) >= theme.READABLE
        head = look.accent if look.style == "filled head" else theme.WHITE
        ink = theme.WHITE if look.style == "filled head" else look.accent
        assert theme.contrast(ink, head) >= 4.0


def test_the_palette_stands_out_on_paper() -> None:
    assert len(set(STANDARD.values)) == len(STANDARD.values)
    colors = card_colors(RecordSet([*RECORDS, *(Tag(id=f"t{n}", name=f"T{n}") for n in range(20))]), "tag")
    assert min(theme.contrast(color, theme.WHITE) for color in colors.colors.values()) >= theme.READABLE
    assert theme.contrast(NEUTRAL, theme.WHITE) >= 4.0


def test_one_more_owner_hardly_changes_the_colours_of_the_others() -> None:
    many = [Card(id=f"c{n}", owner=f"Owner {n}") for n in range(6)]
    before = card_colors(RecordSet(many), "owner").colors
    after = card_colors(RecordSet([*many, Card(id="new", owner="Somebody")]), "owner").colors
    assert len(set(before.values())) == 6
    assert sum(after[owner] != color for owner, color in before.items()) <= 1


def test_by_kind_a_card_looks_as_ever() -> None:
    records = RecordSet(RECORDS)
    look = STANDARD.look("pain")
    assert BY_KIND.look(card("b", records), look, records) is look
    assert card_colors(records, "kind") == CardColors()


CHANGES: dict[str, tuple[str, Record]] = {
    "another owner": ("owner", RECORDS[8].patched(owner="Team of people")),
    "no owner any more": ("owner", RECORDS[9].patched(owner="")),
    "another tag": ("tag", RECORDS[8].patched(tags=("pale",))),
    "the colour of a tag": ("tag", RECORDS[6].patched(color="#0B7285")),
    "the colour of a persona": ("persona", RECORDS[4].patched(color="#0B7285")),
    "whom a card is about": ("persona", RECORDS[8].patched(personas=("mara",))),
    "the kind of a source": ("evidence", RECORDS[7].patched(kind="assumption")),
    "what a card cites": ("evidence", RECORDS[10].patched(evidence=(Citation(source="numbers"),))),
    "what colours say": ("tag", Map(color_by="owner")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_layout_that_follows_is_coloured_as_a_new_one(name: str) -> None:
    what, after = CHANGES[name]
    owners = [Card(id=f"o{n}", lane="lane", step="step", owner=f"Owner {n}", order=f"d{n}") for n in range(9)]
    records = RecordSet([*RECORDS, *owners])
    records.put(Map(color_by=what))
    layout = MapLayout(records, 140)
    layout.draw()
    before = records[after.id]
    records.put(after)
    layout.follow({after.id: (before, after)})
    assert layout.draw() == MapLayout(records, 140).draw()
    assert layout.setting.colors == MapLayout(records, 140).setting.colors


def test_the_foot_explains_the_colours_that_occur() -> None:
    records = RecordSet(RECORDS)

    def words(showing: Showing) -> set[str]:
        foot = lay_out_foot(records, "", 1000, showing)
        return {
            "".join(run.text for run in found.item.line.runs) for found in walk((foot,)) if isinstance(found.item, Text)
        }

    assert {"Legal", "Pale", "No tag"} <= words(Showing(color_by="tag"))
    assert {"Measured", "Assumption"} <= words(Showing(color_by="evidence"))
    assert "Heard or observed" not in words(Showing(color_by="evidence"))
    assert "No tag" not in words(Showing())
