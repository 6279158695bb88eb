"""What the curves of a lane measure: how people feel, or how satisfied they are, how hard it is, how much it matters.

The measure is a plain word among the options of a lane, and so is which end of its scale is the good one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import EmotionScale, Lane

# Which end of a scale is the good one; "none" where high and low are neither.
Good = Literal["up", "down", "none"]


@dataclass(frozen=True, slots=True)
class Measure:
    """`words` are keys of the words along the scale, from its lowest score up; without `scale` it is the map's."""

    name: str
    question: str
    words: tuple[str, ...]
    scale: EmotionScale | None = None
    good: Good = "up"


_ONE_TO_FIVE = EmotionScale(min=1, max=5)

MEASURES: Mapping[str, Measure] = {
    "emotion": Measure("Emotion", "How do they feel?", ("furious", "neutral", "delighted")),
    "satisfaction": Measure(
        "Satisfaction", "How satisfied are they?", ("dissatisfied", "neutral", "satisfied"), _ONE_TO_FIVE
    ),
    "effort": Measure("Effort", "How hard is it for them?", ("easy", "moderate", "hard"), _ONE_TO_FIVE, "down"),
    "importance": Measure(
        "Importance", "How much does it matter to them?", ("minor", "important", "crucial"), _ONE_TO_FIVE, "none"
    ),
}
USUAL = "emotion"


def measure_of(lane: Lane) -> str:
    """The key of what the lane measures; it may be a word that is none of ours."""
    said = lane.options.get("measure")
    return said if isinstance(said, str) and said else USUAL


def good_end(lane: Lane) -> Good:
    """Which end of the lane's scale is good: what the lane says, else what its measure does."""
    known = MEASURES.get(measure_of(lane))
    usual: Good = known.good if known else "up"
    ends: tuple[Good, ...] = ("up", "down", "none")
    return next((end for end in ends if end == lane.options.get("good")), usual)


def word_keys(lane: Lane) -> tuple[str, ...]:
    """The keys of the words along a scale that has no labels of its own."""
    return MEASURES.get(measure_of(lane), MEASURES[USUAL]).words


def has_bands(lane: Lane) -> bool:
    """Whether each persona has a band of its own in the lane."""
    return lane.options.get("bands") is True


def scale_of(records: RecordSet, lane: Lane | None) -> EmotionScale:
    """The scale of the lane's scores: its own, or the map's."""
    return (lane and lane.scale) or records.map.emotion_scale
