"""Set how long a step takes where a lane of times shows it."""

from typing import TYPE_CHECKING

from journey_editor.canvas.commands.selected import unlocked
from journey_editor.document.cell import Cell
from journey_editor.document.durations import StepTimes
from journey_editor.document.records import Lane, Step

if TYPE_CHECKING:
    from journey_editor.canvas.map_view import MapView


def is_on_times(view: "MapView") -> bool:
    """Whether a cell of a lane of times is selected."""
    selection = view.session.selection
    lane = view.session.records.find(Lane, selection.cell.lane) if selection.cell and not selection.ids else None
    return lane is not None and lane.kind == "time"


def enter_times(view: "MapView", cell: Cell, text: str | None = None) -> None:
    """Write the times of a step in its cell; `text` takes the place of what is there."""
    step = view.session.records.find(Step, cell.step)
    if step is not None and unlocked(view, [step]):
        view.time_entry.open(cell, text)


def set_times(view: "MapView", step_id: str, times: StepTimes) -> None:
    """Set both times of a step, None for what nobody knows."""
    step = view.session.records.find(Step, step_id)
    if step is None or times == (step.duration_s, step.wait_s) or not unlocked(view, [step]):
        return
    with view.session.edit("Set time") as t:
        t.patch(step_id, duration_s=times.duration_s, wait_s=times.wait_s)


def clear_times(view: "MapView") -> None:
    """Forget the times of the selected cell's step."""
    cell = view.session.selection.cell
    if cell and cell.step:
        set_times(view, cell.step, StepTimes(None, None))
