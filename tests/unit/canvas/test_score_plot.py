"""Which scores a hand can set, and how they are named."""

import pytest

from journey_editor.canvas.score_plot import ScorePlot
from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import EmotionScale
from journey_editor.lanes.emotion_plot import Plot
from journey_editor.lanes.grid import make_grid


def plot(low: float, high: float, labels: tuple[str, ...] = ("bad", "so-so", "good")) -> ScorePlot:
    """100 points high, its top at 50 of the map."""
    scale = EmotionScale(min=low, max=high)
    return ScorePlot(Plot(make_grid(RecordSet(), 100), scale, low, high, 0, 100), 50, labels, "")


@pytest.mark.parametrize(
    ("low", "high", "y", "score"),
    [
        (-2, 2, 100, 0), (-2, 2, 80, 1), (-2, 2, 86, 0.5), (-2, 2, 92, 0.5), (-2, 2, 95, 0), (1, 5, 50, 5),
        (0, 10, 104, 4.5), (0, 20, 108, 8), (0, 100, 103, 45), (0, 1000, 103, 450), (-0.3, 0.3, 50, 0.3),
    ],
)  # fmt: skip
def test_a_height_means_the_nearest_stop(low: float, high: float, y: float, score: float) -> None:
    assert plot(low, high).score(y, is_free=False) == score


def test_when_free_it_is_ten_times_as_fine() -> None:
    assert plot(-2, 2).score(83, is_free=True) == pytest.approx(0.7)
    assert plot(0, 100).score(103, is_free=True) == pytest.approx(47)


@pytest.mark.parametrize("is_free", [True, False])
def test_it_never_leaves_the_scale(is_free: bool) -> None:
    assert plot(-2, 2).score(-1000, is_free=is_free) == 2
    assert plot(-2, 2).score(1000, is_free=is_free) == -2


def test_heights_and_scores_agree() -> None:
    assert plot(-2, 2).y(1) == 75
    assert plot(-2, 2).score(75, is_free=False) == 1


@pytest.mark.parametrize(
    ("low", "high", "score", "name"),
    [
        (-2, 2, 1.5, "+1.5\u00a0· good"), (-2, 2, -2, "\u22122\u00a0· bad"), (-2, 2, 0, "0\u00a0· so-so"),
        (0, 10, 10, "10\u00a0· good"),
    ],
)  # fmt: skip
def test_a_score_is_named_with_the_nearest_word(low: float, high: float, score: float, name: str) -> None:
    assert plot(low, high).name(score) == name
    assert plot(low, high, ()).name(score) == name.split("\u00a0")[0]
