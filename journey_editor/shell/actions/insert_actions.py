"""The Insert menu: what a map is made of."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.cards import add_card
from journey_editor.canvas.commands.figures import add_figure_to_selection
from journey_editor.canvas.commands.structure import (
    add_blueprint,
    add_blueprint_row,
    add_lane,
    add_stage,
    add_step,
)
from journey_editor.document.blueprint import LINES, BlueprintRow
from journey_editor.panels.palette_entries import LANES
from journey_editor.shell.actions.action import LINE, Action, Menu

if TYPE_CHECKING:
    from journey_editor.shell.main_window import MainWindow


def _is_unlocked(window: "MainWindow") -> bool:
    return not window.session.records.map.locked


def _lane_action(kind: str, text: str) -> Action:
    return Action(f"insert.lane.{kind}", text, lambda w: add_lane(w.view, kind), enabled_when=_is_unlocked)


def _line_action(row: BlueprintRow) -> Action:
    where = row.line.replace(" ", "_")
    return Action(f"insert.line.{where}", row.name, lambda w: add_blueprint_row(w.view, row), enabled_when=_is_unlocked)


LANE_KINDS = Menu(
    "insert.lane",
    "New lane",
    (
        *(_lane_action(entry.item.kind, entry.text) for entry in LANES if entry.item.kind != "divider"),
        LINE,
        *(_line_action(row) for row in LINES),
    ),
    enabled_when=_is_unlocked,
)

INSERT = Menu(
    "insert",
    "&Insert",
    (
        Action(
            "insert.card",
            "New card",
            lambda w: add_card(w.view),
            canvas_keys="N",
            icon="plus",
            enabled_when=_is_unlocked,
        ),
        Action("insert.step", "New step", lambda w: add_step(w.view), icon="plus", enabled_when=_is_unlocked),
        Action("insert.stage", "New stage", lambda w: add_stage(w.view), icon="plus", enabled_when=_is_unlocked),
        LANE_KINDS,
        Action("insert.blueprint", "Service blueprint", lambda w: add_blueprint(w.view), enabled_when=_is_unlocked),
        Action("insert.figure", "New KPI", lambda w: add_figure_to_selection(w.view), enabled_when=_is_unlocked),
        LINE,
        Action("insert.persona", "New persona", lambda w: w.add_persona(), enabled_when=_is_unlocked),
    ),
)
