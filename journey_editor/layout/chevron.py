"""The chevron of a stage: where its edges lie, and its outline."""

from journey_editor.lanes.grid import StageSpan
from journey_editor.scene.path import Path, polyline

NOTCH = 10.0
CHEVRON_MARGIN = 4.0
_INSET = 3.0  # above and below, in the row of stages


def chevron_edges(span: StageSpan, *, is_last: bool) -> tuple[float, float]:
    """Left edge, and where the tip begins, from the stage's own left edge on.

    The tip of all but the last reaches into the notch of the next.
    """
    return CHEVRON_MARGIN, span.width - (NOTCH + CHEVRON_MARGIN if is_last else NOTCH - CHEVRON_MARGIN)


def chevron_outline(left: float, right: float, height: float) -> Path:
    """The chevron between two edges, in a row of stages so high."""
    top, middle, bottom = _INSET, height / 2, height - _INSET
    return polyline(
        [(left, top), (right, top), (right + NOTCH, middle), (right, bottom), (left, bottom), (left + NOTCH, middle)],
        closed=True,
    )
