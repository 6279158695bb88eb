"""Where the scores of an emotion lane lie, and what they are called, while a gesture draws on it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from journey_editor.document import wording
from journey_editor.lanes.emotion import EmotionBody
from journey_editor.lanes.emotion_plot import Plot

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

_MOST_STOPS = 20


@dataclass(frozen=True, slots=True)
class ScorePlot:
    """The plot of a lane as it stood when the gesture began: what is drawn may move it, and shall not move itself.

    `persona` is whose band it is, "" where the lane is everybody's.
    """

    plot: Plot
    top: float  # of the plot's band, in map points
    labels: tuple[str, ...]
    persona: str

    @classmethod
    def at(cls, view: "MapView", lane_id: str | None, y: float) -> Self | None:
        """The plot of a lane at a height of the map; None when the lane shows no curves."""
        row = view.shown.row(lane_id)
        if row is None or row.drawn is None or not isinstance(row.body, EmotionBody):
            return None
        band, top, height = row.body.band_at(y - row.drawn.y, row.drawn.height)
        return cls(band.plot_at(height), row.drawn.y + top, row.body.labels, band.persona)

    def y(self, score: float) -> float:
        """The height of a score on the map."""
        return self.top + self.plot.y(score)

    def score(self, y: float, *, is_free: bool) -> float:
        """The score at a height of the map, within the scale: the nearest stop of it unless it is free."""
        scale = self.plot.scale
        score = min(max(self.plot.score(y - self.top), scale.min), scale.max)
        step = _step(scale.max - scale.min) / (10 if is_free else 1)
        # Multiples of the step, not of it from the scale's end: people count in whole and half scores.
        return min(max(round(round(score / step) * step, 6), scale.min), scale.max)

    def name(self, score: float) -> str:
        """ "+1.5 · delighted": the score and the nearest word of the scale."""
        scale = self.plot.scale
        place = (score - scale.min) / (scale.max - scale.min) * (len(self.labels) - 1)
        signed = wording.format_signed(score) if scale.min < 0 else wording.format_number(score)
        return wording.dotted(signed, self.labels[int(place + 0.5)] if self.labels else "")


def _step(extent: float) -> float:
    """The distance of the stops on a scale: the finest of 0.5, 1, 5, 10, 50, ... that makes no more than 20."""
    step = 0.5
    while extent / step > _MOST_STOPS:
        step *= 2 if f"{step:e}"[0] == "5" else 5
    return step
