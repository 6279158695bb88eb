"""The mark in a header that folds it or unfolds it: an angle, as in an outline. On the screen only."""

from dataclasses import replace
from typing import Literal

from journey_editor.scene.display_list import Color, Group, Shape, Stroke
from journey_editor.scene.path import polyline

FOLD_MARK = "fold mark"  # its role
_ANGLES = {
    "left": [(1.7, -3.4), (-1.7, 0.0), (1.7, 3.4)],
    "right": [(-1.7, -3.4), (1.7, 0.0), (-1.7, 3.4)],
    "down": [(-3.0, -1.5), (0.0, 1.5), (3.0, -1.5)],
}


def fold_mark(
    points: Literal["left", "right", "down"], middle: tuple[float, float], width: float, height: float, color: Color,
    *, is_folded: bool,
) -> Group:  # fmt: skip
    """The mark about its middle, and the box around it that can be hit.

    It always stands where something is folded; elsewhere it is there to be hit, and seen under the pointer only.
    """
    angle = Shape(
        polyline([(x + width / 2, y + height / 2) for x, y in _ANGLES[points]]),
        stroke=Stroke(color, 1.6, round=True),
    )
    return Group(
        (angle,), middle[0] - width / 2, middle[1] - height / 2, role=FOLD_MARK, width=width, height=height,
        opacity=1.0 if is_folded else 0.0,
    )  # fmt: skip


def fold_mark_in(header: Group) -> Group | None:
    """The mark of a header, as it is seen."""
    found = next((item for item in header.items if isinstance(item, Group) and item.role == FOLD_MARK), None)
    return replace(found, opacity=1.0) if found else None
