"""Impact against effort: four quadrants with a bubble for each idea, for the window and for paper."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey_editor.document import wording
from journey_editor.document.records import Map
from journey_editor.layout.matrix_labels import Labelled, Rect, place_labels
from journey_editor.scene import theme
from journey_editor.scene.display_list import Box, Color, Group, Item, Shape, Stroke
from journey_editor.scene.palette import Palette
from journey_editor.scene.path import circle
from journey_editor.scene.text_items import texts
from journey_editor.text.layout import lay_out_text
from journey_editor.text.style import TextStyle

_GAP = 6.0  # between the quadrants
_RADIUS = 7.0
_AXIS = 20.0  # the height of the words above and below the quadrants
_TITLE_ROOM = 28.0  # of a quadrant, for its name
_INSET = 10.0
_TITLE = TextStyle(12, 600)
_AXIS_STYLE = TextStyle(11, 500)
_NUMBER = TextStyle(10, 700)
_SMALLEST, _STEP = 7.0, 2.6  # radius of a bubble without value, and what each point of value adds
_LEAST_RADIUS = 4.0
# Low from 1, high up to 5, from the left and from the bottom (wording.quadrant_key says where high begins).
_EFFORTS = ((1, 2), (3, 4, 5))
_IMPACTS = ((1, 2, 3), (4, 5))
_QUADRANTS = {(0, 1): "quick_wins", (1, 1): "big_bets", (0, 0): "fill_ins", (1, 0): "think_again"}


@dataclass(frozen=True, slots=True)
class Bubble:
    """What is placed: an idea that has impact and effort. A `number` above 0 is written into it."""

    id: str
    kind: str
    label: str
    impact: int
    effort: int
    value: int | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class PlacedBubble:
    """A bubble and where it stands."""

    bubble: Bubble
    x: float
    y: float
    radius: float

    @property
    def rect(self) -> Rect:
        return self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius


@dataclass(frozen=True, slots=True)
class PriorityMatrix:
    """The picture, and where things stand in it, in its own points."""

    groups: tuple[Group, ...]
    bubbles: tuple[PlacedBubble, ...]
    width: float
    height: float

    def bubble_at(self, x: float, y: float) -> PlacedBubble | None:
        """The bubble under a point, the uppermost of several."""
        hits = (one for one in reversed(self.bubbles) if math.hypot(one.x - x, one.y - y) <= max(one.radius, 8.0))
        return next(hits, None)

    def place_of(self, bubble_id: str) -> PlacedBubble | None:
        return next((one for one in self.bubbles if one.bubble.id == bubble_id), None)

    def rating_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Impact and effort that a point stands for, the nearest ones beside the quadrants; None far away from them."""
        if not (-_INSET <= x <= self.width + _INSET and 0 <= y <= self.height):
            return None
        cells = {(i, e): _cell(i, e, self.width, self.height) for i in range(1, 6) for e in range(1, 6)}
        return min(cells, key=lambda rating: _distance(cells[rating], x, y))

    def cell(self, impact: int, effort: int) -> Rect:
        """The area in which bubbles of these ratings stand."""
        return _cell(impact, effort, self.width, self.height)


def lay_out_priority_matrix(
    bubbles: Sequence[Bubble], width: float, height: float, said: Map, palette: Palette
) -> PriorityMatrix:
    """The matrix in a box of `width` x `height`, words as the map renames them.

    Bubbles never overlap: those of one cell share it. A label stands by its bubble, or nowhere.
    """
    items: list[Item] = []
    titles: list[Rect] = []
    for (column, row), key in _QUADRANTS.items():
        fill = _fill(key, palette)
        left, top, right, bottom = _quadrant(column, row, width, height)
        items.append(Box(left, top, right - left, bottom - top, _RADIUS, fill=fill))
        title = lay_out_text(wording.word(said, key), _TITLE, max(1.0, right - left - 2 * _INSET))
        items += texts(title, left + _INSET, top + 7, theme.readable(theme.SECONDARY, fill))
        titles.append((left + _INSET, top + 7, left + 2 * _INSET + title.width, top + 7 + title.height))
    items += texts(lay_out_text(f"{wording.word(said, 'impact')} ↑", _AXIS_STYLE, None), 0, 0, theme.SECONDARY)
    effort = lay_out_text(f"{wording.word(said, 'effort')} →", _AXIS_STYLE, None)
    items += texts(effort, width - effort.width, height - effort.height, theme.SECONDARY)
    placed = tuple(_placed(bubbles, width, height))
    # The most valuable first: they have the best places.
    ordered = sorted(placed, key=lambda one: -(one.bubble.value or 0))
    labelled = [
        Labelled(one.bubble.label, one.x, one.y, one.radius, _quadrant_of(one.bubble, width, height)) for one in ordered
    ]
    plot = 0.0, _AXIS, width, height - _AXIS
    labels = dict(zip((one.bubble.id for one in ordered), place_labels(labelled, titles, plot), strict=True))
    groups = [Group(tuple(items), role="matrix", width=width, height=height)]
    groups += [_drawn(one, labels[one.bubble.id], palette) for one in placed]
    return PriorityMatrix(tuple(groups), placed, width, height)


