"""Set points of the active persona's curve by keys."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lead, may_fill
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.cell import Cell
from journey_editor.document.edits.emotions import set_emotion
from journey_editor.document.ids import emotion_id
from journey_editor.document.locking import is_locked
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


def _set_score(view: "MapView", score: float) -> None:
    session = view.session
    point, cell = lead(session, Emotion), session.selection.cell
    if point:
        lane_id, step_id, persona, state = point.lane, point.step, point.persona, point.state
    elif cell and cell.lane and cell.step:
        lane_id, step_id, persona, state = cell.lane, cell.step, session.active_persona, "current"
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
    if lane is None or lane.kind != "emotion":
        return None
    return lane.scale or session.records.map.emotion_scale
