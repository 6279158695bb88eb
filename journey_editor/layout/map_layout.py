"""The map itself: headers and lanes on one grid, rows as high as their content or higher. Incremental by lane."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from journey_editor.document import wording
from journey_editor.document.blueprint import backstage_lanes
from journey_editor.document.folding import is_folded
from journey_editor.document.queries import lanes
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import (
    Card,
    Comment,
    Emotion,
    Evidence,
    Kpi,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    Stage,
    Step,
    View,
    Vote,
)
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.fold_counts import stage_counts
from journey_editor.lanes.folded_lane import FoldedLane, lay_out_folded_lane
from journey_editor.lanes.grid import Grid, make_grid
from journey_editor.lanes.kinds import follows_card, lay_out_lane
from journey_editor.lanes.lane_body import CardBlocks, LaneBody, LaneSetting, Pen
from journey_editor.layout.headers import ColumnHeaders, column_headers
from journey_editor.layout.lane_header import LaneHeader, corner, folded_lane_header, lane_header, row_rule
from journey_editor.layout.link_numbers import link_numbers
from journey_editor.layout.paths import is_path, lay_out_paths
from journey_editor.layout.row_ground import folded_row_ground, place_counts, row_ground
from journey_editor.scene import theme
from journey_editor.scene.card_color import CardColors, card_colors
from journey_editor.scene.display_list import Box, Group, Stroke
from journey_editor.scene.persona_look import persona_looks

# A card of one line in its cell, for which an empty row keeps room while the map is edited.
ROW_FOR_A_CARD = 52.0
# Records that belong to one lane: a change of theirs re-lays that lane only.
_OF_ONE_LANE = (Card, Emotion, Kpi)
_NOT_DRAWN = (Link, Vote, Comment, View)
# What of the map record shows in its headers, cards and curves; its title and frame stand elsewhere.
_DRAWN_OF_MAP = ("words", "emotion_scale", "language", "currency", "color_by", "theme")
# What of a source shows on what cites it.
_DRAWN_OF_SOURCE = ("kind", "status")


@dataclass(slots=True)
class Row:
    """One lane laid out; `drawn` is its picture at the height it was last drawn at.

    `counts` stand in the folded stages.
    """

    lane: Lane
    header: LaneHeader
    body: LaneBody
    least: float = 0.0
    counts: tuple[Group, ...] = ()
    drawn: Group | None = None
    drawn_header: Group | None = None

    @property
    def height(self) -> float:
        """The least height of the row."""
        if self.body.full_width:
            return self.body.height
        counts = max((count.y + count.height + theme.CELL_PADDING for count in self.counts), default=0.0)
        return max(self.body.height, self.header.height, counts, 0.0 if self.is_folded else self.least)

    @property
    def is_folded(self) -> bool:
        return isinstance(self.body, FoldedLane)


class MapLayout:
    """The layout of a map on columns of one width; `follow` re-lays only the lanes that a change touches."""

    def __init__(
        self, records: RecordSet, column_width: float, header_width: float = theme.LANE_HEADER_WIDTH,
        *, like: "MapLayout | None" = None, for_editing: bool = False, showing: Showing = EVERYTHING,
        stages: frozenset[str] | None = None,
    ) -> None:  # fmt: skip
        """`like` is a layout of the same records at another width, whose laid out cards may serve again.

        `stages` are the ids of those of the stages that show which this is the layout of; None for all.

        `for_editing` keeps room for what is yet to be written: the row of steps, and a card in every empty lane. Only
        then folded stages and lanes are folded.
        """
        self._records = records
        self._column_width = column_width
        self._header_width = header_width
        self._for_editing = for_editing
        self._showing = showing
        self._stages = stages
        self._pen = Pen()
        self._blocks: CardBlocks = like._blocks if like else {}
        self.grid: Grid
        self.setting: LaneSetting
        self.headers: ColumnHeaders
        self.rows: list[Row]
        self._waiting: set[str] = set()
        self._lay_out_all()

    @property
    def width(self) -> float:
        return self.grid.width

    @property
    def height(self) -> float:
        """The height of the map when no row is given more than it needs."""
        return self._top + sum(row.height for row in self.rows)

    @property
    def _least(self) -> float:
        return ROW_FOR_A_CARD if self._for_editing else 0.0

    @property
    def _top(self) -> float:
        return self.headers.height

    @property
    def is_behind(self) -> bool:
        """Whether lanes that gather from cards wait for the end of a drag."""
        return bool(self._waiting)

    def follow(self, entries: Mapping[str, tuple[Record | None, Record | None]], *, settled: bool = True) -> None:
        """Lay out again what the entries of a Change touch. The record set must hold the change already.

        While it is not `settled`, as in a drag, lanes that gather from the cards of all others stay as they are: frames
        are for what is under the hand.
        """
        dirty: set[str] = set()
        moved = restyled = paths = False
        for before, after in entries.values():
            if isinstance(before, Card | None) and isinstance(after, Card | None):
                self._waiting.update(row.lane.id for row in self.rows if follows_card(row.lane, before, after))
                dirty |= self._recolored_lanes(before, after)
            for record in (before, after):
                if isinstance(record, _OF_ONE_LANE):
                    dirty.add(record.lane or "")
                    # Figures of a card stand where the card does.
                    dirty.update(kpi.lane for kpi in self._records.referring_to(record.id, Kpi))
                    paths = paths or self._is_on_path(record)
                elif isinstance(record, (Stage, Step, Lane)):
                    moved = True
                elif isinstance(record, Link):
                    paths = True
                    dirty.update(self._lanes_of_needs(record))
                elif isinstance(record, Vote):
                    dirty.add(self._forget_block(self._records.find(Card, record.target)))
                elif isinstance(record, Persona):
                    moved = True
                    restyled = restyled or persona_looks(self._records, self._showing) != self.setting.persona_looks
                elif isinstance(record, Map):
                    restyled = restyled or _drawn_of(before, _DRAWN_OF_MAP) != _drawn_of(after, _DRAWN_OF_MAP)
                elif isinstance(record, Evidence):
                    restyled = restyled or _drawn_of(before, _DRAWN_OF_SOURCE) != _drawn_of(after, _DRAWN_OF_SOURCE)
                elif record is not None and not isinstance(record, _NOT_DRAWN):
                    restyled = True
        if restyled:
            self._blocks.clear()
        if moved or restyled:
            self._lay_out_all()
            return
        if paths:
            self._lay_out_band()
        if settled:
            dirty |= self._waiting
            self._waiting.clear()
        for lane_id in dirty:
            self.setting.gathered.pop(lane_id, None)
        for row in self.rows:
            if row.lane.id in dirty:
                self._lay_out_row(row)

    def show(self, showing: Showing) -> None:
        """Lay out another choice of what shows."""
        if showing != self._showing:
            self._showing = showing
            self._blocks.clear()
            self._lay_out_all()

    def take_pen(self, pen: Pen) -> None:
        """Show whose feelings are drawn next."""
        if pen != self._pen:
            self._pen = pen
            self.setting = replace(self.setting, pen=pen)
            for row in self.rows:
                if row.lane.kind == "emotion":
                    self._lay_out_row(row)

    def hold_heights(self, holds: bool) -> None:
        """Let no row get lower than it is, so that nothing moves away from under a drag; or let them all again."""
        for row in self.rows:
            row.least = row.height if holds else self._least

    def draw(self, extra: Sequence[float] = ()) -> tuple[Group, ...]:
        """The groups of the map in reading order; row i is `extra[i]` points higher than it needs."""
        heights = [row.height + more for row, more in zip(self.rows, extra or [0.0] * len(self.rows), strict=True)]
        whole = self._top + sum(heights)
        sheet = Group(
            (Box(0, 0, self.width, whole, theme.MAP_RADIUS, fill=theme.WHITE),), role="sheet",
            width=self.width, height=whole,
        )  # fmt: skip
        groups = [sheet, corner(self._records.map, self.headers, self._header_width), *self.headers.groups]
        y = self._top
        for index, (row, height) in enumerate(zip(self.rows, heights, strict=True)):
            if not row.body.full_width:
                groups.append(self._draw_header(row, height, is_last=index == len(self.rows) - 1).at(0, y))
            if row.drawn is None or row.drawn.height != height:
                row.drawn = self._draw_row(row, height)
            row.drawn = row.drawn.at(0, y)
            groups.append(row.drawn)
            y += height
        edge = Box(0, 0, self.width, whole, theme.MAP_RADIUS, stroke=Stroke(theme.LINE, 1.2))
        groups.append(Group((edge,), role="sheet edge", width=self.width, height=whole))
        return tuple(groups)

    def _draw_header(self, row: Row, height: float, *, is_last: bool) -> Group:
        """The header of a row; what was drawn before serves again while only other rows change."""
        # Which row is the last changes with all rows only, and they begin anew then.
        if row.drawn_header is None or row.drawn_header.height != height:
            row.drawn_header = row.header.draw(height, is_last=is_last, is_alone=not self.grid.stages)
        return row.drawn_header

    def _lay_out_all(self) -> None:
        self._waiting.clear()
        self.grid = make_grid(
            self._records,
            self._column_width,
            self._header_width,
            self._showing,
            folds=self._for_editing,
            only=self._stages,
        )
        numbers = {} if self._for_editing else link_numbers(self._records, self._whole_grid(), self._showing)
        self.headers = column_headers(
            self.grid,
            word_or=wording.word(self._records.map, "or"),
            for_editing=self._for_editing,
            shows_goals="goals" in self._showing.shows,
            link_numbers=numbers,
        )
        self._lay_out_band()
        self.setting = LaneSetting(
            self._records, self.grid, persona_looks(self._records, self._showing), self._blocks, self._for_editing,
            self._showing,
            backstage_lanes(self._records), self._pen,
            numbers,
            self._colors(),
        )  # fmt: skip
        self.rows = [self._row(lane) for lane in lanes(self._records) if self._showing.has_lane(lane)]

    def _whole_grid(self) -> Grid:
        """A grid of all that shows, of which this may be a part."""
        return self.grid if self._stages is None else make_grid(self._records, 1.0, 0.0, self._showing)

    def _lay_out_band(self) -> None:
        self.headers = self.headers.with_band(lay_out_paths(self._records, self.grid, self._showing))

    def _colors(self) -> CardColors:
        return card_colors(self._records, self._showing.color_by or self._records.map.color_by, self._showing)

    def _recolored_lanes(self, before: Card | None, after: Card | None) -> set[str]:
        """The lanes of cards that get another colour by one card's new owner, as some may where colours say owners."""
        if self.setting.colors.what != "owner" or (before and after and before.owner == after.owner):
            return set()
        old, new = self.setting.colors, self._colors()
        self.setting = replace(self.setting, colors=new)
        others = {owner for owner, color in old.colors.items() if new.colors.get(owner, color) != color}
        cards = [card for card in self._records.of_type(Card) if card.owner.strip() in others] if others else []
        self._forget_blocks(cards)
        return {card.lane or "" for card in cards}

    def _is_on_path(self, record: Record) -> bool:
        """Whether a path begins or ends at a record."""
        return any(is_path(link) for link in self._records.referring_to(record.id, Link))

    def _lanes_of_needs(self, link: Link) -> set[str]:
        """The lane of a need that a link begins or ends at, which shows whether anything meets it."""
        ends = (self._records.find(Card, link.source), self._records.find(Card, link.target))
        return {self._forget_block(card) for card in ends if card and card.kind == "need"}

    def _forget_block(self, card: Card | None) -> str:
        """Let a card be laid out anew though it is the same; its lane."""
        self._forget_blocks([card] if card else [])
        return card.lane or "" if card else ""

    def _forget_blocks(self, cards: Sequence[Card]) -> None:
        ids = {card.id for card in cards}
        for key in [key for key in self._blocks if key[0] in ids]:
            del self._blocks[key]

    def _row(self, lane: Lane) -> Row:
        body = self._body(lane)
        return Row(lane, self._header(lane, body), body, self._least, self._counts(lane, body))

    def _lay_out_row(self, row: Row) -> None:
        row.body = self._body(row.lane)
        row.header = self._header(row.lane, row.body)
        row.counts = self._counts(row.lane, row.body)
        row.drawn = row.drawn_header = None

    def _body(self, lane: Lane) -> LaneBody:
        folds = self._for_editing and is_folded(lane)
        return lay_out_folded_lane(lane, self.setting) if folds else lay_out_lane(lane, self.setting)

    def _header(self, lane: Lane, body: LaneBody) -> LaneHeader:
        actor = self.setting.persona_looks.get(lane.actor or "")
        if isinstance(body, FoldedLane):
            return folded_lane_header(lane, self._header_width, body.height, actor, self.grid.palette)
        return lane_header(lane, body.key, self._header_width, actor, self.grid.palette, for_editing=self._for_editing)

    def _counts(self, lane: Lane, body: LaneBody) -> tuple[Group, ...]:
        if body.full_width or isinstance(body, FoldedLane):
            return ()
        return place_counts(stage_counts(lane, self.setting), body)

    def _draw_row(self, row: Row, height: float) -> Group:
        if row.body.full_width:
            ground = [row_rule(self.width)]
        elif row.is_folded:
            ground = folded_row_ground(self.grid, height)
        else:
            ground = row_ground(row.lane, self.setting, height)
        items = (*ground, *row.counts, *row.body.draw(height))
        return Group(items, record_id=row.lane.id, role="lane body", width=self.width, height=height, layer="body")


def _drawn_of(record: Record | None, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(record, name, None) for name in names)
