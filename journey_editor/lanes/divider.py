"""A divider: a labelled line across the whole map, such as the line of visibility of a service blueprint."""

from dataclasses import dataclass

from journey_editor.document.records import Lane
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock

_PADDING = 6.0
_WIDEST_LABEL = 0.6  # of the width
_LINE = Stroke(theme.ZERO_LINE, 1.6, (6.0, 4.0))


@dataclass(frozen=True, slots=True)
class DividerBody:
    lane: Lane
    label: TextBlock
    width: float
    height: float
    stretch: float = 0.0
    full_width: bool = True
    key: tuple[KeyLine, ...] = ()

    def draw(self, height: float, /) -> tuple[Item, ...]:
        middle = height / 2
        left = (self.width - self.label.width) / 2
        right = left + self.label.width
        gap = 12.0 if self.label.width else 0.0
        top = middle - self.label.height / 2
        place = TextPlace("name", self.label, left, top, self.width * _WIDEST_LABEL, theme.SECONDARY)
        items = (
            Shape(polyline([(12, middle), (left - gap, middle)]), stroke=_LINE),
            Shape(polyline([(right + gap, middle), (self.width - 12, middle)]), stroke=_LINE),
            *texts(self.label, left, top, theme.SECONDARY),
        )
        return (Group(items, record_id=self.lane.id, role="lane", width=self.width, height=height, places=(place,)),)


def lay_out_divider(lane: Lane, setting: LaneSetting) -> DividerBody:
    """A dashed line with the lane's name in its middle."""
    width = setting.grid.width
    label = hugged(lane.name, theme.CHIP_STRONG, width * _WIDEST_LABEL)
    return DividerBody(lane, label, width, max(24.0, label.height + 2 * _PADDING))
