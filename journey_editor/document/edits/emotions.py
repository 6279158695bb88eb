"""What a person does to the points of an emotion curve."""

from collections.abc import Mapping

from journey_editor.document.ids import emotion_id
from journey_editor.document.queries import emotions_of_lane
from journey_editor.document.records import MAP_ID, Emotion, EmotionScale, Lane
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


def set_scale(t: Transaction, scale: EmotionScale) -> None:
    """Give the map another scale; points stay where they are between its ends, but for lanes with a scale of their own.

    Raises ValueError when the scale has no extent.
    """
    before = t.records.map.emotion_scale
    for lane in t.records.of_type(Lane):
        if lane.scale is None:
            _convert(t, lane.id, before, scale)
    t.patch(MAP_ID, emotion_scale=scale)


def set_lane_scale(t: Transaction, lane_id: str, scale: EmotionScale | None) -> None:
    """Give a lane a scale of its own, or the map's again; points stay where they are between its ends.

    Raises ValueError when the scale has no extent.
    """
    usual = t.records.map.emotion_scale
    found = t.records.find(Lane, lane_id)
    _convert(t, lane_id, (found and found.scale) or usual, scale or usual)
    t.patch(lane_id, scale=scale)


def _convert(t: Transaction, lane_id: str, before: EmotionScale, after: EmotionScale) -> None:
    if after.min >= after.max:
        raise ValueError("a scale begins below where it ends")
    if (before.min, before.max) == (after.min, after.max) or before.min >= before.max:
        return

    def converted(score: float | None) -> float | None:
        if score is None:
            return None
        share = (score - before.min) / (before.max - before.min)
        return round(after.min + share * (after.max - after.min), 6)

    for point in emotions_of_lane(t.records, lane_id):
        t.patch(point.id, score=converted(point.score), low=converted(point.low), high=converted(point.high))
