"""Names at the lines themselves: what is expected, the future state, and the benchmark."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journey_editor.document.records import Map
from journey_editor.document.wording import word
from journey_editor.lanes.curves import Points
from journey_editor.lanes.emotion_marks import FACE_RADIUS
from journey_editor.lanes.emotion_plot import Plot
from journey_editor.lanes.emotion_series import Series
from journey_editor.lanes.verbatims import heights_within
from journey_editor.scene import theme
from journey_editor.scene.display_list import Color, Group, Item
from journey_editor.scene.path import Point
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock
from journey_editor.text.layout import lay_out_text

_AWAY = 3.0  # from the line to its name
_AIR = 2.0  # around a name

_Rect = tuple[float, float, float, float]


def draw_line_names(
    all_series: Sequence[Series], plot: Plot, said: Map, names: dict[str, str], taken: Sequence[Group], height: float
) -> Iterator[Item]:
    """The name of each line that is not what a customer feels now, where it stands free; `names` are the personas'.

    Of the personas in one state only the first line is named: the others have its look. A name that stands free
    nowhere in the lane, which is `height` points high, is left to the legend.
    """
    curves = [plot.points(series) for series in all_series]
    rects: list[_Rect] = [(group.x, group.y, group.x + group.width, group.y + group.height) for group in taken]
    named: set[str] = set()
    for series, curve in zip(all_series, curves, strict=True):
        text, color = _name(series, said, names, plot.grid.palette.future)
        if not text or text in named or len(curve) < 2:
            continue
        block = lay_out_text(text, theme.LINE_NAME, None)
        others = [other for other in curves if other is not curve]
        for x, y in _spots(curve, block):
            rect = (x - _AIR, y - _AIR, x + block.width + _AIR, y + block.height + _AIR)
            if not rect[1] < plot.neutral < rect[3] and _is_free(rect, curve, others, rects, height):
                yield from texts(block, x, y, theme.blend(color, theme.WHITE, theme.FADED if series.is_faded else 1.0))
                rects.append(rect)
                named.add(text)
                break


def _name(series: Series, said: Map, names: dict[str, str], future: Color) -> tuple[str, Color]:
    if series.state == "future":
        return word(said, "future_state"), future
    if series.state == "expected":
        return word(said, "expected"), theme.SECONDARY
    if series.is_benchmark:
        return names.get(series.persona, "") or word(said, "benchmark"), theme.SECONDARY
    return "", theme.INK


def _spots(curve: Points, block: TextBlock) -> Iterator[Point]:
    """Where the name may stand, from the middle of the line outwards, above it and below."""
    middles = [(before + after) / 2 for (before, _), (after, _) in pairwise(curve)]
    centers = sorted({x for x, _ in curve} | set(middles))
    middle = centers[len(centers) // 2]
    for center in sorted(centers, key=lambda x: abs(x - middle)):
        left = center - block.width / 2
        ys = list(heights_within(curve, left, left + block.width))
        if ys and curve[0][0] <= left and left + block.width <= curve[-1][0]:
            yield left, min(ys) - _AWAY - block.height
            yield left, max(ys) + _AWAY


def _is_free(rect: _Rect, own: Points, others: Sequence[Points], taken: Sequence[_Rect], height: float) -> bool:
    left, top, right, bottom = rect
    if top < 0 or bottom > height or any(_meet(rect, other) for other in taken):
        return False
    for curve in (own, *others):
        for x, y in curve:
            if left - FACE_RADIUS < x < right + FACE_RADIUS and top - FACE_RADIUS < y < bottom + FACE_RADIUS:
                return False
    return not any(top < y < bottom for curve in others for y in heights_within(curve, left, right))


def _meet(one: _Rect, other: _Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
