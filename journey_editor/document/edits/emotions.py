"""What a person does to the points of an emotion curve."""

from collections.abc import Mapping

from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, Lane
from journey_editor.document.store import Transaction


def set_emotion(t: Transaction, lane: str, persona: str, step: str, score: float, *, state: str = "current") -> str:
    """Set one point, within the scale of the lane; the words of a point that is there already stay."""
    point = emotion_id(lane, persona, step, state)
    found = t.records.find(Lane, lane)
    scale = (found and found.scale) or t.records.map.emotion_scale
    score = min(max(score, scale.min), scale.max)
    if point in t.records:
        t.patch(point, score=score)
    else:
        t.add(Emotion(id=point, lane=lane, persona=persona, step=step, state=state, score=score))
    return point


def clear_emotion(t: Transaction, lane: str, persona: str, step: str, *, state: str = "current") -> None:
    """Take one point out; nothing happens when there is none."""
    t.remove(emotion_id(lane, persona, step, state))


def sweep_emotions(
    t: Transaction, lane: str, persona: str, scores: Mapping[str, float], *, state: str = "current"
) -> list[str]:
    """Set the points of a curve that was drawn in one sweep, `step -> score`; the other steps keep theirs."""
    return [set_emotion(t, lane, persona, step, score, state=state) for step, score in scores.items()]
