"""One figure: its name, the value with its change since the previous one, a bar with a tick at the target."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.records import Kpi
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.marks import change_arrow
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_BAR = 4.0
_ARROW = 9.0
_ARROW_GAP = 4.0
_CHANGE_GAP = 8.0  # between the value and its change on one line


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure measured at a width, before it is known how high its neighbours are."""

    kpi: Kpi
    width: float
    name: TextBlock
    value: TextBlock | None = None
    change: TextBlock | None = None

    @property
    def change_is_beside(self) -> bool:
        """Whether the change stands on the line of the value, else below it."""
        if self.value is None or self.change is None or len(self.value.lines) > 1:
            return False
        return self.value.width + _CHANGE_GAP + _ARROW + _ARROW_GAP + self.change.width <= self.width + 0.01

    @property
    def value_height(self) -> float:
        """The height of the value and of a change below it."""
        below = self.change.height if self.change and not self.change_is_beside else 0.0
        return self.value.height + below if self.value else 0.0

    def draw(self, name_height: float, value_height: float, color: Color) -> Group:
        """The figure at (0, 0). The heights are those of its row, at least its own, so that the bars line up."""
        # The name stands right above its value, as the head of a table's column does.
        name_y = name_height - self.name.height
        items: list[Item] = texts(self.name, 0, name_y, theme.SECONDARY)
        place = TextPlace("name", self.name, 0, name_y, self.width, theme.SECONDARY)
        y = name_height
        if self.value:
            items += texts(self.value, 0, y, theme.INK)
            items += self._change(y)
        y += value_height
        if value_height:
            items += _bar(self.kpi, self.width, y + 4, color)
            y += 4 + _BAR + 2
        return Group(tuple(items), record_id=self.kpi.id, role="kpi", width=self.width, height=y, places=(place,))

    def _change(self, y: float) -> Iterator[Item]:
        kpi, value, change = self.kpi, self.value, self.change
        if kpi.value is None or kpi.previous is None or value is None or change is None:
            return
        is_up = kpi.value > kpi.previous
        is_good = is_up == (kpi.good == "up")
        if self.change_is_beside:
            x, middle = value.width + _CHANGE_GAP, y + value.line_height / 2 + 1.5
        else:
            x, middle = 0.0, y + value.height + change.line_height / 2
        yield change_arrow(x, middle - 4.4, _ARROW, up=is_up, good=is_good)
        top = middle - change.line_height / 2
        yield from texts(change, x + _ARROW + _ARROW_GAP, top, theme.GOOD if is_good else theme.BAD)


def measure_figure(kpi: Kpi, width: float) -> Figure:
    """The texts of a figure that is `width` points wide."""
    name = lay_out_text(kpi.name, theme.KPI_NAME, width)
    if kpi.value is None:
        return Figure(kpi, width, name)
    said = wording.format_value(kpi.value, kpi.unit)
    if lay_out_text(said, theme.KPI_VALUE, None).width > width:
        said = said.replace("\u00a0", " ")  # better a number and its unit on two lines than a broken number
    value = hugged(said, theme.KPI_VALUE, width)
    if kpi.previous is None or kpi.previous == kpi.value:
        return Figure(kpi, width, name, value)
    # The arrow is the sign. That a change of a share is in percentage points goes without saying here.
    unit = "" if kpi.unit.strip() == "%" else kpi.unit
    amount = wording.format_value(abs(kpi.value - kpi.previous), unit)
    change = hugged(amount, theme.KPI_CHANGE, width - _ARROW - _ARROW_GAP)
    return Figure(kpi, width, name, value, change)


def value_width(kpi: Kpi) -> float:
    """The width at which the value needs no second line."""
    if kpi.value is None:
        return 0.0
    return lay_out_text(wording.format_value(kpi.value, kpi.unit), theme.KPI_VALUE, None).width


def _bar(kpi: Kpi, width: float, y: float, color: Color) -> Iterator[Item]:
    """The value as a share of 100 % or of the greatest of value, target and benchmark; nothing without a measure."""
    if kpi.value is None or kpi.value < 0 or (kpi.target is None and kpi.unit != "%"):
        return
    known = [number for number in (kpi.value, kpi.target, kpi.benchmark) if number is not None]
    full = 100.0 if kpi.unit == "%" and max(known) <= 100 else max(known) * 1.05
    share = kpi.value / full if full else 0.0
    yield Box(0, y, width, _BAR, _BAR / 2, fill=theme.TRACK)
    if share > 0:
        yield Box(0, y, max(_BAR, width * share), _BAR, _BAR / 2, fill=color)
    if kpi.target is not None and full:
        x = width * kpi.target / full
        yield Shape(polyline([(x, y - 3), (x, y + _BAR + 3)]), stroke=Stroke(theme.INK, 1.4))
