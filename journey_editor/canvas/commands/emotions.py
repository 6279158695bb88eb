"""Set points of the active persona's curve by keys; choose its state; let each persona have a band."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lane_of, lead, may_fill, unlocked
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.edits.emotions import set_bands, set_emotion, set_spread, start_curves
from journey_editor.document.ids import emotion_id
from journey_editor.document.locking import is_locked
from journey_editor.document.measures import has_bands, scale_of
from journey_editor.document.records import Emotion, EmotionScale, Lane

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

MOODS = 5
NO_PERSONA = "Add a persona first: a curve shows what somebody feels"


def set_mood(view: "MapView", mood: int) -> None:
    """Set the point of the selected cell to one of five moods, from 1, the worst, to 5, the best."""
    scale = _scale(view.session)
    if scale:
        _set_score(view, scale.min + (scale.max - scale.min) * (mood - 1) / (MOODS - 1))


def step_mood(view: "MapView", steps: int) -> None:
    """Move the selected point so many steps up (or down, below 0) on its scale."""
    scale, point = _scale(view.session), lead(view.session, Emotion)
    if scale and point:
        _set_score(view, point.score + steps * score_step(scale))


def can_step_mood(session: MapSession, steps: int) -> bool:
    """Whether a point is selected that can still go up (or down) and is not locked."""
    scale, point = _scale(session), lead(session, Emotion)
    if scale is None or point is None or is_locked(session.records, point):
        return False
    return point.score < scale.max if steps > 0 else point.score > scale.min


def is_on_curve(session: MapSession) -> bool:
    """Whether a point is selected, or a cell of a lane of emotions."""
    return _scale(session) is not None


def score_step(scale: EmotionScale) -> float:
    """How far one step goes: a whole score on scales people count on, else a tenth of the scale."""
    extent = scale.max - scale.min
    return 1.0 if 2 <= extent <= 20 else extent / 10


def spread(view: "MapView", steps: int) -> None:
    """Let the room disagree more about the selected point (below 0 less): to both sides, so many half steps."""
    session = view.session
    scale, point = _scale(session), lead(session, Emotion)
    if scale is None or point is None or not unlocked(view, [point]):
        return
    away = steps * score_step(scale) / 2
    low, high = (point.score if end is None else end for end in (point.low, point.high))
    with session.edit("Set disagreement", key=f"spread:{point.id}") as t:
        set_spread(t, point.id, min(low - away, point.score), max(high + away, point.score))


def draw_state(view: "MapView", state: str) -> None:
    """Let what is drawn next be of that state, from the selected point on: what is felt there in it is selected.

    It stays the active persona's, who may be another one than the point's.
    """
    session, point = view.session, lead(view.session, Emotion)
    session.activate_state(state)
    if point and point.state != state:
        other, cell = emotion_id(point.lane, session.active_persona, point.step, state), Cell(point.lane, point.step)
        session.selection.select(*(known for known in (other,) if known in session.records), cell=cell)


def start_state(view: "MapView", state: str) -> None:
    """Begin the curves of a state in the lane as copies of the current ones; they are drawn next."""
    session = view.session
    lane = lane_of(session)
    if lane is None or not unlocked(view, [lane]):
        return
    with session.edit(f"Start {state} from current") as t:
        made = start_curves(t, lane.id, state)
    session.activate_state(state)
    if not made:
        view.hint.emit(f"There is no current point left to start from: the {state} curve has them all")


def toggle_bands(view: "MapView") -> None:
    """Give each persona a band of its own in the lane, or put all curves on one plot again."""
    session = view.session
    lane = lane_of(session)
    if lane is not None and unlocked(view, [lane]):
        label = "Curves on one plot" if has_bands(lane) else "A band for each persona"
        with session.edit(label) as t:
            set_bands(t, lane.id, not has_bands(lane))


def emotion_lane(session: MapSession) -> Lane | None:
    """The lane in which the selection is, if it holds curves."""
    lane = lane_of(session)
    return lane if lane and lane.kind == "emotion" else None


def _set_score(view: "MapView", score: float) -> None:
    session = view.session
    point, cell = lead(session, Emotion), session.selection.cell
    if point:
        lane_id, step_id, persona, state = point.lane, point.step, point.persona, point.state
    elif cell and cell.lane and cell.step:
        lane_id, step_id, persona, state = cell.lane, cell.step, session.active_persona, session.active_state
    else:
        return
    cell = Cell(lane_id, step_id)
    if not persona:
        view.hint.emit(NO_PERSONA)
    elif may_fill(view, cell):
        key = f"score:{emotion_id(lane_id, persona, step_id, state)}"
        with session.edit("Set emotion", key=key) as t:
            point_id = set_emotion(t, lane_id, persona, step_id, score, state=state)
        session.selection.select(point_id, cell=cell)


def _scale(session: MapSession) -> EmotionScale | None:
    """The scale of the lane of the selected point or cell; None when that is no lane of emotions."""
    point, cell = lead(session, Emotion), session.selection.cell
    if session.selection.ids and not point:
        return None
    lane = session.records.find(Lane, point.lane if point else cell.lane if cell else None)
    return scale_of(session.records, lane) if lane and lane.kind == "emotion" else None
