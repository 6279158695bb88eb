"""One figure: its name, the value with change and history, a bar with target and benchmark, date and persona."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journey_editor.document import wording
from journey_editor.document.records import Kpi, Map
from journey_editor.lanes.kpi_history import draw_readings, readings
from journey_editor.scene import theme
from journey_editor.scene.chips import lay_out_chips, link_chip, persona_badge
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape, Stroke, TextPlace
from journey_editor.scene.marks import change_arrow
from journey_editor.scene.palette import STANDARD, Palette
from journey_editor.scene.path import polyline
from journey_editor.scene.persona_look import PersonaLook
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_BAR = 4.0
_ARROW = 9.0
_ARROW_GAP = 4.0
_CHANGE_GAP = 8.0  # between the value and its change on one line
_LINE_WIDTH, _LINE_HEIGHT = 72.0, 16.0  # of the history, at most
_SHORTEST_LINE = 36.0
_DIAMOND = 4.0
_LINKS_GAP = 8.0  # between the date and the numbers of links


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure measured at a width, before it is known how high its neighbours are."""

    kpi: Kpi
    width: float
    name: TextBlock
    value: TextBlock | None = None
    change: TextBlock | None = None
    points: tuple[tuple[float, float], ...] = ()
    date: TextBlock | None = None
    persona: PersonaLook | None = None
    palette: Palette = STANDARD
    opacity: float = 1.0
    links: Group | None = None

    @property
    def change_is_beside(self) -> bool:
        """Whether the change stands on the line of the value, else below it."""
        if self.value is None or self.change is None or len(self.value.lines) > 1:
            return False
        return self.value.width + _CHANGE_GAP + _ARROW + _ARROW_GAP + self.change.width <= self.width + 0.01

    @property
    def line_room(self) -> float:
        """The width that the history has on the line of the value; too little for it when it stands below."""
        if self.value is None or len(self.value.lines) > 1:
            return 0.0
        change = _CHANGE_GAP + _ARROW + _ARROW_GAP + self.change.width if self.change and self.change_is_beside else 0.0
        return min(_LINE_WIDTH, self.width - self.value.width - change - 2 * _CHANGE_GAP)

    @property
    def value_height(self) -> float:
        """The height of the value, and of a change and a history below it."""
        if self.value is None:
            return 0.0
        below = self.change.height if self.change and not self.change_is_beside else 0.0
        history = _LINE_HEIGHT + 4 if self.points and self.line_room < _SHORTEST_LINE else 0.0
        return self.value.height + below + history

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
            items += self._history(y, color)
        y += value_height
        if value_height:
            items += _bar(self.kpi, self.width, y + 4, color)
            y += 4 + _BAR + 2
        foot, foot_height = self._foot()
        if foot:
            items.append(Group(tuple(foot), y=y + 5))
            y += 5 + foot_height
        return Group(
            tuple(items), record_id=self.kpi.id, role="kpi", width=self.width, height=y, places=(place,),
            opacity=self.opacity,
        )  # fmt: skip

    def _history(self, y: float, color: Color) -> list[Item]:
        if not self.points or self.value is None:
            return []
        room = self.line_room
        if room >= _SHORTEST_LINE:
            top = y + (self.value.line_height - _LINE_HEIGHT) / 2 + 1
            return draw_readings(list(self.points), self.width - room, top, room, _LINE_HEIGHT, color)
        below = self.change.height if self.change and not self.change_is_beside else 0.0
        top = y + self.value.height + below + 2
        return draw_readings(list(self.points), 0, top, min(self.width, _LINE_WIDTH), _LINE_HEIGHT, color)

    def _foot(self) -> tuple[list[Item], float]:
        """Whose figure it is, of when, and the numbers of its links: beside these, or below where they have no room."""
        items: list[Item] = []
        badge = persona_badge(self.persona) if self.persona else None
        height = max(badge.height if badge else 0.0, self.date.height if self.date else 0.0)
        x = 0.0
        if badge:
            items.append(badge.at(0, (height - badge.height) / 2))
            x = badge.width + 5
        if self.date:
            items += texts(self.date, x, (height - self.date.height) / 2, theme.SECONDARY)
            x += self.date.width + _LINKS_GAP
        if self.links and x + self.links.width <= self.width:
            height = max(height, self.links.height)
            items.append(self.links.at(x, (height - self.links.height) / 2))
        elif self.links:
            items.append(self.links.at(0, height))
            height += self.links.height
        return items, height

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
        color = self.palette.good if is_good else self.palette.bad
        yield change_arrow(x, middle - 4.4, _ARROW, color, up=is_up, good=is_good)
        top = middle - change.line_height / 2
        yield from texts(change, x + _ARROW + _ARROW_GAP, top, color)


