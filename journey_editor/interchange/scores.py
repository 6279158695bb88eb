"""Scores as people write them (5, 4,5, 8/10, good, 🙂), and the scale that holds all scores of one file."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journey_editor.document.records import EmotionScale

SCALE_LABELS = ("furious", "neutral", "delighted")

_NUMBER = r"[+\-−–]?\d{1,9}(?:[.,]\d{1,9})?"
_WHOLE_FIELD = re.compile(rf"\s*({_NUMBER})(?:\s?/\s?(\d{{1,3}}))?\s*")

# From 0, the worst mood, to 1, the best.
_MOODS = (
    (
        1.0,
        "very high, very good, very happy, very easy, super easy, excellent, great, perfect, delighted",
        "😀😃😄😁🤩😍🥰",
    ),
    (0.75, "high, good, happy, easy, positive, pleased, satisfied, relieved", "🙂😊😌☺👍"),
    (0.5, "medium, middle, neutral, ok, okay, average, mixed, so-so, fine", "😐😑😶"),
    (0.25, "low, bad, sad, unhappy, hard, difficult, negative, confused, worried, annoyed", "😕🙁☹😟😤😫😞👎"),
    (
        0.0,
        "very low, very bad, very sad, very unhappy, very hard, awful, terrible, frustrated, angry, furious",
        "😡😠😭😢🤬",
    ),
)
_MOOD_OF = {word: share for share, words, signs in _MOODS for word in (*words.split(", "), *signs)}


@dataclass(frozen=True)
class Score:
    """A score before its scale is known: a number, n of m, or a mood from 0 (worst) to 1 (best)."""

    text: str
    number: float | None = None
    of: int | None = None
    mood: float | None = None


def read_number(field: str) -> Score | None:
    """The score of a field that holds a number, a comma decimal or n/m and nothing else."""
    found = _WHOLE_FIELD.fullmatch(field)
    if found is None:
        return None
    number = float(found[1].replace(",", ".").replace("−", "-").replace("–", "-"))
    of = int(found[2]) if found[2] else None
    if of is not None and number > of:  # "24/7" is no score
        return None
    return Score(field.strip(), number=number, of=of or None)


def read_mood(field: str) -> Score | None:
    """The score of a field that holds one word for a mood, or one emoji, and nothing else."""
    text = field.strip()
    share = _MOOD_OF.get(text.casefold().replace("\ufe0f", ""))
    return None if share is None else Score(text, mood=share)


def settled_scale(scores: Sequence[Score]) -> EmotionScale:
    """The usual scale that holds every score: 1 to 5, else 0 to 10, else from the smallest to the largest.

    It is symmetric when a score is negative.
    """
    numbers = [score.number for score in scores if score.number is not None and score.of is None]
    fractions = [score for score in scores if score.of]
    if not numbers and fractions:
        top = max(score.of or 0 for score in fractions)
        numbers = [top, *(_share(score) * top for score in fractions)]
    scale = _scale_around(numbers)
    return _scale_around([*numbers, *(score_on(scale, score) for score in fractions)])


def score_on(scale: EmotionScale, score: Score) -> float:
    """The number of a score on the scale."""
    if score.mood is not None:
        return scale.min + score.mood * (scale.max - scale.min)
    if score.of is not None:
        # n/m counts from the bottom of a scale that goes below zero, and from zero otherwise, so that 4/5 is 4.
        bottom = min(scale.min, 0)
        return round(bottom + _share(score) * (scale.max - bottom), 6)
    return score.number or 0.0


def _share(score: Score) -> float:
    return (score.number or 0.0) / (score.of or 1)


def _scale_around(numbers: Iterable[float]) -> EmotionScale:
    found = list(numbers)
    low, high = min(found, default=1.0), max(found, default=5.0)
    if low < 0:
        bound = float(math.ceil(max(-low, high)))
        low, high = -bound, bound
    elif low >= 1 and high <= 5:
        low, high = 1.0, 5.0
    elif high <= 10:
        low, high = 0.0, 10.0
    else:
        low, high = float(math.floor(low)), float(math.ceil(high))
        low = 0.0 if low == high else low
    return EmotionScale(min=low, max=high, labels=SCALE_LABELS)
