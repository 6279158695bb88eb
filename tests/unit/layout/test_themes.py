"""What a theme changes of the drawings, and what it leaves alone."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import MAP_ID, RECORD_TYPES, Lane, Map, Persona, Record, Stage, Step, View
from journey_editor.document.showing import EVERYTHING, Showing, showing_of
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.map_picture import lay_out_picture
from journey_editor.layout.pages import lay_out_pages
from journey_editor.resource_files import resource_path
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Group, Shape, Stroke, Text, VerticalGradient, walk
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.palettes import PALETTES, palette
from journey_editor.storage.journey_file import read_journey
from tests.map_of_everything import map_of_everything

_MOST_HUE = 24  # between the strongest and the weakest channel: that of the greys of text, which lean to blue
COLORED_BY = ("kind", "tag", "owner", "persona", "evidence")


def example(**said: object) -> RecordSet:
    """The example without colours that somebody chose."""
    found = read_journey(resource_path("examples", "bike-share.journey")).records
    records = RecordSet([_without_color(record) for record in found])
    records.put(records.map.patched(**said))
    return records


def everything(**said: object) -> RecordSet:
    """A map that says something everywhere, without colours that somebody chose."""
    records = RecordSet()
    for record_id, values in map_of_everything().items():
        fields = {name: value for name, value in values.items() if name not in ("type", "color", "hidden")}
        records.put(RECORD_TYPES[values["type"]](id=record_id, **fields))
    records.put(records.map.patched(**said))
    return records


def _without_color(record: Record) -> Record:
    return record.patched(color="") if getattr(record, "color", "") else record


def colors(groups: tuple[Group, ...]) -> Iterator[str]:
    """All colours that are drawn."""
    for placed in walk(groups):
        item = placed.item
        if isinstance(item, Text):
            yield item.color
        if isinstance(item, (Box, Shape)):
            if isinstance(item.fill, VerticalGradient):
                yield from (color for _, color in item.fill.stops)
            elif item.fill:
                yield item.fill
            if isinstance(item.stroke, Stroke):
                yield item.stroke.color


def drawn(records: RecordSet, showing: Showing = EVERYTHING) -> tuple[Group, ...]:
    """Poster, action plan, canvas and copied picture."""
    pages = lay_out_pages(records, None, "map and findings", showing)
    canvas = MapLayout(records, theme.COLUMN_WIDTH, for_editing=True, showing=showing).draw()
    return (*(group for page in pages for group in page.groups), *canvas, *lay_out_picture(records, (), showing).groups)


def hue(color: str) -> int:
    levels = theme.channels(color)
    return max(levels) - min(levels)


def hued(found: Iterable[str]) -> set[str]:
    return {color for color in found if hue(color) > _MOST_HUE}


@pytest.mark.parametrize("color_by", COLORED_BY)
@pytest.mark.parametrize("make", [example, everything])
def test_ink_draws_no_hue_anywhere(make: Callable[..., RecordSet], color_by: str) -> None:
    assert hued(colors(drawn(make(theme="ink", color_by=color_by)))) == set()
    assert hued(colors(drawn(make(theme="", color_by=color_by))))


@pytest.mark.parametrize("name", ["calm", "vivid", "color-blind safe"])
def test_a_theme_draws_none_of_the_standard_hues(name: str) -> None:
    """Neither of stages, nor of kinds, personas, moods, figures, paths or ratings."""
    usual, other = STANDARD, palette(name)
    accents = {look.accent for look in usual.kinds.values()}
    said = {*usual.stages, *usual.personas, *usual.faces, *accents, *usual.ratings.values(), usual.good, usual.path}
    own = {*other.stages, *other.personas, *other.faces, *other.values}
    assert said & hued(colors(drawn(example(theme="", color_by="kind")))) > {usual.stage(0), usual.good, usual.path}
    assert said & hued(colors(drawn(example(theme=name, color_by="kind")))) <= own


def test_everything_but_colours_is_drawn_the_same_in_all_themes() -> None:
    """Nothing moves when the theme changes: kinds, places and texts are the same."""

    def shapes(name: str) -> list[tuple[object, ...]]:
        found = walk(drawn(example(theme=name)))
        return [(type(one.item), one.x, one.y, one.scale, one.group.role, one.opacity) for one in found]

    assert {name: shapes(name) == shapes("") for name in PALETTES} == dict.fromkeys(PALETTES, True)


def test_colours_that_somebody_chose_are_theirs() -> None:
    records = RecordSet([
        Map(theme="ink"),
        Stage(id="stage", name="Find", color="#0B7285"), Step(id="step", stage="stage", name="Look"),
        Lane(id="lane", name="Cards", color="#C92A2A"),
        Lane(id="work", name="Work", actor="ann", order="b"),
        Persona(id="ann", name="Ann", color="#862E9C"),
    ])  # fmt: skip
    assert {"#0B7285", "#C92A2A", "#862E9C"} <= set(colors(MapLayout(records, 140).draw()))


@pytest.mark.parametrize("name", ["plain", "Ink", "standard"])
def test_an_unknown_theme_is_drawn_as_the_standard(name: str) -> None:
    assert drawn(example(theme=name)) == drawn(example(theme=""))
    assert example(theme=name).map.theme == name


def test_a_view_has_a_theme_of_its_own_or_that_of_the_map() -> None:
    records = example(theme="calm")
    for own, shown in (("", "calm"), ("ink", "ink"), ("standard", ""), ("unheard of", "")):
        by_view = drawn(records, showing_of(View(id="view", theme=own)))
        assert list(colors(by_view)) == list(colors(drawn(example(theme=shown))))


@pytest.mark.parametrize("color_by", COLORED_BY)
def test_what_was_laid_out_before_is_not_kept_in_the_colours_of_another_theme(color_by: str) -> None:
    """On the canvas, by an edit of the map, and by the choice of a view."""
    records = example(theme="", color_by=color_by)
    layout = MapLayout(records, theme.COLUMN_WIDTH, for_editing=True)
    layout.draw()
    for name in ("ink", "vivid", "", "calm"):
        before = records.map
        records.put(before.patched(theme=name))
        layout.follow({MAP_ID: (before, records.map)})
        assert layout.draw() == MapLayout(records, theme.COLUMN_WIDTH, for_editing=True).draw()
    for showing in (Showing(theme="ink"), Showing(theme="standard"), EVERYTHING):
        layout.show(showing)
        fresh = MapLayout(records, theme.COLUMN_WIDTH, for_editing=True, showing=showing)
        assert layout.draw() == fresh.draw()
