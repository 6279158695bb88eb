"""Fitting a map into a box: the column width and scale of the largest type, and rows that fill the height."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card
from journey_editor.lanes.grid import make_grid, within
from journey_editor.layout.map_layout import MapLayout
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group
from journey_editor.text.layout import lay_out_text

NARROWEST_COLUMN = 120.0
WIDEST_FOR_A_WORD = 190.0
_CARD_FURNITURE = 2 * theme.CELL_PADDING + theme.CARD_STRIPE + 2 * theme.CARD_PADDING_X
_STEPS_OF_BISECTION = 5  # from columns half as wide again: to 1.5 % of the scale
_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?![^\s.,;:!?)])")


@dataclass(frozen=True, slots=True)
class FittedMap:
    """A map laid out for a box: its groups in map points, to be multiplied by `scale`."""

    groups: tuple[Group, ...]
    width: float
    height: float
    scale: float


def fit_map(records: RecordSet, width: float, height: float, largest_scale: float) -> FittedMap:
    """The map in a box of `width` x `height` points: as wide as the box, as high as it, in the largest type that fits.

    Columns grow from the narrowest that breaks no word; wider columns mean a smaller scale and flatter rows.
    """
    units = make_grid(records, 1.0, 0.0).width
    header = theme.LANE_HEADER_WIDTH

    def laid_out(column_width: float, like: MapLayout | None = None) -> MapLayout:
        return MapLayout(records, column_width, like=like)

    if not units:
        layout = laid_out(NARROWEST_COLUMN)
        scale = min(width / layout.width, height / layout.height, largest_scale)
        return FittedMap(layout.draw(), layout.width, layout.height, scale)
    low = max(column_for_words(records), (width / largest_scale - header) / units)
    layout = laid_out(low)
    if layout.height * width / layout.width > height:
        high = low
        while layout.height * width / layout.width > height:
            low, high = high, high * 1.5
            layout = laid_out(high, layout)
        for _ in range(_STEPS_OF_BISECTION):
            middle = (low + high) / 2
            candidate = laid_out(middle, layout)
            if candidate.height * width / candidate.width > height:
                low = middle
            else:
                high, layout = middle, candidate
    scale = width / layout.width
    spare = max(0.0, height / scale - layout.height)
    extra = share_spare_height(layout, spare)
    return FittedMap(layout.draw(extra), layout.width, layout.height + sum(extra), scale)


def column_for_words(records: RecordSet) -> float:
    """The narrowest column in which no word of a card must be broken inside; addresses and numbers may be."""
    widest = 0.0
    for card in records.of_type(Card):
        style = theme.THOUGHT if card.kind == "thought" else theme.TITLE_ON_CARD
        for word in _WORD.findall(card.title):
            if len(word) > 8:
                widest = max(widest, lay_out_text(word, style, None).width)
    return min(WIDEST_FOR_A_WORD, max(NARROWEST_COLUMN, widest + _CARD_FURNITURE))


def share_spare_height(layout: MapLayout, spare: float) -> Sequence[float]:
    """How much higher than needed each row becomes: emotion curves gain most, figures little, dividers nothing."""
    wants = [row.body.stretch * within(row.lane.weight) for row in layout.rows]
    whole = sum(wants)
    return [spare * want / whole for want in wants] if whole else [0.0] * len(wants)
