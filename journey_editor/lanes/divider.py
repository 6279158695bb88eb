"""A divider: a labelled line across the whole map, such as the line of visibility of a service blueprint."""

from dataclasses import dataclass

from journey_editor.document.records import Lane
from journey_editor.lanes.lane_body import KeyLine, LaneSetting
from journey_editor.scene import theme
from journey_editor.scene.display_list import Item, Shape, Stroke
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock

_PADDING = 6.0
_LINE = Stroke(theme.ZERO_LINE, 1.6, (6.0, 4.0))


@dataclass(frozen=True, slots=True)
class DividerBody:
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
        return (
            Shape(polyline([(12, middle), (left - gap, middle)]), stroke=_LINE),
            Shape(polyline([(right + gap, middle), (self.width - 12, middle)]), stroke=_LINE),
            *texts(self.label, left, middle - self.label.height / 2, theme.SECONDARY),
        )


def lay_out_divider(lane: Lane, setting: LaneSetting) -> DividerBody:
    """A dashed line with the lane's name in its middle."""
    width = setting.grid.width
    label = hugged(lane.name, theme.CHIP_STRONG, width * 0.6)
    return DividerBody(label, width, max(24.0, label.height + 2 * _PADDING))
