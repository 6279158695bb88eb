"""The entries about curves: which state is drawn, how one starts from another, how far the room disagrees, bands."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.emotions import draw_state, emotion_lane, spread, start_state, toggle_bands
from journey_editor.document.measures import has_bands
from journey_editor.document.records import Emotion
from journey_editor.shell.actions.action import LINE, Action, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _has_lane(window: "MainWindow") -> bool:
    return emotion_lane(window.session) is not None


def _has_point(window: "MainWindow") -> bool:
    return window.facts.has(Emotion)


def _is_in_bands(window: "MainWindow") -> bool:
    lane = emotion_lane(window.session)
    return lane is not None and has_bands(lane)


def _draw_action(state: str, text: str, shortcut: str) -> Action:
    return Action(
        f"map.draw_{state}",
        text,
        lambda w: draw_state(w.view, state),
        (shortcut,),
        checked_when=lambda w: w.session.active_state == state,
    )


def _start_action(state: str) -> Action:
    return Action(
        f"map.start_{state}",
        f"Start {state} from current",
        lambda w: start_state(w.view, state),
        enabled_when=_has_lane,
    )


def _spread_action(where: str, text: str, key: str, steps: int) -> Action:
    return Action(
        f"map.disagree_{where}", text, lambda w: spread(w.view, steps), canvas_keys=key, enabled_when=_has_point
    )


CURVES = Menu(
    "map.curves",
    "Curves",
    (
        _draw_action("current", "Draw what is felt now", "Alt+1"),
        _draw_action("expected", "Draw what is expected", "Alt+2"),
        _draw_action("future", "Draw the future state", "Alt+3"),
        LINE,
        _start_action("expected"),
        _start_action("future"),
        LINE,
        _spread_action("more", "More disagreement", "Alt+Up", 1),
        _spread_action("less", "Less disagreement", "Alt+Down", -1),
        LINE,
        Action(
            "map.bands",
            "A band for each persona",
            lambda w: toggle_bands(w.view),
            enabled_when=_has_lane,
            checked_when=_is_in_bands,
        ),
    ),
)
