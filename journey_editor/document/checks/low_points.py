"""Where the curves of a map are low: a single place decides, so that all who speak of low points mean the same."""

from collections import defaultdict
from collections.abc import Iterator

from journey_editor.document.checks.map_facts import MapFacts
from journey_editor.document.measures import good_end, scale_of
from journey_editor.document.records import Emotion

# Shares of the scale, counted from its bad end.
_LOW = 0.25
_LOWEST_IS_LOW = 0.375  # what is lowest of its curve is low a little earlier: at -0.5 from -2 to 2


def low_points(facts: MapFacts) -> Iterator[Emotion]:
    """The points in the worst quarter of their scale, and the worst of each curve when it is clearly below the middle.

    On scales where high and low are neither good nor bad nothing is low.
    """
    curves: defaultdict[tuple[str, str], list[tuple[float, Emotion]]] = defaultdict(list)
    for point in facts.points:
        share = _share(facts, point)
        if share is not None:
            curves[point.lane, point.persona].append((share, point))
    for curve in curves.values():
        worst = min(share for share, _ in curve)
        for share, point in curve:
            if share <= _LOW or (share == worst and share <= _LOWEST_IS_LOW):
                yield point


def _share(facts: MapFacts, point: Emotion) -> float | None:
    """Where the point lies on its scale: 0 at the bad end, 1 at the good one; None where there is none."""
    lane = facts.lanes[point.lane]
    scale, good = scale_of(facts.records, lane), good_end(lane)
    extent = scale.max - scale.min
    if good == "none" or extent <= 0:
        return None
    share = (point.score - scale.min) / extent
    return share if good == "up" else 1 - share
