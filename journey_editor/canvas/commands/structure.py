"""Commands on stages, steps, lanes and personas."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import lane_of, unlocked
from journey_editor.canvas.commands.writing import write_new
from journey_editor.canvas.map_session import MapSession
from journey_editor.document.blueprint import BlueprintRow
from journey_editor.document.edits import blueprint, lanes, personas, stages, steps
from journey_editor.document.edits.emotions import add_measure_lane
from journey_editor.document.edits.ordering import position
from journey_editor.document.edits.views import join_view
from journey_editor.document.measures import MEASURES
from journey_editor.document.queries import lanes as lanes_of_map
from journey_editor.document.queries import personas as personas_of_map
from journey_editor.document.queries import stages as stages_of_map
from journey_editor.document.queries import steps_of
from journey_editor.document.records import Card, Emotion, Kpi, Stage, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView

# What a lane is called until it has a name of its own, by its kind, and what its cards are.
LANE_NAMES = {
    "cards": "Lane",
    "thoughts": "Thinking",
    **{key: measure.name for key, measure in MEASURES.items()},
    "kpi": "KPI",
    "channels": "Channels",
    "time": "Time",
    "images": "Storyboard",
    "text": "What happens",
    "responsible": "Who is responsible",
    "divider": "Line of visibility",
}
# What such a lane answers. Lanes of which nobody can know that yet ask nothing.
_QUESTIONS = {
    "channels": "Where do they meet us?",
    "time": "How long does it take?",
    "images": "What does it look like?",
    "text": "What happens here?",
    "responsible": "Who takes care of it?",
}
_CARD_KINDS = {"cards": "touchpoint", "thoughts": "thought", "images": "image"}


def add_stage(view: "MapView", index: int | None = None) -> None:
    """A new stage behind the selected one, at the end without any, or before the index-th; and write its name."""
    session = view.session
    if not unlocked(view, [session.records.map]):
        return
    selected_stage = stage_of_selection(session)
    if index is None and selected_stage:
        index = position(stages_of_map(session.records), selected_stage.id) + 1
    write_new(view, "Add stage", lambda t: stages.add_stage(t, index=index))


def add_step(view: "MapView", stage_id: str | None = None, index: int | None = None) -> None:
    """A new step behind the selected one, or before the index-th of a stage; and write its name.

    Without a stage at all, it gets one.
    """
    session = view.session
    stage = session.records.find(Stage, stage_id) or stage_of_selection(session)
    after = step_of_selection(session)
    if stage_id is None and after and stage and index is None:
        index = position(steps_of(session.records, stage.id), after.id) + 1
    stage = stage or next(reversed(stages_of_map(session.records)), None)
    if stage is None:
        add_stage(view)
    elif unlocked(view, [stage]):
        holder = stage.id
        write_new(view, "Add step", lambda t: steps.add_step(t, holder, index=index))


def add_lane(view: "MapView", kind: str = "cards", index: int | None = None) -> None:
    """A new lane below the selected one, at the bottom without any, or before the index-th; and write its name."""
    session = view.session
    if not unlocked(view, [session.records.map]):
        return
    selected_lane = lane_of(session)
    if index is None and selected_lane:
        index = position(lanes_of_map(session.records), selected_lane.id) + 1
    if kind in MEASURES:
        write_new(view, "Add lane", lambda t: add_measure_lane(t, kind, index), select_all=True)
        return
    name, card_kind, question = LANE_NAMES[kind], _CARD_KINDS.get(kind, "note"), _QUESTIONS.get(kind, "")
    write_new(
        view,
        "Add lane",
        lambda t: lanes.add_lane(t, name, kind=kind, card_kind=card_kind, question=question, index=index),
        select_all=True,
    )


def add_blueprint_row(view: "MapView", row: BlueprintRow) -> None:
    """A lane or a line of a service blueprint below the selected lane; and write its name."""
    session = view.session
    if not unlocked(view, [session.records.map]):
        return
    above = lane_of(session)
    index = position(lanes_of_map(session.records), above.id) + 1 if above else None
    write_new(view, f"Add {row.name.lower()}", lambda t: blueprint.add_row(t, row, index), select_all=True)


def add_blueprint(view: "MapView") -> None:
    """All lanes and lines of a service blueprint that the map has not yet."""
    session = view.session
    if not unlocked(view, [session.records.map]):
        return
    with session.edit("Service blueprint") as t:
        added = blueprint.add_blueprint(t)
        join_view(t, session.showing, *added)
    if added:
        session.selection.select(*added)
        view.reveal(added[0])
    else:
        view.hint.emit("The map has all lanes and lines of a service blueprint")


def add_persona(view: "MapView") -> str:
    """A new persona, whose feelings are drawn next; its id, "" where the map is locked."""
    session = view.session
    if not unlocked(view, [session.records.map]):
        return ""
    with session.edit("Add persona") as t:
        persona_id = personas.add_persona(t, f"Persona {len(personas_of_map(t.records)) + 1}")
        join_view(t, session.showing, persona_id)
    session.activate_persona(persona_id)
    session.selection.select(persona_id)
    return persona_id


def split_stage(view: "MapView") -> None:
    """A new stage from the selected step on; of a selected stage, from the middle of its steps."""
    session = view.session
    stage, step = stage_of_selection(session), step_of_selection(session)
    if stage is None or not unlocked(view, [stage]):
        return
    inside = steps_of(session.records, stage.id)
    first = step or inside[len(inside) // 2]
    if first.id == inside[0].id:
        view.hint.emit("Select the step with which the new stage shall begin")
        return
    split = stage.id
    write_new(view, "Split stage", lambda t: stages.split_stage(t, split, first.id))


def merge_stage(view: "MapView") -> None:
    """Take the stage after the selected one into it."""
    session = view.session
    stage = stage_of_selection(session)
    if stage is None:
        return
    following = stages_of_map(session.records)[position(stages_of_map(session.records), stage.id) + 1 :]
    if not following:
        view.hint.emit("There is no stage behind this one")
    elif len(unlocked(view, [stage, following[0]])) == 2:
        with session.edit("Merge stages") as t:
            stages.merge_stage_with_next(t, stage.id)
        session.selection.select(stage.id)


def merge_step(view: "MapView") -> None:
    """Take the step after the selected one into it."""
    session = view.session
    step = step_of_selection(session)
    if step is None or not unlocked(view, [step]):
        return
    siblings = steps_of(session.records, step.stage)
    if siblings[-1].id == step.id:
        view.hint.emit("There is no step behind this one in its stage")
        return
    with session.edit("Merge steps") as t:
        steps.merge_step_with_next(t, step.id)
    session.selection.select(step.id)


def step_of_selection(session: MapSession) -> Step | None:
    """The step that is selected, or in which the selection stands."""
    records, cell = session.records, session.selection.cell
    picked = records.get(session.selection.lead)
    if isinstance(picked, Step):
        return picked
    if isinstance(picked, (Card, Emotion, Kpi)):
        return records.find(Step, picked.step)
    return records.find(Step, cell.step) if cell else None


def stage_of_selection(session: MapSession) -> Stage | None:
    """The stage that is selected, or in which the selection stands."""
    records = session.records
    picked = records.get(session.selection.lead)
    if isinstance(picked, Stage):
        return picked
    if step := step_of_selection(session):
        return records.find(Stage, step.stage)
    return records.find(Stage, picked.stage) if isinstance(picked, (Card, Kpi)) else None
