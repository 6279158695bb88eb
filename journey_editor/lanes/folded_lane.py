"""A folded lane: one low row that says how much stands in each stage, and draws nothing of it."""

from dataclasses import dataclass, replace

from journey_editor.document.records import Lane
from journey_editor.lanes.fold_counts import lane_counts
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.scene.display_list import Group, Item

FOLDED_HEIGHT = 30.0
_PADDING = 7.0  # above and below words that take more than one line


@dataclass(frozen=True, slots=True)
class FoldedLane:
    """`counts` stand at y 0; they are drawn in the middle of the row."""

    counts: tuple[Group, ...]
    height: float
    stretch: float = 0.0
    full_width: bool = False
    key: tuple[KeyLine, ...] = ()

    def draw(self, height: float, /) -> tuple[Item, ...]:
        return tuple(replace(count, y=(height - count.height) / 2) for count in self.counts)


def lay_out_folded_lane(lane: Lane, setting: LaneSetting) -> FoldedLane:
    """The lane as one low row; where words break, it is as high as they need."""
    counts = lane_counts(lane, setting)
    tallest = max((count.height for count in counts), default=0.0)
    return FoldedLane(counts, max(FOLDED_HEIGHT, tallest + 2 * _PADDING))
