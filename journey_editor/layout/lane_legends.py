"""What the marks of lanes mean that are no cards and no curves: channels, waiting, whose lane it is."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journey_editor.document import wording
from journey_editor.document.blueprint import backstage_lanes
from journey_editor.document.queries import lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Lane, Persona
from journey_editor.document.showing import Showing
from journey_editor.lanes.cards_by_step import cards_by_step
from journey_editor.lanes.grid import Grid
from journey_editor.scene import theme
from journey_editor.scene.chips import persona_badge
from journey_editor.scene.display_list import Box, Group, Item, Shape, Stroke
from journey_editor.scene.hatching import hatched_box
from journey_editor.scene.palette import STANDARD
from journey_editor.scene.path import circle
from journey_editor.scene.persona_look import persona_looks

_BARE_LANES = ("images", "text")  # in which cards show no icon
_BAR_WIDTH, _BAR_HEIGHT = 26.0, 11.0
_DOT = 5.0
_PLANNED_WIDTH, _PLANNED_HEIGHT = 20.0, 13.0


class Legend(NamedTuple):
    """A mark about the middle of its line, as wide as it says, and its words."""

    mark: Item
    width: float
    words: str


def kinds_with_icons(records: RecordSet, cards: Iterable[Card]) -> set[str]:
    """The kinds of cards that show the icon of their kind where they stand."""
    backstage = backstage_lanes(records)
    bare = {lane.id for lane in records.of_type(Lane) if lane.kind in _BARE_LANES}
    return {
        card.kind
        for card in cards
        if card.lane not in bare and STANDARD.look(card.kind, is_backstage=card.lane in backstage).icon
    }


def lane_legends(
    records: RecordSet, grid: Grid, showing: Showing, cards: list[Card], middle: float
) -> Iterator[Legend]:
    """The legends of what is drawn, their marks centred at the height `middle`."""
    said = records.map
    shown = [lane for lane in lanes(records) if showing.has_lane(lane)]
    if any(card.state == "planned" for card in cards):
        top = middle - _PLANNED_HEIGHT / 2
        line = Stroke(theme.SECONDARY, 1.2, (4.0, 2.5))
        box = Box(0.6, top, _PLANNED_WIDTH, _PLANNED_HEIGHT, 3.0, fill=theme.WHITE, stroke=line)
        yield Legend(box, _PLANNED_WIDTH + 1, wording.word(said, "planned"))
    if any(lane.kind == "channels" for lane in shown):
        yield from _channels(records, grid, showing, middle)
    if any(lane.kind == "time" for lane in shown) and any(column.step.wait_s for column in grid.columns):
        bar = hatched_box(0, middle - _BAR_HEIGHT / 2, _BAR_WIDTH, _BAR_HEIGHT, theme.SECONDARY)
        yield Legend(bar, _BAR_WIDTH, wording.word(said, "waiting_time"))
    looks = persona_looks(records, showing)
    for actor in dict.fromkeys(lane.actor for lane in shown):
        persona = records.find(Persona, actor)
        if persona and persona.name.strip():
            badge = persona_badge(looks[persona.id])
            yield Legend(badge.at(0, middle - badge.height / 2), badge.width, persona.name)


def _channels(records: RecordSet, grid: Grid, showing: Showing, middle: float) -> Iterator[Legend]:
    used = [{channel for card in cards for channel in card.channels} for cards in cards_by_step(records, grid, showing)]
    if any(used):
        dot = Shape(circle(_DOT, middle, _DOT), fill=grid.palette.path)
        yield Legend(dot, 2 * _DOT, wording.word(records.map, "channel_of_path"))
    if any(len(channels) > 1 for channels in used):
        ring = Shape(circle(_DOT, middle, _DOT - 0.7), fill=theme.WHITE, stroke=Stroke(theme.SECONDARY, 1.5))
        group = Group((ring,), role="mark", width=2 * _DOT, height=2 * _DOT)
        yield Legend(group, 2 * _DOT, wording.word(records.map, "further_channel"))
