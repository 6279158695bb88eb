"""On paper linked cards, steps and figures are found by their numbers."""

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Kpi, Lane, Link, Map, Record, Stage, Step
from journey_editor.document.showing import EVERYTHING
from journey_editor.lanes.grid import make_grid
from journey_editor.layout.link_numbers import link_numbers
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import Group, Item, Text, walk


def a_map(*links: Link) -> RecordSet:
    made: list[Record] = [
        Map(),
        Stage(id="stage"),
        Step(id="step", stage="stage", name="Step"),
        Lane(id="lane", name="Lane"),
    ]
    kinds = {"a": "pain", "b": "opportunity", "c": "solution", "d": "need"}
    made += [Card(id=key, kind=kind, title=key, lane="lane", step="step", order=key) for key, kind in kinds.items()]
    return RecordSet([*made, *links])


def link(source: str, target: str, kind: str = "answered by") -> Link:
    return Link(id=f"{source} {target}", source=source, target=target, kind=kind)


def words(groups: tuple[Group, ...]) -> str:
    lines = [placed.item.line for placed in walk(groups) if isinstance(placed.item, Text)]
    return "|".join("".join(run.text for run in line.runs) for line in lines)


def test_a_source_and_its_targets_have_one_number() -> None:
    records = a_map(link("b", "c"), link("a", "b"), link("a", "c"), link("c", "d", "then"))
    numbers = link_numbers(records, make_grid(records, 142), EVERYTHING)
    assert numbers == {"a": (1,), "b": (1, 2), "c": (1, 2)}


def test_what_does_not_show_has_no_number() -> None:
    records = a_map(link("a", "b"))
    records.put(records["b"].patched(lane=None, step=None))
    assert link_numbers(records, make_grid(records, 142), EVERYTHING) == {}


def test_paper_has_the_numbers_and_says_what_they_are() -> None:
    said = words(lay_out_poster(a_map(link("a", "b"), link("b", "c"))).groups)
    assert "1\u20132: linked cards" in said
    assert "1\u00a0· 2" in said
    assert "linked cards" not in words(lay_out_poster(a_map()).groups)
    assert "1\u00a0· 2" not in words(MapLayout(a_map(link("a", "b"), link("b", "c")), 142, for_editing=True).draw())


def test_steps_and_figures_have_numbers_too() -> None:
    records = a_map(link("a", "figure", "moves"), link("b", "step", "causes"))
    records.put(Lane(id="lane:kpi", kind="kpi", order="z"))
    records.put(Kpi(id="figure", lane="lane:kpi", stage="stage", name="Reach", value=3))
    assert link_numbers(records, make_grid(records, 142), EVERYTHING) == {
        "a": (1,), "figure": (1,), "b": (2,), "step": (2,),
    }  # fmt: skip
    layout = MapLayout(records, 142)

    def said_on(role: str) -> list[str]:
        """What is written in the group with the role, all within its height."""
        [group] = [group for group in flat(layout.draw()) if group.role == role]
        written = [(p.y, p.item) for p in walk((group.at(0, 0),)) if isinstance(p.item, Text)]
        assert all(y + text.y + text.line.baseline <= group.height for y, text in written)
        return ["".join(run.text for run in text.line.runs) for _, text in written]

    assert said_on("kpi") == ["Reach", "3", "1"]
    assert said_on("step") == ["Step", "2"]


def flat(groups: tuple[Item, ...]) -> list[Group]:
    found = [item for item in groups if isinstance(item, Group)]
    return [*found, *(inner for group in found for inner in flat(group.items))]


def test_a_need_that_nothing_meets_is_marked_on_the_screen_only() -> None:
    def marks(records: RecordSet, *, for_editing: bool) -> int:
        groups = MapLayout(records, 142, for_editing=for_editing).draw()
        return sum(placed.group.role == "unmet" for placed in walk(groups))

    assert marks(a_map(), for_editing=True) == 1
    assert marks(a_map(), for_editing=False) == 0
    assert marks(a_map(link("d", "c", "met by")), for_editing=True) == 0


def test_the_mark_goes_when_something_meets_the_need() -> None:
    records = a_map()
    layout = MapLayout(records, 142, for_editing=True)
    met = link("d", "c", "met by")
    records.put(met)
    layout.follow({met.id: (None, met)})
    assert not [placed for placed in walk(layout.draw()) if placed.group.role == "unmet"]
    records.remove(met.id)
    layout.follow({met.id: (met, None)})
    assert [placed for placed in walk(layout.draw()) if placed.group.role == "unmet"]
