"""Fitting a map into a box: the column width and scale of the largest type, and rows that fill the height."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from journey_editor.document.record_set import RecordSet
from journey_editor.document.showing import EVERYTHING, Showing
from journey_editor.lanes.grid import Grid, make_grid, within
from journey_editor.layout.drawn import drawn_cards
from journey_editor.layout.headers import STAGE_FURNITURE, STEP_FURNITURE
from journey_editor.layout.map_layout import MapLayout
from journey_editor.layout.tiers import MOST_TIERS, Breaks, Tiers, balanced_breaks, in_one
from journey_editor.scene import theme
from journey_editor.scene.chips import ICON_SIZE, PADDING_X
from journey_editor.scene.display_list import Group
from journey_editor.scene.evidence_mark import evidence_chip
from journey_editor.text.layout import lay_out_text
from journey_editor.text.line_breaks import break_opportunities
from journey_editor.text.style import TextStyle

NARROWEST_COLUMN = 120.0
WIDEST_FOR_A_WORD = 190.0
WIDEST_COLUMN = 4_000.0  # what is too high in columns as wide as this gets lower in no other
_CARD_FURNITURE = 2 * theme.CELL_PADDING + theme.CARD_STRIPE + 2 * theme.CARD_PADDING_X
_CHIP_FURNITURE = _CARD_FURNITURE + 2 * PADDING_X + ICON_SIZE + 3
_LEAST_LEAP, _LARGEST_LEAP = 1.1, 4.0  # from one column width to the next that is tried
_WIDEST_HEADER = 200.0
_HEADER_TO_COLUMN = 0.9  # lane headers grow with wide columns: their texts take fewer lines then
_CLOSE_ENOUGH = 1.006  # between columns too narrow and columns that will do
_READ_FROM_AFAR = 0.65  # of the largest scale: a map in larger type stays in one piece, which is followed more easily
_WORTH_A_BREAK = 1.25  # how many times larger one tier more must make the type
_HIGHEST_CURVES = 4.0  # of a lane of emotions, over what it needs, while others can take the rest of the page
_BREAKABLE = re.compile(r"[\d_@\\]|\w[./:]\w")  # numbers and addresses


@dataclass(frozen=True, slots=True)
class FittedMap:
    """A map laid out for a box: its groups in map points, to be multiplied by `scale`."""

    groups: tuple[Group, ...]
    width: float
    height: float
    scale: float


def fit_map(
    records: RecordSet, width: float, height: float, largest_scale: float, showing: Showing = EVERYTHING
) -> FittedMap:
    """The map in a box of `width` x `height` points: as wide as the box, as high as it, in the largest type that fits.

    Columns grow from the narrowest that breaks no word; wider columns mean a smaller scale and flatter rows. A map that
    stays too high in the widest columns becomes as high as the box and narrower than it. A long and flat one is broken
    into tiers where that makes its type clearly larger.
    """
    whole = in_one(records, showing)
    best, has_spare_height = _fit_tiers(records, whole, width, height, largest_scale, showing)
    if not has_spare_height or best.scale >= _READ_FROM_AFAR * largest_scale:
        return best
    for count in range(2, MOST_TIERS + 1):
        breaks = balanced_breaks(records, count, showing)
        if breaks:
            fitted, _ = _fit_tiers(records, breaks, width, height, largest_scale, showing)
            if fitted.scale >= _WORTH_A_BREAK * best.scale:
                best = fitted
    return best


def _fit_tiers(
    records: RecordSet, breaks: Breaks, width: float, height: float, largest_scale: float, showing: Showing
) -> tuple[FittedMap, bool]:
    """The map in these tiers, and whether the narrowest columns leave height to spare."""
    units = max(make_grid(records, 1.0, 0.0, showing, only=stages).width for stages in breaks)

    def laid_out(column_width: float, like: Tiers | None = None) -> Tiers:
        return Tiers(records, breaks, column_width, header_width(column_width), like=like, showing=showing)

    def scale_of(layout: Tiers) -> float:
        return min(width / layout.width, height / layout.height, largest_scale)

    def excess(layout: Tiers) -> float:
        """How many times too high the map is when it is as wide as the box."""
        return layout.height * width / layout.width / height

    if not units:
        layout = laid_out(NARROWEST_COLUMN)
        return FittedMap(layout.draw(), layout.width, layout.height, scale_of(layout)), False
    low = max(column_for_words(records, showing), _column_of_width(width / largest_scale, units))
    layout = laid_out(low)
    has_spare_height = excess(layout) < 1
    if excess(layout) > 1:
        best, high = layout, low
        while excess(layout) > 1 and high < WIDEST_COLUMN:
            # Text in columns twice as wide is half as high, at half the scale: the excess falls with the square.
            low, high = high, high * min(_LARGEST_LEAP, max(_LEAST_LEAP, excess(layout) ** 0.5))
            layout = laid_out(high, layout)
            best = max(best, layout, key=scale_of)
        if excess(layout) > 1:
            return FittedMap(best.draw(), best.width, best.height, scale_of(best)), False
        while high / low > _CLOSE_ENOUGH:
            middle = (low * high) ** 0.5
            candidate = laid_out(middle, layout)
            if excess(candidate) > 1:
                low = middle
            else:
                high, layout = middle, candidate
    scale = width / layout.width
    spare = max(0.0, height / scale - layout.height)
    extra = share_spare_height(layout, spare)
    return FittedMap(layout.draw(extra), layout.width, layout.height + sum(extra), scale), has_spare_height


def header_width(column_width: float) -> float:
    """The width of lane headers beside columns of a width."""
    return min(_WIDEST_HEADER, max(theme.LANE_HEADER_WIDTH, _HEADER_TO_COLUMN * column_width))


def _column_of_width(width: float, units: float) -> float:
    """The column width with which a map of so many columns is `width` points wide."""
    column = width / (units + _HEADER_TO_COLUMN)
    return (width - header_width(column)) / units


def column_for_words(records: RecordSet, showing: Showing = EVERYTHING) -> float:
    """The narrowest column in which no word of a card, a step or a stage must be broken inside.

    Numbers and addresses may be, and so may words that would make columns wider than WIDEST_FOR_A_WORD.
    """
    needed = NARROWEST_COLUMN
    for text, style, furniture, columns in _texts_in_columns(records, make_grid(records, 1.0, 0.0, showing), showing):
        for word in text.split():
            # No letter is wider than it is high, so most words need no measuring.
            if (len(word) * style.size + furniture) / columns > needed:
                needed = max(needed, (_widest_part(word, style) + furniture) / columns)
    return min(WIDEST_FOR_A_WORD, needed)


def _texts_in_columns(
    records: RecordSet, grid: Grid, showing: Showing
) -> Iterator[tuple[str, TextStyle, float, float]]:
    """Text, style, what stands beside it in points, and how many columns of weight 1 hold it."""
    shows_goals = "goals" in showing.shows
    for span in grid.stages:
        yield span.stage.name, theme.STAGE, STAGE_FURNITURE, span.width
        if shows_goals:
            yield span.stage.goal, theme.GOAL, STAGE_FURNITURE, span.width
    for column in grid.columns:
        yield column.step.name, theme.STEP, STEP_FURNITURE, column.width
        if shows_goals:
            yield column.step.goal, theme.GOAL, STEP_FURNITURE, column.width
    for card, (first, last) in drawn_cards(records, grid, showing):
        style = theme.THOUGHT if card.kind == "thought" else theme.TITLE_ON_CARD
        columns = grid.span(first, last - first + 1)[1]
        yield card.title, style, _CARD_FURNITURE, columns
        chip = evidence_chip(card.evidence, records)
        yield f"{card.fact} {chip.text if chip else ''}", theme.CHIP, _CHIP_FURNITURE, columns


def _widest_part(word: str, style: TextStyle) -> float:
    """The widest part of a word that no line may end in."""
    widest = 0.0
    start = 0
    for end in break_opportunities(word):
        if not _BREAKABLE.search(word[start:end]):
            widest = max(widest, lay_out_text(word[start:end], style, None).width)
        start = end
    return widest


def share_spare_height(layout: MapLayout | Tiers, spare: float) -> Sequence[float]:
    """How much higher than needed each row becomes: emotion curves gain most, figures little, dividers nothing.

    Curves have their fill at _HIGHEST_CURVES; only where nothing else can grow they take all there is.
    """
    wants = [row.body.stretch * within(row.lane.weight) for row in layout.rows]
    most = [
        (_HIGHEST_CURVES * within(row.lane.weight) - 1) * row.height if row.lane.kind == "emotion" else inf
        for row in layout.rows
    ]
    extra = [0.0] * len(wants)
    growing = {index for index, want in enumerate(wants) if want}
    while growing:
        whole = sum(wants[index] for index in growing)
        full = {index for index in growing if spare * wants[index] / whole > most[index]}
        if not full or full == growing:
            for index in growing:
                extra[index] = spare * wants[index] / whole
            break
        for index in full:
            extra[index] = most[index]
            spare -= most[index]
        growing -= full
    return extra
