"""Which channel is used at which step: a matrix of dots, and the path of the journey through them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import pi

from journey_editor.document.queries import channels
from journey_editor.document.records import Card, Channel, Lane
from journey_editor.lanes.cards_by_step import cards_by_step
from journey_editor.lanes.grid import Grid
from journey_editor.lanes.header_texts import ICON_INDENT, lay_out_header_texts
from journey_editor.lanes.lane_body import HeaderLine, LaneSetting
from journey_editor.lanes.prompt import prompt
from journey_editor.scene import theme
from journey_editor.scene.channel_icons import channel_icon
from journey_editor.scene.display_list import Color, Group, Item, Shape, Stroke
from journey_editor.scene.path import circle, polyline
from journey_editor.text.layout import lay_out_text

SHOWS_ALL = "all_channels"  # the option of a lane that prints channels too that nothing uses
_LINE_HEIGHT, _PRINTED_LINE_HEIGHT = 24.0, 19.0  # at least: a long name takes several lines; a click wants more room
_BETWEEN_NAMES = 6.0
_PADDING = 6.0
_RADIUS, _FURTHER_RADIUS = 5.0, 4.5
_PLANNED_DASH = 2 * pi * _RADIUS / 12
_PATH_WIDTH = 2.0
_BRIDGE_WIDTH, _BRIDGE_DASH = 1.6, (1.0, 4.0)


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A channel and the height of its line in the lane. What nothing uses is for editing only."""

    channel: Channel
    y: float
    height: float
    is_used: bool


@dataclass(frozen=True, slots=True)
class Crossing:
    """A channel that cards at one step use; the `main` one is on the path. Planned: nothing that is there yet does."""

    column: int
    line: int
    is_main: bool
    is_planned: bool


@dataclass(frozen=True, slots=True)
class ChannelsBody:
    grid: Grid
    lines: tuple[ChannelLine, ...]
    crossings: tuple[Crossing, ...]
    prompt: tuple[Group, ...]
    height: float
    key: tuple[HeaderLine, ...]
    stretch: float = 0.0
    full_width: bool = False

    def draw(self, _height: float, /) -> tuple[Item, ...]:
        return (*self._rules(), *self._path(), *self._dots(), *self.prompt)

    def at(self, crossing: Crossing) -> tuple[float, float]:
        """Where the middle of a crossing lies."""
        return self.grid.columns[crossing.column].center, self.lines[crossing.line].y

    def _rules(self) -> Iterator[Item]:
        left, right = self.grid.header_width, self.grid.width
        for line in self.lines:
            yield Shape(polyline([(left, line.y), (right, line.y)]), stroke=Stroke(theme.GRID_LINE))

    def _path(self) -> Iterator[Item]:
        """From step to step, over steps at which there is no channel; dashed to and from what is planned.

        Over a folded stage nobody sees where it leads: a bridge, as curves have it.
        """
        main = [crossing for crossing in self.crossings if crossing.is_main]
        for before, after in pairwise(main):
            is_planned = before.is_planned or after.is_planned
            color = self.grid.palette.path
            line = Stroke(color, _PATH_WIDTH, (5.0, 4.0) if is_planned else (), round=not is_planned)
            if self.grid.has_folded_between(before.column, after.column):
                line = Stroke(theme.blend(color, theme.WHITE, 0.7), _BRIDGE_WIDTH, _BRIDGE_DASH)
            yield Shape(polyline([self.at(before), self.at(after)]), stroke=line)

    def _dots(self) -> Iterator[Item]:
        for crossing in self.crossings:
            x, y = self.at(crossing)
            yield _dot(crossing.is_main, crossing.is_planned, self.grid.palette.path).at(x, y)


@cache
def _dot(is_main: bool, is_planned: bool, path: Color) -> Group:
    """The dot of a crossing about (0, 0), with a rim that keeps it off the path of that colour."""
    if is_main and not is_planned:
        radius, dot = _RADIUS, Shape(circle(0, 0, _RADIUS), fill=path)
    else:
        dash = (_PLANNED_DASH, _PLANNED_DASH) if is_planned else ()
        line = Stroke(path if is_main else theme.SECONDARY, 1.5, dash)
        radius, dot = _FURTHER_RADIUS, Shape(circle(0, 0, _FURTHER_RADIUS), fill=theme.WHITE, stroke=line)
    return Group((Shape(circle(0, 0, radius + 1.5), fill=theme.WHITE), dot), role="dot")


def lay_out_channels(lane: Lane, setting: LaneSetting) -> ChannelsBody:
    """A line for each channel that is used, or for all when the lane asks; while the map is edited for all of them."""
    columns = cards_by_step(setting.records, setting.grid, setting.showing, setting.gathered)
    used = {channel_id for cards in columns for card in cards for channel_id in card.channels}
    wants_all = setting.for_editing or lane.options.get(SHOWS_ALL) is True
    shown = [channel for channel in channels(setting.records) if wants_all or channel.id in used]
    # The names stand in the header below its texts, each beside its line.
    texts = lay_out_header_texts(lane, setting.grid.header_width)
    bottom = texts.bottom + _PADDING
    least = _LINE_HEIGHT if setting.for_editing else _PRINTED_LINE_HEIGHT
    found = []
    for channel in shown:
        indent = ICON_INDENT if channel_icon(channel) else 0.0
        name = lay_out_text(channel.name, theme.KEY, texts.width - indent)
        height = max(least, name.height + (_BETWEEN_NAMES if len(name.lines) > 1 else 0.0))
        found.append(ChannelLine(channel, bottom + height / 2, height, channel.id in used))
        bottom += height
    lines = tuple(found)
    place_of = {line.channel.id: place for place, line in enumerate(lines)}
    crossings = tuple(crossing for column, cards in enumerate(columns) for crossing in _cross(column, cards, place_of))
    key = tuple(
        HeaderLine(line.channel.name, channel_icon(line.channel), line.y, not line.is_used, line.channel.color)
        for line in lines
    )
    asked = prompt(lane.question, setting) if not crossings else ()
    needed = max((group.y + group.height for group in asked), default=0.0)
    return ChannelsBody(
        setting.grid, lines, crossings, () if lines else asked,
        max(bottom, 0.0 if lines else needed) + _PADDING, key,
    )  # fmt: skip


def main_channel(cards: Sequence[Card]) -> str:
    """The channel that the path takes where these cards stand: the first of the first touchpoint, "" for none.

    What is there goes before what is planned, touchpoints before cards of other kinds.
    """
    found = (card for card in cards if card.channels)
    first = min(found, key=lambda card: (card.state == "planned", card.kind != "touchpoint"), default=None)
    return first.channels[0] if first else ""


def _cross(column: int, cards: Sequence[Card], place_of: dict[str, int]) -> Iterator[Crossing]:
    """The crossings of one step, from top to bottom."""
    main = main_channel(cards)
    is_planned: dict[str, bool] = {}
    for card in cards:
        for channel_id in card.channels:
            is_planned[channel_id] = card.state == "planned" and is_planned.get(channel_id, True)
    for channel_id in sorted(is_planned.keys() & place_of.keys(), key=place_of.__getitem__):
        yield Crossing(column, place_of[channel_id], channel_id == main, is_planned[channel_id])
