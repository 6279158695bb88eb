"""Set points of the active persona's curve by keys."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import may_fill
from journey_editor.document.cell import Cell
from journey_editor.document.edits.emotions import set_emotion
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion, EmotionScale, Lane

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

MOODS = 5


def set_mood(view: "MapView", mood: int) -> None:
    """Set the point of the selected cell to one of five moods, from 1, the worst, to 5, the best."""
    scale = _scale(view)
    if scale:
        _set_score(view, scale.min + (scale.max - scale.min) * (mood - 1) / (MOODS - 1))


def step_mood(view: "MapView", steps: int) -> None:
    """Move the selected point so many steps up (or down, below 0) on its scale."""
    scale, point = _scale(view), view.session.records.find(Emotion, view.session.selection.lead)
    if scale and point:
        _set_score(view, point.score + steps * score_step(scale))


def score_step(scale: EmotionScale) -> float:
    """How far one step goes: a whole score on scales people count on, else a tenth of the scale."""
    extent = scale.max - scale.min
    return 1.0 if 2 <= extent <= 20 else extent / 10


def _set_score(view: "MapView", score: float) -> None:
    session = view.session
    point = session.records.find(Emotion, session.selection.lead)
    cell = Cell(point.lane, point.step) if point else session.selection.cell
    persona = point.persona if point else session.active_persona
    if cell is None or cell.lane is None or cell.step is None:
        return
    if not persona:
        view.hint.emit("Add a persona first: a curve shows what somebody feels")
    elif may_fill(view, cell):
        state = point.state if point else "current"
        key = f"score:{emotion_id(cell.lane, persona, cell.step, state)}"
        with session.edit("Set emotion", key=key) as t:
            point_id = set_emotion(t, cell.lane, persona, cell.step, score, state=state)
        session.selection.select(point_id, cell=cell)


def _scale(view: "MapView") -> EmotionScale | None:
    """The scale of the lane of the selected point or cell; None when that is no lane of emotions."""
    session = view.session
    point = session.records.find(Emotion, session.selection.lead)
    cell = session.selection.cell
    lane = session.records.find(Lane, point.lane if point else cell.lane if cell else None)
    if lane is None or lane.kind != "emotion":
        return None
    return lane.scale or session.records.map.emotion_scale
