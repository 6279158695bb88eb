"""Where quotes stand beside the curves: beyond every curve in their width, never over a line or each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journey_editor.lanes.curves import height_at
from journey_editor.scene.display_list import Color, Group
from journey_editor.scene.path import Point
from journey_editor.scene.text_items import texts
from journey_editor.text.glyph_lines import TextBlock

CLEARANCE = 13.0  # from a curve to the quote: half a face, its rim, and air
_BETWEEN = 6.0
_SAMPLES = 9


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A quote at a point of a curve, above it when `upward`; its text is centred in `width` about `center`."""

    record_id: str
    column: int
    center: float
    width: float
    score: float
    upward: bool
    block: TextBlock
    color: Color


def place_verbatims(
    verbatims: Sequence[Verbatim], y_of: Callable[[float], float], curves: Sequence[Sequence[Point]]
) -> list[Group]:
    """The quotes as groups. Those of one column and side stand one beyond the other, in the order of their points."""
    placed: list[Group] = []
    for upward in (True, False):
        outward = -1 if upward else 1
        side = [verbatim for verbatim in verbatims if verbatim.upward == upward]
        edges: dict[int, float] = {}
        for verbatim in sorted(side, key=lambda v: v.score, reverse=upward):
            clear = _outermost(verbatim, y_of(verbatim.score), curves, upward=upward) + outward * CLEARANCE
            edge = edges.get(verbatim.column, clear)
            edge = min(edge, clear) if upward else max(edge, clear)
            height = verbatim.block.height
            edges[verbatim.column] = edge + outward * (height + _BETWEEN)
            items = tuple(texts(verbatim.block, 0, 0, verbatim.color))
            left, top = verbatim.center - verbatim.width / 2, edge - height if upward else edge
            placed.append(
                Group(
                    items, left, top, record_id=verbatim.record_id, role="verbatim", width=verbatim.width, height=height
                )
            )
    return placed


def _outermost(verbatim: Verbatim, own: float, curves: Sequence[Sequence[Point]], *, upward: bool) -> float:
    """The y of the curve that reaches furthest to that side within the width of the quote."""
    left = verbatim.center - verbatim.block.width / 2
    xs = [left + verbatim.block.width * index / (_SAMPLES - 1) for index in range(_SAMPLES)]
    ys = [y for curve in curves for x in xs if (y := height_at(curve, x)) is not None]
    return min([own, *ys]) if upward else max([own, *ys])
