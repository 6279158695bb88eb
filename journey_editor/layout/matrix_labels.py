"""Where the labels of a matrix stand: each by its bubble, so that nobody takes it for another one's."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journey_editor.scene import theme
from journey_editor.scene.display_list import Group, Shape, Stroke
from journey_editor.scene.path import polyline
from journey_editor.scene.text_items import hugged, texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.style import TextStyle

Rect = tuple[float, float, float, float]  # left, top, right, bottom

_STYLE = TextStyle(11, 500, leading=1.2)
_WIDTHS = (
    118.0,
    84.0,
    60.0,
    84.0,
    48.0,
)  # a title is rather broken into narrow lines than cut, and rather cut than left out
_LINES = (2, 3, 2, 1, 1)
_GAP = 4.0
_LED = (10.0, 18.0, 28.0)  # the gaps that a line bridges
# How many times as far as from its own bubble a label is from another one: where it could stand between them; else;
# and where a line says whose it is.
_IN_LINE, _ASIDE, _LED_NEARER = 2.5, 1.6, 1.2
_APART = 3.0  # between two labels beside each other; below each other their leading is enough
_CROWD = 40  # so many bubbles leave no room for lines, nor for more labels
_CLEAR = 1.0  # between a line and the bubbles that it passes


@dataclass(frozen=True, slots=True)
class Labelled:
    """A bubble and what it is called; in `room`, the part of the plot that it stands in, its label is at its best."""

    title: str
    x: float
    y: float
    radius: float
    room: Rect


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place for a label: its corner, how far it is from its bubble, and the line between them, if it needs one."""

    rect: Rect
    gap: float
    line: tuple[tuple[float, float], tuple[float, float]] | None


def place_labels(bubbles: Sequence[Labelled], taken: Sequence[Rect], plot: Rect) -> list[Group | None]:
    """The label of each bubble, the first ones before the others; None where there is no room for it.

    A label keeps out of what is `taken` and of other labels, stays in the plot, and is nearer by far to its own bubble
    than to every other one.
    """
    held = list(taken)
    ways = ((_GAP,), _LED) if len(bubbles) <= _CROWD else ((_GAP,),)
    labels: list[Group | None] = [None] * len(bubbles)
    for index, one in enumerate(bubbles[:_CROWD]):
        others = [other for other in bubbles if other is not one]
        labels[index] = _placed(one, others, ways, held, plot)
    return labels


def gap_between(rect: Rect, x: float, y: float, radius: float) -> float:
    """How far a rectangle is from a circle; 0 or less where they touch."""
    left, top, right, bottom = rect
    return math.hypot(max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom)) - radius


def _placed(
    one: Labelled, others: Sequence[Labelled], ways: Sequence[Sequence[float]], held: list[Rect], plot: Rect
) -> Group | None:
    blocks = list(_forms(one.title))
    for gaps in ways:
        for block in blocks:
            for spot in _spots(one, block, gaps, plot):
                if _is_free(spot, others, held):
                    left, top, right, bottom = spot.rect
                    held.append((left - _APART, top, right + _APART, bottom))
                    if spot.line:
                        held.append(_box(*spot.line))
                    return _drawn(spot, block)
    return None


def _forms(title: str) -> Iterator[TextBlock]:
    """How a title can be written, the best first; not at all when it has no words."""
    for width, lines in zip(_WIDTHS, _LINES, strict=True):
        block = _shortened(title.split(), width, lines)
        if block:
            yield block


def _shortened(words: Sequence[str], width: float, lines: int) -> TextBlock | None:
    """As many of the first words as the lines hold."""
    for count in range(len(words), 0, -1):
        said = " ".join(words[:count]) + ("…" if count < len(words) else "")
        block = hugged(said, _STYLE, width)
        if len(block.lines) <= lines:
            return block
    return None


def _spots(one: Labelled, block: TextBlock, gaps: Sequence[float], plot: Rect) -> Iterator[_Spot]:
    """Places beside, below and above a bubble, at best in its own room.

    Out of it only beside, or where a line leads to it: else it would seem to belong to the part that it stands in.
    """
    spots = [_spot(one, block, gap, way) for gap in gaps for way in range(8 if gap > _GAP else 4)]
    yield from (spot for spot in spots if _holds(one.room, spot.rect))
    yield from (spot for spot in (spots if spots[0].line else spots[:2]) if _holds(plot, spot.rect))


def _spot(one: Labelled, block: TextBlock, gap: float, way: int) -> _Spot:
    reach, across, down = one.radius + gap, block.width / 2, block.height / 2
    # Right, left, below, above; then the ways between them.
    dx, dy = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))[way]
    slant = math.sqrt(0.5) if dx and dy else 1.0
    x = one.x + dx * (reach * slant + across)
    y = one.y + dy * (reach * slant + down)
    rect = x - across, y - down, x + across, y + down
    if gap <= _GAP:
        return _Spot(rect, gap, None)
    begin = one.x + dx * slant * one.radius, one.y + dy * slant * one.radius
    end = x - dx * (across + 1), y - dy * (down + 1)
    return _Spot(rect, gap, (begin, end))


def _is_free(spot: _Spot, others: Sequence[Labelled], held: Sequence[Rect]) -> bool:
    if any(_overlap(spot.rect, other) for other in held):
        return False
    if any(gap_between(spot.rect, other.x, other.y, other.radius) < _least(spot, other) for other in others):
        return False
    if spot.line is None:
        return True
    box = _box(*spot.line)
    return not any(_overlap(box, other) for other in held) and all(
        gap_between(box, other.x, other.y, other.radius) >= _CLEAR for other in others
    )


def _least(spot: _Spot, other: Labelled) -> float:
    """How far a label must be from another bubble."""
    if spot.line:
        return _LED_NEARER * spot.gap
    left, top, right, bottom = spot.rect
    is_in_line = left <= other.x <= right or top <= other.y <= bottom
    return (_IN_LINE if is_in_line else _ASIDE) * spot.gap


def _drawn(spot: _Spot, block: TextBlock) -> Group:
    left, top, _, _ = spot.rect
    label = Group(tuple(texts(block, 0, 0, theme.INK)), left, top, role="label", width=block.width, height=block.height)
    if spot.line is None:
        return label
    return Group((Shape(polyline(spot.line), stroke=Stroke(theme.SECONDARY, 0.8)), label), role="led")


def _box(begin: tuple[float, float], end: tuple[float, float]) -> Rect:
    (x, y), (other_x, other_y) = begin, end
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _holds(room: Rect, rect: Rect) -> bool:
    return room[0] <= rect[0] and room[1] <= rect[1] and rect[2] <= room[2] and rect[3] <= room[3]


def _overlap(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