def _fill(quadrant: str, palette: Palette) -> Color:
    quick, big, again = palette.quadrants
    hues = {"quick_wins": (quick, 0.10), "big_bets": (big, 0.09), "think_again": (again, 0.06)}
    return theme.blend(hues[quadrant][0], theme.WHITE, hues[quadrant][1]) if quadrant in hues else theme.HEADER_FILL


def _quadrant(column: int, row: int, width: float, height: float) -> Rect:
    side = max(1.0, (width - _GAP) / 2)
    rise = max(1.0, (height - 2 * _AXIS - _GAP) / 2)
    left, top = column * (side + _GAP), _AXIS + (1 - row) * (rise + _GAP)
    return left, top, left + side, top + rise


def _quadrant_of(bubble: Bubble, width: float, height: float) -> Rect:
    column, row = _half(bubble.impact, bubble.effort)
    return _quadrant(column, row, width, height)


def _half(impact: int, effort: int) -> tuple[int, int]:
    """Column and row of the quadrant: low is 0, high is 1."""
    return int(effort not in _EFFORTS[0]), int(impact not in _IMPACTS[0])


def _cell(impact: int, effort: int, width: float, height: float) -> Rect:
    """The part of a quadrant for one pair of ratings."""
    column, row = _half(impact, effort)
    left, top, right, bottom = _quadrant(column, row, width, height)
    top = min(bottom, top + _TITLE_ROOM)
    efforts, impacts = _EFFORTS[column], _IMPACTS[row]
    across, down = (right - left) / len(efforts), (bottom - top) / len(impacts)
    x = left + efforts.index(effort) * across
    y = top + (len(impacts) - 1 - impacts.index(impact)) * down
    return x, y, x + across, y + down


def _distance(rect: Rect, x: float, y: float) -> float:
    left, top, right, bottom = rect
    return math.hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def _placed(bubbles: Sequence[Bubble], width: float, height: float) -> Iterator[PlacedBubble]:
    """Each bubble in the cell of its ratings; several stand in rows and get as small as they must."""
    by_cell: defaultdict[tuple[int, int], list[Bubble]] = defaultdict(list)
    for bubble in bubbles:
        by_cell[bubble.impact, bubble.effort].append(bubble)
    for (impact, effort), held in by_cell.items():
        left, top, right, bottom = _cell(impact, effort, width, height)
        columns = max(1, math.ceil(math.sqrt(len(held) * (right - left) / max(1.0, bottom - top))))
        columns = min(columns, len(held))
        rows = math.ceil(len(held) / columns)
        across, down = (right - left) / columns, (bottom - top) / rows
        most = max(_LEAST_RADIUS, min(across, down) / 2 - 1)
        for index, bubble in enumerate(held):
            row, column = divmod(index, columns)
            in_row = min(columns, len(held) - row * columns)
            x = (left + right) / 2 + (column - (in_row - 1) / 2) * across
            radius = min(_SMALLEST + _STEP * (bubble.value or 0), most)
            yield PlacedBubble(bubble, x, top + (row + 0.5) * down, radius)


def _drawn(one: PlacedBubble, label: Group | None, palette: Palette) -> Group:
    color = palette.bubble(one.bubble.kind)
    items: list[Item] = [Shape(circle(one.x, one.y, one.radius), fill=color, stroke=Stroke(theme.WHITE, 1.5))]
    if one.bubble.number:
        number = lay_out_text(str(one.bubble.number), _NUMBER, None)
        scale = min(1.0, 1.5 * one.radius / max(number.width, number.height))
        inner = tuple(texts(number, -number.width / 2, -number.height / 2, theme.ink_on(color)))
        items.append(Group(inner, x=one.x, y=one.y, scale=scale, record_id=one.bubble.id, role="number"))
    if label:
        items.append(label)
    return Group(tuple(items), record_id=one.bubble.id, role="bubble")