def measure_figure(
    kpi: Kpi, width: float, persona: PersonaLook | None = None, said: Map | None = None, palette: Palette = STANDARD,
    *, opacity: float = 1.0, numbers: Sequence[int] = (),
) -> Figure:  # fmt: skip
    """The texts of a figure that is `width` points wide; `persona` is the look of the one that it is about.

    `numbers` are those of its links.
    """
    figure = _measure_texts(kpi, width, said)
    points = readings(kpi) if kpi.value is not None else []
    badge_width = persona_badge(persona).width + 5 if persona else 0.0
    date = hugged(wording.format_date(kpi.on, said), theme.KPI_NAME, max(1.0, width - badge_width)) if kpi.on else None
    links = lay_out_chips([link_chip(numbers)], width)[0][0] if numbers else None
    return replace(
        figure, points=tuple(points) if len(points) > 1 else (), date=date, persona=persona,
        palette=palette, opacity=opacity, links=links,
    )  # fmt: skip


def _measure_texts(kpi: Kpi, width: float, said: Map | None) -> Figure:
    name = lay_out_text(kpi.name, theme.KPI_NAME, width)
    if kpi.value is None:
        return Figure(kpi, width, name)
    words = wording.format_value(kpi.value, unit_of(kpi, said), said)
    if lay_out_text(words, theme.KPI_VALUE, None).width > width:
        words = words.replace("\u00a0", " ")  # better a number and its unit on two lines than a broken number
    value = hugged(words, theme.KPI_VALUE, width)
    if kpi.previous is None or kpi.previous == kpi.value:
        return Figure(kpi, width, name, value)
    # The arrow is the sign. That a change of a share is in percentage points goes without saying here.
    unit = "" if kpi.unit.strip() == "%" else unit_of(kpi, said)
    amount = wording.format_value(abs(kpi.value - kpi.previous), unit, said, beside=kpi.value)
    change = hugged(amount, theme.KPI_CHANGE, width - _ARROW - _ARROW_GAP)
    return Figure(kpi, width, name, value, change)


def unit_of(kpi: Kpi, said: Map | None) -> str:
    """The unit of a figure; money that names none is in the currency of the map."""
    return said.currency if said and kpi.kind == "money" and not kpi.unit.strip() else kpi.unit


def value_width(kpi: Kpi, said: Map | None) -> float:
    """The width at which the value needs no second line."""
    if kpi.value is None:
        return 0.0
    return lay_out_text(wording.format_value(kpi.value, unit_of(kpi, said), said), theme.KPI_VALUE, None).width


def draws_benchmark(kpi: Kpi) -> bool:
    """Whether the bar of a figure shows how others do."""
    return kpi.value is not None and kpi.value >= 0 and kpi.benchmark is not None and kpi.benchmark >= 0


def _bar(kpi: Kpi, width: float, y: float, color: Color) -> Iterator[Item]:
    """The value as a share of 100 % or of the greatest of value, target and benchmark; nothing without a measure."""
    has_measure = kpi.target is not None or kpi.benchmark is not None or kpi.unit == "%"
    if kpi.value is None or kpi.value < 0 or not has_measure:
        return
    known = [number for number in (kpi.value, kpi.target, kpi.benchmark) if number is not None]
    full = 100.0 if kpi.unit == "%" and max(known) <= 100 else max(known) * 1.05
    share = kpi.value / full if full else 0.0
    yield Box(0, y, width, _BAR, _BAR / 2, fill=theme.TRACK)
    if share > 0:
        yield Box(0, y, max(_BAR, width * share), _BAR, _BAR / 2, fill=color)
    if kpi.benchmark is not None and kpi.benchmark >= 0 and full:
        yield benchmark_mark(width * kpi.benchmark / full, y + _BAR / 2)
    if kpi.target is not None and kpi.target >= 0 and full:
        x = width * kpi.target / full
        yield Shape(polyline([(x, y - 3), (x, y + _BAR + 3)]), stroke=Stroke(theme.INK, 1.4))


def benchmark_mark(x: float, y: float) -> Item:
    """The hollow diamond around (x, y) that says how others do."""
    corners = [(x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y)]
    return Shape(polyline(corners, closed=True), fill=theme.WHITE, stroke=Stroke(theme.SECONDARY, 1.4))
