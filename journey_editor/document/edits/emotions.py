"""What a person does to the points of an emotion curve."""

from collections.abc import Mapping

from journey_editor.document.edits.lanes import add_lane
from journey_editor.document.ids import emotion_id
from journey_editor.document.locking import is_cell_locked
from journey_editor.document.measures import MEASURES, USUAL, measure_of, scale_of
from journey_editor.document.queries import emotions_of_lane
from journey_editor.document.records import MAP_ID, Emotion, EmotionScale, Lane
from journey_editor.document.store import Transaction


def set_emotion(t: Transaction, lane: str, persona: str, step: str, score: float, *, state: str = "current") -> str:
    """Set one point, within the scale of the lane; the words of a point that is there already stay."""
    point = emotion_id(lane, persona, step, state)
    score = _within(scale_of(t.records, t.records.find(Lane, lane)), score)
    found = t.records.find(Emotion, point)
    if found:
        # Those in the room who felt less, or more, still do: the spread is never left beside its point.
        low, high = found.low, found.high
        t.patch(
            point,
            score=score,
            low=None if low is None else min(low, score),
            high=None if high is None else max(high, score),
        )
    else:
        t.add(Emotion(id=point, lane=lane, persona=persona, step=step, state=state, score=score))
    return point


def set_spread(t: Transaction, point_id: str, low: float | None, high: float | None) -> None:
    """Say how far the room disagrees about a point, within its scale and around its score; None where it agrees."""
    point = t.records.find(Emotion, point_id)
    if point is not None:
        scale = scale_of(t.records, t.records.find(Lane, point.lane))
        low = None if low is None else min(_within(scale, low), point.score)
        high = None if high is None else max(_within(scale, high), point.score)
        t.patch(point_id, low=None if low == point.score else low, high=None if high == point.score else high)


def clear_emotion(t: Transaction, lane: str, persona: str, step: str, *, state: str = "current") -> None:
    """Take one point out; nothing happens when there is none."""
    t.remove(emotion_id(lane, persona, step, state))


def sweep_emotions(
    t: Transaction, lane: str, persona: str, scores: Mapping[str, float], *, state: str = "current"
) -> list[str]:
    """Set the points of a curve that was drawn in one sweep, `step -> score`; the other steps keep theirs."""
    return [set_emotion(t, lane, persona, step, score, state=state) for step, score in scores.items()]


def start_curves(t: Transaction, lane: str, state: str, source: str = "current") -> list[str]:
    """Begin the curves of a state as copies of those of another, of all personas; points that are there stay.

    So does what is locked.
    """
    made = []
    for point in emotions_of_lane(t.records, lane):
        is_there = emotion_id(lane, point.persona, point.step, state) in t.records
        if point.state == source and not is_there and not is_cell_locked(t.records, lane, point.step):
            made.append(set_emotion(t, lane, point.persona, point.step, point.score, state=state))
    return made


def add_measure_lane(t: Transaction, measure: str, index: int | None = None) -> str:
    """A new lane of curves that measures something; at the bottom without an index."""
    lane = add_lane(t, kind="emotion", card_kind="thought", index=index)
    set_measure(t, lane, measure)
    return lane


def set_bands(t: Transaction, lane_id: str, wanted: bool) -> None:
    """Give each persona a band of its own in the lane, or put all curves on one plot."""
    lane = t.records.find(Lane, lane_id)
    if lane is not None:
        rest = {name: said for name, said in lane.options.items() if name != "bands"}
        t.patch(lane_id, options=rest | {"bands": True} if wanted else rest)


def set_measure(t: Transaction, lane_id: str, measure: str) -> None:
    """Let a lane measure something else: its scale follows, and its name and question while they are the usual ones.

    Points stay where they are between the ends of the scale.
    """
    lane = t.records.find(Lane, lane_id)
    after = MEASURES.get(measure)
    if lane is None or after is None:
        return
    before = MEASURES.get(measure_of(lane))
    usual = before if before and lane.name in ("", before.name) else None
    set_lane_scale(t, lane_id, after.scale)
    options = {name: said for name, said in lane.options.items() if name not in ("good", "measure")}
    if measure != USUAL:
        options["measure"] = measure
    t.patch(lane_id, options=options, name=after.name if usual else lane.name)
    if lane.question in ("", before.question if before else ""):
        t.patch(lane_id, question=after.question)


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
    _convert(t, lane_id, scale_of(t.records, t.records.find(Lane, lane_id)), scale or usual)
    t.patch(lane_id, scale=scale)


def _within(scale: EmotionScale, score: float) -> float:
    return min(max(score, scale.min), scale.max)


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
